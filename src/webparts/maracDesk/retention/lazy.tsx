import * as React from 'react';
import { Loading } from '../../../ui/states/AsyncView';
import type { LegalHoldProps } from './LegalHold';
import type { RetentionScreenProps } from './RetentionScreen';

const LazyRetention = React.lazy(() => import(/* webpackChunkName: 'marac-retention' */ './RetentionScreen'));
const LazyHold = React.lazy(() => import(/* webpackChunkName: 'marac-retention' */ './LegalHold'));

/** Records whose keeping has to be looked at. Its code comes when it is asked for. */
export const Retention = (props: RetentionScreenProps): JSX.Element => (
  <React.Suspense fallback={<Loading words="Looking for records that are due…" />}>
    <LazyRetention {...props} />
  </React.Suspense>
);

/** The legal hold of a case. Its code comes when it is asked for. */
export const Hold = (props: LegalHoldProps): JSX.Element => (
  <React.Suspense fallback={<Loading words="Opening…" />}>
    <LazyHold {...props} />
  </React.Suspense>
);
