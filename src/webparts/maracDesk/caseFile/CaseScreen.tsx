import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { Transfer } from '../../../domain/transfer/transfer';
import type { Paper } from '../../../domain/documents/paper';
import { recordingWords } from '../../../domain/meetings/minutes';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { useAsync } from '../../../ui/hooks/useAsync';
import { Page } from '../../../ui/layout/Page';
import { AsyncView } from '../../../ui/states/AsyncView';
import { Inset } from '../../../ui/states/Notice';
import { later } from '../../../ui/states/later';
import { Guarded } from '../history/lazy';
import { useServerNow } from '../hooks/useDesk';
import { caseHeader } from '../presenters/caseView';
import { calledInAddress } from '../../../domain/setUp/pages';
import { canDecide } from '../presenters/dutyKeys';
import { withRow } from '../presenters/deskState';
import { TransferPage } from '../transfer/lazy';
import type { TransferMatter } from '../transfer/TransferScreen';
import { CaseBody } from './CaseBody';
import { CaseHead } from './CaseHead';
import { useParts } from './CaseParts';
import { PrintedCase } from './PrintedCase';

/** A document of a case, to be printed or saved: each printing and each file is in its history. */
const CasePaper = later(
  async () => (await import(/* webpackChunkName: 'marac-case-documents' */ '../../shared/documents/PaperView')).PaperPage,
  'Opening the document…'
);

export interface CaseScreenProps {
  readonly useCases: DeskUseCases;
  /** The case as the queue has it: shown at once, while the rest is read. */
  readonly referral: ReferralSummary;
  /** Its minutes are not fully in the tracker yet. */
  readonly recording: boolean;
  readonly configuration: Configuration;
  /** The person at the screen, for printed copies. */
  readonly reader: string;
  readonly login: string;
  readonly clockOffset: number;
  readonly onBack: () => void;
  readonly onReview: (referral: ReferralSummary) => void;
  /** A decision was stored: the case as it stands now. */
  readonly onChanged: (referral: ReferralSummary, transfer?: Transfer) => void;
}

type CaseFrameProps = CaseScreenProps & { readonly now: Date; readonly children: React.ReactNode };

const CaseFrame = ({ referral, recording, configuration, now, onBack, children }: CaseFrameProps): JSX.Element => (
  <Page
    title={`Case ${caseHeader(referral, now, configuration).reference}`}
    caption="MARAC desk"
    back={{ words: 'Back to the queue', onBack }}
    screenKey={`case ${calledInAddress(referral)}`}
  >
    {recording && <Inset>{recordingWords([referral.reference])}</Inset>}
    {referral.pending !== '' && <Inset>What follows the last decision about this case is still being done.</Inset>}
    {children}
  </Page>
);

const OpenedCase = (props: CaseScreenProps & { readonly now: Date }): JSX.Element => {
  const { useCases, referral, configuration, reader, login, clockOffset, now, onBack, onReview, onChanged } = props;
  const { key } = referral;
  const [printing, setPrinting] = React.useState(false);
  const [paper, setPaper] = React.useState<Paper>();
  const partsShown = useParts();
  const [passingOn, setPassingOn] = React.useState<TransferMatter>();
  const [decided, setDecided] = React.useState<ReferralRecord>();
  const load = React.useCallback(() => useCases.openCase(key), [useCases, key]);
  const { state, reload } = useAsync(load);
  // A decision made here is shown without opening the case again, which would add a line of history.
  const record = decided ?? (state.kind === 'ready' ? state.value : undefined);
  const closePaper = (): void => setPaper(undefined);
  const leave = printing ? () => setPrinting(false) : paper ? closePaper : onBack;
  const decide = (changed: ReferralSummary, transfer?: Transfer): void => {
    if (record) setDecided(withRow(record, changed, transfer));
    onChanged(changed, transfer);
  };
  if (passingOn && record) {
    const back = { words: 'Back to the case', onBack: () => setPassingOn(undefined) };
    const user = { login, name: reader };
    const { reference } = caseHeader(referral, now, configuration);
    return (
      <TransferPage
        desk={useCases}
        transfers={useCases.transfers}
        matter={passingOn}
        caseKey={key}
        reference={reference}
        record={record}
        configuration={configuration}
        user={user}
        clockOffset={clockOffset}
        back={back}
        onChanged={decide}
      />
    );
  }
  return (
    <div
      onKeyDown={event => {
        if (event.key === 'Escape') leave();
      }}
    >
      {printing && record ? (
        <PrintedCase useCases={useCases} record={record} configuration={configuration} printedBy={reader} now={now} onBack={leave} />
      ) : paper && record ? (
        <CasePaper
          give={useCases.give}
          paper={paper}
          caseKey={record.key}
          restricted={record.restricted}
          onPrint={() => void useCases.printed(record, `the ${paper.kind.toLowerCase()}`)}
          back={{ words: 'Back to the case', onBack: closePaper }}
        />
      ) : (
        <CaseFrame {...props}>
          {!record && <CaseHead header={caseHeader(referral, now, configuration)} />}
          <AsyncView state={state} loadingWords="Opening the case…" onRetry={() => reload()}>
            {() =>
              record && (
                <CaseBody
                  useCases={useCases}
                  record={record}
                  configuration={configuration}
                  login={login}
                  now={now}
                  partsShown={partsShown}
                  onReview={canDecide(record) ? () => onReview(record) : undefined}
                  onPrint={() => setPrinting(true)}
                  onPaper={setPaper}
                  onRead={read => {
                    setDecided(read);
                    onChanged(read);
                  }}
                  onTransfer={setPassingOn}
                  onChanged={decide}
                  onHiddenFromMe={onBack}
                />
              )
            }
          </AsyncView>
        </CaseFrame>
      )}
    </div>
  );
};

/** One case to read: how to reach the victim, what is owed, who is in it, and the form as submitted. */
export const CaseScreen = (props: CaseScreenProps): JSX.Element => {
  const { useCases, referral, configuration, login, clockOffset, onBack } = props;
  const now = useServerNow(clockOffset);
  if (referral.key !== '') {
    const frame = (content: React.ReactNode): JSX.Element => (
      <CaseFrame {...props} now={now}>
        {content}
      </CaseFrame>
    );
    return (
      <Guarded key={referral.key} history={useCases.history} referral={referral} login={login} onBack={onBack} frame={frame}>
        {() => <OpenedCase {...props} now={now} />}
      </Guarded>
    );
  }
  return (
    <div
      onKeyDown={event => {
        if (event.key === 'Escape') onBack();
      }}
    >
      <CaseFrame {...props} now={now}>
        <CaseHead header={caseHeader(referral, now, configuration)} />
        <p>
          This case cannot be opened: its Key is missing, and its people and its form are found by it. Restore the row from its version
          history in the Referrals list, then refresh the queue.
        </p>
      </CaseFrame>
    </div>
  );
};
