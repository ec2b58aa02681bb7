import { rowsOf } from '../form/conditions';
import { chose, typed } from '../form/vocabulary';
import type { Answers } from '../form/answers';
import { openRisks, riskSummary } from '../form/reading/criticalFlags';
import type { CasePerson, ReferralSummary } from '../referral/referral';
import { slotOf } from './capacity';
import type { CirculatedAction, CirculatedAgenda, CirculatedCase, CirculatedPerson } from './circulated';
import type { Meeting } from './meeting';
import type { Secrets } from '../secrets/secrets';
import { leftOutOf } from '../secrets/leftOut';
import type { LeftOut } from '../secrets/leftOut';

/** Whole, or only what an agency needs to search its records: names, dates of birth, addresses unless confidential. docs/requirements.md 3.1. */
export type AgendaView = 'Whole' | 'Research only';

/** A case as an agenda is made from it. */
export interface AgendaSource {
  readonly referral: ReferralSummary;
  readonly people: readonly CasePerson[];
  readonly answers: Answers;
  readonly hasChildren: boolean;
  readonly marks: readonly string[];
  /** Agencies that must not be told of it. */
  readonly withheldFrom: readonly string[];
  /** It may be in no copy: it is restricted, or its exclusions cannot be read. */
  readonly inNoCopy: boolean;
}

/** A case with what no agency may read of it. */
export interface SafeSource extends AgendaSource {
  readonly secrets: Secrets;
}

/** What is the same in every copy of one version. */
export interface AgendaHead {
  readonly meeting: Meeting;
  readonly version: number;
  readonly circulatedAt: Date;
  readonly view: AgendaView;
  readonly openActions: readonly CirculatedAction[];
  readonly twelveMonths: CirculatedAgenda['twelveMonths'];
}

const roles: Readonly<Record<CasePerson['role'], CirculatedPerson['role']>> = {
  Victim: 'Victim',
  Perpetrator: 'Perpetrator',
  Child: 'Child',
  'Other person at risk': 'Other'
};

const childRow = (person: CasePerson, answers: Answers): Answers | undefined =>
  person.role === 'Child' ? rowsOf(answers.children).find(({ key }) => `child-${key}` === person.key)?.answers : undefined;

/** Shown instead of a child's school. */
export const schoolKeptSecret = 'Kept secret: ask the coordinator';

/**
 * If the address is secret, agencies are not given the child's school, because somebody could wait at the gate. They do not need it to search: a
 * school, a health visitor and children's services find the child by name and date of birth.
 */
function schoolOf(person: CasePerson, { answers, secrets }: SafeSource): string {
  const row = childRow(person, answers);
  const school = row ? typed(row, 'school') : '';
  return row && school !== '' && secrets.hidesSchool(row) ? schoolKeptSecret : school;
}

/** A person as circulated. A confidential address is replaced by words that say so, for everybody who lives there. */
function circulatedPerson(person: CasePerson, source: SafeSource): CirculatedPerson {
  const { secrets } = source;
  const address = [person.address, person.postcode].filter(part => part !== '').join(', ');
  const school = schoolOf(person, source);
  return {
    role: roles[person.role],
    name: [person.givenNames, person.familyName].filter(name => name !== '').join(' '),
    ...(person.dateOfBirth && { dateOfBirth: person.dateOfBirth }),
    ...(secrets.hides(person) ? { addressConfidential: true } : address !== '' && { address: secrets.takenOutOf(address) }),
    ...(person.relationship && { relationship: secrets.takenOutOf(person.relationship) }),
    ...(school !== '' && { school: secrets.takenOutOf(school) })
  };
}

/** Typed text that an agenda quotes word for word, by its label there. */
const typedTexts = ({
  referral,
  people,
  answers
}: Pick<AgendaSource, 'referral' | 'people' | 'answers'>): readonly (readonly [what: string, text: string])[] => [
  ['What happened', typed(answers, 'incidentNarrative')],
  ['The language of the interpreter', typed(answers, 'interpreterLanguage')],
  ['The criterion', referral.decisionCriterion ?? ''],
  ...people.flatMap(({ givenNames, familyName, relationship = '', address, addressIsConfidential }) => {
    const name = [givenNames, familyName].filter(part => part !== '').join(' ') || 'somebody without a name';
    return [[`Who ${name} is`, relationship] as const, ...(addressIsConfidential ? [] : [[`The address of ${name}`, address] as const])];
  })
];

