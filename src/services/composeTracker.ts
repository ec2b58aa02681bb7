import { deedProblems, opensAgain } from '../domain/actions/actionDeeds';
import type { ActionDeed, DeedMark } from '../domain/actions/actionDeeds';
import { ladderPlace } from '../domain/actions/escalationLadder';
import type { TrackedAction } from '../domain/actions/trackedAction';
import type { Outcome } from '../domain/appError';
import { dayOf } from '../domain/calendarDay';
import type { Configuration } from '../domain/configuration';
import { maracsCoveredBy } from '../domain/desk/responsible';
import { debtorsOf, isWithinMaracs } from '../domain/placed';
import { ok } from '../domain/result';
import { changeAction, doDeed, noSuchAction, noTracker, undoDeed } from './changeAction';
import { closeSettledCases } from './closeSettledCases';
import { tellOfEscalation } from './escalateActions';
import { failure } from './failures';
import { foldReports } from './foldReports';
import { createKnownConfiguration } from './formContext';
import { createGiveExport } from './logExport';
import { agenciesOf } from './openMeeting';
import type { TrackerPorts, TrackerReading, TrackerScope } from './trackerPorts';
import type { DeedDone, DeedsDone, TrackerOpening, TrackerRound, TrackerUseCases } from './trackerUseCases';

const day = 86_400_000;
/** How far ahead meetings are known: to what an action is carried forward. Days. */
const daysAhead = 120;

/** At first: the MARACs that the person coordinates; the region for everybody else. */
const ownScope = ({ user, configuration }: TrackerReading): TrackerScope => ({ maracs: maracsCoveredBy(user.login, configuration), agency: '' });

/** Reads what is owed. Where the MARACs are known from before, both sites are asked at once. */
async function openTracker({ desk, reader }: TrackerPorts, scope: TrackerScope | undefined, known: Configuration | undefined): Promise<Outcome<TrackerOpening>> {
  const now = desk.clock.now();
  const early = scope && known ? reader.owed(scope, known) : undefined;
  const [read, first] = await Promise.all([reader.open(new Date(now.getTime() - day), new Date(now.getTime() + daysAhead * day)), early]);
  if (!read.ok) return read;
  const standing = scope ?? ownScope(read.value);
  const owed = first ?? (await reader.owed(standing, read.value.configuration));
  return owed.ok ? ok({ ...read.value, ...owed.value, scope: standing, serverNow: desk.clock.now() }) : owed;
}

/** Rows that lie elsewhere than they say, put right. */
async function settleMisplaced({ desk: { trackedActions } }: TrackerPorts, actions: readonly TrackedAction[]): Promise<Pick<TrackerRound, 'changed' | 'problems'>> {
  const problems: string[] = [];
  let changed = 0;
  for (const action of actions.filter(({ misplaced }) => misplaced)) {
    const settled = trackedActions ? await trackedActions.settle(action) : noTracker;
    if (settled.ok) changed += 1;
    // Somebody has changed it meanwhile: the next round looks again.
    else if (settled.error.kind !== 'conflict') problems.push(`Action of ${action.reference}: ${settled.error.words}`);
  }
  return { changed, problems };
}

async function keepTracker(ports: TrackerPorts, opening: TrackerOpening): Promise<Outcome<TrackerRound>> {
  const { trackedActions, returns } = ports.desk;
  if (!trackedActions || !returns) return noTracker;
  const waiting = await returns.waiting(['Action status']);
  if (!waiting.ok) return waiting;
  const folded = await foldReports(trackedActions, returns, waiting.value);
  const settled = await settleMisplaced(ports, opening.actions);
  // Of an agency alone it is not known what others owe on the case.
  const isWhole = opening.scope.agency === '' && !opening.isCut;
  const owed = new Set(opening.actions.map(({ caseKey }) => caseKey));
  const isAskedFor = (marac: string): boolean => isWithinMaracs(marac, opening.scope.maracs, opening.configuration);
  const cases = isWhole ? await closeSettledCases(ports, opening.configuration, isAskedFor, owed) : { closed: [], problems: [] };
  return ok({ changed: folded.changed + settled.changed, closed: cases.closed, problems: [...folded.problems, ...settled.problems, ...cases.problems] });
}

