import { firstOnlyWords } from '../../../domain/kernel/firstRows';
import { formatTime } from '../../../domain/kernel/timeWords';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { CurrentUser } from '../../../services/shared/ports';
import type { QueueCase } from './queueCases';
import { filtered, maracsOf, scopeChoices, stateChoices } from './queueFilter';
import type { FilterChoice, QueueFilter, Scope, StateFilter } from './queueFilter';
import { queueRow, urgencySummary } from './queueRow';
import type { QueueRow } from './queueRow';

/** Everything the queue's screen shows. */
export interface QueueView {
  readonly rows: readonly QueueRow[];
  /** Ids of all rows let through, drawn or not, in order. */
  readonly ids: readonly number[];
  /** "34 cases, 3 overdue, 5 due soon". */
  readonly summary: string;
  readonly states: readonly FilterChoice<StateFilter>[];
  readonly scopes: readonly FilterChoice<Scope>[];
  /** What stands there instead of rows; undefined when there are rows. */
  readonly emptyWords?: string;
  /** Said when more is owed than is read at once. */
  readonly cappedWords?: string;
  /** Cases let through but not drawn yet. */
  readonly hidden: number;
}

/** `elsewhere`: how many cases of the whole queue the search finds. */
function emptyWords(caseCount: number, filter: QueueFilter, elsewhere: number): string {
  if (caseCount === 0) {
    return 'Nothing is waiting. A referral shows here within a minute of being sent, with its clocks running.';
  }
  if (filter.search.trim() !== '' && elsewhere > 0) {
    return `No case here matches your search; ${elsewhere === 1 ? 'one does' : `${elsewhere} do`} under Everything in All MARACs.`;
  }
  if (filter.search.trim() !== '') {
    return 'No case in the queue matches your search. The queue holds only cases on which something is owed.';
  }
  if (filter.scope.kind === 'All') return 'No case in the queue is in this state.';
  return filter.state === 'Everything'
    ? 'Nothing is owed here. Choose All MARACs to see the rest of the region.'
    : 'No case here is in this state. Choose Everything or All MARACs to see more.';
}

/** The queue, in order, as the screen shows it. `drawn`: how many rows to draw. Fast enough for every letter of a search. */
export function queueView(
  cases: readonly QueueCase[],
  filter: QueueFilter,
  now: Date,
  drawn: number,
  configuration: Configuration,
  user: Pick<CurrentUser, 'login'>,
  hasMore = false
): QueueView {
  const mine = maracsOf(
    configuration,
    user.login,
    cases.map(({ referral }) => referral)
  );
  const shown = filtered(cases, filter, mine);
  return {
    rows: shown.slice(0, drawn).map(item => queueRow(item, now)),
    ids: shown.map(item => item.referral.id),
    summary: urgencySummary(shown, hasMore),
    states: stateChoices(cases, filter, mine),
    scopes: scopeChoices(cases, filter, mine, configuration),
    emptyWords:
      shown.length === 0
        ? emptyWords(cases.length, filter, filtered(cases, { ...filter, scope: { kind: 'All' }, state: 'Everything' }, mine).length)
        : undefined,
    cappedWords: hasMore
      ? firstOnlyWords(
          cases.length,
          'cases',
          'They are those due first; the others follow as these are dealt with. A case that is not here is found in the case finder.'
        )
      : undefined,
    hidden: Math.max(0, shown.length - drawn)
  };
}

/** "Read at 9:41am" with a note when the last reading failed. */
export const readAtWords = (readAt: Date): string => `Read at ${formatTime(readAt)}`;
