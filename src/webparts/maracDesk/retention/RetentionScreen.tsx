import * as React from 'react';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { RetentionOpening, RetentionUseCases } from '../../../services/retention/retentionUseCases';
import { HeadRow } from '../../../ui/data/HeadRow';
import { useAsync } from '../../../ui/hooks/useAsync';
import { ActionLink, Button } from '../../../ui/layout/Button';
import { Hidden } from '../../../ui/layout/Hidden';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { Page } from '../../../ui/layout/Page';
import { AsyncView } from '../../../ui/states/AsyncView';
import { Inset } from '../../../ui/states/Notice';
import { useStyles } from '../../../ui/style/themedStyles';
import { caseStyles } from '../../../ui/case/caseStyles';
import { RecordDecision } from './RecordDecision';
import { disposersWords, dueWords, periodsInWords, recordRow } from './retentionView';
import type { RecordRow } from './retentionView';
import { CaseLink } from '../../../ui/route/PlaceLink';

export interface RetentionScreenProps {
  readonly retention: RetentionUseCases;
  /** By the server's clock. */
  readonly now: () => Date;
  readonly onOpenCase: (referral: ReferralSummary) => void;
  readonly onBack: () => void;
}

const columns = ['Record', 'Kind', 'MARAC', 'Received', 'Due since', 'Status', 'Decide'] as const;
const decideId = (key: string): string => `retention-decide-${key}`;

const Records = ({ rows, onDecide }: { readonly rows: readonly RecordRow[]; readonly onDecide: (row: RecordRow) => void }): JSX.Element => {
  const classes = useStyles(caseStyles);
  const cell = (label: string, content: React.ReactNode): JSX.Element => (
    <td role="cell" data-label={label} className={classes.cell}>
      <span>{content}</span>
    </td>
  );
  return (
    <table role="table" className={classes.table}>
      <caption>
        <Hidden>Records whose keeping has to be looked at, the longest due first</Hidden>
      </caption>
      <HeadRow columns={columns} classes={classes} />
      <tbody role="rowgroup" className={classes.body}>
        {rows.map(row => (
          <tr key={row.key} role="row" className={classes.row}>
            <th role="rowheader" scope="row" data-label="Record" className={classes.cell}>
              <span>
                <CaseLink reference={row.reference} />
              </span>
            </th>
            {cell('Kind', row.recordType)}
            {cell('MARAC', row.marac)}
            {cell('Received', row.received)}
            {cell('Due since', row.dueSince)}
            {cell('Status', row.obstacles.length === 0 ? 'Can be disposed of' : row.obstacles.join(' '))}
            {cell(
              'Decide',
              <Button id={decideId(row.key)} compact onClick={() => onDecide(row)}>
                Decide<Hidden> about {row.reference}</Hidden>
              </Button>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What is due, and how long each kind is kept. */
const Due = ({ opening, onDecide }: { readonly opening: RetentionOpening; readonly onDecide: (row: RecordRow) => void }): JSX.Element => {
  const disposers = disposersWords(opening);
  return (
    <>
      <p>{dueWords(opening)}</p>
      {disposers && <Inset>{disposers}</Inset>}
      {opening.due.length > 0 && <Records rows={opening.due.map(recordRow)} onDecide={onDecide} />}
      <p>
        How long records are kept, from the last thing that happened on them: {periodsInWords(opening.rules)} Owners set it in the
        Configuration list, as the information sharing agreement says.
      </p>
    </>
  );
};

/** Records due for review: each is kept with a reason, held, or disposed of. Nothing is deleted automatically. */
const RetentionScreen = ({ retention, now, onOpenCase, onBack }: RetentionScreenProps): JSX.Element => {
  const announce = useAnnounce();
  const { state, reload } = useAsync(retention.open);
  const [deciding, setDeciding] = React.useState<RecordRow>();
  const [done, setDone] = React.useState('');
  const returnTo = React.useRef('');
  React.useEffect(() => {
    if (!deciding && returnTo.current) document.getElementById(returnTo.current)?.focus();
  }, [deciding]);
  const decide = (row: RecordRow): void => {
    returnTo.current = decideId(row.key);
    setDone('');
    setDeciding(row);
  };
  const decided = (words: string): void => {
    // It is in the list no longer, or elsewhere: the heading keeps the focus.
    returnTo.current = '';
    setDeciding(undefined);
    setDone(words);
    announce(words);
    reload('quietly');
  };
  if (deciding && state.kind === 'ready') {
    const back = (): void => setDeciding(undefined);
    const referral = state.value.due.find(record => record.referral.key === deciding.key)?.referral;
    return (
      <Page
        title={deciding.reference}
        caption={`${deciding.recordType}, ${deciding.marac}`}
        screenKey={`record-${deciding.key}`}
        back={{ words: 'Back to the records', onBack: back }}
      >
        {referral && (
          <p>
            <ActionLink onClick={() => onOpenCase(referral)}>Open the case file</ActionLink>
          </p>
        )}
        <RecordDecision
          retention={retention}
          record={deciding}
          mayDispose={state.value.mayDispose}
          now={now}
          onDecided={decided}
          onCancel={back}
        />
      </Page>
    );
  }
  return (
    <div
      onKeyDown={event => {
        if (event.key === 'Escape') onBack();
      }}
    >
      <Page title="Records to review" caption="MARAC desk" screenKey="retention" back={{ words: 'Back to the queue', onBack }}>
        {done && <Inset>{done}</Inset>}
        <AsyncView state={state} loadingWords="Looking for records that are due…" onRetry={() => reload()}>
          {opening => <Due opening={opening} onDecide={decide} />}
        </AsyncView>
      </Page>
    </div>
  );
};

export default RetentionScreen;
