import { MaracWebPart } from '../../host/MaracWebPart';
import type { LoadScreen } from '../../host/Shell';

export default class SetUpWebPart extends MaracWebPart {
  protected readonly loadScreen: LoadScreen = () => import(/* webpackChunkName: 'set-up' */ './entry');
}
