import * as React from 'react';
import type { PartnerMeetingUseCases } from '../../services/partners/partnerMeetingUseCases';
import type { PartnerHomeUseCases } from '../../services/partners/partnerUseCases';
import { ErrorPanel, Inset, Loading, Page, ScreenArea, WaitNotice } from '../../ui';
import { Places } from './Places';
import { partnerHelp } from './presenters/noticeWords';
import { usePartnerHome } from './usePartnerHome';

interface PartnerHomeScreenProps {
  readonly useCases: PartnerHomeUseCases;
  readonly meetings: PartnerMeetingUseCases;
  /** While SharePoint asks to wait: until when. */
  readonly waitUntil?: Date;
}

const caption = 'MARAC partner home';

/** For somebody who may be on the site, and represents nobody. */
const NotAPartner = (): JSX.Element => (
  <Page title="You represent no agency here" caption={caption} screenKey="home" marked={false}>
    <p>{partnerHelp('forbidden')}</p>
  </Page>
);

const HomeWithin = ({ useCases, meetings, waitUntil }: PartnerHomeScreenProps): JSX.Element => {
  const partnerHome = usePartnerHome(useCases);
  const { home, again } = partnerHome;
  if (home.kind === 'loading') return <Loading words="Reading what was sent to you…" />;
  if (home.kind === 'failed') {
    const help = partnerHelp(home.error.kind);
    return (
      <Page title="Your notices could not be read" caption={caption} screenKey="home" marked={false}>
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
      {home.opening.represents.length === 0 ? (
        <NotAPartner />
      ) : (
        <Places useCases={useCases} meetings={meetings} opening={home.opening} refreshing={home.refreshing} home={partnerHome} />
      )}
    </>
  );
};

/** What agencies and IDVA services are told and asked, and what they answer. Board paper, paragraphs 29, 40 and 42. */
const PartnerHomeScreen = (props: PartnerHomeScreenProps): JSX.Element => (
  <ScreenArea label="MARAC partner home">
    <HomeWithin {...props} />
  </ScreenArea>
);

export default PartnerHomeScreen;
