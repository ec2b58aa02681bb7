import * as React from 'react';
import type { AppError, Outcome } from '../../../domain/kernel/appError';
import type { CrimesConsidered } from '../../../domain/case/crimes';
import type { Duty } from '../../../domain/case/duties';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { Transfer } from '../../../domain/transfer/transfer';
import type { Clash, PressedDuty, Written } from '../../../services/review/reviewUseCases';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { useUnmountSignal } from '../../../ui/hooks/useUnmountSignal';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { dutyDoneWords } from '../presenters/dutyWords';

/** A clash: the crimes outcome stored by somebody else, and the one asked for here. */
interface CrimesClash {
  readonly referral: ReferralSummary;
  readonly mine: CrimesConsidered;
  readonly clash: Clash;
}

/** Why a duty was not done, and how to try again. */
interface DutyFailure {
  readonly referral: ReferralSummary;
  readonly duty: Duty;
  readonly error: AppError;
  readonly retry: () => void;
}

/** The duties as they are carried out from a screen. Different ones may run at once. */
export interface Duties {
  /** The same function until a duty begins or ends. */
  readonly isWorking: (caseKey: string, duty: Duty) => boolean;
  readonly failure?: DutyFailure;
  readonly clash?: CrimesClash;
  carryOut(referral: ReferralSummary, duty: PressedDuty): void;
  /** `onStored` is told what came of it, also once it is tried again: a panel stays open, with what was typed, while it is not stored. */
  considerCrimes(referral: ReferralSummary, crimes: CrimesConsidered, onStored: (how: Written['kind']) => void, over?: string): void;
  /** Dismisses the failure or the clash. */
  dismiss(): void;
}

/** What duties are carried out with. */
export type DutyUseCases = Pick<DeskUseCases, 'review' | 'transfers'>;

/** The transfer that holds the responsible MARAC's evidence, if there is one and it can be read. */
async function transferOf(transfers: DutyUseCases['transfers'], { key, currentTransfer }: ReferralSummary): Promise<Transfer | undefined> {
  if (!currentTransfer) return undefined;
  const all = await transfers.ofCase(key);
  return all.ok ? all.value.find(transfer => transfer.key === currentTransfer) : undefined;
}

const workId = (caseKey: string, duty: Duty): string => `${caseKey} ${duty}`;

/** Carries out duties, one press each; reports each result, and keeps what could not be stored. */
export function useDuties(
  { review, transfers }: DutyUseCases,
  now: () => Date,
  onChanged: (referral: ReferralSummary, transfer?: Transfer) => void
): Duties {
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [working, setWorking] = React.useState<readonly string[]>([]);
  const [failure, setFailure] = React.useState<DutyFailure>();
  const [clash, setClash] = React.useState<CrimesClash>();
  const running = React.useRef(new Set<string>());

  /** Ignored if the same duty of the same case is already running. */
  const run = async (
    referral: ReferralSummary,
    duty: Duty,
    deed: () => Promise<Outcome<Written>>,
    retry: () => void
  ): Promise<Written | undefined> => {
    const id = workId(referral.key, duty);
    if (running.current.has(id)) return undefined;
    running.current.add(id);
    setWorking([...running.current]);
    setFailure(undefined);
    const outcome = await deed();
    running.current.delete(id);
    if (outcome.ok) onChanged(outcome.value.referral, await transferOf(transfers, outcome.value.referral));
    if (signal.aborted) return undefined;
    setWorking([...running.current]);
    if (!outcome.ok) {
      setFailure({ referral, duty, error: outcome.error, retry });
      return undefined;
    }
    if (outcome.value.kind === 'written') announce(dutyDoneWords(outcome.value.referral, duty, now()));
    return outcome.value;
  };

  const carryOut: Duties['carryOut'] = (referral, duty) => {
    void run(
      referral,
      duty,
      () => review.carryOut(referral.key, duty),
      () => carryOut(referral, duty)
    );
  };

  const considerCrimes: Duties['considerCrimes'] = (referral, crimes, onStored, over) => {
    const send = async (): Promise<void> => {
      const deed = (): Promise<Outcome<Written>> => review.considerCrimes(referral.key, crimes, over);
      const written = await run(referral, 'Crimes considered', deed, () => void send());
      if (!written) return;
      setClash(written.kind === 'clash' ? { referral, mine: crimes, clash: written.clash } : undefined);
      onStored(written.kind);
    };
    void send();
  };

  const isWorking = React.useCallback<Duties['isWorking']>((caseKey, duty) => working.includes(workId(caseKey, duty)), [working]);

  return {
    isWorking,
    failure,
    clash,
    carryOut,
    considerCrimes,
    dismiss: () => {
      setFailure(undefined);
      setClash(undefined);
    }
  };
}
