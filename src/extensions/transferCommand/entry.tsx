import * as React from 'react';
import type { ListCommandProps } from '../../host/connection';
import { useSites, Sites } from '../../host/useSites';
import { composeDesk } from '../../services/desk/composeDesk';
import { openChosenCase } from '../../services/desk/openChosenCase';
import { createDeskPorts } from '../../sharepoint/pages/createDeskPorts';
import type { Outcome } from '../../domain/kernel/appError';
import type { ChosenCase } from '../../services/desk/openChosenCase';
import type { DeskUseCases } from '../../services/desk/useCases';
import { useAsync } from '../../ui/hooks/useAsync';
import { Button, ButtonRow } from '../../ui/layout/Button';
import { ScreenArea } from '../../ui/layout/ScreenArea';
import { AsyncView } from '../../ui/states/AsyncView';
import { WaitNotice } from '../../ui/states/WaitNotice';
import { TransferPage } from '../../webparts/maracDesk/transfer/lazy';

/** What the dialogue calls. */
interface ChosenCaseUseCases {
  readonly desk: DeskUseCases;
  /** The case of a row, by the row's number. */
  readonly open: (rowId: number) => Promise<Outcome<ChosenCase>>;
}

interface TransferDialogProps {
  readonly useCases: ChosenCaseUseCases;
  readonly rowId: number;
  readonly login: string;
  readonly reader: string;
  readonly onClose: () => void;
  readonly waitUntil?: Date;
}

const nothing = (): void => undefined;

/** Transfer of the row chosen in the Referrals list: the same panel as on the desk. */
const TransferDialog = ({ useCases, rowId, login, reader, onClose, waitUntil }: TransferDialogProps): JSX.Element => {
  const { desk, open } = useCases;
  const load = React.useCallback(() => open(rowId), [open, rowId]);
  const { state, reload } = useAsync(load);
  const clockOffset = React.useMemo(() => (state.kind === 'ready' ? state.value.serverNow.getTime() - Date.now() : 0), [state]);
  return (
    <ScreenArea label="Transfer">
      {waitUntil && <WaitNotice until={waitUntil} />}
      <AsyncView state={state} loadingWords="Opening the case…" onRetry={() => reload()}>
        {({ record, configuration }) => (
          <TransferPage
            desk={desk}
            transfers={desk.transfers}
            matter="transfer"
            caseKey={record.key}
            reference={record.reference}
            record={record}
            configuration={configuration}
            user={{ login, name: reader }}
            clockOffset={clockOffset}
            back={{ words: 'Close', onBack: onClose }}
            onChanged={nothing}
          />
        )}
      </AsyncView>
      {state.kind !== 'ready' && (
        <ButtonRow>
          <Button onClick={onClose}>Close</Button>
        </ButtonRow>
      )}
    </ScreenArea>
  );
};

const compose = ({ client, portContext }: Sites): ChosenCaseUseCases => {
  const ports = createDeskPorts(client('case'), client('partner'), portContext);
  const desk = composeDesk(ports);
  return { desk, open: rowId => openChosenCase(ports, desk, rowId) };
};

/** The Transfer command on the case site of the list and the partner site that Set-up told it. */
export default function TransferCommandEntry({ connection, ...chosen }: ListCommandProps): JSX.Element {
  const { useCases, waitUntil } = useSites(connection, compose);
  return <TransferDialog {...chosen} login={connection.login} useCases={useCases} waitUntil={waitUntil} />;
}
