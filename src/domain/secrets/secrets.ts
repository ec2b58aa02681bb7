import type { Answers } from '../form/answers';
import { rowsOf } from '../form/conditions';
import { chose, typed } from '../form/vocabulary';
import type { Transfer } from '../transfer/transfer';
import { tidyTelephone } from '../matching/identifiers';
import type { CasePerson } from '../referral/referral';
import { wordsOf } from './addressWords';
import { institutionSpans, readingOf, spansOf, telephoneSpans } from './findPlaces';
import type { Reading, Span } from './findPlaces';
import { institution, secretPlace } from './secretPlaces';

/** The kinds of secret of a case with a secret address. */
export type SecretKind = 'Address' | 'Telephone number' | 'School' | 'GP practice';

/** Shown instead of a secret address. Always the same length, so as not to reveal the address's length. */
export const addressLeftOut = '[address left out]';
const leftOut: Readonly<Record<SecretKind, string>> = {
  Address: addressLeftOut,
  'Telephone number': '[number left out]',
  School: '[school left out]',
  'GP practice': '[GP practice left out]'
};

/** Words that reveal a secret for certain, or possibly; a person checks the possible ones. */
export interface SecretFound {
  readonly kind: SecretKind;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly certain: boolean;
}

/** The secrets of one case, and how to find them however they are written. */
export interface Secrets {
  /** Nothing must be kept secret. */
  readonly none: boolean;
  /** Whether this person's address is, or gives away, a secret one. A neighbour of the same street counts: safe side. */
  hides(person: Pick<CasePerson, 'address' | 'postcode' | 'addressIsConfidential'>): boolean;
  /** Whether the school of this child, as the form has it, leads to a hidden mother: it does unless the child lives elsewhere. */
  hidesSchool(child: Answers): boolean;
  /** In the order of the text. */
  foundIn(text: string): readonly SecretFound[];
  /** A text without the certain ones. */
  takenOutOf(text: string): string;
  /** The same of every text of a form. */
  takenOutOfAnswers(answers: Answers): Answers;
}

/** The parts of a case that say what must be kept secret. */
export interface SecretsSource {
  readonly people: readonly CasePerson[];
  readonly answers?: Answers;
  readonly transfers?: readonly Pick<Transfer, 'state' | 'details'>[];
}

interface Finder {
  readonly kind: SecretKind;
  readonly find: (reading: Reading) => readonly Span[];
}

const addressFinder = (address: string, postcode: string): Finder => {
  const place = secretPlace(address, postcode);
  return { kind: 'Address', find: reading => spansOf(reading, place) };
};

const isSecretSchool = (answers: Answers): boolean => !chose(answers, 'livesWith', 'The perpetrator', 'Somebody else');

/** What could lead somebody to a secret address: telephone numbers, the child's school, the GP practice. */
function leadingFinders({ people, answers = {} }: SecretsSource): readonly Finder[] {
  const victims = people.filter(({ role, addressIsConfidential }) => role === 'Victim' && addressIsConfidential);
  if (victims.length === 0) return [];
  const telephones = victims
    .flatMap(victim => victim.telephones)
    .map(tidyTelephone)
    .filter((digits): digits is string => digits !== undefined);
  const schools = rowsOf(answers.children)
    .filter(({ answers: child }) => isSecretSchool(child))
    .map(({ answers: child }) => institution(typed(child, 'school'), 'School'));
  const practice = institution(typed(answers, 'gpPractice'), 'GP practice');
  return [
    ...telephones.map((digits): Finder => ({ kind: 'Telephone number', find: reading => telephoneSpans(reading, digits) })),
    ...schools.flatMap((place): readonly Finder[] =>
      place ? [{ kind: 'School', find: reading => institutionSpans(reading, place, 'School') }] : []
    ),
    ...(practice ? [{ kind: 'GP practice', find: (reading: Reading) => institutionSpans(reading, practice, 'GP practice') } as const] : [])
  ];
}

