import type { Outcome } from '../../domain/kernel/appError';
import type { CirculatedDocument, PackFile } from '../../domain/meetings/circulated';
import { documentWords, openingAnswers } from '../../domain/meetings/readBefore';
import { openPartnerHome } from './composePartnerHome';
import { failure } from '../shared/failures';
import { createGiveExport } from '../shared/logExport';
import type { ExportLog } from '../shared/logExport';
import type { PartnerMeetingPorts } from './partnerMeetingPorts';
import type { PartnerReturns } from './partnerPorts';
import type { PartnerMeetingUseCases } from './partnerMeetingUseCases';
import { reportAction } from './reportAction';
import { acknowledgeConfidentiality, sendAttendance } from './sendAttendance';
import { sendResearch, sendSeveral } from './sendResearch';
import { ok } from '../../domain/kernel/result';
import type { Representation } from '../shared/ports';

/** Partners cannot write to the case site's history, so copies they take are logged in their agency's Returns, which are append-only. */
const copiesTaken = (returns: PartnerReturns, newKey: () => string, { marac, agency }: Representation): ExportLog => ({
  async record({ caseKey, detail }) {
    const sent = await returns.send({
      key: newKey(),
      caseKey: '',
      aboutKey: caseKey,
      marac,
      agency,
      kind: 'Copy taken',
      summary: detail,
      answers: {}
    });
    return sent.ok ? ok(undefined) : sent;
  }
});

const replaced = failure(
  'notFound',
  'document',
  'Another document has taken the place of this one since the page was read.',
  'Refresh the page to read the one that stands now.'
);

/**
 * Records that this person opens a document, before it is read. When a case is later removed from the document, everybody who may have read it is
 * known. If the page dies in between, an opening is recorded that did not happen, which is the safe way round.
 */
async function readDocument(
  { returns, documents, login }: PartnerMeetingPorts,
  file: PackFile,
  { marac, agency }: Representation
): Promise<Outcome<CirculatedDocument>> {
  const { meetingKey, kind, version } = file;
  const opened = await returns.send({
    key: `${meetingKey}:${kind}:${version}:${file.agency}:opened:${agency}:${login}`.slice(0, 255),
    caseKey: '',
    aboutKey: meetingKey,
    marac,
    agency,
    kind: 'Document opened',
    summary: `Opened: ${documentWords(file)}.`,
    answers: openingAnswers(file)
  });
  if (!opened.ok) return opened;
  const read = await documents.read(file);
  return !read.ok && read.error.kind === 'notFound' ? replaced : read;
}

/** The use cases for agendas, research and actions on their ports. */
export function composePartnerMeetings(ports: PartnerMeetingPorts): PartnerMeetingUseCases {
  const { returns, identifiers, clock } = ports;
  return {
    open: async () => {
      const opened = await openPartnerHome(ports);
      return opened.ok ? ok(opened.value.meetings) : opened;
    },
    countDocument: file => ports.documents.read(file),
    readDocument: (file, represented) => readDocument(ports, file, represented),
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
