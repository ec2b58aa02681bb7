import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { Barrier } from '../../domain/case/barriers';
import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import type { ReferralStatus } from '../../domain/referral/status';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { KnownConfiguration } from '../shared/formContext';
import { caseBarrier } from './caseBarrier';
import type { BarrierPorts } from './caseBarrier';
import type { CaseStores } from './casePorts';

/** The case of which another is a repeat: as much as this person may know of it, and never whom it is about. */
export interface EarlierCase {
  readonly caseKey: string;
  readonly reference: string;
  /** The MARAC responsible now. */
  readonly marac: string;
  readonly status: ReferralStatus;
  readonly receivedAt: Date;
  /** Day of the meeting at which it was last listed. */
  readonly agendaDate?: Date;
  /** Why nothing of its actions is told. */
  readonly barrier?: Barrier;
  /** Of every MARAC, without those taken out of the minutes again. */
  readonly actions: readonly TrackedAction[];
}

/** Reads what became of these cases, at most two requests for twenty of them; those that are gone are left out. */
export type ReadEarlierCases = (keys: readonly string[]) => Promise<Outcome<readonly EarlierCase[]>>;

type EarlierPorts = BarrierPorts & Pick<CaseStores, 'referrals' | 'trackedActions'>;

/** As many cases as one request for actions takes. */
const mostAtOnce = 20;

async function withBarrier(ports: EarlierPorts, known: KnownConfiguration, referral: ReferralSummary): Promise<Outcome<EarlierCase>> {
  const barrier = await caseBarrier(ports, known, referral);
  if (!barrier.ok) return barrier;
  const { key, reference, owningMarac, status, receivedAt, agendaDate } = referral;
  return ok({
    caseKey: key,
    reference,
    marac: owningMarac,
    status,
    receivedAt,
    ...(agendaDate && { agendaDate }),
    ...(barrier.value && { barrier: barrier.value }),
    actions: []
  });
}

/**
 * What became of earlier cases: one request to each site for twenty of them. A case that is gone, because it was disposed of, is left out. Of one
 * behind a barrier no action is even read.
 */
export async function earlierCases(
  ports: EarlierPorts,
  known: KnownConfiguration,
  keys: readonly string[]
): Promise<Outcome<readonly EarlierCase[]>> {
  const wanted = Array.from(new Set(keys));
  if (wanted.length > mostAtOnce) {
    const first = await earlierCases(ports, known, wanted.slice(0, mostAtOnce));
    const rest = first.ok ? await earlierCases(ports, known, wanted.slice(mostAtOnce)) : first;
    return first.ok && rest.ok ? ok([...first.value, ...rest.value]) : rest;
  }
  const found = wanted.length === 0 ? ok([]) : await ports.referrals.ofKeys(wanted);
  if (!found.ok) return found;
  const cases: EarlierCase[] = [];
  for (const referral of found.value) {
    const one = await withBarrier(ports, known, referral);
    if (!one.ok) return one;
    cases.push(one.value);
  }
  const open = cases.filter(({ barrier }) => barrier === undefined).map(({ caseKey }) => caseKey);
  const actions = ports.trackedActions && open.length > 0 ? await ports.trackedActions.ofCases(open) : ok([]);
  if (!actions.ok) return actions;
  const ofCase = (key: string): readonly TrackedAction[] =>
    actions.value.filter(({ caseKey, status }) => caseKey === key && status !== 'Withdrawn');
  return ok(cases.map(one => ({ ...one, actions: ofCase(one.caseKey) })));
}
