import { withFollowUps } from '../desk/caseFollowUps';
import { deedProblems, hasTyped, isDone, opensAgain, withTyped } from '../../domain/actions/actionDeeds';
import type { ActionDeed, DeedMark } from '../../domain/actions/actionDeeds';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { Outcome } from '../../domain/kernel/appError';
import { dayOf } from '../../domain/kernel/calendarDay';
import type { Configuration } from '../../domain/setUp/configuration';
import { maracsCoveredBy } from '../../domain/transfer/responsible';
import { debtorsOf, isWithinMaracs } from '../../domain/setUp/placed';
import { ok } from '../../domain/kernel/result';
import { changeAction, doDeed, noSuchAction, noTracker, undoDeed } from './changeAction';
import { closeSettledCases } from './closeSettledCases';
import { isAsPlanned, outboxMessage, planSteps, stepDeed, stepMessage } from './escalateActions';
import type { StepMessage } from './escalateActions';
import { failure } from '../shared/failures';
import { finishInBackground } from '../desk/finishInBackground';
import { recordReports } from './recordReports';
import { createKnownConfiguration } from '../shared/formContext';
import { createGiveExport } from '../shared/logExport';
import { judge } from '../case/mayKnow';
import { agenciesOf } from '../../domain/case/contacts';
import { secretsOfRecord } from '../case/secretsOfCase';
import type { TrackerPorts, TrackerReading, TrackerScope } from './trackerPorts';
import type { DeedDone, DeedsDone, TrackerOpening, TrackerRound, TrackerUseCases } from './trackerUseCases';

const day = 86_400_000;
/** How many days ahead meetings are read, for carrying actions forward. */
const daysAhead = 120;
/** How many cases' actions are read in one request. */
const casesTogether = 20;

const split = <T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [readonly T[], readonly T[]] => [
  all.filter(isFirst),
  all.filter(one => !isFirst(one))
];

/** The first scope shown: the MARACs that the person coordinates; the region for everybody else. */
const ownScope = ({ user, configuration }: TrackerReading): TrackerScope => ({
  maracs: maracsCoveredBy(user.login, configuration),
  agency: ''
});

/** Reads what is owed. If the MARACs are known already, both sites are asked at the same time. */
async function openTracker(
  { desk, reader }: TrackerPorts,
  scope: TrackerScope | undefined,
  known: Configuration | undefined
): Promise<Outcome<TrackerOpening>> {
  const now = desk.clock.now();
  const early = scope && known ? reader.owed(scope, known) : undefined;
  const [read, first] = await Promise.all([reader.open(new Date(now.getTime() - day), new Date(now.getTime() + daysAhead * day)), early]);
  if (!read.ok) return read;
  const standing = scope ?? ownScope(read.value);
  const owed = first ?? (await reader.owed(standing, read.value.configuration));
  return owed.ok ? ok({ ...read.value, ...owed.value, scope: standing, serverNow: desk.clock.now() }) : owed;
}

/** Moves rows that are in the wrong folder for their columns; returns those moved. */
async function settleMisplaced(
  { desk: { trackedActions } }: TrackerPorts,
  actions: readonly TrackedAction[]
): Promise<Pick<TrackerRound, 'changed' | 'problems'>> {
  const problems: string[] = [];
  let changed = 0;
  for (const action of actions.filter(({ misplaced }) => misplaced)) {
    const settled = trackedActions ? await trackedActions.settle(action) : noTracker;
    if (settled.ok) changed += 1;
    // Somebody has changed it: the next round tries again.
    else if (settled.error.kind !== 'conflict') problems.push(`Action of ${action.reference}: ${settled.error.words}`);
  }
  return { changed, problems };
}

async function keepTracker(ports: TrackerPorts, opening: TrackerOpening): Promise<Outcome<TrackerRound>> {
  const { trackedActions, returns } = ports.desk;
  if (!trackedActions || !returns) return noTracker;
  const finished = await finishInBackground(ports.desk, opening.configuration, opening.left);
  const waiting = await returns.waiting(['Action status']);
  if (!waiting.ok) return waiting;
  const reports = await recordReports(trackedActions, returns, waiting.value);
  const settled = await settleMisplaced(ports, opening.actions);
  // With the actions of one agency only, it is unknown what others owe on the case.
  const isWhole = opening.scope.agency === '' && !opening.isCut;
  // Actions that are minuted but not yet in the tracker count as owed.
  const owed = new Set([...opening.actions, ...opening.left.minutes].map(({ caseKey }) => caseKey));
  const isAskedFor = (marac: string): boolean => isWithinMaracs(marac, opening.scope.maracs, opening.configuration);
  const cases = isWhole
    ? await closeSettledCases({ ...ports, desk: withFollowUps(ports.desk) }, opening.configuration, isAskedFor, owed)
    : { closed: [], problems: [] };
  return ok({
    changed: reports.changed + settled.changed,
    closed: cases.closed,
    recorded: finished.recorded,
    problems: [...finished.problems, ...reports.problems, ...settled.problems, ...cases.problems]
  });
}

