import { MaracWebPart } from '../../host/MaracWebPart';
import type { LoadScreen } from '../../host/Shell';

export default class CaseFinderWebPart extends MaracWebPart {
  protected readonly loadScreen: LoadScreen = () => import(/* webpackChunkName: 'case-finder' */ './entry');
}
