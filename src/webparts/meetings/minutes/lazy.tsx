import * as React from 'react';
import { Loading } from '../../../ui';
import type { MinutesScreenProps } from './MinutesScreen';

const LazyMinutes = React.lazy(() => import(/* webpackChunkName: 'marac-minutes' */ './MinutesScreen'));

/** The live minutes. Their code comes when somebody minutes. */
export const LiveMinutes = (props: MinutesScreenProps): JSX.Element => (
  <React.Suspense fallback={<Loading words="Opening the minutes…" />}>
    <LazyMinutes {...props} />
  </React.Suspense>
);
