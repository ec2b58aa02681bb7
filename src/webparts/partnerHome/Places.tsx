import * as React from 'react';
import { meetingPapers } from '../../domain/meetings/copies';
import type { MeetingPapers } from '../../domain/meetings/copies';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { ResearchTyped } from '../../domain/meetings/research';
import type { PartnerMeetingUseCases } from '../../services/partners/partnerMeetingUseCases';
import type { PartnerHomeUseCases, PartnerOpening } from '../../services/partners/partnerUseCases';
import { HomePage } from './HomePage';
import { NoticePage } from './NoticePage';
import { later } from '../../ui/states/later';
import { useAddress } from '../../ui/route/useAddress';
import { documentName, pathOf, placeOf } from './place';
import type { Place } from './place';
import { actionRows, actionTask } from './presenters/actionsView';
import type { ReportTyped } from '../../ui/case/ActionReportFields';
import { draftWords, homeTasks } from './presenters/homeTasks';
import { homeView, nextWaiting } from './presenters/homeView';
import { isToCome, meetingRows, papersKey } from './presenters/meetingView';
import { useDocuments } from './useDocuments';
import { useDrafts } from './useDrafts';
import type { PartnerHome } from './usePartnerHome';

// The code of meetings and actions comes when somebody asks for it: whoever has a notice to read waits for neither.
const ActionPage = later(
  async () => (await import(/* webpackChunkName: 'partner-actions' */ './actions/ActionPage')).default,
  'Opening the action…'
);
const MeetingsPart = later(
  async () => (await import(/* webpackChunkName: 'partner-meetings' */ './meetings/MeetingsPart')).default,
  'Opening the meeting…'
);

export interface PlacesProps {
  readonly useCases: PartnerHomeUseCases;
  readonly meetings: PartnerMeetingUseCases;
  readonly opening: PartnerOpening;
  readonly refreshing: boolean;
  readonly home: PartnerHome;
}

/** Where an agency reads about whom an action is: the minutes it was agreed in, or the agenda while they are not out. */
function papersOfAction(
  papers: readonly MeetingPapers[],
  { meetingKey, agency, reference }: TrackedAction,
  goTo: (to: Place) => void
): { readonly words: string; readonly open: () => void } | undefined {
  const found = papers.find(one => one.meetingKey === meetingKey && one.agency === agency);
  const file = found?.minutes[0] ?? found?.agendas[0];
  if (!found || !file) return undefined;
  return {
    words: `${file.kind === 'Minutes' ? 'The minutes' : 'The agenda'} of the meeting: who ${reference} is about`,
    open: () => goTo({ kind: 'document', meeting: papersKey(found), document: documentName(file) })
  };
}

/** The page of somebody who represents an agency: what to do next, and from there a notice, a meeting, a case, an action. */
export const Places = ({ useCases, meetings, opening, refreshing, home }: PlacesProps): JSX.Element => {
  const [path, go] = useAddress('home');
  const place = placeOf(path);
  const goTo = (to: Place): void => go(pathOf(to));
  /** What was open last, or was pointed at, has the focus in the list. */
  const [returnTo, setReturnTo] = React.useState<string>();
  const documents = useDocuments(meetings);
  const drafts = useDrafts<ResearchTyped>();
  const reports = useDrafts<ReportTyped>();
  const { serverNow, represents } = opening;
  const papers = React.useMemo(() => meetingPapers(opening.meetings.documents, represents), [opening, represents]);
  const { count } = documents;
  // How much is to be returned stands in the agendas of meetings to come: they are read after the page has opened.
  React.useEffect(
    () => papers.filter(one => isToCome(one, serverNow)).forEach(({ agendas }) => agendas.slice(0, 1).forEach(count)),
    [papers, count, serverNow]
  );

  const actions = React.useMemo(() => actionRows(opening), [opening]);
  const opened =
    'meeting' in place
      ? (papers.find(one => papersKey(one) === place.meeting) ?? papers.find(({ meetingKey }) => meetingKey === place.meeting))
      : undefined;
  const openKey = opened ? papersKey(opened) : 'key' in place ? place.key : undefined;
  React.useEffect(() => {
    if (openKey !== undefined) setReturnTo(openKey);
  }, [openKey]);
  const notice = place.kind === 'notice' ? opening.notices.find(one => one.notice.key === place.key) : undefined;
  if (notice) {
    const next = nextWaiting(opening.notices, notice.notice.key);
    return (
      <NoticePage
        key={notice.notice.key}
        useCases={useCases}
        answered={notice}
        onChange={home.changed}
        onBack={() => goTo({ kind: 'home', tab: 'notices' })}
        onNext={next && (() => goTo({ kind: 'notice', key: next.notice.key }))}
      />
    );
  }
  const action = place.kind === 'action' ? actions.find(({ key }) => key === place.key) : undefined;
  if (action) {
    const next = actions.find(({ key, action: other }) => key !== action.key && other.status === 'Open');
    return (
      <ActionPage
        key={action.key}
        useCases={meetings}
        row={action}
        drafts={reports}
        onReturned={home.returned}
        onNext={next && (() => goTo({ kind: 'action', key: next.key }))}
        onBack={() => goTo({ kind: 'home', tab: 'actions' })}
        onPapers={papersOfAction(papers, action.action, goTo)}
      />
    );
  }
  if (opened && 'meeting' in place) {
    return (
      <MeetingsPart
        context={{ useCases: meetings, name: opening.name, returns: opening.meetings.returns, onReturned: home.returned, drafts }}
        papers={opened}
        documents={documents}
        place={place}
        onGo={goTo}
        onHome={() => goTo({ kind: 'home', tab: 'meetings' })}
      />
    );
  }
  const agendaOf: Parameters<typeof meetingRows>[1] = file => {
    const known = documents.countedOf(file);
    return known?.kind === 'ready' ? known.value : undefined;
  };
  return (
    <HomePage
      opening={opening}
      view={homeView(opening)}
      tasks={homeTasks(opening, papers, documents.countedOf, actionTask(opening))}
      meetings={meetingRows(papers, agendaOf, opening.meetings.returns, serverNow)}
      actions={actions}
      tab={place.kind === 'home' ? place.tab : 'notices'}
      isMissing={place.kind !== 'home'}
      onTab={(next, focus) => {
        setReturnTo(focus);
        go(pathOf({ kind: 'home', tab: next }), 'instead');
      }}
      onGo={goTo}
      returnTo={returnTo}
      drafts={draftWords(drafts.count, reports.count)}
      refreshing={refreshing}
      home={home}
    />
  );
};
