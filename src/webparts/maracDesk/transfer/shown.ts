import type { ReferralRecord } from '../../../domain/referral/referral';
import { mayTransfer } from '../../../domain/referral/transitions';
import type { MatrixScreenProps } from './MatrixScreen';
import type { OffersToMeProps } from './OffersToMe';
import type { TransferScreenProps } from './TransferScreen';

/** What is shown of a case: passing it on, or telling that the victim has left. */
export type TransferMatter = 'transfer' | 'leaving';

/** What the button that leads to a transfer says; undefined where there is none to make, and none to read of. */
export function transferButton({
  status,
  pendingTransfer,
  transfers = []
}: Pick<ReferralRecord, 'status' | 'pendingTransfer' | 'transfers'>): string | undefined {
  if (pendingTransfer) return 'Transfer: offered';
  if (mayTransfer(status)) return 'Transfer';
  return transfers.length > 0 ? 'Earlier transfers' : undefined;
}

type Without<Props> = Omit<Props, 'transfers'>;

/** What the desk asks of the transfer screens, whose code comes when it is asked for. */
export type TransfersShown =
  | ({ readonly what: 'case' } & Without<TransferScreenProps>)
  | ({ readonly what: 'offers' } & Without<OffersToMeProps>)
  | ({ readonly what: 'matrix' } & Without<MatrixScreenProps>);
