import type { CalendarDay } from '../kernel/calendarDay';
import { rowsOf, chosenValues } from '../form/conditions';
import { choiceOf, chose, typed } from '../form/vocabulary';
import type { Answers } from '../form/answers';
import { fromJson } from '../kernel/json';
import { openRisks, riskSummary } from '../form/reading/criticalFlags';
import { formatDay } from '../kernel/timeWords';
import type { CasePerson, ReferralRecord } from '../referral/referral';
import type { Secrets } from '../secrets/secrets';
import { shownContact } from '../case/newestContact';
import type { KnownContact } from '../case/newestContact';
import type { SafeContact } from '../case/safeContact';

/** The case in short: nobody has to ring the coordinator for it. */
interface AboutCase {
  /** "Bo Sample: former partner", those whose relationship is known. */
  readonly relationships: readonly string[];
  readonly happened: string;
  /** "Sam Testcase, born 1 May 2020". */
  readonly children: readonly string[];
  /** "SafeLives Dash, 17 of 24 answered yes". */
  readonly assessment: string;
  /** Critical flags answered yes, in words. */
  readonly flags: readonly string[];
  /** Which of them nobody answered yes or no. */
  readonly flagsOpen: readonly string[];
}

/** What the IDVA service is told about a victim. Safe contact comes first. Board paper, paragraph 40. */
export interface IdvaNotice {
  readonly safeContact: SafeContact;
  /** The referrer has changed it since it was first sent: when, by the server's clock, and what was said before, in lines. */
  readonly contactChanged?: { readonly at: string; readonly before: readonly string[] };
  /** The referrer has changed the form since, and the change cannot be read. */
  readonly changeUnreadable?: boolean;
  /** The version of the submission it comes from; undefined in notices of earlier releases. */
  readonly formVersion?: number;
  readonly victim: {
    readonly name: string;
    readonly dateOfBirth?: CalendarDay;
    /** Empty if it must be kept secret: the coordinator passes it on by word of mouth. */
    readonly address: string;
    readonly addressIsSecret: boolean;
  };
  /** Names of the perpetrators, so that nobody speaks to them by mistake. */
  readonly perpetrators: readonly string[];
  /** What an IDVA needs to know before the first call; not in notices of earlier releases. */
  readonly about?: AboutCase;
  /** Services that the victim is in touch with now: for information, never a reason not to send the notice. */
  readonly engagement: { readonly services: readonly string[]; readonly who: string; readonly willing: string };
  /** What the victim wants from the meeting, as the referrer wrote it. */
  readonly wishes: string;
  readonly meeting: { readonly marac: string; readonly on?: CalendarDay };
  /** Nobody has reviewed the referral yet; the victim is offered an IDVA anyway. */
  readonly beforeReview: boolean;
  /** The case was withdrawn; the victim is offered an IDVA anyway. */
  readonly withdrawn: boolean;
  /** Logins, which are e-mail addresses, of the contacts. */
  readonly contact: readonly string[];
}

/** What a notice says besides the case. */
export interface IdvaNoticeContext {
  readonly meetingOn?: CalendarDay;
  readonly beforeReview: boolean;
  readonly contact: readonly string[];
  /** The secret addresses. Telephone numbers and the school are kept, because the IDVA rings the victim and may meet them at the school. */
  readonly secrets: Secrets;
}

const isSecret = (answers: Answers, isConfidential: boolean): boolean =>
  isConfidential || chose(answers, 'victimHome', 'In a refuge') || chose(answers, 'victimAddressConfidential', 'Yes');

const named = (...names: readonly string[]): string =>
  names
    .map(name => name.trim())
    .filter(name => name !== '')
    .join(' ');

const nameOf = ({ givenNames, familyName }: CasePerson): string => named(givenNames, familyName) || 'Name not given';

function bornWords({ dateOfBirth, dueDate, approximateAge }: CasePerson): string {
  if (dateOfBirth) return `, born ${formatDay(dateOfBirth)}`;
  if (dueDate) return `, due ${formatDay(dueDate)}`;
  return approximateAge === undefined ? '' : `, about ${approximateAge}`;
}

function aboutCase(record: ReferralRecord, answers: Answers, { takenOutOf }: Secrets): AboutCase {
  const inRole = (role: CasePerson['role']): readonly CasePerson[] => record.people.filter(person => person.role === role);
  const risk = riskSummary(answers, record);
  return {
    relationships: inRole('Perpetrator').flatMap(person =>
      person.relationship ? [`${nameOf(person)}: ${takenOutOf(person.relationship)}`] : []
    ),
    happened: typed(answers, 'incidentNarrative'),
    children: inRole('Child').map(child => `${nameOf(child)}${bornWords(child)}`),
    assessment: risk.tool,
    flags: risk.flagged,
    flagsOpen: openRisks(risk)
  };
}

/**
 * The notice about one victim, from the case and the newest safe-contact details. It never holds a refuge's or any other secret address. Board paper,
 * paragraph 40.
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
    about: aboutCase(record, answers, secrets),
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
