import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import { crimesTold } from '../../../domain/review/crimesTold';
import type { Transfer } from '../../../domain/transfer/transfer';
import type { Duty } from '../../../domain/case/duties';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import { CrimesPanel } from '../duties/CrimesPanel';
import { DutyTrouble } from '../duties/DutyTrouble';
import { useDuties } from '../duties/useDuties';
import type { DutyUseCases } from '../duties/useDuties';
import { Inset } from '../../../ui/states/Notice';
import { caseHeader } from '../presenters/caseView';
import { idvaAddressWords } from '../presenters/idvaView';
import { canReview } from '../presenters/dutyKeys';
import { Clocks } from './CaseHead';

export interface CaseDutiesProps {
  readonly useCases: DutyUseCases;
  readonly record: ReferralRecord;
  readonly configuration: Configuration;
  readonly now: Date;
  readonly onChanged: (referral: ReferralSummary, transfer?: Transfer) => void;
  /** Absent where the case cannot be reviewed. */
  readonly onReview?: () => void;
}

/** The clocks of a case, and what is owed as buttons. Board paper, paragraphs 38-40. */
export const CaseDuties = ({ useCases, record, configuration, now, onChanged, onReview }: CaseDutiesProps): JSX.Element => {
  const duties = useDuties(useCases, () => now, onChanged);
  const [considering, setConsidering] = React.useState(false);
  const noMessage = idvaAddressWords(record, configuration);
  const clocks = React.useRef<HTMLDivElement>(null);
  /** The duty is done and its button gone, so the focus moves to the clocks. */
  const focusClocks = (): void => clocks.current?.focus();
  const press = (duty: Duty): void => {
    if (duty === 'Reviewed' && canReview(record)) onReview?.();
    else if (duty === 'Crimes considered') setConsidering(true);
    else {
      duties.carryOut(record, duty);
      focusClocks();
    }
  };
  const endCrimes = (): void => {
    setConsidering(false);
    focusClocks();
  };
  return (
    <div ref={clocks} tabIndex={-1} role="group" aria-label="What is owed on this case" style={{ outline: 'none' }}>
      <Clocks
        header={caseHeader(record, now, configuration, record.transfers)}
        press={{ onPress: press, isWorking: duty => duties.isWorking(record.key, duty) }}
      />
      {noMessage !== '' && <Inset>{noMessage}</Inset>}
      {!considering && <DutyTrouble duties={duties} onEnd={focusClocks} />}
      {considering && (
        <CrimesPanel
          reference={record.reference}
          working={duties.isWorking(record.key, 'Crimes considered')}
          told={crimesTold(record.answers)}
          before={record.crimes}
          trouble={end => <DutyTrouble duties={duties} onEnd={end} />}
          onConsider={crimes =>
            duties.considerCrimes(record, crimes, how => {
              // The panel with both versions takes the focus.
              if (how === 'clash') setConsidering(false);
              else endCrimes();
            })
          }
          onCancel={endCrimes}
        />
      )}
    </div>
  );
};
