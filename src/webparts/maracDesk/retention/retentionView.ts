import { addDays, dayOf } from '../../../domain/kernel/calendarDay';
import { firstOnlyWords } from '../../../domain/kernel/firstRows';
import { recycleBinDays } from '../../../domain/retention/retention';
import { recordTypes } from '../../../domain/retention/retentionRules';
import type { RetentionRules } from '../../../domain/retention/retentionRules';
import { formatDay } from '../../../domain/kernel/timeWords';
import type { DueRecord, RetentionOpening } from '../../../services/retention/retentionUseCases';
import { counted } from '../../../domain/kernel/words';

/** One record of the list, in words. */
export interface RecordRow {
  readonly key: string;
  readonly reference: string;
  readonly marac: string;
  readonly recordType: string;
  readonly received: string;
  readonly dueSince: string;
  /** Why it cannot be disposed of; empty where it can. */
  readonly obstacles: readonly string[];
  readonly isHeld: boolean;
}

/** For how long each kind of record is kept. */
export const periodsInWords = ({ years }: RetentionRules): string =>
  `${recordTypes.map(type => `${type}: ${counted(years[type], 'year')}`).join('. ')}.`;

/** How many are due, in words. */
export function dueWords({ due, hasMore }: Pick<RetentionOpening, 'due' | 'hasMore'>): string {
  if (due.length === 0) return 'Nothing is due for review.';
  const count = counted(due.length, 'record is due', 'records are due');
  return hasMore
    ? firstOnlyWords(due.length, 'records for review', 'They have been due longest; the others come once these are decided.')
    : `${count} for review.`;
}

/** Who may dispose, in words for this person; empty if they may. */
export function disposersWords({ rules, mayDispose }: Pick<RetentionOpening, 'rules' | 'mayDispose'>): string {
  if (mayDispose) return '';
  return rules.disposers.length === 0
    ? 'Nobody is named yet as one who may dispose of records. An owner of the site names them in the Configuration list: Kind “Retention”, Title “May dispose”. Until then records can be kept, or held.'
    : `You may keep or hold records. These may dispose of them: ${rules.disposers.join(', ')}.`;
}

/** A record as the list shows it. */
export const recordRow = ({ referral, recordType, reviewDay, obstacles }: DueRecord): RecordRow => ({
  key: referral.key,
  reference: referral.reference,
  marac: referral.owningMarac,
  recordType,
  received: Number.isNaN(referral.receivedAt.getTime()) ? 'Not known' : formatDay(dayOf(referral.receivedAt)),
  dueSince: formatDay(reviewDay),
  obstacles,
  isHeld: referral.legalHold === true
});

/** Shown after a disposal: until when it can be restored. */
export const disposedWords = (reference: string, now: Date): string =>
  `${reference} was disposed of. Until ${formatDay(addDays(dayOf(now), recycleBinDays))} a site owner can bring it back from the recycle bins of both sites. Its history stays.`;

/** For how long a record can be kept before it is looked at again. */
export const keepingChoices: readonly { readonly value: string; readonly label: string }[] = [1, 2, 3, 5, 6, 10].map(years => ({
  value: String(years),
  label: counted(years, 'year')
}));