/** Addresses said to be secret, refuges, and the new address of somebody who has moved: docs/requirements.md 2.2, board paper, paragraph 42. */
function addressFinders({ people, transfers = [] }: SecretsSource): readonly Finder[] {
  const kept = people
    .filter(({ addressIsConfidential }) => addressIsConfidential)
    .map(({ address, postcode }) => [address, postcode] as const);
  const moved = transfers
    .filter(({ state }) => state === 'Offered' || state === 'Accepted')
    .map(({ details }) => [details.newAddress ?? '', ''] as const);
  const unlike = new Map(
    [...kept, ...moved].filter(([address, postcode]) => `${address}${postcode}`.trim() !== '').map(one => [one.join('\n'), one])
  );
  return Array.from(unlike.values(), ([address, postcode]) => addressFinder(address, postcode));
}

interface KindOfSpan extends Span {
  readonly kind: SecretKind;
}

/** Spans that overlap or follow each other without a word between are one. */
function merged(spans: readonly KindOfSpan[]): readonly KindOfSpan[] {
  const made: KindOfSpan[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from || other.to - one.to)) {
    const last = made[made.length - 1];
    if (last && (span.from < last.to || (span.from === last.to && span.kind === last.kind))) {
      made[made.length - 1] = {
        ...last,
        kind: last.kind === span.kind ? last.kind : 'Address',
        to: Math.max(last.to, span.to),
        exact: last.exact || span.exact
      };
    } else {
      made.push(span);
    }
  }
  return made;
}

const victimHides = ({ people }: SecretsSource): boolean =>
  people.some(({ role, addressIsConfidential }) => role === 'Victim' && addressIsConfidential);

function secretsBy(source: SecretsSource, finders: readonly Finder[]): Secrets {
  const spansIn = (text: string): { readonly reading: Reading; readonly spans: readonly KindOfSpan[] } => {
    const reading = readingOf(wordsOf(text));
    return { reading, spans: finders.flatMap(({ kind, find }) => find(reading).map(span => ({ ...span, kind }))) };
  };
  const foundIn = (text: string): readonly SecretFound[] => {
    if (finders.length === 0 || text === '') return [];
    const { reading, spans } = spansIn(text);
    const certain = merged(spans.filter(span => span.certain));
    const isFree = ({ from, to }: Span): boolean => !certain.some(span => span.from < to && from < span.to);
    return [...certain, ...merged(spans.filter(span => !span.certain && isFree(span)))]
      .sort((one, other) => one.from - other.from)
      .map(({ kind, from, to, certain: isCertain }) => {
        const [start, end] = [reading.words[from].start, reading.words[to - 1].end];
        return { kind, start, end, words: text.slice(start, end), certain: isCertain };
      });
  };
  const takenOutOf = (text: string): string =>
    foundIn(text)
      .filter(({ certain }) => certain)
      .reduceRight((left, { kind, start, end }) => left.slice(0, start) + leftOut[kind] + left.slice(end), text);
  const takenOutOfValue = (value: unknown): unknown => {
    if (typeof value === 'string') return takenOutOf(value);
    if (Array.isArray(value)) return value.map(takenOutOfValue);
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === 'key' ? one : takenOutOfValue(one)]))
      : value;
  };
  return {
    none: finders.length === 0,
    hides: ({ address, postcode, addressIsConfidential }) =>
      addressIsConfidential ||
      spansIn(`${address}\n${postcode}`).spans.some(({ kind, certain, exact }) => kind === 'Address' && certain && exact),
    hidesSchool: child => victimHides(source) && isSecretSchool(child),
    foundIn,
    takenOutOf,
    takenOutOfAnswers: answers => (finders.length === 0 ? answers : (takenOutOfValue(answers) as Answers))
  };
}

/** Everything that agencies may not read of a case: secret addresses, and what leads to them. */
export const secretsOf = (source: SecretsSource): Secrets => secretsBy(source, [...addressFinders(source), ...leadingFinders(source)]);

/** The addresses only: for the IDVA, who rings the victim and works with the school. */
export const secretAddressesOf = (source: SecretsSource): Secrets => secretsBy(source, addressFinders(source));
