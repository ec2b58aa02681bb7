import type { Answers } from '../form/answers';
import { choiceOf, typed } from '../form/vocabulary';
import type { ReferralRecord, ReferralSummary } from '../referral/referral';
import { contactLines, safeContact } from './safeContact';
import type { SafeContact } from './safeContact';

/** Whether there are versions of the form that the case does not use. */
export const hasOtherVersions = ({ changedSince, sentAgainAt }: Pick<ReferralSummary, 'changedSince' | 'sentAgainAt'>): boolean =>
  changedSince === true || sentAgainAt !== undefined;

/** One version of a case's form. Answers that cannot be read are empty. */
export interface FormAtATime {
  /** Of the submission: a later one is higher. */
  readonly version: number;
  /** By the server's clock. */
  readonly storedAt: Date;
  readonly answers: Answers;
}

/** How to reach the victim now, by the last version of the form that says so. */
export interface KnownContact {
  /** The whole form that says so, and which version of the submission it is. */
  readonly answers: Answers;
  readonly version: number;
  /** Since when; undefined if unchanged since it was first sent. */
  readonly changedAt?: Date;
  /** The version that changed it; missing with `changedAt`. */
  readonly changedIn?: number;
  /** The form before that change, whose contact details are out of date. */
  readonly before?: Answers;
  /** There is a later version that cannot be read, so this may be out of date. */
  readonly unreadableIn?: number;
}

/** The version that a case uses. */
export const standingForm = ({
  submittedVersion,
  sentAgainAt,
  receivedAt,
  answers
}: Pick<ReferralRecord, 'submittedVersion' | 'sentAgainAt' | 'receivedAt' | 'answers'>): FormAtATime => ({
  version: submittedVersion ?? 0,
  storedAt: sentAgainAt ?? receivedAt,
  answers
});

/** What decides how and where the victim is reached. */
const whereAndHow = (answers: Answers): string =>
  JSON.stringify([
    safeContact(answers),
    choiceOf(answers, 'victimHome') ?? '',
    typed(answers, 'victimAddress'),
    typed(answers, 'victimPostcode'),
    choiceOf(answers, 'victimAddressConfidential') ?? ''
  ]);

const isReadable = ({ answers }: FormAtATime): boolean => Object.keys(answers).length > 0;

/**
 * The newest of all versions of a form, including the one the case uses. A change after sending is not in the case (ADR 5), but nobody may ring by
 * outdated details.
 */
export function newestContact(standing: FormAtATime, others: readonly FormAtATime[]): KnownContact {
  const inOrder = [...others, standing].sort((one, other) => one.version - other.version);
  const readable = inOrder.filter(isReadable);
  const newest = readable[readable.length - 1] ?? standing;
  const last = inOrder[inOrder.length - 1];
  const changes = readable.filter((one, at) => at > 0 && whereAndHow(one.answers) !== whereAndHow(readable[at - 1].answers));
  const changed = changes[changes.length - 1];
  const before = changed && readable[readable.indexOf(changed) - 1];
  return {
    answers: newest.answers,
    version: newest.version,
    ...(changed && before && { changedAt: changed.storedAt, changedIn: changed.version, before: before.answers }),
    ...(last.version > newest.version && { unreadableIn: last.version })
  };
}

/** How to reach the victim as it is shown. */
export interface ShownContact {
  readonly contact: SafeContact;
  /** When it was changed, and what was said before, in lines. */
  readonly changed?: { readonly at: Date; readonly before: readonly string[] };
  /** A later change cannot be read. */
  readonly unreadable?: boolean;
}

/**
 * By the newest form. `known` is undefined if the versions cannot be read: then the sent form is shown as possibly out of date. `takenOut`: removes
 * what the reader may not learn.
 */
export function shownContact(
  record: Pick<ReferralRecord, 'answers'>,
  known: KnownContact | undefined,
  takenOut: (answers: Answers) => Answers = answers => answers
): ShownContact {
  const contactOf = (answers: Answers): SafeContact => safeContact(takenOut(answers));
  if (!known) return { contact: contactOf(record.answers), unreadable: true };
  const { answers, changedAt, before, unreadableIn } = known;
  return {
    contact: contactOf(answers),
    ...(changedAt && before && { changed: { at: changedAt, before: contactLines(contactOf(before)) } }),
    ...(unreadableIn !== undefined && { unreadable: true })
  };
}
