import type { AppError, Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { failed, ok } from '../../domain/kernel/result';
import type { Site } from '../../services/shared/ports';
import { appError, toAppError } from '../client/toAppError';
import { hasRight, type Right } from '../schema';
import { fromConfigurationRows } from '../stores/shared/configurationRow';
import type { Administrator, CommandState, SiteAdministration, SiteTop } from './administration';
import { filledKey } from './configurationRows';
import type { DesiredSite } from './desired';
import { desiredForAgency, desiredSite, type Representation } from './desiredSite';
import type { Pace } from './pace';
import { StalePlanError, knownOf, perform } from './perform';
import { driftsOf, planSite, type SiteState } from './planSite';
import type { Drift, Plan } from './steps';

/** Progress of a run. */
interface ApplyProgress {
  readonly done: number;
  readonly of: number;
  /** The step under way, in words. */
  readonly step: string;
}

interface ApplyOptions {
  readonly progress?: (progress: ApplyProgress) => void;
  /** Stops between two steps; what was done stays, and the next run continues from there. */
  readonly signal?: { readonly aborted: boolean };
}

/** How a run ended. */
interface Applied {
  readonly finished: boolean;
  readonly stepsDone: number;
  readonly requests: number;
}

/** Sets one site up. Every function may be run at any time, and again. */
export interface Provisioning {
  readonly site: Site;
  plan(): Promise<Outcome<Plan>>;
  /** Plans from the site as it is at that moment, not from an earlier plan. Idempotent. */
  apply(options?: ApplyOptions): Promise<Outcome<Applied>>;
  verify(): Promise<Outcome<readonly Drift[]>>;
  /** Creates the group and folders of one agency at one MARAC, which must be in the configuration already. */
  addAgency(one: Representation, options?: ApplyOptions): Promise<Outcome<Applied>>;
}

export interface ProvisioningOptions {
  readonly site: Site;
  readonly administration: SiteAdministration;
  /** The initial content of the Configuration list. Once filled, the list decides which MARACs and agencies there are. */
  readonly configuration: Configuration;
  readonly pace?: Pace;
  /** Of the case site: address of the partner site, told to the Transfer command in the Referrals list. Without it there is no command. */
  readonly partnerSiteUrl?: string;
}

const needed: readonly Right[] = ['Manage permissions', 'Create groups', 'Manage lists', 'Enumerate permissions'];

function refusal(missing: readonly Right[]): AppError {
  return appError('forbidden', 'set-up', {
    words: `You can’t set up this site: you do not have the right${missing.length > 1 ? 's' : ''} ${missing.map(right => `“${right}”`).join(', ')}.`,
    nextAction:
      'Ask an owner of the site (somebody in the group MARAC Owners, or an administrator of the site) to run Set-up, or to put you in the group MARAC Owners.'
  });
}

const noMarac = appError('damaged', 'configuration', {
  words: 'The Configuration list names no MARAC, so Set-up cannot tell which groups and folders there should be.',
  nextAction: 'Restore the rows of the Configuration list from its recycle bin, then run Set-up again. Nothing was changed.'
});

/** The reference data the site holds, once it has been filled; until then what it will be filled with. Set-up needs the address of no page. */
const currentConfiguration = ({ configuration }: SiteTop, standard: Configuration): Configuration =>
  configuration.some(({ Key }) => Key === filledKey) ? fromConfigurationRows(configuration, '') : standard;

async function readState(administration: SiteAdministration, top: SiteTop, desired: DesiredSite, me: Administrator): Promise<SiteState> {
  const wanted = top.lists.filter(list => desired.lists.some(({ path }) => path === list.path));
  const read = await administration.readLists(wanted.map(({ id }) => id));
  const standing = wanted.flatMap(list => read.filter(({ id }) => id === list.id).map(more => ({ ...list, ...more })));
  const paths = desired.lists
    .filter(({ path }) => standing.some(list => list.path === path))
    .flatMap(list => list.folders.map(folder => folder.path));
  const folders = await administration.readFolders(paths);
  const commands = new Map<string, readonly CommandState[]>();
  for (const { listPath } of desired.commands) commands.set(listPath, await administration.readCommands(listPath));
  return { ...top, me, lists: standing, folders, commands };
}

/** Whether to read the site again after this failure: the write may have been done, by this page or somebody else. */
const worthReplanning = (error: unknown): boolean =>
  error instanceof StalePlanError || ['outcomeUnknown', 'unexpected', 'conflict', 'notFound', 'notSetUp'].includes(toAppError(error).kind);

function failedAt(step: string, error: unknown): AppError {
  const told = toAppError(error);
  const words = error instanceof StalePlanError ? error.message : told.words;
  return { ...told, words: `${words} It happened at this step: ${step}.` };
}

const undone = (step: string): AppError =>
  appError('unexpected', 'set-up', {
    words: `A step did not last: ${step}. Something else changes the site at the same time.`,
    nextAction: 'Make sure that nobody else is changing lists, groups or permissions, then run Set-up again.'
  });

/** Sets up one site through its administration port. */
export function createProvisioning(options: ProvisioningOptions): Provisioning {
  const { site, administration, pace } = options;

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

  const look = async (part?: Representation): Promise<Outcome<{ plan: Plan; state: SiteState }>> => {
    try {
      const me = await refused();
      if ('kind' in me) return failed(me);
      const top = await administration.readTop();
      const configuration = currentConfiguration(top, options.configuration);
      if (configuration.maracs.length === 0) return failed(noMarac);
      const whole = desiredSite(site, configuration, options.partnerSiteUrl);
      const desired = part ? desiredForAgency(whole, part) : whole;
      const state = await readState(administration, top, desired, me);
      return ok({ plan: planSite(desired, state), state });
    } catch (error) {
      return failed(toAppError(error));
    }
  };

  const run = async (applyOptions: ApplyOptions, part?: Representation): Promise<Outcome<Applied>> => {
    const { progress, signal } = applyOptions;
    const failures = new Map<string, number>();
    const performed = new Set<string>();
    let done = 0;
    const before = administration.requestCount();
    const applied = (finished: boolean): Outcome<Applied> =>
      ok({ finished, stepsDone: done, requests: administration.requestCount() - before });
    // This loop ends, because no step is done twice and none may fail twice.
    for (;;) {
      const looked = await look(part);
      if (!looked.ok) return looked;
      const { plan, state } = looked.value;
      if (plan.steps.length === 0) return applied(true);
      const known = knownOf(state);
      const of = done + plan.steps.length;
      let cut = false;
      for (const step of plan.steps) {
        if (signal?.aborted) return applied(false);
        const identity = JSON.stringify([step.words, 'principalId' in step.action ? step.action.principalId : 0]);
        if (performed.has(identity)) return failed(undone(step.words));
        progress?.({ done, of, step: step.words });
        try {
          await pace?.next(administration.requestCount());
          await perform(administration, known, step);
          performed.add(identity);
          done++;
        } catch (error) {
          const times = (failures.get(identity) ?? 0) + 1;
          failures.set(identity, times);
          if (times > 1 || !worthReplanning(error)) return failed(failedAt(step.words, error));
          cut = true;
          break;
        }
      }
      // The few steps for one agency are done; now compare the whole site again.
      if (part && !cut) return applied(true);
      progress?.({ done, of, step: 'Check what was done' });
    }
  };

  return {
    site,
    plan: async () => {
      const looked = await look();
      return looked.ok ? ok(looked.value.plan) : looked;
    },
    apply: (applyOptions = {}) => run(applyOptions),
    verify: async () => {
      const looked = await look();
      return looked.ok ? ok(driftsOf(looked.value.plan)) : looked;
    },
    addAgency: (one, applyOptions = {}) => run(applyOptions, one)
  };
}
