import type { CalendarDay } from '../kernel/calendarDay';
import { rowsOf, chosenValues } from '../form/conditions';
import { choiceOf, chose, typed } from '../form/vocabulary';
import type { Answers } from '../form/answers';
import { fromJson } from '../kernel/json';
import type { ReferralRecord } from '../referral/referral';
import type { Secrets } from '../secrets/secrets';
import { shownContact } from '../case/newestContact';
import type { KnownContact } from '../case/newestContact';
import type { SafeContact } from '../case/safeContact';

/** What the IDVA service is told of a victim. How to reach her safely comes first. Board paper, paragraph 40. */
export interface IdvaNotice {
  readonly safeContact: SafeContact;
  /** The referrer has changed it since it was first sent: when, by the server's clock, and what was said before, in lines. */
  readonly contactChanged?: { readonly at: string; readonly before: readonly string[] };
  /** The referrer has changed the form since, and the change cannot be read. */
  readonly changeUnreadable?: boolean;
  /** The version of the submission that tells it; missing in notices of before this was kept. */
  readonly formVersion?: number;
  readonly victim: {
    readonly name: string;
    readonly dateOfBirth?: CalendarDay;
    /** Empty where it must be kept secret: the coordinator gives it by word of mouth. */
    readonly address: string;
    readonly addressIsSecret: boolean;
  };
  /** Names of those from whom she is at risk, so that nobody speaks to them by mistake. */
  readonly perpetrators: readonly string[];
  /** Services that the victim is in touch with now: told, and never a reason to tell nobody. */
  readonly engagement: { readonly services: readonly string[]; readonly who: string; readonly willing: string };
  /** What she wants from the meeting, as the referrer wrote it. */
  readonly wishes: string;
  readonly meeting: { readonly marac: string; readonly on?: CalendarDay };
  /** Nobody has reviewed the referral yet: she is offered an IDVA all the same. */
  readonly beforeReview: boolean;
  /** The case was withdrawn, and she is offered an IDVA all the same. */
  readonly withdrawn: boolean;
  /** Logins, which are addresses, of whom to ask. */
  readonly contact: readonly string[];
}

/** What besides the case itself a notice says. */
export interface IdvaNoticeContext {
  readonly meetingOn?: CalendarDay;
  readonly beforeReview: boolean;
  readonly contact: readonly string[];
  /** The addresses that must be kept secret. How to reach her stays: the IDVA rings her, and meets her at the school. */
  readonly secrets: Secrets;
}

const isSecret = (answers: Answers, isConfidential: boolean): boolean =>
  isConfidential || chose(answers, 'victimHome', 'In a refuge') || chose(answers, 'victimAddressConfidential', 'Yes');

const named = (...names: readonly string[]): string =>
  names
    .map(name => name.trim())
    .filter(name => name !== '')
    .join(' ');

/**
 * The notice of one victim, from her case and how she is reached by the newest form. A refuge's address, or one to be kept
 * secret, is in no notice. Board paper, paragraph 40.
 */
export function idvaNotice(
  record: ReferralRecord,
  known: KnownContact,
  { meetingOn, beforeReview, contact, secrets }: IdvaNoticeContext
): IdvaNotice {
  const { people } = record;
  const answers = secrets.takenOutOfAnswers(known.answers);
  const shown = shownContact(record, known, secrets.takenOutOfAnswers);
  const victim = people.find(({ role }) => role === 'Victim');
  const addressIsSecret = isSecret(known.answers, victim?.addressIsConfidential ?? false);
  return {
    safeContact: shown.contact,
    ...(shown.changed && { contactChanged: { at: shown.changed.at.toISOString(), before: shown.changed.before } }),
    ...(shown.unreadable && { changeUnreadable: true }),
    formVersion: known.unreadableIn ?? known.version,
    victim: {
      name: named(victim?.givenNames ?? typed(answers, 'victimGivenNames'), victim?.familyName ?? typed(answers, 'victimFamilyName')),
      ...(victim?.dateOfBirth && { dateOfBirth: victim.dateOfBirth }),
      address: addressIsSecret ? '' : named(typed(answers, 'victimAddress'), typed(answers, 'victimPostcode').toUpperCase()),
      addressIsSecret
    },
    perpetrators: rowsOf(answers.perpetrators)
      .map(({ answers: row }) => named(typed(row, 'givenNames'), typed(row, 'familyName')))
      .filter(name => name !== ''),
    engagement: {
      services: chosenValues(answers.servicesNow),
      who: typed(answers, 'servicesNowWho'),
      willing: choiceOf(answers, 'willingToEngage') ?? ''
    },
    wishes: typed(answers, 'victimWishes'),
    meeting: { marac: record.owningMarac, ...(meetingOn && { on: meetingOn }) },
    beforeReview,
    withdrawn: record.status === 'Withdrawn',
    contact
  };
}

/** The version of the submission that a stored notice tells; 0 where it does not say. */
export function formVersionTold(detail: string): number {
  const told = (fromJson(detail) as { readonly formVersion?: unknown } | null | undefined)?.formVersion;
  return typeof told === 'number' ? told : 0;
}

/** Whether a stored notice says that nobody had reviewed the referral. A damaged one does not say so. */
export const saysBeforeReview = (detail: string): boolean =>
  (fromJson(detail) as { readonly beforeReview?: unknown } | null | undefined)?.beforeReview === true;
