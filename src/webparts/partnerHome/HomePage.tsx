import * as React from 'react';
import type { PartnerOpening } from '../../services/partners/partnerUseCases';
import { Inset, Page, TaskList, useAnnounce, useStyles } from '../../ui';
import { NoticeList } from './NoticeList';
import { Tabs } from './Tabs';
import { later } from '../../ui/states/later';
import type { HomeTab, Place } from './place';
import type { HomeView } from './presenters/homeView';
import type { HomeTask } from './presenters/homeTasks';
import type { MeetingRow } from './presenters/meetingView';
import type { ActionRow } from './presenters/actionsView';
import { partnerStyles } from './partnerStyles';
import type { PartnerHome } from './usePartnerHome';

const ActionList = later(
  async () => (await import(/* webpackChunkName: 'partner-actions' */ './actions/ActionList')).ActionList,
  'Opening the actions…'
);
const MeetingList = later(
  async () => (await import(/* webpackChunkName: 'partner-meetings' */ './meetings/MeetingList')).MeetingList,
  'Opening the meetings…'
);

export interface HomePageProps {
  readonly opening: PartnerOpening;
  readonly view: HomeView;
  readonly tasks: readonly HomeTask[];
  readonly meetings: readonly MeetingRow[];
  readonly actions: readonly ActionRow[];
  readonly tab: HomeTab;
  /** What the address leads to is not among what this person is shown. */
  readonly isMissing: boolean;
  /** `focus`: key of the row that takes the focus; none where somebody goes through the tabs. */
  readonly onTab: (tab: HomeTab, focus?: string) => void;
  readonly onGo: (place: Place) => void;
  /** Key of what one comes back from. */
  readonly returnTo?: string;
  /** What is typed and not sent, in words; empty when nothing is. */
  readonly drafts: string;
  readonly refreshing: boolean;
  readonly home: PartnerHome;
}

const withCount = (words: string, count: number): string => (count === 0 ? words : `${words} (${count})`);

/** What to do next, and everything that was told, circulated and asked. */
export const HomePage = (props: HomePageProps): JSX.Element => {
  const { view, tasks, meetings, actions, tab, isMissing, onTab, onGo, returnTo, drafts, refreshing, home, opening } = props;
  const classes = useStyles(partnerStyles);
  const announce = useAnnounce();
  const complete = tasks.every(({ status }) => status !== 'Reading…');
  const said = tasks.length === 0 ? 'Nothing waits for you' : tasks.map(({ title, status }) => `${title}: ${status}`).join('. ');
  // What waits is said when the page opens, and whenever it changes.
  React.useEffect(() => {
    if (complete) announce(`${said}.`);
  }, [announce, complete, said]);
  const open = ({ target }: HomeTask): void => {
    if (target.kind === 'actions') onTab('actions', actions[0]?.key);
    else if (target.kind === 'meeting') onGo({ kind: 'meeting', meeting: target.key });
    else onGo({ kind: 'notice', key: target.key });
  };
  const waiting = opening.notices.filter(({ acknowledged }) => !acknowledged).length;
  const toResearch = meetings.filter(({ research }) => research && research.tone !== 'good').length;
  const owed = actions.filter(({ action }) => action.status === 'Open').length;
  return (
    <Page title="What to do next" caption="MARAC partner home" screenKey="home">
      <p className={classes.words}>{view.represents}</p>
      {isMissing && <Inset>What you followed a link to is not here. It may have been taken back, or be for another agency.</Inset>}
      {drafts !== '' && <Inset>{drafts}</Inset>}
      {tasks.length === 0 ? (
        <p className={classes.words}>Nothing waits for you.</p>
      ) : (
        <TaskList label="What to do next" tasks={tasks.map(task => ({ ...task, onOpen: () => open(task) }))} />
      )}
      <Tabs
        label="What was sent to you"
        tabs={[
          { key: 'notices', words: withCount('Notices', waiting) },
          { key: 'meetings', words: withCount('Meetings', toResearch) },
          { key: 'actions', words: withCount('Actions', owed) }
        ]}
        chosen={tab}
        onChoose={key => onTab(key)}
      >
        {tab === 'notices' && (
          <>
            <h3 className={classes.heading}>{view.heading}</h3>
            <NoticeList
              view={view}
              refreshing={refreshing}
              onOpen={({ key }) => onGo({ kind: 'notice', key })}
              onEarlier={home.earlier}
              onAgain={home.again}
              returnTo={returnTo}
            />
          </>
        )}
        {tab === 'meetings' && (
          <MeetingList rows={meetings} onOpen={({ key }) => onGo({ kind: 'meeting', meeting: key })} returnTo={returnTo} />
        )}
        {tab === 'actions' && <ActionList rows={actions} onOpen={({ key }) => onGo({ kind: 'action', key })} returnTo={returnTo} />}
      </Tabs>
    </Page>
  );
};
