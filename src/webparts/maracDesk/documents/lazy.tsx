import * as React from 'react';
import type { Paper } from '../../../domain/documents/paper';
import type { ReferralRecord } from '../../../domain/referral/referral';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { Loading } from '../../../ui/states/AsyncView';
import type { CaseDocumentsProps } from './CaseDocuments';

const LazyDocuments = React.lazy(() => import(/* webpackChunkName: 'marac-case-documents' */ './CaseDocuments'));
const LazyPaper = React.lazy(async () => {
  const { PaperPage } = await import(/* webpackChunkName: 'marac-case-documents' */ '../../shared/documents/PaperView');
  return { default: PaperPage };
});

/** What can be made of a case. Its code comes with the case, not with the queue. */
export const Documents = (props: CaseDocumentsProps): JSX.Element => (
  <React.Suspense fallback={<Loading words="Looking what can be made…" />}>
    <LazyDocuments {...props} />
  </React.Suspense>
);

export interface CasePaperProps {
  readonly useCases: Pick<DeskUseCases, 'give' | 'printed'>;
  readonly record: ReferralRecord;
  readonly paper: Paper;
  readonly onBack: () => void;
}

/** A document of a case, to be printed or saved: each printing and each file is in its history. */
export const CasePaperPage = ({ useCases, record, paper, onBack }: CasePaperProps): JSX.Element => (
  <React.Suspense fallback={<Loading words="Opening the document…" />}>
    <LazyPaper
      give={useCases.give}
      paper={paper}
      caseKey={record.key}
      restricted={record.restricted}
      onPrint={() => void useCases.printed(record, `the ${paper.kind.toLowerCase()}`)}
      back={{ words: 'Back to the case', onBack }}
    />
  </React.Suspense>
);
