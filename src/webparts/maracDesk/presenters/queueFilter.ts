import type { Urgency } from '../../../domain/review/owed';
import type { Configuration } from '../../../domain/setUp/configuration';
import { owesMatches, waitsForReferrer } from '../../../domain/review/decisions';
import { maracsCoveredBy } from '../../../domain/transfer/responsible';
import { maracChoiceWords, maracsToChoose, unplacedMaracs } from '../../../domain/setUp/placed';
import type { ReferralSummary } from '../../../domain/referral/referral';
import { folded } from './queueCases';
import type { QueueCase } from './queueCases';

/** Which cases of the queue are shown, by what is owed on them. */
export type StateFilter =
  | 'Everything'
  | 'Awaiting review'
  | 'Waiting for the referrer'
  | 'Duties owed'
  | 'IDVA to answer'
  | 'Matches to look at'
  | 'Overdue'
  | 'With a problem';

const stateFilters: readonly StateFilter[] = [
  'Everything',
  'Awaiting review',
  'Waiting for the referrer',
  'Duties owed',
  'IDVA to answer',
  'Matches to look at',
  'Overdue',
  'With a problem'
];

/** Whose cases: all of the region's, those of the MARACs the person coordinates, or those of one MARAC. */
export type Scope = { readonly kind: 'All' } | { readonly kind: 'Mine' } | { readonly kind: 'Marac'; readonly name: string };

export interface QueueFilter {
  readonly scope: Scope;
  readonly state: StateFilter;
  /** Part of a reference or a name, as typed. */
  readonly search: string;
}

/** One choice of a filter with the number of cases it would show. */
export interface FilterChoice<T> {
  readonly value: T;
  readonly words: string;
  readonly count: number;
  readonly chosen: boolean;
}

/**
 * The MARACs this person coordinates; with them those of the queue that the settings do not have, which nobody coordinates. None for somebody who
 * coordinates none.
 */
export function maracsOf(
  configuration: Pick<Configuration, 'maracs'>,
  login: string,
  queue: readonly Pick<ReferralSummary, 'owningMarac'>[] = []
): readonly string[] {
  const own = maracsCoveredBy(login, configuration);
  return own.length === 0
    ? own
    : [
        ...own,
        ...unplacedMaracs(
          queue.map(({ owningMarac }) => owningMarac),
          configuration
        )
      ];
}

/** Opens on the person's own MARACs where they coordinate any, on the whole region otherwise. */
export const firstFilter = (mine: readonly string[]): QueueFilter => ({
  scope: mine.length > 0 ? { kind: 'Mine' } : { kind: 'All' },
  state: 'Everything',
  search: ''
});

const sameScope = (one: Scope, other: Scope): boolean =>
  one.kind === other.kind && (one.kind !== 'Marac' || other.kind !== 'Marac' || one.name === other.name);

const overdue: Urgency = 'Overdue';

const inState: Record<StateFilter, (item: QueueCase) => boolean> = {
  Everything: () => true,
  'Awaiting review': item => item.referral.status === 'Awaiting review',
  'Waiting for the referrer': item => waitsForReferrer(item.referral),
  'Duties owed': item => item.owed !== undefined && item.owed.duties.some(duty => !duty.evidence && !duty.notNeeded),
  'IDVA to answer': item => item.owed?.acknowledgement !== undefined && !item.owed.acknowledgement.evidence,
  'Matches to look at': item => owesMatches(item.referral),
  Overdue: item => item.urgency === overdue,
  'With a problem': item => item.referral.problems.length > 0
};

/** Whether a case is of these MARACs. */
export const isWithin = ({ owningMarac }: Pick<QueueCase['referral'], 'owningMarac'>, scope: Scope, mine: readonly string[]): boolean => {
  if (scope.kind === 'All') return true;
  return scope.kind === 'Mine' ? mine.includes(owningMarac) : owningMarac === scope.name;
};

const inScope = ({ referral }: QueueCase, scope: Scope, mine: readonly string[]): boolean => isWithin(referral, scope, mine);

/** A search matches when every word typed is somewhere in the name, or all of it in the reference. */
const matchesSearch = (item: QueueCase, search: string): boolean => {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return words.length === 0 || words.every(word => item.searchableName.includes(word)) || item.searchableReference.includes(words.join(''));
};

/** The cases that the filter lets through, in the order given. */
export const filtered = (cases: readonly QueueCase[], filter: QueueFilter, mine: readonly string[]): readonly QueueCase[] =>
  cases.filter(item => inScope(item, filter.scope, mine) && inState[filter.state](item) && matchesSearch(item, filter.search));

const rare: readonly StateFilter[] = ['Waiting for the referrer', 'IDVA to answer', 'Matches to look at', 'With a problem'];

/** The states with the number of cases each would show within the scope and search chosen. What is rare is left out while there is none. */
export function stateChoices(
  cases: readonly QueueCase[],
  filter: QueueFilter,
  mine: readonly string[]
): readonly FilterChoice<StateFilter>[] {
  const within = cases.filter(item => inScope(item, filter.scope, mine) && matchesSearch(item, filter.search));
  return stateFilters
    .map(value => ({ value, words: value, count: within.filter(inState[value]).length, chosen: filter.state === value }))
    .filter(choice => !rare.includes(choice.value) || choice.count > 0 || choice.chosen);
}

/** The scopes with the number of cases each would show within the state and search chosen. A MARAC no longer configured keeps its cases in sight. */
export function scopeChoices(
  cases: readonly QueueCase[],
  filter: QueueFilter,
  mine: readonly string[],
  configuration: Pick<Configuration, 'maracs'>
): readonly FilterChoice<Scope>[] {
  const within = cases.filter(item => inState[filter.state](item) && matchesSearch(item, filter.search));
  const scopes: readonly Scope[] = [
    ...(mine.length > 0 ? [{ kind: 'Mine' } as const] : []),
    { kind: 'All' },
    ...maracsToChoose(
      cases.map(item => item.referral.owningMarac),
      configuration
    ).map(name => ({ kind: 'Marac', name }) as const)
  ];
  return scopes.map(value => ({
    value,
    words: value.kind === 'Marac' ? maracChoiceWords(value.name, configuration) : value.kind === 'Mine' ? 'My MARACs' : 'All MARACs',
    count: within.filter(item => inScope(item, value, mine)).length,
    chosen: sameScope(value, filter.scope)
  }));
}
