import * as v from 'valibot';
import { parseDay } from '../../domain/calendarDay';
import type { CalendarDay } from '../../domain/calendarDay';
import type { IdvaNotice } from '../../domain/desk/idvaNotice';
import { fromJson } from '../../domain/json';
import type { NoticeKind } from '../../domain/desk/notices';
import type { NoticeContent } from '../../services/partnerPorts';

const texts = v.array(v.string());
const day = v.custom<CalendarDay>(value => typeof value === 'string' && parseDay(value) !== undefined);

const offer: v.GenericSchema<unknown, IdvaNotice> = v.object({
  safeContact: v.object({
    numbers: v.array(v.object({ key: v.string(), number: v.string(), call: v.string(), callIsUnsafe: v.boolean(), notes: texts })),
    facts: v.array(v.object({ label: v.string(), words: v.string(), warning: v.boolean() })),
    missing: v.optional(v.string())
  }),
  victim: v.object({ name: v.string(), dateOfBirth: v.optional(day), address: v.string(), addressIsSecret: v.boolean() }),
  perpetrators: texts,
  engagement: v.object({ services: texts, who: v.string(), willing: v.string() }),
  wishes: v.string(),
  meeting: v.object({ marac: v.string(), on: v.optional(day) }),
  beforeReview: v.boolean(),
  withdrawn: v.boolean(),
  contact: texts
});

const words = v.object({ words: v.pipe(v.string(), v.minLength(1)), contacts: v.fallback(texts, []) });

/** What a notice tells. Of one that was damaged nothing is shown: half of how to reach a victim safely may be the wrong half. */
export function noticeContent(kind: NoticeKind, detail: string): NoticeContent {
  const value = fromJson(detail);
  if (kind === 'IDVA offer') {
    const read = v.safeParse(offer, value);
    return read.success ? { kind: 'offer', offer: read.output } : { kind: 'unreadable' };
  }
  const read = v.safeParse(words, value);
  return read.success ? { kind: 'words', ...read.output } : { kind: 'unreadable' };
}
