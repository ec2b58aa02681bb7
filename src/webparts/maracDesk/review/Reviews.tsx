import * as React from 'react';
import { Loading } from '../../../ui/states/AsyncView';
import type { ReviewsProps } from './shown';

const LazyReviewing = React.lazy(() =>
  import(/* webpackChunkName: 'marac-review' */ './Reviewing').then(({ Reviewing }) => ({ default: Reviewing }))
);

/** The reviews. Their code comes when they are asked for. */
export const Reviews = (props: ReviewsProps): JSX.Element => (
  <React.Suspense fallback={<Loading words="Opening the review…" />}>
    <LazyReviewing {...props} />
  </React.Suspense>
);
