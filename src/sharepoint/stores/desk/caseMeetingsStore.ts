import type { CaseMeetingsStore } from '../../../services/desk/deskPorts';
import type { SiteClient } from '../../client/siteClient';
import { meetingsCalledReading } from '../meetings/meetingStore';
import { minutesOfCaseReading } from '../meetings/minutesStore';
import { attempt } from '../shared/attempt';

/** A case's meetings and minutes, on the case site. */
export const createCaseMeetingsStore = (site: SiteClient): CaseMeetingsStore => ({
  ofCase: (caseKey, listedAt) =>
    attempt(async () => {
      // Nearly every case is heard once, at the meeting that its row names: then this is all.
      const [minutes, listed] = await site.readTogether(
        minutesOfCaseReading(site, caseKey),
        meetingsCalledReading(site, listedAt === undefined ? [] : [listedAt])
      );
      const others = minutes.map(({ meetingKey }) => meetingKey).filter(key => key !== listedAt);
      return { minutes, meetings: [...listed, ...(await site.read(meetingsCalledReading(site, others)))] };
    })
});
