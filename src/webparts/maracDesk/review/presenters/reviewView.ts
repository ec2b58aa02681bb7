import { ageOn, dayOf, isMoment } from '../../../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../../domain/setUp/configuration';
import { decisionInWords } from '../../../../domain/review/decisions';
import { dueTimesOf } from '../../../../domain/review/owed';
import { answerSummary } from '../../../../domain/form/reading/answerSummary';
import { criteriaMet, dashScoreOf, riskToolOf } from '../../../../domain/form/reading/assessment';
import { textOf } from '../../../../domain/form/conditions';
import { openRisks, otherTopics, riskSummary } from '../../../../domain/form/reading/criticalFlags';
import type { TextId } from '../../../../domain/form/questions';
import { referralForm } from '../../../../domain/form/referralForm';
import { validateForm } from '../../../../domain/form/validate';
import type { CasePerson, ReferralRecord } from '../../../../domain/referral/referral';
import type { Criterion } from '../../../../domain/referral/status';
import { formatInstant, relative } from '../../../../domain/kernel/timeWords';
import { hasReadableAnswers } from '../../../../services/shared/ports';
import { victimOf } from '../../presenters/caseView';
import type { Fact } from '../../../../ui/case/Facts';
import { wordsOf } from '../../../../domain/kernel/problems';
import type { ShownContact } from '../../../../domain/case/newestContact';
import { mayCall, numberWords, stateWords } from '../../../../domain/case/safeContact';
import type { SafeContact } from '../../../../domain/case/safeContact';
import type { Tone } from '../../../../ui/states/StatusTag';

/** Whether the victim can be reached safely: in one line, then what must be kept to. */
interface ContactMarker {
  readonly tone: Tone;
  readonly words: string;
  readonly conditions: readonly string[];
}

/** Unknown is never taken for safe, nor is what is safe only on conditions. Board paper, paragraph 40. */
export function contactMarker({ contact, changed, unreadable }: ShownContact): ContactMarker {
  if (unreadable)
    return { tone: 'danger', words: 'The referrer has changed the form, and the change cannot be read: make no contact', conditions: [] };
  const marker = markerOf(contact);
  return changed
    ? { ...marker, tone: marker.tone === 'good' ? 'warning' : marker.tone, words: `Changed ${formatInstant(changed.at)}. ${marker.words}` }
    : marker;
}

/** While the versions of the form are read. */
export const readingMarker: ContactMarker = { tone: 'neutral', words: 'Reading how to reach the victim…', conditions: [] };

function markerOf({ numbers, facts, missing }: SafeContact): ContactMarker {
  if (missing) return { tone: 'danger', words: 'How to make safe contact is not known', conditions: [] };
  const warned = facts.filter(({ warning }) => warning).map(({ label, words }) => `${label}: ${words}`);
  const usable = numbers.filter(mayCall);
  const areAllSafe = numbers.every(({ state }) => state === 'Safe');
  // Of several numbers each is named with what holds of it, those that must not be called too.
  const conditions = [...(numbers.length === 1 ? (usable[0]?.conditions ?? []) : areAllSafe ? [] : numbers.map(numberWords)), ...warned];
  if (numbers.length === 0) return { tone: 'warning', words: 'No telephone number', conditions };
  if (usable.length === 0) return { tone: 'danger', words: 'No number is known to be safe to call', conditions };
  if (usable.length < numbers.length)
    return { tone: 'warning', words: `Call only ${usable.length} of ${numbers.length} numbers`, conditions };
  if (usable.some(({ state }) => state === 'Safe only if')) return { tone: 'warning', words: stateWords['Safe only if'], conditions };
  return conditions.length > 0
    ? { tone: 'warning', words: 'Contact with care', conditions }
    : { tone: 'good', words: stateWords.Safe, conditions };
}

/** A criterion that the referral claims, and what in its answers supports it. */
export interface ClaimedCriterion {
  readonly criterion: Criterion;
  /** Empty where the answers alone do not: it is the referrer's own claim. */
  readonly because: string;
}

/** What a coordinator has to know to decide on a referral, in the order in which it is read. */
export interface ReviewView {
  readonly reference: string;
  readonly victim: string;
  readonly facts: readonly Fact[];
  readonly criteria: readonly ClaimedCriterion[];
  readonly score: string;
  /** The critical flags; of which of them nobody knows, in sentences, or that there is none; then the other topics of the assessment. */
  readonly critical: readonly string[];
  readonly criticalOpen: readonly string[];
  readonly otherYes: readonly string[];
  readonly notKnown: readonly string[];
  /** In the referrer's words; each only where something was written. */
  readonly words: readonly Fact[];
  /** What the form asks for and does not say. */
  readonly missing: readonly string[];
  /** Labels of the other questions without an answer. */
  readonly notProvided: readonly string[];
  /** What was decided or asked before. Empty where nothing was. */
  readonly before: string;
}

const nameOf = ({ givenNames, familyName }: CasePerson): string => [givenNames, familyName].filter(Boolean).join(' ') || 'name not known';

