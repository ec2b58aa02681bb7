import { caseFollowUps } from '../../desk/caseFollowUps';
import type { Outcome } from '../../../domain/kernel/appError';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { Meeting } from '../../../domain/meetings/meeting';
import { ok } from '../../../domain/kernel/result';
import { approveMinutes, reopenMinutes } from './approveMinutes';
import { circulateMinutes, previewMinutes } from './circulateMinutes';
import { finishAllMinutes } from './finishAllMinutes';
import { earlierCases } from '../../case/earlierCases';
import { createKnownConfiguration } from '../../shared/formContext';
import type { KnownConfiguration } from '../../shared/formContext';
import { createGiveExport } from '../../shared/logExport';
import type { MeetingsUseCases } from '../meetingsUseCases';
import type { MinutesPorts, MinutesStores } from './minutesPorts';
import type { MinutesUseCases } from './minutesUseCases';
import { openMinutes } from './openMinutes';
import { notedBy, saveAttendance } from './saveAttendance';
import type { SentRows } from './saveAttendance';
import { saveMinutes } from './saveMinutes';
import { createSentSaves } from './sentSaves';

/** The live minutes on their ports. `agenda`: how a meeting is opened, and its cases put in order. Board paper, paragraph 42. */
export function composeMinutes(
  stores: MinutesStores,
  agenda: Pick<MeetingsUseCases, 'openMeeting'>,
  known: KnownConfiguration = createKnownConfiguration(stores.configuration)
): MinutesUseCases {
  const ports: MinutesPorts = { ...stores, followUps: caseFollowUps };
  const sent = createSentSaves();
  const sentRows: SentRows = new Map();
  const finished = new Set<string>();
  const configured = async <T>(work: (configuration: Configuration) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const configuration = await known.get();
    return configuration.ok ? work(configuration.value) : configuration;
  };
  const finishPending = (): Promise<Outcome<void>> => configured(configuration => finishAllMinutes(ports, agenda, configuration));
  return {
    async openMinutes(meetingKey) {
      // Opening a meeting finishes what another page left; refreshing it does not.
      const cleared = finished.has(meetingKey) ? ok(undefined) : await finishPending();
      if (cleared.ok) finished.add(meetingKey);
      return configured(configuration => openMinutes(ports, agenda, configuration, meetingKey));
    },
    earlier: keys => earlierCases(ports, known, keys),
    save: (meeting: Meeting, base, wanted) =>
      configured(configuration =>
        saveMinutes(ports, configuration, sent, { meetingKey: meeting.key, caseKey: base.caseKey, base, wanted })
      ),
    async saveAttendance(meeting, base, wanted) {
      const me = await ports.me();
      return me.ok ? saveAttendance(ports, sentRows, meeting.key, base, notedBy(wanted, me.value.name)) : me;
    },
    approve: meeting => configured(configuration => approveMinutes(ports, configuration, meeting.key)),
    reopen: meeting => reopenMinutes(ports, meeting.key),
    circulateMinutes: meeting => configured(configuration => circulateMinutes(ports, agenda, configuration, meeting.key)),
    previewMinutes: meeting => configured(configuration => previewMinutes(ports, agenda, configuration, meeting)),
    give: createGiveExport(ports.events),
    finishPending,
    newKey: () => ports.identifiers.newKey(),
    now: () => ports.clock.now()
  };
}
