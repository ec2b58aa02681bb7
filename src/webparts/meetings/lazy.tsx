import * as React from 'react';
import { Loading } from '../../ui';
import type { ChangeFormProps } from './agenda/ChangeForm';
import type { MeetingPaperProps } from './agenda/MeetingPaper';
import type { PlanPageProps } from './calendar/PlanPage';

const LazyPaper = React.lazy(() => import(/* webpackChunkName: 'marac-meeting-paper' */ './agenda/MeetingPaper'));
const LazyPlan = React.lazy(() => import(/* webpackChunkName: 'marac-plan' */ './calendar/PlanPage').then(({ PlanPage }) => ({ default: PlanPage })));
const LazyChange = React.lazy(() => import(/* webpackChunkName: 'marac-plan' */ './agenda/ChangeForm').then(({ ChangeForm }) => ({ default: ChangeForm })));

/** A document of a meeting. Its code comes when one is looked at. */
export const MeetingDocument = (props: MeetingPaperProps): JSX.Element => (
  <React.Suspense fallback={<Loading words="Opening the document…" />}>
    <LazyPaper {...props} />
  </React.Suspense>
);

/** The form on which meetings are planned. Its code comes when it is asked for. */
export const Plan = (props: PlanPageProps): JSX.Element => (
  <React.Suspense fallback={<Loading words="Opening the form…" />}>
    <LazyPlan {...props} />
  </React.Suspense>
);

/** The form on which a meeting is changed. Its code comes when it is asked for. */
export const Change = (props: ChangeFormProps): JSX.Element => (
  <React.Suspense fallback={<Loading words="Opening the form…" />}>
    <LazyChange {...props} />
  </React.Suspense>
);
