import * as React from 'react';
import type { TransferUseCases } from '../../../services/transfer/transferUseCases';
import type { TransfersShown } from './shown';
import { MatrixScreen } from './MatrixScreen';
import { OffersToMe } from './OffersToMe';
import { TransferScreen } from './TransferScreen';

/** Everything about transfers that the desk shows, by what it asks for. */
export const TransferScreens = ({
  shown,
  transfers
}: {
  readonly shown: TransfersShown;
  readonly transfers: TransferUseCases;
}): JSX.Element => {
  switch (shown.what) {
    case 'matrix':
      return <MatrixScreen {...shown} transfers={transfers} />;
    case 'offers':
      return <OffersToMe {...shown} transfers={transfers} />;
    default:
      return <TransferScreen {...shown} transfers={transfers} />;
  }
};
