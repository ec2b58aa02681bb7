#!/usr/bin/env bash
# ts-ics 2.4.6 is an hour out within the hour before the clocks change, although the time zone is described in the file: half past midnight
# in London on 28 March 2027 is 00:30 in UTC, and half past midnight on 25 October 2026, in summer time, 23:30 the day before. ical.js 2.2.1 and
# node-ical 0.27.2 read both rightly. Seen: see `expected`.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund ts-ics@2.4.6
cat > seen.mjs <<'JS'
import { convertIcsCalendar } from 'ts-ics';
const file = starts => [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//x//EN',
  'BEGIN:VTIMEZONE', 'TZID:Europe/London',
  'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100', 'DTSTART:19960331T010000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000', 'DTSTART:19961027T020000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VEVENT', 'UID:a', 'DTSTAMP:20260615T090000Z', `DTSTART;TZID=Europe/London:${starts}`, 'DURATION:PT1H', 'SUMMARY:x', 'END:VEVENT', 'END:VCALENDAR', ''
].join('\r\n');
for (const starts of ['20270328T003000', '20261025T003000', '20270328T100000'])
  console.log(starts, convertIcsCalendar(undefined, file(starts)).events[0].start.date.toISOString());
JS
expected='20270328T003000 2027-03-27T23:30:00.000Z
20261025T003000 2026-10-25T00:30:00.000Z
20270328T100000 2027-03-28T09:00:00.000Z'
seen=$(node seen.mjs)
echo "ts-ics $(node -p "require('./node_modules/ts-ics/package.json').version")"
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }
