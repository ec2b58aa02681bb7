import type { MakeCalendar } from '../../domain/meetings/calendarEntry';
import type { Site } from '../../services/shared/ports';
import type { DeskPorts, DeskReader } from '../../services/desk/deskPorts';
import { plainLogin } from '../client/siteClient';
import type { SiteClient } from '../client/siteClient';
import type { PortContext } from '../stores/shared/portContext';
import { createAddressStore } from '../stores/transfer/addressStore';
import { attempt } from '../stores/shared/attempt';
import { createBacklogStore } from '../stores/desk/backlogStore';
import { createCaseMeetingsStore } from '../stores/desk/caseMeetingsStore';
import { createEventStore, createMatchKeyStore, createPeopleStore, createTeam } from '../stores/case/caseRows';
import { createComplexStore } from '../stores/complex/complexStore';
import { configurationReading, createConfigurationStore } from '../stores/shared/configurationStore';
import { createFormVersionStore } from '../stores/shared/formVersionStore';
import { createMatchStore } from '../stores/matching/matchStore';
import { createIntakeStore, waitingReading } from '../stores/referral/intakeStore';
import { readUnfinished, shownToCheckReading, shownUnfinishedMinutesReading } from '../stores/desk/unfinishedStore';
import { createNoteStore } from '../stores/case/noteStore';
import { createNoticeStore } from '../stores/case/noticeStore';
import { createOutboxStore } from '../stores/shared/outboxStore';
import { createPackStore } from '../stores/meetings/packStore';
import { createMe } from '../stores/shared/me';
import { createReferralStore, queueReading } from '../stores/case/referralStore';
import { createRetentionStore } from '../stores/retention/retentionStore';
import { createReturnStore } from '../stores/meetings/returnStore';
import { createBundleReader, createCaseActions } from '../stores/actions/transferActions';
import { createTrackerStore } from '../stores/actions/trackerStore';
import { createTransferStore, openTransfersReading } from '../stores/transfer/transferStore';

/** What the desk reads when it opens, in one request. */
function createDeskReader(client: SiteClient): DeskReader {
  return {
    open: () =>
      attempt(async () => {
        const [user, configuration, first, transfers, waiting, recording, toCheck] = await client.readTogether(
          client.currentUser,
          configurationReading(client),
          queueReading(client),
          openTransfersReading(client),
          waitingReading(client, 'case'),
          shownUnfinishedMinutesReading(client),
          shownToCheckReading(client)
        );
        return { user, configuration, queue: first.rows, queueHasMore: first.more, transfers, waiting, recording, toCheck };
      })
  };
}

/** Calendar entries are made when one is sent, by code that is loaded then. */
const makeCalendar: MakeCalendar = async entry =>
  (await import(/* webpackChunkName: 'marac-calendar' */ '../../documents/calendar/makeCalendar')).makeCalendar(entry);

/** A meeting, by the code that pages of meetings load. */
const meetingByKey = async (site: SiteClient, key: string): ReturnType<DeskPorts['meetings']['byKey']> => {
  const loaded = await attempt(() => import(/* webpackChunkName: 'marac-finishing' */ '../stores/meetings/meetingStore'));
  return loaded.ok ? loaded.value.createMeetingStore(site).byKey(key) : loaded;
};

/** The desk's ports. Without a partner site only the case site's referrals are taken in. */
export function createDeskPorts(caseSite: SiteClient, partnerSite: SiteClient | undefined, context: PortContext): DeskPorts {
  const login = plainLogin(context.login);
  const team = createTeam(caseSite);
  const intake = (client: SiteClient, site: Site): DeskPorts['intakes'][number] => createIntakeStore(client, site, login, context.clock);
  const ports: DeskPorts = {
    login,
    me: createMe(caseSite),
    reader: createDeskReader(caseSite),
    intakes: [intake(caseSite, 'case'), ...(partnerSite ? [intake(partnerSite, 'partner')] : [])],
    referrals: createReferralStore(caseSite),
    people: createPeopleStore(caseSite),
    matchKeys: createMatchKeyStore(caseSite),
    matches: createMatchStore(caseSite, login),
    formVersions: createFormVersionStore(caseSite),
    transfers: createTransferStore(caseSite),
    addresses: createAddressStore(caseSite),
    bundles: createBundleReader(caseSite, partnerSite),
    complex: createComplexStore(caseSite),
    retention: createRetentionStore(caseSite, partnerSite),
    team: () => attempt(team),
    events: createEventStore(caseSite, context.clock, context.identifiers, team),
    backlog: createBacklogStore(caseSite),
    caseMeetings: createCaseMeetingsStore(caseSite),
    notes: createNoteStore(caseSite),
    outbox: createOutboxStore(caseSite, context.clock),
    meetings: { byKey: key => meetingByKey(caseSite, key) },
    makeCalendar,
    ...(partnerSite && {
      notices: createNoticeStore(partnerSite, context.clock),
      returns: createReturnStore(partnerSite),
      packs: createPackStore(partnerSite),
      actions: createCaseActions(partnerSite),
      trackedActions: createTrackerStore(partnerSite, context.clock)
    }),
    left: {
      read: () => readUnfinished(caseSite),
      async meetingPorts() {
        const { meetingPorts, minutesPorts } = await import(/* webpackChunkName: 'marac-finishing' */ './meetingPage');
        return {
          meetings: meetingPorts(ports, caseSite, partnerSite, context.clock),
          minutes: minutesPorts(ports, caseSite, partnerSite, context.clock)
        };
      }
    },
    configuration: createConfigurationStore(caseSite),
    clock: context.clock,
    identifiers: context.identifiers
  };
  return ports;
}
