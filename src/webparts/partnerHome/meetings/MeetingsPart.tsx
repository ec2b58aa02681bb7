import * as React from 'react';
import { circulatedPaper } from '../../../domain/documents/circulatedPaper';
import type { PackFile } from '../../../domain/meetings/circulated';
import type { MeetingPapers } from '../../../domain/meetings/copies';
import { AsyncView, Page } from '../../../ui';
import { PaperView } from '../../shared/documents/PaperView';
import type { Documents } from '../useDocuments';
import { documentName } from '../place';
import type { MeetingPlace } from '../place';
import { meetingName } from '../presenters/meetingView';
import { MeetingPage } from './MeetingPage';
import { ResearchPage } from './ResearchPage';
import type { MeetingsContext } from './meetingsContext';

export interface MeetingsPartProps {
  readonly context: MeetingsContext;
  readonly papers: MeetingPapers;
  readonly documents: Documents;
  readonly place: MeetingPlace;
  readonly onGo: (place: MeetingPlace) => void;
  readonly onHome: () => void;
}

/** One document as it was circulated. */
const DocumentPage = ({
  context,
  papers,
  documents,
  file,
  onBack
}: Pick<MeetingsPartProps, 'context' | 'papers' | 'documents'> & { readonly file: PackFile; readonly onBack: () => void }): JSX.Element => {
  const { open } = documents;
  React.useEffect(() => open(file, papers), [open, file, papers]);
  const { useCases } = context;
  const give = React.useMemo(() => useCases.giveTo(papers), [useCases, papers]);
  const state = documents.of(file) ?? { kind: 'loading' };
  return (
    <Page
      title={`${file.kind}, version ${file.version}`}
      caption={meetingName(papers)}
      back={{ words: 'Back to the meeting', onBack }}
      screenKey={`document ${file.path}`}
    >
      <AsyncView state={state} loadingWords={`Reading the ${file.kind.toLowerCase()}…`} onRetry={() => open(file, papers)}>
        {document => <PaperView give={give} paper={circulatedPaper(document, file)} caseKey={papers.meetingKey} restricted={false} />}
      </AsyncView>
    </Page>
  );
};

/** A meeting, a document of it, or the research about a case of it. */
const MeetingsPart = ({ context, papers, documents, place, onGo, onHome }: MeetingsPartProps): JSX.Element => {
  const { meeting } = place;
  const newest = papers.agendas[0];
  const { open } = documents;
  React.useEffect(() => {
    if (newest) open(newest, papers);
  }, [open, newest, papers]);
  const toMeeting = (): void => onGo({ kind: 'meeting', meeting });
  const toCase = (caseKey: string): void => onGo({ kind: 'research', meeting, caseKey });
  const agenda = newest && (documents.of(newest) ?? { kind: 'loading' as const });
  if (place.kind === 'document') {
    const file = [...papers.agendas, ...papers.minutes].find(one => documentName(one) === place.document);
    if (file) return <DocumentPage context={context} papers={papers} documents={documents} file={file} onBack={toMeeting} />;
  }
  if (place.kind === 'research' && agenda?.kind === 'ready' && agenda.value.kind === 'Agenda') {
    const circulated = agenda.value.cases.find(({ caseKey }) => caseKey === place.caseKey);
    if (circulated) {
      return (
        <ResearchPage
          key={place.caseKey}
          context={context}
          papers={papers}
          agenda={agenda.value}
          circulated={circulated}
          onOpen={toCase}
          onBack={toMeeting}
        />
      );
    }
  }
  return (
    <MeetingPage
      context={context}
      papers={papers}
      agenda={agenda}
      onReadAgain={() => newest && open(newest, papers)}
      onOpenDocument={file => onGo({ kind: 'document', meeting, document: documentName(file) })}
      onOpenCase={toCase}
      onBack={onHome}
    />
  );
};

export default MeetingsPart;
