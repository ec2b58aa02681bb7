import { MaracWebPart } from '../../host/MaracWebPart';
import type { LoadScreen } from '../../host/Shell';

export default class ActionTrackerWebPart extends MaracWebPart {
  protected readonly loadScreen: LoadScreen = () => import(/* webpackChunkName: 'marac-action-tracker' */ './entry');
}
