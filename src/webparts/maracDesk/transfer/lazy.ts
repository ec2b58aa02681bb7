import { later } from '../../../ui/states/later';

/** One case to pass on, or whose victim has left. */
export const TransferPage = later(
  async () => (await import(/* webpackChunkName: 'marac-transfers' */ './TransferScreen')).TransferScreen,
  'Opening transfers…'
);

/** Who passes on to whom. */
export const TransferMatrix = later(
  async () => (await import(/* webpackChunkName: 'marac-transfers' */ './MatrixScreen')).MatrixScreen,
  'Opening transfers…'
);

/** What is offered to the person at the screen: said above the queue once it is there. */
export const TransfersToMe = later(async () => (await import(/* webpackChunkName: 'marac-transfers' */ './OffersToMe')).OffersToMe, '');
