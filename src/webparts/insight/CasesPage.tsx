import * as React from 'react';
import type { FigureCase } from '../../domain/figures/figureCase';
import type { InsightUseCases } from '../../services/figures/insightUseCases';
import { AsyncView, DataTable, Inset, Page, useAsync } from '../../ui';
import type { Column } from '../../ui';
import type { Behind } from './presenters/figureTable';
import { counted } from '../../domain/kernel/words';
import { CaseLink } from '../../ui/route/PlaceLink';

const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });

const columns: readonly Column<FigureCase>[] = [
  {
    key: 'reference',
    heading: 'Reference',
    cell: ({ reference }) => (reference ? <CaseLink reference={reference} /> : 'No reference'),
    sortValue: ({ reference }) => reference
  },
  {
    key: 'received',
    heading: 'Received',
    cell: ({ receivedAt }) => (receivedAt ? dayWords.format(receivedAt) : 'Not known'),
    sortValue: ({ receivedAt }) => receivedAt?.getTime() ?? 0
  },
  {
    key: 'marac',
    heading: 'Received by',
    cell: ({ receivedByMarac }) => receivedByMarac,
    sortValue: ({ receivedByMarac }) => receivedByMarac
  },
  { key: 'now', heading: 'Now with', cell: ({ owningMarac }) => owningMarac, sortValue: ({ owningMarac }) => owningMarac },
  { key: 'status', heading: 'Status', cell: ({ status }) => status, sortValue: ({ status }) => status }
];

export interface CasesPageProps {
  readonly insight: InsightUseCases;
  readonly behind: Behind;
  readonly onBack: () => void;
}

/** The cases behind one number, by reference only: people who may open a case find it by that. */
export const CasesPage = ({ insight, behind, onBack }: CasesPageProps): JSX.Element => {
  const { months, maracs, tally, category, count } = behind;
  const load = React.useCallback(() => insight.casesBehind(months, maracs, tally, category), [insight, months, maracs, tally, category]);
  const { state, reload } = useAsync(load);
  return (
    <Page
      title={behind.words}
      caption="Cases behind a number,"
      screenKey={`cases ${behind.words}`}
      back={{ words: 'Back to the figures', onBack }}
    >
      <AsyncView state={state} loadingWords="Reading the cases…" onRetry={reload}>
        {cases => (
          <>
            {cases.length !== count && (
              <Inset>
                The figure says {count}, as it was counted then; today it would be {cases.length}. A figure that is frozen does not move
                when a case changes.
              </Inset>
            )}
            <p>A reference opens the case on the desk.</p>
            <DataTable
              caption={counted(cases.length, 'case')}
              columns={columns}
              rows={cases}
              rowKey={({ key, reference }) => key || reference}
              emptyWords="There is no such case today."
            />
          </>
        )}
      </AsyncView>
    </Page>
  );
};
