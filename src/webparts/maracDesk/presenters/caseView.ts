import { ageOn, dayOf, isMoment } from '../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../domain/setUp/configuration';
import { dueTimesOf, owedOn } from '../../../domain/review/owed';
import type { OwedDuty, Promised } from '../../../domain/review/owed';
import { whyReferrerNotTold } from '../../../domain/transfer/referrerMayKnow';
import { responsibleFor } from '../../../domain/transfer/responsible';
import type { Transfer } from '../../../domain/transfer/transfer';
import { toolWords } from '../../../domain/form/reading/criticalFlags';
import { typed } from '../../../domain/form/vocabulary';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import { formatInstant } from '../../../domain/kernel/timeWords';
import { canPress } from './dutyKeys';
import { distanceWords, promisesOf, shapeOf } from './queueRow';
import type { MarkShape } from './queueRow';
import { wordsOf } from '../../../domain/kernel/problems';
import type { Fact } from '../../../ui/case/Facts';
import { attachedFiles, sizeWords } from '../../../domain/form/attachments';
import type { Answers } from '../../../domain/form/answers';

/** A file of a case. */
interface CaseFile {
  readonly name: string;
  /** "1.4 MB"; empty where the answers do not tell. */
  readonly size: string;
}

/** The files that lie with the case, with the size that the answers tell. */
export function caseFiles(names: readonly string[], answers: Answers): readonly CaseFile[] {
  const sizes = new Map(attachedFiles(answers.attachments).map(({ name, bytes }) => [name.toLowerCase(), bytes]));
  return names.map(name => {
    const bytes = sizes.get(name.toLowerCase()) ?? 0;
    return { name, size: bytes > 0 ? sizeWords(bytes) : '' };
  });
}

/** Files that the form names and that are not with the case. */
export function missingFiles(names: readonly string[], answers: Answers): readonly string[] {
  const there = new Set(names.map(name => name.toLowerCase()));
  return attachedFiles(answers.attachments)
    .map(({ name }) => name)
    .filter(name => name !== '' && !there.has(name.toLowerCase()));
}

/** One promise on the case file. */
export interface ClockRow {
  readonly duty: Promised;
  readonly shape: MarkShape;
  readonly state: string;
  readonly doBy: string;
  readonly due: string;
  /** Who did it and when; empty while it is owed. */
  readonly evidence: string;
  /** It can be done from here. */
  readonly canPress: boolean;
}

/** The top of the case file. */
export interface CaseHeader {
  readonly reference: string;
  readonly facts: readonly Fact[];
  readonly restricted: boolean;
  readonly clocks: readonly ClockRow[];
  readonly problems: readonly string[];
}

function stateWords(owed: OwedDuty, now: Date): string {
  if (owed.evidence) return owed.state;
  if (owed.notNeeded) return 'Not needed any more';
  const left = distanceWords(owed, now);
  return owed.state === 'Overdue' ? left : `${owed.state === 'In time' ? 'To do' : owed.state}, ${left}`;
}

function clockRow(referral: ReferralSummary, owed: OwedDuty, now: Date): ClockRow {
  return {
    duty: owed.duty,
    shape: shapeOf(owed),
    state: stateWords(owed, now),
    doBy: formatInstant(owed.doBy),
    due: formatInstant(owed.due),
    evidence: owed.evidence ? `${formatInstant(owed.evidence.at)}, ${owed.evidence.by || 'name not recorded'}` : '',
    canPress: canPress(referral, owed)
  };
}

/** What pressing the invitation records if the referrer is excluded. */
function withNotInvited(clock: ClockRow, referral: ReferralSummary, configuration: Configuration): ClockRow {
  const why = clock.duty === 'Referrer invited' && clock.canPress ? whyReferrerNotTold(referral, configuration) : undefined;
  return why === undefined ? clock : { ...clock, state: `${clock.state}. The referrer is not invited: ${why} Pressing records that.` };
}

function clocksOf(referral: ReferralSummary, now: Date, configuration: Configuration, transfers: readonly Transfer[]): readonly ClockRow[] {
  const { staffedHours } = configuration;
  const responsible = responsibleFor(referral, transfers);
  const due = dueTimesOf(responsible, staffedHours);
  if (!due) return [];
  return promisesOf(owedOn({ ...responsible, idvaOffer: referral.idvaOffer }, due, now, staffedHours)).map(owed =>
    withNotInvited(clockRow(referral, owed, now), referral, configuration)
  );
}

/** When it reached the team, and how. Of an e-mailed form also when and by whom it was entered. */
function receivedWords({ receivedAt, receivedElsewhereAt, channel, enteredBy }: ReferralSummary): string {
  const entered = isMoment(receivedAt) ? formatInstant(receivedAt) : 'Not known';
  if (!isMoment(receivedElsewhereAt)) return isMoment(receivedAt) ? `${entered}, ${channel}` : entered;
  return `${formatInstant(receivedElsewhereAt)}, ${channel}\nEntered ${entered}${enteredBy ? ` by ${enteredBy}` : ''}`;
}

function referrerFact({ referrerName, referrerAgency, referrerEmail }: ReferralSummary): readonly Fact[] {
  const lines = [[referrerName, referrerAgency].filter(Boolean).join(', '), referrerEmail].filter(Boolean);
  return lines.length === 0 ? [] : [{ label: 'Referred by', words: lines.join('\n') }];
}

/** The head of a case file, also for a row of which nothing but the queue's columns can be read. */
export function caseHeader(
  referral: ReferralSummary,
  now: Date,
  configuration: Configuration,
  transfers: readonly Transfer[] = []
): CaseHeader {
  const marac = referral.owningMarac || 'No MARAC';
  const moved = referral.receivedByMarac !== '' && referral.receivedByMarac !== referral.owningMarac;
  return {
    reference: referral.reference || `Row ${referral.id}`,
    restricted: referral.restricted,
    facts: [
      { label: 'Victim', words: referral.victimName || 'Name not recorded' },
      { label: 'MARAC', words: moved ? `${marac} (received by ${referral.receivedByMarac})` : marac },
      { label: 'Status', words: referral.status || 'Not known' },
      { label: 'Received', words: receivedWords(referral) },
      ...referrerFact(referral),
      { label: 'Criterion', words: referral.criteria.join(', ') || 'None recorded' },
      { label: 'Risk assessment', words: toolWords(referral) }
    ],
    clocks: clocksOf(referral, now, configuration, transfers),
    problems: wordsOf(referral.problems)
  };
}

/** The victim by name and age, at the top of a case file. */
export function victimOf(record: ReferralRecord, now: Date): string {
  const victim = record.people.find(({ role }) => role === 'Victim');
  if (!victim) return record.victimName || 'Name not recorded';
  const name = [victim.givenNames, victim.familyName].filter(Boolean).join(' ') || 'Name not known';
  return victim.dateOfBirth ? `${name}, ${ageOn(victim.dateOfBirth, dayOf(now))}` : name;
}

/** What happened, in the referrer's words; empty where nothing is written. */
export const narrativeOf = ({ answers }: Pick<ReferralRecord, 'answers'>): string => typed(answers, 'incidentNarrative');
