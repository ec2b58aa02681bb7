import { fromJson, isText } from '../kernel/json';

/** Whether an agency knows anything about a person. "Nothing known" is an answer too. */
export const knownAnswers = ['Known', 'Nothing known'] as const;
type KnownAnswer = (typeof knownAnswers)[number];

/** What an agency knows about one person of a case. SafeLives, research form; docs/requirements.md 3.2. */
export interface ResearchOnPerson {
  readonly role: string;
  readonly name: string;
  readonly known: KnownAnswer;
  /** Facts and professional opinion, kept apart. */
  readonly facts: string;
  readonly opinion: string;
}

/** One agency's research about one case. Added, never changed: a later one replaces an earlier one. */
export interface ResearchReturn {
  readonly key: string;
  readonly meetingKey: string;
  readonly caseKey: string;
  readonly marac: string;
  readonly agency: string;
  readonly people: readonly ResearchOnPerson[];
  readonly risksToStaff: string;
  /** What is withheld and why; empty when nothing is. */
  readonly withheld: string;
  readonly withheldReason: string;
}

/** What is read of an answer in Returns to find research in it. */
export interface ReturnedAnswer {
  readonly id: number;
  readonly key: string;
  readonly caseKey: string;
  /** Key of the meeting. */
  readonly aboutKey: string;
  readonly marac: string;
  readonly agency: string;
  readonly kind: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

type OfCase = Pick<ResearchReturn, 'people' | 'risksToStaff' | 'withheld' | 'withheldReason'>;

const names = { risksToStaff: 'risksToStaff', withheld: 'withheld', withheldReason: 'withheldReason', people: 'people' } as const;
const personName = (at: number): string => `person${at + 1}`;

/** Research as it goes into the answers of a return: a text by name, each person as JSON. Spaces at the ends are left out. */
export function researchAnswers({ people, risksToStaff, withheld, withheldReason }: OfCase): Readonly<Record<string, string>> {
  const persons = people.map(({ role, name, known, facts, opinion }, at): [string, string] => {
    const said = known === 'Known';
    return [personName(at), JSON.stringify({ role, name, known, facts: said ? facts.trim() : '', opinion: said ? opinion.trim() : '' })];
  });
  const given = Object.entries({ risksToStaff, withheld, withheldReason }).map(([name, text]): [string, string] => [name, text.trim()]);
  return Object.fromEntries([[names.people, String(people.length)], ...persons, ...given.filter(([, text]) => text !== '')]);
}

/** The person, or undefined where the text is anything else than a person. */
function readPerson(text: string | undefined): ResearchOnPerson | undefined {
  const value = fromJson(text);
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 5) return undefined;
  const { role, name, known, facts, opinion } = value as Readonly<Record<string, unknown>>;
  const answer = knownAnswers.find(one => one === known);
  return isText(role) && isText(name) && answer && isText(facts) && isText(opinion)
    ? { role, name, known: answer, facts, opinion }
    : undefined;
}

/** The research in an answer of the kind Research; undefined where it is none, or cannot be read whole. */
export function readResearch(answer: ReturnedAnswer): ResearchReturn | undefined {
  const { key, aboutKey, caseKey, marac, agency, answers, problems } = answer;
  const count = Number(answers[names.people]);
  if (answer.kind !== 'Research' || problems.length > 0 || !/^\d{1,3}$/.test(answers[names.people] ?? '')) return undefined;
  const people = Array.from({ length: count }, (_unused, at) => readPerson(answers[personName(at)]));
  const whole = people.filter((person): person is ResearchOnPerson => person !== undefined);
  if (whole.length !== count) return undefined;
  return {
    key,
    meetingKey: aboutKey,
    caseKey,
    marac,
    agency,
    people: whole,
    risksToStaff: answers[names.risksToStaff] ?? '',
    withheld: answers[names.withheld] ?? '',
    withheldReason: answers[names.withheldReason] ?? ''
  };
}

/** Whether nothing is known about anybody, and nothing else is said. */
export const isNothingKnown = ({ people, risksToStaff, withheld }: OfCase): boolean =>
  people.every(({ known }) => known === 'Nothing known') && risksToStaff.trim() === '' && withheld.trim() === '';

const roles = (people: readonly ResearchOnPerson[], known: KnownAnswer): string =>
  people
    .filter(person => person.known === known)
    .map(({ role }, at) => (at === 0 ? role : role.toLowerCase()))
    .join(', ');

/** In words, without a name: "Known about: Victim, perpetrator. Nothing known about: Child. Risks to staff are named." */
export function researchSummary(research: OfCase): string {
  if (isNothingKnown(research)) return 'Nothing known about anyone in this case.';
  const known = roles(research.people, 'Known');
  const unknown = roles(research.people, 'Nothing known');
  return [
    known && `Known about: ${known}.`,
    unknown && `Nothing known about: ${unknown}.`,
    research.risksToStaff.trim() && 'Risks to staff are named.',
    research.withheld.trim() && 'Something is withheld.'
  ]
    .filter(words => words !== '')
    .join(' ');
}

/** One agency's current research about one case. */
export interface StandingResearch<Answer extends ReturnedAnswer> {
  /** The newest that can be read; else the newest. */
  readonly answer: Answer;
  /** Undefined where none can be read. */
  readonly research?: ResearchReturn;
  /** What cannot be read, in words; empty when all can. */
  readonly problem: string;
}

