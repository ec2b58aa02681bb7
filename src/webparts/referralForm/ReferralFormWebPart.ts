import { MaracWebPart } from '../../host/MaracWebPart';
import type { LoadScreen } from '../../host/Shell';

export default class ReferralFormWebPart extends MaracWebPart {
  protected readonly servesPartners = true;
  protected readonly loadScreen: LoadScreen = () => import(/* webpackChunkName: 'referral-form' */ '../shared/referralForm/entry');
}
