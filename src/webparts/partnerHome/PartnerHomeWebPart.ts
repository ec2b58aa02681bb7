import { MaracWebPart } from '../../host/MaracWebPart';
import type { LoadScreen } from '../../host/Shell';

export default class PartnerHomeWebPart extends MaracWebPart {
  protected readonly loadScreen: LoadScreen = () => import(/* webpackChunkName: 'partner-home' */ './entry');
  protected readonly loadForm: LoadScreen = () => import(/* webpackChunkName: 'referral-form' */ '../shared/referralForm/entry');
}