function withAge(person: CasePerson, now: Date): string {
  if (person.dueDate) return `${nameOf(person)}, not born yet`;
  return person.dateOfBirth ? `${nameOf(person)}, ${ageOn(person.dateOfBirth, dayOf(now))}` : nameOf(person);
}

const inRole = (record: ReferralRecord, role: CasePerson['role'], now: Date): string =>
  record.people
    .filter(person => person.role === role)
    .map(person => withAge(person, now))
    .join('\n');

function reviewDueWords(record: ReferralRecord, now: Date, { staffedHours }: Configuration): string {
  const due = dueTimesOf(record, staffedHours)?.due.Reviewed;
  return due ? `${formatInstant(due)} (${relative(due, now)})` : 'Not known';
}

function factsOf(record: ReferralRecord, now: Date, configuration: Configuration): readonly Fact[] {
  const received = record.receivedElsewhereAt ?? record.receivedAt;
  const facts: readonly Fact[] = [
    { label: 'MARAC', words: record.owningMarac || 'No MARAC' },
    { label: 'Review due', words: reviewDueWords(record, now, configuration) },
    { label: 'Received', words: isMoment(received) ? formatInstant(received) : 'Not known' },
    { label: 'Referred by', words: [record.referrerName, record.referrerAgency].filter(Boolean).join(', ') || 'Not recorded' },
    { label: 'Perpetrators', words: inRole(record, 'Perpetrator', now) || 'None recorded' },
    { label: 'Children', words: inRole(record, 'Child', now) || 'None recorded' }
  ];
  return facts;
}

const wordsAsked: readonly { readonly id: TextId; readonly label: string }[] = [
  { id: 'incidentNarrative', label: 'What happened' },
  { id: 'history', label: 'What happened before' },
  { id: 'judgement', label: 'Professional judgement' },
  { id: 'escalationReason', label: 'How it is escalating' },
  { id: 'noToolReason', label: 'Why no risk assessment was used' },
  { id: 'earlierReferral', label: 'The last referral' },
  { id: 'transferFrom', label: 'Passed on by' }
];

function riskOf(
  record: ReferralRecord,
  { thresholds }: Configuration
): Pick<ReviewView, 'score' | 'critical' | 'criticalOpen' | 'otherYes' | 'notKnown'> {
  const { answers } = record;
  const risk = riskSummary(answers, record);
  const other = otherTopics(answers);
  const tool = riskToolOf(answers) ?? record.riskTool;
  const isScored = (dashScoreOf(answers) ?? record.dashScore) !== undefined;
  const hint = tool === 'DARA' ? '. The DARA has no score' : isScored ? ` (visible high risk from ${thresholds.visibleHighRisk})` : '';
  return {
    score: `${risk.tool}${hint}`,
    critical: risk.flagged,
    criticalOpen: openRisks(risk),
    otherYes: other.yes,
    notKnown: other.notKnown
  };
}

/** What is decided or asked already, in words. */
const beforeOf = (record: ReferralRecord): string => {
  if (record.status !== 'Awaiting review') return decisionInWords(record);
  const { decisionReason, sentAgainAt } = record;
  return decisionReason ? `${sentAgainAt ? 'Asked of the referrer' : 'Looked at again'}: ${decisionReason}` : '';
};

/** What the answers say: the same all day, and worked out anew only when they change. */
export type AnswersReviewed = Omit<ReviewView, 'victim' | 'facts'>;

/** What the answers say and what they leave open. Board paper, paragraph 38. */
export function answersReviewed(record: ReferralRecord, configuration: Configuration, today: CalendarDay): AnswersReviewed {
  const context = { configuration, today: isMoment(record.receivedAt) ? dayOf(record.receivedAt) : today };
  const { answers } = record;
  const met = criteriaMet(answers, context);
  const readable = hasReadableAnswers(record);
  const unanswered = readable
    ? answerSummary(referralForm, answers, context, record.formVersion).flatMap(({ cards }) =>
        cards.flatMap(({ title, group, rows }) =>
          rows.filter(({ answered }) => !answered).map(({ label }) => (group ? `${title}: ${label}` : label))
        )
      )
    : [];
  return {
    reference: record.reference || `Row ${record.id}`,
    criteria: record.criteria.map(criterion => ({ criterion, because: met.find(one => one.criterion === criterion)?.because ?? '' })),
    ...riskOf(record, configuration),
    words: wordsAsked.map(({ id, label }) => ({ label, words: textOf(answers[id]) })).filter(({ words }) => words !== ''),
    missing: readable ? validateForm(referralForm, answers, context).map(({ words }) => words) : wordsOf(record.problems),
    notProvided: unanswered,
    before: beforeOf(record)
  };
}

/** What the referral says and what it leaves open. `now` by the server's clock. */
export const reviewView = (
  record: ReferralRecord,
  configuration: Configuration,
  now: Date,
  answers = answersReviewed(record, configuration, dayOf(now))
): ReviewView => ({
  ...answers,
  victim: victimOf(record, now),
  facts: factsOf(record, now, configuration)
});