/** An agency's newest research about a case; undefined if it has returned none. `returns` in any order. */
export function standingResearch<Answer extends ReturnedAnswer>(
  returns: readonly Answer[],
  meetingKey: string,
  caseKey: string,
  agency: string
): StandingResearch<Answer> | undefined {
  const own = returns
    .filter(
      answer => answer.kind === 'Research' && answer.aboutKey === meetingKey && answer.caseKey === caseKey && answer.agency === agency
    )
    .sort((one, other) => other.id - one.id);
  if (own.length === 0) return undefined;
  const readable = own.findIndex(answer => readResearch(answer) !== undefined);
  const answer = own[Math.max(0, readable)];
  const research = readResearch(answer);
  const damaged =
    readable < 0 ? `What ${agency} has returned cannot be read` : `What ${agency} has returned since cannot be read; this came before it`;
  const why = own[0].problems.length > 0 ? `: ${own[0].problems.join('; ')}` : '';
  return { answer, ...(research && { research }), problem: readable === 0 ? '' : `${damaged}${why}.` };
}

/** A person of the form, as far as it is filled in. */
export interface PersonTyped extends Omit<ResearchOnPerson, 'known'> {
  readonly known: KnownAnswer | '';
}

/** The form, as far as it is filled in. */
export interface ResearchTyped extends Omit<OfCase, 'people'> {
  readonly people: readonly PersonTyped[];
}

/** One thing that is wrong with the form: in the order of its fields. */
export interface ResearchProblem {
  /** `known`, `facts` and `opinion` belong to a person. */
  readonly field: 'known' | 'facts' | 'opinion' | 'risksToStaff' | 'withheld' | 'withheldReason';
  /** Counted from 0; not given for what belongs to the case. */
  readonly person?: number;
  readonly words: string;
}

/** Characters that one text may hold. */
export const longestResearchText = 10_000;
/** Characters of all texts together: what one row holds, with room to spare. */
const longestResearch = 120_000;

const tooLong = (text: string): boolean => text.trim().length > longestResearchText;

function problemsOfPerson(person: PersonTyped, at: number, withholds: boolean): readonly ResearchProblem[] {
  const { name, role, known, facts, opinion } = person;
  const who = name.trim() || `the ${role.toLowerCase()} without a name`;
  if (known === '') return [{ field: 'known', person: at, words: `Choose whether anything is known about ${who}` }];
  if (known === 'Nothing known') return [];
  const isEmpty = facts.trim() === '' && opinion.trim() === '';
  return [
    ...(isEmpty && !withholds
      ? [{ field: 'facts' as const, person: at, words: `Enter what is known about ${who}, or say below that it is withheld` }]
      : []),
    ...(tooLong(facts) ? [{ field: 'facts' as const, person: at, words: `Shorten the facts about ${who}` }] : []),
    ...(tooLong(opinion) ? [{ field: 'opinion' as const, person: at, words: `Shorten the opinion about ${who}` }] : [])
  ];
}

/** The problems of a filled-in form, in the order of its fields; empty if it can be sent. */
export function researchProblems({ people, risksToStaff, withheld, withheldReason }: ResearchTyped): readonly ResearchProblem[] {
  const withholds = withheld.trim() !== '';
  const found: readonly ResearchProblem[] = [
    ...people.flatMap((person, at) => problemsOfPerson(person, at, withholds)),
    ...(tooLong(risksToStaff) ? [{ field: 'risksToStaff' as const, words: 'Shorten the risks to staff' }] : []),
    ...(tooLong(withheld) ? [{ field: 'withheld' as const, words: 'Shorten what is withheld' }] : []),
    ...(!withholds && withheldReason.trim() !== ''
      ? [{ field: 'withheld' as const, words: 'Enter what kind of information is withheld, or clear the reason' }]
      : []),
    ...(withholds && withheldReason.trim() === '' ? [{ field: 'withheldReason' as const, words: 'Enter why it is withheld' }] : []),
    ...(tooLong(withheldReason) ? [{ field: 'withheldReason' as const, words: 'Shorten why it is withheld' }] : [])
  ];
  const all = [...people.flatMap(({ facts, opinion }) => [facts, opinion]), risksToStaff, withheld, withheldReason].join('').length;
  return found.length === 0 && all > longestResearch
    ? [{ field: 'facts', person: 0, words: 'Shorten what is written: together it is too long to be sent' }]
    : found;
}

/** The form when it is opened, with no answer for anybody yet. */
export const researchAtFirst = (people: readonly { readonly role: string; readonly name: string }[]): ResearchTyped => ({
  people: people.map(({ role, name }) => ({ role, name, known: '', facts: '', opinion: '' })),
  risksToStaff: '',
  withheld: '',
  withheldReason: ''
});

/** Nothing known about anybody in the case. */
export const nothingKnown = (people: readonly { readonly role: string; readonly name: string }[]): OfCase => ({
  people: people.map(({ role, name }) => ({ role, name, known: 'Nothing known', facts: '', opinion: '' })),
  risksToStaff: '',
  withheld: '',
  withheldReason: ''
});
