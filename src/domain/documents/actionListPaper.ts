import type { CalendarDay } from '../kernel/calendarDay';
import { dayOf } from '../kernel/calendarDay';
import type { TrackedAction } from '../actions/trackedAction';
import { formatInstant } from '../kernel/timeWords';
import { dayWords, paperOf } from './paper';
import type { Paper, PaperBlock, PaperTable } from './paper';

/** What an action list is about. */
export interface ActionListOf {
  /** "Coventry", "Coventry and Solihull", "West Midlands region". */
  readonly area: string;
  /** Empty for every agency. */
  readonly agency: string;
  /** "All owed", "Overdue", "Closed in June 2026". */
  readonly which: string;
  readonly at: Date;
}

/** Actions that may be on a list. A list is passed on, so actions of restricted cases are left out. */
export const listedActions = (actions: readonly TrackedAction[]): readonly TrackedAction[] =>
  actions.filter(({ restricted }) => !restricted);

const byDue = (one: TrackedAction, other: TrackedAction): number =>
  (one.due ?? '9999').localeCompare(other.due ?? '9999') || one.id - other.id;

const isOverdue = ({ status, due }: TrackedAction, today: CalendarDay): boolean => status === 'Open' && due !== undefined && due < today;

/** "Open, overdue"; a closed one with what was done, or why not. */
const standingWords = (action: TrackedAction, today: CalendarDay): string =>
  [isOverdue(action, today) ? 'Open, overdue' : action.status, action.outcome.trim()].filter(words => words !== '').join(': ');

const tableOf = (agency: string, actions: readonly TrackedAction[], today: CalendarDay): PaperTable => ({
  caption: `Actions of ${agency}`,
  columns: [
    { heading: 'Case', width: 20 },
    { heading: 'Action', width: 40 },
    { heading: 'Due', width: 16 },
    { heading: 'Status', width: 24 }
  ],
  rows: actions.map(action => [
    action.reference || 'No case',
    [action.action, action.owner && `For ${action.owner}`].filter(words => words !== '').join('\n'),
    dayWords(action.due) || 'No day given',
    standingWords(action, today)
  ]),
  empty: 'No action.'
});

/** The actions of an area by agency and by day, as in the tracker. SafeLives, action tracking form; docs/requirements.md 4. */
export function actionListPaper(all: readonly TrackedAction[], { area, agency, which, at }: ActionListOf): Paper {
  const actions = listedActions(all);
  const today = dayOf(at);
  const agencies = Array.from(new Set(actions.map(({ agency }) => agency))).sort((one, other) => one.localeCompare(other));
  const overdue = actions.filter(action => isOverdue(action, today)).length;
  return paperOf({
    kind: 'Action list',
    title: `Action list, ${area}`,
    reference: `${area} ${today}${agency === '' ? '' : `, ${agency}`}`,
    version: `As it stood ${formatInstant(at)}`,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: 'Actions', words: which },
          { label: 'How many', words: `${actions.length}${overdue > 0 ? `, of them ${overdue} overdue` : ''}` }
        ]
      },
      // One agency may not know of a case on another agency's list.
      ...(agencies.length > 1
        ? [
            {
              kind: 'statement',
              words: 'For the MARAC team only. An agency is given a list of its own actions and of no other agency’s.'
            } as const
          ]
        : []),
      ...(actions.length === 0
        ? [{ kind: 'paragraph', words: 'No action is on this list.' } as const]
        : agencies.flatMap((name): readonly PaperBlock[] => [
            { kind: 'heading', level: 1, words: name || 'No agency' },
            { kind: 'table', ...tableOf(name || 'no agency', actions.filter(action => action.agency === name).sort(byDue), today) }
          ]))
    ]
  });
}