/** The tracker on its ports. */
export function composeTracker(ports: TrackerPorts): TrackerUseCases {
  const { desk } = ports;
  const known = createKnownConfiguration(desk.configuration);
  let configuration: Configuration | undefined;
  /** The MARACs of the actions read last. */
  let found: readonly string[] = [];
  let keeping: ReturnType<TrackerUseCases['keepTracker']> | undefined;

  const mark = async (key: string): Promise<Outcome<DeedMark>> => {
    const me = await desk.me();
    return me.ok ? ok({ key, at: desk.clock.now().toISOString(), by: me.value.name }) : me;
  };

  const closedCase = failure(
    'validation',
    'closedCase',
    'The case is closed, and a closed case is never opened again.',
    'A new incident is a new referral.'
  );

  /** What a deed needs besides the action. */
  async function prepared(action: TrackedAction, deed: ActionDeed): Promise<Outcome<void>> {
    if (opensAgain(action, deed)) {
      const standing = await desk.referrals.byKey(action.caseKey);
      if (!standing.ok) return standing;
      if (standing.value?.status === 'Closed') return closedCase;
    }
    const settings = await known.get();
    if (!settings.ok) return settings;
    const [problem] = deedProblems(deed, agenciesOf(action.marac, settings.value), dayOf(desk.clock.now()));
    if (problem) return failure('validation', 'deed', `${problem.words}.`, 'Put it right, and try again.');
    return ok(undefined);
  }

  /** Whether only the team may read an action if this agency owes it, because the agency may be excluded from the case. */
  async function isKeptFrom({ caseKey, marac }: TrackedAction, agency: string): Promise<Outcome<boolean | undefined>> {
    if (caseKey === '') return ok(undefined);
    const [settings, read] = await Promise.all([known.get(), desk.referrals.read(caseKey)]);
    if (!settings.ok) return settings;
    if (!read.ok) return read.error.kind === 'notFound' ? ok(undefined) : read;
    return ok(!judge(settings.value, read.value).inDocuments({ marac, agency }));
  }

  /** Refuses text that holds a secret address: the agency and the whole force can read it. */
  async function withoutSecrets({ caseKey }: TrackedAction, deed: ActionDeed): Promise<Outcome<ActionDeed>> {
    if (caseKey === '' || !hasTyped(deed)) return ok(deed);
    const record = await desk.referrals.read(caseKey);
    // A case that is gone has no known secrets.
    if (!record.ok) return record.error.kind === 'notFound' ? ok(deed) : record;
    const secrets = await secretsOfRecord(desk, record.value);
    return secrets.ok ? ok(withTyped(deed, secrets.value.takenOutOf)) : secrets;
  }

  async function deedOn(action: TrackedAction, deed: ActionDeed, deedKey: string): Promise<Outcome<DeedDone>> {
    if (!desk.trackedActions) return noTracker;
    const ready = await prepared(action, deed);
    if (!ready.ok) return ready;
    const kept = deed.kind === 'Reassign' ? await isKeptFrom(action, deed.agency) : ok(undefined);
    if (!kept.ok) return kept;
    const safe = await withoutSecrets(action, deed);
    if (!safe.ok) return safe;
    const made = await mark(deedKey);
    return made.ok ? doDeed(desk.trackedActions, action.key, safe.value, made.value, kept.value) : made;
  }

  async function openAction(key: string): Promise<Outcome<TrackedAction>> {
    if (!desk.trackedActions) return noTracker;
    return changeAction(desk.trackedActions, key, standing => ({ stop: ok(standing) }));
  }

  async function each(
    actions: readonly TrackedAction[],
    work: (action: TrackedAction) => Promise<Outcome<DeedDone>>,
    onDone?: (count: number) => void
  ): Promise<Outcome<DeedsDone>> {
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

  /** These actions as stored, with their history. */
  async function standingOnes(actions: readonly TrackedAction[]): Promise<Outcome<ReadonlyMap<string, TrackedAction>>> {
    if (!desk.trackedActions) return noTracker;
    const found = new Map<string, TrackedAction>();
    const caseKeys = Array.from(new Set(actions.map(({ caseKey }) => caseKey)));
    for (let from = 0; from < caseKeys.length; from += casesTogether) {
      const read = await desk.trackedActions.ofCases(caseKeys.slice(from, from + casesTogether));
      if (!read.ok) return read;
      for (const action of read.value) found.set(action.key, action);
    }
    return ok(found);
  }

  /** Sends one message, then records the step on each action in it: a recorded step has really been taken. */
  async function takeStep(
    settings: Configuration,
    planned: StepMessage,
    reason: string | undefined,
    press: string
  ): Promise<Outcome<DeedsDone>> {
    const keyOf = (action: TrackedAction): string => `${press}:${action.key}`;
    const standing = await standingOnes(planned.actions);
    if (!standing.ok) return standing;
    const [still, changed] = split(planned.actions, action => {
      const now = standing.value.get(action.key);
      return isAsPlanned(action, now) || (now !== undefined && isDone(now, keyOf(action)));
    });
    const left = changed.map(action => ({ action, why: 'It stands otherwise than when this was shown. Nothing was done.' }));
    if (still.length === 0) return ok({ done: [], left });
    const message = stepMessage(
      settings,
      planned.level,
      still.map(action => standing.value.get(action.key) ?? action)
    );
    const letter = outboxMessage(message, press);
    if (letter.recipients.length > 0) {
      const told = await desk.outbox.post(letter);
      if (!told.ok) return told;
    }
    const recorded = await each(still, action => deedOn(action, stepDeed(message, reason), keyOf(action)));
    if (!recorded.ok) return recorded;
    const done = recorded.value.done.map(one => ({ ...one, ...(letter.recipients.length > 0 && { messageKey: letter.key }) }));
    return ok({ done, left: [...left, ...recorded.value.left] });
  }

  /** Withdraws the messages of these deeds; returns those that were sent or whose state is unknown, and why. */
  async function withdrawMessages(done: readonly DeedDone[]): Promise<ReadonlyMap<string, string>> {
    const gone = new Map<string, string>();
    for (const key of Array.from(new Set(done.flatMap(({ messageKey }) => messageKey ?? [])))) {
      const withdrawn = await desk.outbox.withdraw(key);
      if (!withdrawn.ok) gone.set(key, withdrawn.error.words);
      else if (withdrawn.value === 'gone') gone.set(key, 'The message about it has gone, so the step stays.');
    }
    return gone;
  }

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
      // It was done before: send nothing again.
      return deedOn(found.value, deed, deedKey);
    },
    actOnAll: (actions, deed, deedKey, onDone) => each(actions, action => deedOn(action, deed, `${deedKey}:${action.key}`), onDone),
    async planSteps(actions, chosen) {
      const settings = await known.get();
      if (!settings.ok) return settings;
      const standing = await standingOnes(actions);
      if (!standing.ok) return standing;
      return ok(
        planSteps(
          settings.value,
          actions.flatMap(({ key }) => standing.value.get(key) ?? []),
          desk.clock.now(),
          chosen
        )
      );
    },
    async takeSteps(plan, deedKey, onDone) {
      const settings = await known.get();
      if (!settings.ok) return settings;
      const done: DeedDone[] = [];
      const left = [...plan.left];
      for (const message of plan.messages) {
        const taken = await takeStep(settings.value, message, plan.reason, deedKey);
        if (taken.ok) {
          done.push(...taken.value.done);
          left.push(...taken.value.left);
        } else left.push(...message.actions.map(action => ({ action, why: `${taken.error.words} ${taken.error.nextAction}` })));
        onDone?.(done.length + left.length);
      }
      return ok({ done, left });
    },
    async takeBack(done) {
      // The message first: if it has been sent, the step was taken and stays.
      const gone = await withdrawMessages(done);
      return each(
        done.map(({ action }) => action),
        async action => {
          const one = done.find(({ action: { key } }) => key === action.key);
          if (!one || !desk.trackedActions) return noSuchAction;
          const why = gone.get(one.messageKey ?? '');
          if (why !== undefined) return failure('conflict', 'messageGone', why, 'Call the agency if it was wrong.');
          const kept = one.before && one.before.agency !== action.agency ? await isKeptFrom(action, one.before.agency) : ok(undefined);
          if (!kept.ok) return kept;
          const made = await mark(`${one.deedKey}:undone`);
          return made.ok ? undoDeed(desk.trackedActions, one, made.value, kept.value) : made;
        }
      );
    },
    keepTracker(opening) {
      // A round that begins while another is running joins it.
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
