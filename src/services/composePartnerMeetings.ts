import { openPartnerHome } from './composePartnerHome';
import type { PartnerMeetingPorts } from './partnerMeetingPorts';
import type { PartnerMeetingUseCases } from './partnerMeetingUseCases';
import { reportAction } from './reportAction';
import { acknowledgeConfidentiality, sendAttendance } from './sendAttendance';
import { sendResearch, sendSeveral } from './sendResearch';
import { ok } from '../domain/result';

/** The use cases for agendas, research and actions on their ports. */
export function composePartnerMeetings(ports: PartnerMeetingPorts): PartnerMeetingUseCases {
  const { returns, documents, identifiers, clock } = ports;
  return {
    open: async () => {
      const opened = await openPartnerHome(ports);
      return opened.ok ? ok(opened.value.meetings) : opened;
    },
    readDocument: file => documents.read(file),
    sendResearch: research => sendResearch(returns, research),
    sendSeveral: (several, onSent) => sendSeveral(returns, several, onSent),
    reportAction: report => reportAction(returns, report),
    sendAttendance: report => sendAttendance(returns, report),
    acknowledgeConfidentiality: meeting => acknowledgeConfidentiality(returns, meeting),
    newKey: () => identifiers.newKey(),
    now: () => clock.now()
  };
}
