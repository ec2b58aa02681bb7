import * as React from 'react';
import type { CirculatedDocument, PackFile } from '../../../domain/meetings/circulated';
import type { MeetingPapers } from '../../../domain/meetings/copies';
import { formatInstant } from '../../../domain/kernel/timeWords';
import { ActionLink, AsyncView, Page, useStyles } from '../../../ui';
import type { AsyncState } from '../../../ui';
import { Facts } from '../../../ui/case/Facts';
import { documentRows, isToCome, meetingName, papersKey } from '../presenters/meetingView';
import type { DocumentRow } from '../presenters/meetingView';
import { partnerStyles } from '../partnerStyles';
import { ResearchOfMeeting } from './ResearchOfMeeting';
import { WhoComes } from './WhoComes';
import type { MeetingsContext } from './meetingsContext';

export interface MeetingPageProps {
  readonly context: MeetingsContext;
  readonly papers: MeetingPapers;
  /** The newest agenda, as far as it is read; undefined where none was circulated. */
  readonly agenda?: AsyncState<CirculatedDocument>;
  readonly onReadAgain: () => void;
  readonly onOpenDocument: (file: PackFile) => void;
  readonly onOpenCase: (caseKey: string) => void;
  readonly onBack: () => void;
}

const DocumentLinks = ({
  rows,
  label,
  onOpen
}: {
  readonly rows: readonly DocumentRow[];
  readonly label: string;
  readonly onOpen: (file: PackFile) => void;
}): JSX.Element => {
  const classes = useStyles(partnerStyles);
  return (
    <ul className={classes.cases} role="list" aria-label={label}>
      {rows.map(({ file, name, circulated, copy }) => (
        <li key={file.path} className={classes.caseRow}>
          <span className={classes.caseWords}>
            <ActionLink onClick={() => onOpen(file)}>{name}</ActionLink>
            <span className={classes.detail}>{[circulated, copy].filter(words => words !== '').join('. ')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
};

/** One meeting: what was circulated, what the agency is asked, and who comes. */
export const MeetingPage = ({
  context,
  papers,
  agenda,
  onReadAgain,
  onOpenDocument,
  onOpenCase,
  onBack
}: MeetingPageProps): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const { newest, earlier } = documentRows(papers);
  const toCome = isToCome(papers, context.useCases.now());
  const known = agenda?.kind === 'ready' && agenda.value.kind === 'Agenda' ? agenda.value : undefined;
  return (
    <Page
      title={meetingName(papers)}
      caption={papers.agency}
      back={{ words: 'Back to what to do', onBack }}
      screenKey={`meeting ${papersKey(papers)}`}
    >
      <p className={classes.words}>{`${toCome ? 'Starts' : 'Was held'} ${formatInstant(papers.startsAt)}.`}</p>
      {known && (
        <Facts
          facts={[
            { label: 'Meeting format', words: known.mode },
            { label: 'Where', words: known.place },
            { label: 'Chair', words: known.chair }
          ].filter(({ words }) => words !== '')}
        />
      )}
      <h3 className={classes.heading}>Circulated</h3>
      <DocumentLinks rows={newest} label="Newest documents" onOpen={onOpenDocument} />
      {earlier.length > 0 && (
        <details>
          <summary>{`Earlier versions (${earlier.length})`}</summary>
          <DocumentLinks rows={earlier} label="Earlier versions" onOpen={onOpenDocument} />
        </details>
      )}
      {agenda && toCome && (
        <AsyncView state={agenda} loadingWords="Reading the agenda…" onRetry={onReadAgain}>
          {document =>
            document.kind === 'Agenda' && <ResearchOfMeeting context={context} papers={papers} agenda={document} onOpen={onOpenCase} />
          }
        </AsyncView>
      )}
      {toCome && <WhoComes context={context} papers={papers} />}
    </Page>
  );
};
