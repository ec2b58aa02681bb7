// Reads entries with three independent readers: texts in on stdin, what each says of them out on stdout.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';

const iso = date => new Date(date).toISOString();

function withIcalJs(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  // As its own documentation asks: zones described in a file are to be registered.
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const component = calendar.getFirstSubcomponent('vevent');
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    method: calendar.getFirstPropertyValue('method'),
    sequence: event.sequence,
    start: iso(event.startDate.toJSDate()),
    end: iso(event.endDate.toJSDate()),
    stamp: iso(component.getFirstPropertyValue('dtstamp').toJSDate()),
    summary: event.summary
  };
}

function withNodeIcal(text) {
  const parsed = nodeIcal.sync.parseICS(text);
  const event = Object.values(parsed).find(({ type }) => type === 'VEVENT');
  return {
    uid: event.uid,
    method: event.method,
    sequence: Number(event.sequence),
    start: iso(event.start),
    end: iso(event.end),
    stamp: iso(event.dtstamp),
    summary: event.summary
  };
}

function withTsIcs(text) {
  const calendar = convertIcsCalendar(undefined, text);
  const [event] = calendar.events;
  return {
    uid: event.uid,
    method: calendar.method,
    // Left out where it is 0, which is what a missing one means. RFC 5545, 3.8.7.4.
    sequence: event.sequence ?? 0,
    start: iso(event.start.date),
    end: iso(event.end.date),
    stamp: iso(event.stamp.date),
    summary: event.summary
  };
}

const texts = JSON.parse(readFileSync(0, 'utf8'));
const readers = { 'ical.js': withIcalJs, 'node-ical': withNodeIcal, 'ts-ics': withTsIcs };
process.stdout.write(JSON.stringify(Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, texts.map(read)]))));
