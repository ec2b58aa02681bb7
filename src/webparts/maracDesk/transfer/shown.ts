import type { MatrixScreenProps } from './MatrixScreen';
import type { OffersToMeProps } from './OffersToMe';
import type { TransferScreenProps } from './TransferScreen';

/** What is shown of a case: passing it on, or telling that the victim has left. */
export type TransferMatter = 'transfer' | 'leaving';

type Without<Props> = Omit<Props, 'transfers'>;

/** What the desk asks of the transfer screens, whose code comes when it is asked for. */
export type TransfersShown =
  | ({ readonly what: 'case' } & Without<TransferScreenProps>)
  | ({ readonly what: 'offers' } & Without<OffersToMeProps>)
  | ({ readonly what: 'matrix' } & Without<MatrixScreenProps>);
