import * as React from 'react';
import { Loading } from '../../../ui/states/AsyncView';
import type { BacklogScreenProps } from './BacklogScreen';

const LazyBacklog = React.lazy(() =>
  import(/* webpackChunkName: 'marac-backlog' */ './BacklogScreen').then(({ BacklogScreen }) => ({ default: BacklogScreen }))
);

/** The backlog radar. Its code comes when it is asked for. */
export const Backlogs = (props: BacklogScreenProps): JSX.Element => (
  <React.Suspense fallback={<Loading words="Counting what waits…" />}>
    <LazyBacklog {...props} />
  </React.Suspense>
);