/** The tracker on its ports. */
export function composeTracker(ports: TrackerPorts): TrackerUseCases {
  const { desk } = ports;
  const known = createKnownConfiguration(desk.configuration);
  let configuration: Configuration | undefined;
  /** MARACs that the actions read last name. */
  let found: readonly string[] = [];
  let keeping: ReturnType<TrackerUseCases['keepTracker']> | undefined;

  const mark = async (key: string): Promise<Outcome<DeedMark>> => {
    const me = await desk.me();
    return me.ok ? ok({ key, at: desk.clock.now().toISOString(), by: me.value.name }) : me;
  };

  const closedCase = failure('validation', 'closedCase', 'The case is closed, and a closed case is never opened again.', 'A new incident is a new referral.');

  /** What a deed needs beside the action. */
  async function prepared(action: TrackedAction, deed: ActionDeed): Promise<Outcome<void>> {
    if (opensAgain(action, deed)) {
      const standing = await desk.referrals.standing(action.caseKey);
      if (!standing.ok) return standing;
      if (standing.value?.status === 'Closed') return closedCase;
    }
    const settings = await known.get();
    if (!settings.ok) return settings;
    const [problem] = deedProblems(deed, agenciesOf(action.marac, settings.value), dayOf(desk.clock.now()));
    if (problem) return failure('validation', 'deed', `${problem.words}.`, 'Put it right, and try again.');
    const told = await tellOfEscalation(desk, settings.value, action, deed);
    return told.ok ? ok(undefined) : told;
  }

  async function deedOn(action: TrackedAction, deed: ActionDeed, deedKey: string): Promise<Outcome<DeedDone>> {
    if (!desk.trackedActions) return noTracker;
    const ready = await prepared(action, deed);
    if (!ready.ok) return ready;
    const made = await mark(deedKey);
    return made.ok ? doDeed(desk.trackedActions, action.key, deed, made.value) : made;
  }

  async function openAction(key: string): Promise<Outcome<TrackedAction>> {
    if (!desk.trackedActions) return noTracker;
    return changeAction(desk.trackedActions, key, standing => ({ stop: ok(standing) }));
  }

  async function each(actions: readonly TrackedAction[], work: (action: TrackedAction) => Promise<Outcome<DeedDone>>, onDone?: (count: number) => void): Promise<Outcome<DeedsDone>> {
    const done: DeedDone[] = [];
    const left: { readonly action: TrackedAction; readonly why: string }[] = [];
    for (const action of actions) {
      const outcome = await work(action);
      if (outcome.ok) done.push(outcome.value);
      else left.push({ action, why: `${outcome.error.words} ${outcome.error.nextAction}` });
      onDone?.(done.length + left.length);
    }
    return ok({ done, left });
  }

  const dueStep = (action: TrackedAction, { staffedHours }: Configuration): ActionDeed | undefined => {
    const { toTake } = ladderPlace(action, dayOf(desk.clock.now()), staffedHours);
    return toTake && { kind: 'Escalate', to: toTake };
  };

  return {
    async open(scope) {
      const opened = await openTracker(ports, scope, configuration);
      if (opened.ok) {
        configuration = opened.value.configuration;
        found = opened.value.actions.map(({ marac }) => marac);
        known.know(configuration);
      }
      return opened;
    },
    async closed(scope, month) {
      const settings = await known.get();
      if (!settings.ok) return settings;
      return ports.reader.closed(debtorsOf(scope, settings.value, found), month);
    },
    openAction,
    async act(actionKey, deed, deedKey) {
      const found = await openAction(actionKey);
      if (!found.ok) return found;
      // Found done, nobody is told again and nothing is asked again.
      return deedOn(found.value, deed, deedKey);
    },
    actOnAll: (actions, deed, deedKey, onDone) => each(actions, action => deedOn(action, deed, `${deedKey}:${action.key}`), onDone),
    async escalateAll(actions, deedKey, onDone) {
      const settings = await known.get();
      if (!settings.ok) return settings;
      const due = actions.filter(action => dueStep(action, settings.value));
      return each(due, action => deedOn(action, dueStep(action, settings.value) as ActionDeed, `${deedKey}:${action.key}`), onDone);
    },
    takeBack: done =>
      each(
        done.map(({ action }) => action),
        async action => {
          const one = done.find(({ action: { key } }) => key === action.key);
          if (!one || !desk.trackedActions) return noSuchAction;
          const made = await mark(`${one.deedKey}:undone`);
          return made.ok ? undoDeed(desk.trackedActions, one, made.value) : made;
        }
      ),
    keepTracker(opening) {
      // A round that begins while another runs is the same keeping.
      keeping ??= keepTracker(ports, opening).finally(() => {
        keeping = undefined;
      });
      return keeping;
    },
    give: createGiveExport(desk.events),
    newKey: () => desk.identifiers.newKey(),
    now: () => desk.clock.now()
  };
}
