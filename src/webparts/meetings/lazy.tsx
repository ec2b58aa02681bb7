import * as React from 'react';
import { later } from '../../ui/states/later';
import type { LeftOutProps } from './LeftOut';

/** A document of a meeting. */
export const MeetingDocument = later(
  async () => (await import(/* webpackChunkName: 'marac-meeting-paper' */ './agenda/MeetingPaper')).default,
  'Opening the document…'
);

const LazyLeftOut = later(
  async () => (await import(/* webpackChunkName: 'marac-left-out' */ './LeftOut')).default,
  'Looking for what must be kept secret…'
);

/** What is left out of the copies of a meeting. Its code comes where a case on it keeps something secret. */
export const LeftOut = (props: LeftOutProps): JSX.Element | null => {
  const cases = props.of === 'agenda' ? props.open.cases : props.cases;
  const isKept = cases.some(({ people }) => people.some(({ addressIsConfidential }) => addressIsConfidential));
  return isKept ? <LazyLeftOut {...props} /> : null;
};

/** The form on which meetings are planned. */
export const Plan = later(
  async () => (await import(/* webpackChunkName: 'marac-plan' */ './calendar/PlanPage')).PlanPage,
  'Opening the form…'
);

/** The form on which a meeting is changed. */
export const Change = later(
  async () => (await import(/* webpackChunkName: 'marac-plan' */ './agenda/ChangeForm')).ChangeForm,
  'Opening the form…'
);
