import { isForNextMeeting, standingOf } from '../../../domain/actions/standing';
import type { ComingMeeting } from '../../../domain/actions/standing';
import type { TrackedAction } from '../../../domain/actions/trackedAction';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import type { StaffedHours } from '../../../domain/kernel/staffedHours';
import { maracsCoveredBy } from '../../../domain/transfer/responsible';
import { unplacedGroups } from '../../../domain/setUp/placed';
import type { TrackerScope } from '../../../services/actions/trackerPorts';
import type { TrackerOpening } from '../../../services/actions/trackerUseCases';

/** Which open actions are shown, or the closed ones. */
export type Shown = 'Owed' | 'Overdue' | 'Due soon' | 'Next meeting' | 'Closed';

/** What of the tracker is shown. */
export interface TrackerFilter {
  readonly shown: Shown;
  /** A person in an agency; empty for everybody. */
  readonly person: string;
  /** Part of a reference or of what is to be done. */
  readonly search: string;
  /** YYYY-MM of what is closed. */
  readonly month: string;
}

/** What the filters depend on. */
export interface Judging {
  readonly today: CalendarDay;
  readonly hours: StaffedHours;
  readonly meetings: readonly ComingMeeting[];
}

export const judging = ({
  serverNow,
  configuration,
  meetings
}: Pick<TrackerOpening, 'serverNow' | 'configuration' | 'meetings'>): Judging => ({
  today: dayOf(serverNow),
  hours: configuration.staffedHours,
  meetings
});

export const firstFilter = (today: CalendarDay): TrackerFilter => ({ shown: 'Owed', person: '', search: '', month: today.slice(0, 7) });

/** Whether an action belongs to what is shown. */
export function isShown(action: TrackedAction, shown: Shown, { today, hours, meetings }: Judging): boolean {
  if (shown === 'Closed') return action.status !== 'Open';
  const standing = standingOf(action, today, hours);
  if (shown === 'Owed') return action.status === 'Open';
  return shown === 'Next meeting' ? isForNextMeeting(action, meetings, today) : standing === shown;
}

const holds = (action: TrackedAction, search: string): boolean => {
  const wanted = search.trim().toLowerCase();
  return wanted === '' || `${action.reference} ${action.action}`.toLowerCase().includes(wanted);
};

/** The actions of a person that contain the words. */
export const matching = (
  actions: readonly TrackedAction[],
  { person, search }: Pick<TrackerFilter, 'person' | 'search'>
): readonly TrackedAction[] => actions.filter(action => (person === '' || action.owner === person) && holds(action, search));

/** Each choice with how many actions it would show. */
export interface ShownChoice {
  readonly value: Shown;
  readonly words: string;
  readonly count?: number;
}

/** Each choice in words. */
export const shownWords: Readonly<Record<Shown, string>> = {
  Owed: 'All owed',
  Overdue: 'Overdue',
  'Due soon': 'Due soon',
  'Next meeting': 'For the next meeting',
  Closed: 'Closed'
};

/** The number of each. Closed actions have no number until they are read. */
export const shownChoices = (actions: readonly TrackedAction[], by: Judging): readonly ShownChoice[] =>
  (Object.keys(shownWords) as Shown[]).map(value => ({
    value,
    words: shownWords[value],
    ...(value !== 'Closed' && { count: actions.filter(action => isShown(action, value, by)).length })
  }));

/** People who are named with an action, in order. */
export const peopleOf = (actions: readonly TrackedAction[]): readonly string[] =>
  Array.from(new Set(actions.map(({ owner }) => owner).filter(owner => owner !== ''))).sort((one, other) => one.localeCompare(other));

/** A scope as one choice of a list. */
export interface ScopeChoice {
  readonly value: string;
  readonly label: string;
  readonly maracs: readonly string[];
}

/** "Mine", where it is more than one; the region; each MARAC. What is owed at a MARAC that the settings do not have is shown with each. */
export function scopeChoices({ user, configuration }: Pick<TrackerOpening, 'user' | 'configuration'>): readonly ScopeChoice[] {
  const mine = maracsCoveredBy(user.login, configuration);
  const each = configuration.maracs.map(({ name }) => ({ value: name, label: name, maracs: [name] }));
  return [
    ...(mine.length > 1 ? [{ value: 'mine', label: `Mine: ${mine.join(', ')}`, maracs: mine }] : []),
    { value: 'region', label: 'The whole region', maracs: [] },
    ...each
  ];
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every(name => other.includes(name));

/** The current choice. */
export const chosenScope = ({ maracs }: TrackerScope, choices: readonly ScopeChoice[]): string =>
  choices.find(choice => same(choice.maracs, maracs))?.value ?? 'region';

/** Agencies that sit on any of the MARACs of a scope. */
export const agenciesWithin = ({ maracs }: TrackerScope, { configuration }: Pick<TrackerOpening, 'configuration'>): readonly string[] =>
  configuration.agencies.filter(agency => maracs.length === 0 || agency.maracs.some(name => maracs.includes(name))).map(({ name }) => name);

/** Agencies to choose from: those within the scope, and any others that still owe actions. */
export const agenciesToChoose = (opening: Pick<TrackerOpening, 'configuration' | 'actions' | 'scope'>): readonly string[] =>
  Array.from(
    new Set([
      ...agenciesWithin(opening.scope, opening),
      ...unplacedGroups(opening.actions, opening.configuration).flatMap(({ rows }) => rows.map(({ agency }) => agency))
    ])
  ).filter(name => name !== '');
