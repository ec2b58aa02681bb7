import type { MinutesStores } from '../../services/meetings/minutes/minutesPorts';
import type { MeetingPagePorts } from '../../services/meetings/composeMeetings';
import type { SiteClient } from '../client/siteClient';
import type { PortContext } from '../stores/shared/portContext';
import { createDeskPorts } from './createDeskPorts';
import { meetingPorts, minutesPorts } from './meetingPage';

/** What calendar and agenda need, on both sites. */
export const createMeetingPorts = (caseSite: SiteClient, partnerSite: SiteClient | undefined, context: PortContext): MeetingPagePorts =>
  meetingPorts(createDeskPorts(caseSite, partnerSite, context), caseSite, partnerSite, context.clock);

/** What the live minutes need. */
export const createMinutesPorts = (caseSite: SiteClient, partnerSite: SiteClient | undefined, context: PortContext): MinutesStores =>
  minutesPorts(createDeskPorts(caseSite, partnerSite, context), caseSite, partnerSite, context.clock);
