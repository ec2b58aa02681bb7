import * as React from 'react';
import { agendaPaper } from '../../../domain/documents/agendaPaper';
import { circulatedPaper } from '../../../domain/documents/circulatedPaper';
import type { Paper } from '../../../domain/documents/paper';
import { researchPaper } from '../../../domain/documents/researchPaper';
import type { CirculatedAgenda, CirculatedDocument, PackFile } from '../../../domain/meetings/circulated';
import type { GiveExport } from '../../../services/shared/logExport';
import { PaperView } from '../../shared/documents/PaperView';

/** A copy of an agenda before it goes, the form on which an agency answers by hand, or what has gone already. */
type ShownPaper =
  | { readonly kind: 'Agenda' | 'Research form'; readonly document: CirculatedAgenda; readonly agency: string }
  | { readonly kind: 'Circulated'; readonly document: CirculatedDocument; readonly file: PackFile };

function paperOf(shown: ShownPaper): Paper {
  if (shown.kind === 'Circulated') return circulatedPaper(shown.document, shown.file);
  const how = { agency: shown.agency, notCirculated: true };
  return shown.kind === 'Agenda' ? agendaPaper(shown.document, how) : researchPaper(shown.document, how);
}

export interface MeetingPaperProps {
  readonly give: GiveExport;
  readonly meetingKey: string;
  readonly shown: ShownPaper;
}

/** A document of a meeting, to be read, printed or saved. */
const MeetingPaper = ({ give, meetingKey, shown }: MeetingPaperProps): JSX.Element => (
  <PaperView give={give} paper={paperOf(shown)} caseKey={meetingKey} restricted={false} />
);

export default MeetingPaper;
