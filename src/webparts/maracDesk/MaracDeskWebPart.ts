import { MaracWebPart } from '../../host/MaracWebPart';
import type { LoadScreen } from '../../host/Shell';

export default class MaracDeskWebPart extends MaracWebPart {
  protected readonly maySendMail = true;

  protected readonly loadScreen: LoadScreen = () => import(/* webpackChunkName: 'marac-desk' */ './entry');
}
