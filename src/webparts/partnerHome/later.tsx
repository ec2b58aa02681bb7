import * as React from 'react';
import { Loading } from '../../ui';
import type { ActionListProps } from './actions/ActionList';
import type { ActionPageProps } from './actions/ActionPage';
import type { MeetingListProps } from './meetings/MeetingList';
import type { MeetingsPartProps } from './meetings/MeetingsPart';

// The code of meetings and actions comes when somebody asks for it: whoever has a notice to read waits for neither.
const MeetingsPart = React.lazy(() => import(/* webpackChunkName: 'partner-meetings' */ './meetings/MeetingsPart'));
const MeetingList = React.lazy(() =>
  import(/* webpackChunkName: 'partner-meetings' */ './meetings/MeetingList').then(({ MeetingList: list }) => ({ default: list }))
);
const ActionPage = React.lazy(() => import(/* webpackChunkName: 'partner-actions' */ './actions/ActionPage'));
const ActionList = React.lazy(() =>
  import(/* webpackChunkName: 'partner-actions' */ './actions/ActionList').then(({ ActionList: list }) => ({ default: list }))
);

const later = <Props extends object>(Part: React.ComponentType<Props>, words: string): ((props: Props) => JSX.Element) => {
  const Later = (props: Props): JSX.Element => (
    <React.Suspense fallback={<Loading words={words} />}>
      <Part {...props} />
    </React.Suspense>
  );
  return Later;
};

export const MeetingsPartLater = later<MeetingsPartProps>(MeetingsPart, 'Opening the meeting…');
export const MeetingListLater = later<MeetingListProps>(MeetingList, 'Opening the meetings…');
export const ActionPageLater = later<ActionPageProps>(ActionPage, 'Opening the action…');
export const ActionListLater = later<ActionListProps>(ActionList, 'Opening the actions…');
