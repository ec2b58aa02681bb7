import * as React from 'react';
import type { ScreenProps } from '../../host/connection';
import { useSites, type Sites } from '../../host/useSites';
import { composeMeetings } from '../../services/meetings/composeMeetings';
import { composeMinutes } from '../../services/meetings/minutes/composeMinutes';
import { composePutForward } from '../../services/complex/composePutForward';
import { createMeetingPorts } from '../../sharepoint/pages/createMeetingPorts';
import { createMinutesPorts } from '../../sharepoint/pages/createMeetingPorts';
import MeetingsScreen from './MeetingsScreen';
import type { MeetingsAndMinutes } from './MeetingsScreen';

function compose({ client, portContext }: Sites): MeetingsAndMinutes {
  const [caseSite, partnerSite] = [client('case'), client('partner')];
  const ports = createMeetingPorts(caseSite, partnerSite, portContext);
  const meetings = composeMeetings(ports);
  return {
    meetings,
    minutes: composeMinutes(createMinutesPorts(caseSite, partnerSite, portContext), meetings),
    putForward: composePutForward(ports.desk)
  };
}

/** Calendar, agendas and minutes on the two sites that the web part was told. */
export default function MeetingsEntry({ connection }: ScreenProps): JSX.Element {
  const { useCases, waitUntil } = useSites(connection, compose);
  return <MeetingsScreen {...useCases} waitUntil={waitUntil} editing={connection.editing} />;
}
