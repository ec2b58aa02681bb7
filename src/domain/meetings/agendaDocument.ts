import { rowsOf, textOf } from '../form/conditions';
import type { Answers } from '../form/answers';
import { openRisks, riskSummary } from '../form/criticalFlags';
import type { CasePerson, ReferralSummary } from '../referral/referral';
import { slotOf } from './capacity';
import type { CirculatedAction, CirculatedAgenda, CirculatedCase, CirculatedPerson } from './circulated';
import type { Meeting } from './meeting';
import { secretAddresses } from './secretAddresses';
import type { SecretAddresses } from './secretAddresses';

/** Whole, or only what an agency needs to search its records: names, dates of birth, addresses unless confidential. domain.md 3.1. */
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
  /** It can go in no copy: it is restricted, or nobody can tell who must not be told. */
  readonly inNoCopy: boolean;
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

const schoolOf = (person: CasePerson, answers: Answers): string =>
  person.role === 'Child' ? textOf(rowsOf(answers.children).find(({ key }) => `child-${key}` === person.key)?.answers.school).trim() : '';

/** A person as circulated: a confidential address is said to be so, and never given, nor is that of whoever lives there too. */
function circulatedPerson(person: CasePerson, answers: Answers, secret: SecretAddresses): CirculatedPerson {
  const address = [person.address, person.postcode].filter(part => part !== '').join(', ');
  const school = schoolOf(person, answers);
  return {
    role: roles[person.role],
    name: [person.givenNames, person.familyName].filter(name => name !== '').join(' '),
    ...(person.dateOfBirth && { dateOfBirth: person.dateOfBirth }),
    ...(secret.hides(person) ? { addressConfidential: true } : address !== '' && { address }),
    ...(person.relationship && { relationship: person.relationship }),
    ...(school !== '' && { school })
  };
}

function circulatedCase(source: AgendaSource, place: number, { meeting, view }: AgendaHead): CirculatedCase {
  const { referral, people, answers } = source;
  const secret = secretAddresses(people);
  const slot = slotOf(meeting, place);
  const base = {
    caseKey: referral.key,
    reference: referral.reference,
    number: place + 1,
    ...(slot !== undefined && { slot }),
    hasChildren: source.hasChildren,
    people: people.map(person => circulatedPerson(person, answers, secret))
  };
  const referrer = [referral.referrerName, referral.referrerAgency].filter(name => !!name).join(', ');
  if (view === 'Research only') return { ...base, marks: [], criterion: '', flags: [], referrer };
  const interpreter = textOf(answers.interpreterNeeded) === 'Yes' ? textOf(answers.interpreterLanguage).trim() || 'Language not given' : '';
  const risk = riskSummary(answers, referral);
  return {
    ...base,
    marks: source.marks,
    criterion: referral.decisionCriterion ?? referral.criteria.join('; '),
    ...(referral.dashScore !== undefined && { dashScore: referral.dashScore }),
    assessment: risk.tool,
    flags: risk.flagged,
    risksOpen: openRisks(risk),
    referrer,
    ...(interpreter !== '' && { interpreter }),
    narrative: secret.takenOutOf(textOf(answers.incidentNarrative).trim())
  };
}

/** The copy of these cases, counted from 1. */
function copyOf(head: AgendaHead, cases: readonly AgendaSource[]): CirculatedAgenda {
  const { meeting } = head;
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
    openActions: head.view === 'Whole' ? head.openActions : [],
    cases: cases.map((one, place) => circulatedCase(one, place, head)),
    twelveMonths: head.view === 'Whole' ? head.twelveMonths : [],
    otherBusiness: head.view === 'Whole' ? meeting.agenda.otherBusiness.map(({ text }) => text) : []
  };
}

/** One copy, and for whom: an agency of '' is the MARAC's. */
export interface AgendaCopy {
  readonly agency: string;
  readonly document: CirculatedAgenda;
}

/** Whether it stands in the MARAC's own copy, which every representative reads: nobody at all is to be kept from it. */
const isForAll = ({ referral, withheldFrom }: AgendaSource): boolean => withheldFrom.length === 0 && (referral.mustNotReceive ?? []).length === 0;

/**
 * Every copy of one version. The MARAC's leaves out each case of which an agency, or one person of it, must not be told; every agency
 * that may know more than that gets a copy of its own. `cases`: in the order of the agenda.
 */
export function agendaCopies(head: AgendaHead, cases: readonly AgendaSource[], agencies: readonly string[]): readonly AgendaCopy[] {
  const shown = cases.filter(({ inNoCopy }) => !inNoCopy);
  const forAll = shown.filter(isForAll);
  const own = agencies.flatMap((agency): readonly AgendaCopy[] => {
    const mine = shown.filter(({ withheldFrom }) => !withheldFrom.includes(agency));
    return mine.length > forAll.length ? [{ agency, document: copyOf(head, mine) }] : [];
  });
  return [{ agency: '', document: copyOf(head, forAll) }, ...own];
}
