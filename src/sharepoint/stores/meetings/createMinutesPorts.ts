import { minutesKey } from '../../../domain/meetings/minutes';
import type { MinutesStores } from '../../../services/meetings/minutes/minutesPorts';
import type { SiteClient } from '../../client/siteClient';
import { createActionStore } from '../actions/actionStore';
import { attempt } from '../shared/attempt';
import { createDeskPorts } from '../shared/createPorts';
import type { PortContext } from '../shared/createPorts';
import { createMeetingStore, meetingReading } from './meetingStore';
import { createMinutesStore, minutesReading } from './minutesStore';
import { createPackStore } from './packStore';

/** The ports of the live minutes. Without a partner site there is no tracker, and nothing can be circulated. */
export function createMinutesPorts(caseSite: SiteClient, partnerSite: SiteClient | undefined, context: PortContext): MinutesStores {
  return {
    ...createDeskPorts(caseSite, partnerSite, context),
    minutes: createMinutesStore(caseSite),
    meetings: createMeetingStore(caseSite),
    beforeSave: (meetingKey, caseKey) =>
      attempt(async () => {
        const [meeting, stored] = await caseSite.readTogether(
          meetingReading(caseSite, meetingKey),
          minutesReading(caseSite, minutesKey(meetingKey, caseKey))
        );
        return { ...(meeting && { meeting }), ...(stored && { stored }) };
      }),
    ...(partnerSite && { tracker: createActionStore(partnerSite, context.clock), packs: createPackStore(partnerSite) })
  };
}
