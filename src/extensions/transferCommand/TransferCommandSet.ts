import { MaracListCommand } from '../../host/MaracListCommand';
import type { LoadCommand } from '../../host/MaracListCommand';

export default class TransferCommandSet extends MaracListCommand {
  protected readonly commandId: string = 'TRANSFER';
  protected readonly listPath: string = 'Lists/Referrals';
  protected readonly loadScreen: LoadCommand = () => import(/* webpackChunkName: 'marac-transfer-command' */ './entry');
}
