import type { AppError, Outcome } from '../../domain/appError';
import type { Configuration } from '../../domain/configuration';
import { failed, ok } from '../../domain/result';
import type { Site } from '../../services/ports';
import { appError, toAppError } from '../client/toAppError';
import { hasRight, type Right } from '../schema';
import type { Administrator, SiteAdministration } from './administration';
import { desiredForAgency, desiredSite, type DesiredSite, type Representation } from './desiredSite';
import type { Pace } from './pace';
import { StalePlanError, knownOf, perform } from './perform';
import { driftsOf, planSite, type SiteState } from './planSite';
import type { Drift, Plan } from './steps';

/** How far an apply has come. */
export interface ApplyProgress {
  readonly done: number;
  readonly of: number;
  /** The step under way, in words. */
  readonly step: string;
}

export interface ApplyOptions {
  readonly progress?: (progress: ApplyProgress) => void;
  /** Stops between two steps; what was done stays, and the next apply goes on from there. */
  readonly signal?: { readonly aborted: boolean };
}

/** How an apply ended. */
export interface Applied {
  readonly finished: boolean;
  readonly stepsDone: number;
  readonly requests: number;
}

/** Sets one site up. Every function may be run at any time, and again. */
export interface Provisioning {
  readonly site: Site;
  plan(): Promise<Outcome<Plan>>;
  apply(plan: Plan, options?: ApplyOptions): Promise<Outcome<Applied>>;
  verify(): Promise<Outcome<readonly Drift[]>>;
  /** Makes the group and folders of one agency at one MARAC, which the configuration must name already. */
  addAgency(one: Representation, options?: ApplyOptions): Promise<Outcome<Applied>>;
}

export interface ProvisioningOptions {
  readonly site: Site;
  readonly administration: SiteAdministration;
  readonly configuration: Configuration;
  readonly pace?: Pace;
}

const needed: readonly Right[] = ['Manage permissions', 'Create groups', 'Manage lists', 'Enumerate permissions'];

function refusal(missing: readonly Right[]): AppError {
  return appError('forbidden', 'set-up', {
    words: `You can't set up this site: you do not have the right${missing.length > 1 ? 's' : ''} ${missing.map(right => `"${right}"`).join(', ')}.`,
    nextAction:
      'Ask an owner of the site (somebody in the group MARAC Owners, or an administrator of the site) to run Set-up, or to put you in the group MARAC Owners.'
  });
}

async function readState(administration: SiteAdministration, desired: DesiredSite, me: Administrator): Promise<SiteState> {
  const top = await administration.readTop();
  const wanted = top.lists.filter(list => desired.lists.some(({ path }) => path === list.path));
  const configurationList = wanted.find(({ path }) => path === 'Lists/Configuration');
  const read = await administration.readLists(wanted.map(({ id }) => id));
  const lists = wanted.flatMap(list => read.filter(({ id }) => id === list.id).map(rest => ({ ...list, ...rest })));
  const paths = desired.lists
    .filter(({ path }) => lists.some(list => list.path === path))
    .flatMap(list => list.folders.map(folder => folder.path));
  const canHoldRows = lists.some(list => list.path === 'Lists/Configuration' && list.columns.some(({ name }) => name === 'Key'));
  return {
    ...top,
    me,
    lists,
    folders: await administration.readFolders(paths),
    configurationKeys: configurationList && canHoldRows ? await administration.readConfigurationKeys(configurationList.id) : []
  };
}

/** A failure after which reading the site again tells what to do: the write may have been done, or somebody else did it. */
const worthReplanning = (error: unknown): boolean =>
  error instanceof StalePlanError || ['outcomeUnknown', 'unexpected', 'conflict', 'notFound', 'notSetUp'].includes(toAppError(error).kind);

/** How often the site is read again before giving up. */
const longestRun = 8;

/** Sets up one site through its administration port. */
export function createProvisioning(options: ProvisioningOptions): Provisioning {
  const { site, administration, configuration, pace } = options;

  const refused = async (): Promise<AppError | Administrator> => {
    const me = await administration.readAdministrator().catch((error: unknown) => {
      const told = toAppError(error);
      if (told.kind === 'forbidden') return undefined;
      throw error;
    });
    if (!me) return refusal(needed);
    const missing = needed.filter(right => !hasRight(me.rights, right));
    return missing.length > 0 ? refusal(missing) : me;
  };

  const look = async (desired: DesiredSite): Promise<Outcome<{ plan: Plan; state: SiteState }>> => {
    try {
      const me = await refused();
      if ('kind' in me) return failed(me);
      const state = await readState(administration, desired, me);
      return ok({ plan: planSite(desired, state), state });
    } catch (error) {
      return failed(toAppError(error));
    }
  };

  const whole = (): DesiredSite => desiredSite(site, configuration);

  const run = async (desired: DesiredSite, applyOptions: ApplyOptions): Promise<Outcome<Applied>> => {
    const { progress, signal } = applyOptions;
    const failures = new Map<string, number>();
    let done = 0;
    const applied = (finished: boolean): Outcome<Applied> => ok({ finished, stepsDone: done, requests: administration.requestCount() });
    for (let round = 0; round < longestRun; round++) {
      const looked = await look(desired);
      if (!looked.ok) return looked;
      const { plan, state } = looked.value;
      if (plan.steps.length === 0) return applied(true);
      const known = knownOf(state);
      const of = done + plan.steps.length;
      for (const step of plan.steps) {
        if (signal?.aborted) return applied(false);
        progress?.({ done, of, step: step.words });
        try {
          await pace?.next(administration.requestCount());
          await perform(administration, known, step);
          done++;
        } catch (error) {
          const times = (failures.get(step.words) ?? 0) + 1;
          failures.set(step.words, times);
          if (times > 1 || !worthReplanning(error)) return failed({ ...toAppError(error), words: `${toAppError(error).words} It happened at this step: ${step.words}.` });
          break;
        }
      }
      progress?.({ done, of, step: 'Check what was done' });
    }
    return failed(appError('unexpected', 'set-up', { words: 'Set-up did not come to an end: something keeps changing the site.' }));
  };

  return {
    site,
    plan: async () => {
      const looked = await look(whole());
      return looked.ok ? ok(looked.value.plan) : looked;
    },
    apply: (plan, applyOptions = {}) => (plan.steps.length === 0 ? Promise.resolve(ok({ finished: true, stepsDone: 0, requests: 0 })) : run(whole(), applyOptions)),
    verify: async () => {
      const looked = await look(whole());
      return looked.ok ? ok(driftsOf(looked.value.plan)) : looked;
    },
    addAgency: (one, applyOptions = {}) => run(desiredForAgency(whole(), one), applyOptions)
  };
}
