import * as React from 'react';
import type { PartnerHomeUseCases, PartnerOpening } from '../../services/partnerUseCases';
import { ErrorPanel, Inset, Loading, Page, ScreenArea, WaitNotice, useAnnounce } from '../../ui';
import { NoticeList } from './NoticeList';
import { NoticePage } from './NoticePage';
import { homeView, nextWaiting } from './presenters/homeView';
import { partnerHelp } from './presenters/noticeWords';
import { usePartnerHome } from './usePartnerHome';
import type { PartnerHome } from './usePartnerHome';

export interface PartnerHomeScreenProps {
  readonly useCases: PartnerHomeUseCases;
  /** While SharePoint asks to wait: until when. */
  readonly waitUntil?: Date;
}

const caption = 'MARAC partner home';

/** For somebody who may be on the site, and represents nobody. */
const NotAPartner = (): JSX.Element => (
  <Page title="You represent no agency here" caption={caption} screenKey="notices" marked={false}>
    <p>{partnerHelp('forbidden')}</p>
  </Page>
);

interface NoticesProps {
  readonly useCases: PartnerHomeUseCases;
  readonly opening: PartnerOpening;
  readonly refreshing: boolean;
  readonly home: PartnerHome;
}

const Notices = ({ useCases, opening, refreshing, home }: NoticesProps): JSX.Element => {
  const announce = useAnnounce();
  const [openKey, setOpenKey] = React.useState<string>();
  const [returnTo, setReturnTo] = React.useState<string>();
  const view = React.useMemo(() => homeView(opening), [opening]);
  const opened = opening.notices.find(({ notice }) => notice.key === openKey);
  const { heading } = view;
  // How many wait is said when the page opens, and whenever it changes.
  React.useEffect(() => announce(`${heading}.`), [announce, heading]);
  if (!view.isPartner) return <NotAPartner />;
  if (!opened) {
    return (
      <Page title={view.heading} caption={caption} screenKey="notices">
        <NoticeList
          view={view}
          refreshing={refreshing}
          onOpen={row => setOpenKey(row.key)}
          onEarlier={home.earlier}
          onAgain={home.again}
          returnTo={returnTo}
        />
      </Page>
    );
  }
  const next = nextWaiting(opening.notices, opened.notice.key);
  return (
    <NoticePage
      key={opened.notice.key}
      useCases={useCases}
      answered={opened}
      onChange={home.changed}
      onBack={() => {
        setReturnTo(opened.notice.key);
        setOpenKey(undefined);
      }}
      onNext={next && (() => setOpenKey(next.notice.key))}
    />
  );
};

const HomeWithin = ({ useCases, waitUntil }: PartnerHomeScreenProps): JSX.Element => {
  const partnerHome = usePartnerHome(useCases);
  const { home, again } = partnerHome;
  if (home.kind === 'loading') return <Loading words="Reading your notices…" />;
  if (home.kind === 'failed') {
    const help = partnerHelp(home.error.kind);
    return (
      <Page title="Your notices could not be read" caption={caption} screenKey="notices" marked={false}>
        <ErrorPanel error={home.error} onRetry={again}>
          {help && <p>{help}</p>}
        </ErrorPanel>
      </Page>
    );
  }
  return (
    <>
      {waitUntil && <WaitNotice until={waitUntil} />}
      {home.notFresh && <Inset>{`What is shown may be out of date. ${home.notFresh.words} ${home.notFresh.nextAction}`}</Inset>}
      <Notices useCases={useCases} opening={home.opening} refreshing={home.refreshing} home={partnerHome} />
    </>
  );
};

/** What agencies and IDVA services are told, and what they answer. Board paper, paragraphs 40 and 42. */
const PartnerHomeScreen = (props: PartnerHomeScreenProps): JSX.Element => (
  <ScreenArea label="MARAC partner home">
    <HomeWithin {...props} />
  </ScreenArea>
);

export default PartnerHomeScreen;
