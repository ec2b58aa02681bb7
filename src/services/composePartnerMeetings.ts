import { openPartnerHome } from './composePartnerHome';
import { createGiveExport } from './logExport';
import type { ExportLog } from './logExport';
import type { PartnerMeetingPorts } from './partnerMeetingPorts';
import type { PartnerReturns } from './partnerPorts';
import type { PartnerMeetingUseCases } from './partnerMeetingUseCases';
import { reportAction } from './reportAction';
import { acknowledgeConfidentiality, sendAttendance } from './sendAttendance';
import { sendResearch, sendSeveral } from './sendResearch';
import { ok } from '../domain/result';
import type { Representation } from './ports';

/** Partners write no history of the case site: that a copy was taken stands with what their agency has sent back, which can only be added to. */
const copiesTaken = (returns: PartnerReturns, newKey: () => string, { marac, agency }: Representation): ExportLog => ({
  async record({ caseKey, detail }) {
    const sent = await returns.send({ key: newKey(), caseKey: '', aboutKey: caseKey, marac, agency, kind: 'Copy taken', summary: detail, answers: {} });
    return sent.ok ? ok(undefined) : sent;
  }
});

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
    giveTo: represented => createGiveExport(copiesTaken(returns, () => identifiers.newKey(), represented)),
    newKey: () => identifiers.newKey(),
    now: () => clock.now()
  };
}
