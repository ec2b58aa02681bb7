import * as React from 'react';
import type { TransferUseCases } from '../../../services/transfer/transferUseCases';
import { Loading } from '../../../ui/states/AsyncView';
import type { TransfersShown } from './shown';

const Screens = React.lazy(() =>
  import(/* webpackChunkName: 'marac-transfers' */ './TransferScreens').then(({ TransferScreens }) => ({ default: TransferScreens }))
);

/** What the desk shows about transfers. Its code comes when it is asked for. */
export const Transfers = (props: { readonly shown: TransfersShown; readonly transfers: TransferUseCases }): JSX.Element => (
  <React.Suspense fallback={props.shown.what === 'offers' ? null : <Loading words="Opening transfers…" />}>
    <Screens {...props} />
  </React.Suspense>
);
