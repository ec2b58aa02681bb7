import * as React from 'react';
import { Loading } from '../../ui';
import type { ChangeFormProps } from './agenda/ChangeForm';
import type { MeetingPaperProps } from './agenda/MeetingPaper';
import type { PlanPageProps } from './calendar/PlanPage';
import type { LeftOutProps } from './LeftOut';

const LazyPaper = React.lazy(() => import(/* webpackChunkName: 'marac-meeting-paper' */ './agenda/MeetingPaper'));
const LazyPlan = React.lazy(() =>
  import(/* webpackChunkName: 'marac-plan' */ './calendar/PlanPage').then(({ PlanPage }) => ({ default: PlanPage }))
);
const LazyChange = React.lazy(() =>
  import(/* webpackChunkName: 'marac-plan' */ './agenda/ChangeForm').then(({ ChangeForm }) => ({ default: ChangeForm }))
);

/** A document of a meeting. Its code comes when one is looked at. */
export const MeetingDocument = (props: MeetingPaperProps): JSX.Element => (
  <React.Suspense fallback={<Loading words="Opening the document…" />}>
    <LazyPaper {...props} />
  </React.Suspense>
);

const LazyLeftOut = React.lazy(() => import(/* webpackChunkName: 'marac-left-out' */ './LeftOut'));

/** What is left out of the copies of a meeting. Its code comes where a case on it keeps something secret. */
export const LeftOut = (props: LeftOutProps): JSX.Element | null => {
  const cases = props.of === 'agenda' ? props.open.cases : props.cases;
  const isKept = cases.some(({ people }) => people.some(({ addressIsConfidential }) => addressIsConfidential));
  return isKept ? (
    <React.Suspense fallback={<Loading words="Looking for what must be kept secret…" />}>
      <LazyLeftOut {...props} />
    </React.Suspense>
  ) : null;
};

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
