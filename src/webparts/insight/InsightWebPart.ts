import { MaracWebPart } from '../../host/MaracWebPart';
import type { LoadScreen } from '../../host/Shell';

export default class InsightWebPart extends MaracWebPart {
  protected readonly loadScreen: LoadScreen = () => import(/* webpackChunkName: 'marac-insight' */ './entry');
}
