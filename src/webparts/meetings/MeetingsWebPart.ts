import { MaracWebPart } from '../../host/MaracWebPart';
import type { LoadScreen } from '../../host/Shell';

export default class MeetingsWebPart extends MaracWebPart {
  protected readonly loadScreen: LoadScreen = () => import(/* webpackChunkName: 'marac-meetings' */ './entry');
}
