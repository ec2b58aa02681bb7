import * as v from 'valibot';
import { parseDay } from '../../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import { fromJson } from '../../../domain/kernel/json';
import { attendanceKinds, meetingModes } from '../../../domain/meetings/meeting';
import type { CirculatedAgenda, CirculatedDocument, CirculatedMinutes } from '../../../domain/meetings/circulated';

const day = v.pipe(
  v.string(),
  v.check(text => parseDay(text) !== undefined),
  v.transform(text => text as CalendarDay)
);
const text = v.string();
const words = v.array(text);

const person = v.object({
  role: v.picklist(['Victim', 'Perpetrator', 'Child', 'Other']),
  name: text,
  dateOfBirth: v.optional(text),
  address: v.optional(text),
  addressConfidential: v.optional(v.boolean()),
  relationship: v.optional(text),
  school: v.optional(text)
});

const agenda: v.GenericSchema<unknown, CirculatedAgenda> = v.object({
  kind: v.literal('Agenda'),
  meetingKey: text,
  marac: text,
  version: v.number(),
  circulatedAt: text,
  startsAt: text,
  mode: v.picklist(meetingModes),
  place: text,
  chair: text,
  researchDueAt: text,
  openActions: v.array(v.object({ reference: text, agency: text, action: text, due: v.optional(day), status: text })),
  cases: v.array(
    v.object({
      caseKey: text,
      reference: text,
      number: v.number(),
      slot: v.optional(text),
      marks: words,
      changedSince: v.optional(v.boolean()),
      hasChildren: v.boolean(),
      people: v.array(person),
      criterion: text,
      dashScore: v.optional(v.number()),
      assessment: v.optional(text),
      flags: words,
      risksOpen: v.optional(words),
      referrer: text,
      interpreter: v.optional(text),
      narrative: v.optional(text)
    })
  ),
  twelveMonths: v.array(v.object({ reference: text, name: text, since: text })),
  otherBusiness: words
});

const minutes: v.GenericSchema<unknown, CirculatedMinutes> = v.object({
  kind: v.literal('Minutes'),
  meetingKey: text,
  marac: text,
  version: v.number(),
  circulatedAt: text,
  startsAt: text,
  chair: text,
  approvedBy: text,
  attendance: v.array(v.object({ kind: v.picklist(attendanceKinds), agency: text, name: text, confidentiality: v.boolean() })),
  cases: v.array(
    v.object({
      caseKey: text,
      reference: text,
      number: v.number(),
      victimName: text,
      outcome: text,
      sections: v.array(v.object({ heading: text, lines: words })),
      actions: v.array(v.object({ agency: text, action: text, due: v.optional(day) }))
    })
  )
});

const circulated: v.GenericSchema<unknown, CirculatedDocument> = v.union([agenda, minutes]);

/** A document as circulated; undefined if the file has none that can be read. */
export function circulatedContent(file: string): CirculatedDocument | undefined {
  const parsed = v.safeParse(circulated, fromJson(file));
  return parsed.success ? parsed.output : undefined;
}
