import * as v from 'valibot';
import { parseDay } from '../../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import type { IdvaNotice } from '../../../domain/review/idvaNotice';
import { contactStates } from '../../../domain/case/safeContact';
import type { SafeNumber } from '../../../domain/case/safeContact';
import { fromJson } from '../../../domain/kernel/json';
import type { NoticeKind } from '../../../domain/case/notices';
import type { NoticeContent } from '../../../services/partners/partnerPorts';

const texts = v.array(v.string());
const day = v.custom<CalendarDay>(value => typeof value === 'string' && parseDay(value) !== undefined);

const number: v.GenericSchema<unknown, SafeNumber> = v.object({
  key: v.string(),
  number: v.string(),
  state: v.picklist(contactStates),
  conditions: texts
});

/** Notices of earlier releases did not separate conditions: a number that may be rung and has any remark is safe only on conditions. */
const earlierNumber: v.GenericSchema<unknown, SafeNumber> = v.pipe(
  v.object({ key: v.string(), number: v.string(), call: v.string(), callIsUnsafe: v.boolean(), notes: texts }),
  v.transform(({ key, number: digits, call, callIsUnsafe, notes }): SafeNumber => {
    const conditions = callIsUnsafe ? notes : notes.filter(note => note !== 'Safe to text' && note !== 'Safe to leave a message');
    const state = callIsUnsafe
      ? call === 'Not safe to call'
        ? 'Not safe'
        : 'Not known'
      : conditions.length === 0
        ? 'Safe'
        : 'Safe only if';
    return { key, number: digits, state, conditions };
  })
);

const offer: v.GenericSchema<unknown, IdvaNotice> = v.object({
  safeContact: v.object({
    numbers: v.array(v.union([number, earlierNumber])),
    facts: v.array(v.object({ label: v.string(), words: v.string(), warning: v.boolean() })),
    missing: v.optional(v.string())
  }),
  contactChanged: v.optional(v.object({ at: v.string(), before: texts })),
  changeUnreadable: v.optional(v.boolean()),
  formVersion: v.optional(v.number()),
  victim: v.object({ name: v.string(), dateOfBirth: v.optional(day), address: v.string(), addressIsSecret: v.boolean() }),
  perpetrators: texts,
  about: v.optional(
    v.object({ relationships: texts, happened: v.string(), children: texts, assessment: v.string(), flags: texts, flagsOpen: texts })
  ),
  engagement: v.object({ services: texts, who: v.string(), willing: v.string() }),
  wishes: v.string(),
  meeting: v.object({ marac: v.string(), on: v.optional(day) }),
  beforeReview: v.boolean(),
  withdrawn: v.boolean(),
  contact: texts
});

const words = v.object({ words: v.pipe(v.string(), v.minLength(1)), contacts: v.fallback(texts, []) });

/** The content of a notice. Nothing is shown of a damaged one: half of the safe-contact details may be the wrong half. */
export function noticeContent(kind: NoticeKind, detail: string): NoticeContent {
  const value = fromJson(detail);
  if (kind === 'IDVA offer' || kind === 'Contact changed') {
    const read = v.safeParse(offer, value);
    return read.success ? { kind: 'offer', offer: read.output } : { kind: 'unreadable' };
  }
  const read = v.safeParse(words, value);
  return read.success ? { kind: 'words', ...read.output } : { kind: 'unreadable' };
}