/** What is left out of these cases' copies, and what may have been missed, for the coordinator only. */
export const leftOutOfAgenda = (
  cases: readonly Pick<SafeSource, 'referral' | 'people' | 'answers' | 'inNoCopy' | 'secrets'>[],
  otherBusiness: readonly string[]
): readonly LeftOut[] =>
  cases
    .filter(({ inNoCopy }) => !inNoCopy)
    .flatMap(source => {
      const business = otherBusiness.map(text => ['Other business', text] as const);
      return leftOutOf(source.secrets, source.referral.reference, [...typedTexts(source), ...business]);
    });

function circulatedCase(source: SafeSource, place: number, { meeting, view }: AgendaHead): CirculatedCase {
  const { referral, people, answers, secrets } = source;
  const slot = slotOf(meeting, place);
  const base = {
    caseKey: referral.key,
    reference: referral.reference,
    number: place + 1,
    ...(slot !== undefined && { slot }),
    ...(referral.changedSince && { changedSince: true }),
    hasChildren: source.hasChildren,
    people: people.map(person => circulatedPerson(person, source))
  };
  const referrer = [referral.referrerName, referral.referrerAgency].filter(name => !!name).join(', ');
  if (view === 'Research only') return { ...base, marks: [], criterion: '', flags: [], referrer };
  const interpreter = chose(answers, 'interpreterNeeded', 'Yes')
    ? secrets.takenOutOf(typed(answers, 'interpreterLanguage')) || 'Language not given'
    : '';
  const risk = riskSummary(answers, referral);
  return {
    ...base,
    marks: source.marks,
    criterion: secrets.takenOutOf(referral.decisionCriterion ?? referral.criteria.join('; ')),
    ...(referral.dashScore !== undefined && { dashScore: referral.dashScore }),
    assessment: risk.tool,
    flags: risk.flagged,
    risksOpen: openRisks(risk),
    referrer,
    ...(interpreter !== '' && { interpreter }),
    narrative: secrets.takenOutOf(typed(answers, 'incidentNarrative'))
  };
}

/** The copy of these cases, counted from 1. `all`: what is said of the meeting as a whole may name a case that is not in this copy. */
function copyOf(head: AgendaHead, cases: readonly SafeSource[], all: readonly SafeSource[]): CirculatedAgenda {
  const { meeting } = head;
  const shown = (text: string): string => all.reduce((left, { secrets }) => secrets.takenOutOf(left), text);
  return {
    kind: 'Agenda',
    meetingKey: meeting.key,
    marac: meeting.marac,
    version: head.version,
    circulatedAt: head.circulatedAt.toISOString(),
    startsAt: meeting.startsAt.toISOString(),
    mode: meeting.mode,
    place: meeting.place,
    chair: meeting.chair,
    researchDueAt: meeting.researchDueAt.toISOString(),
    openActions: head.view === 'Whole' ? head.openActions.map(one => ({ ...one, action: shown(one.action) })) : [],
    cases: cases.map((one, place) => circulatedCase(one, place, head)),
    twelveMonths: head.view === 'Whole' ? head.twelveMonths : [],
    otherBusiness: head.view === 'Whole' ? meeting.agenda.otherBusiness.map(({ text }) => shown(text)) : []
  };
}

/** One copy and its recipient; an agency of '' means the common copy. */
export interface AgendaCopy {
  readonly agency: string;
  readonly document: CirculatedAgenda;
}

/** Whether the case may be in the common copy, which every representative reads: nobody is excluded from it. */
const isForAll = ({ referral, withheldFrom }: AgendaSource): boolean =>
  withheldFrom.length === 0 && (referral.mustNotReceive ?? []).length === 0;

/**
 * Every copy of one version. The common copy leaves out each case from which an agency, or a person in one, is excluded; every agency that may know
 * more gets its own copy. `cases`: in the order of the agenda.
 */
export function agendaCopies(head: AgendaHead, cases: readonly SafeSource[], agencies: readonly string[]): readonly AgendaCopy[] {
  const shown = cases.filter(({ inNoCopy }) => !inNoCopy);
  const forAll = shown.filter(isForAll);
  const own = agencies.flatMap((agency): readonly AgendaCopy[] => {
    const mine = shown.filter(({ withheldFrom }) => !withheldFrom.includes(agency));
    return mine.length > forAll.length ? [{ agency, document: copyOf(head, mine, cases) }] : [];
  });
  return [{ agency: '', document: copyOf(head, forAll, cases) }, ...own];
}
