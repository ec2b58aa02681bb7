import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { HistoryUseCases } from '../../../services/desk/historyUseCases';
import { CheckboxesField } from '../../../ui/fields/CheckboxesField';
import { TextField } from '../../../ui/fields/TextField';
import { useUnmountSignal } from '../../../ui/hooks/useUnmountSignal';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { focusField } from '../../../ui/layout/ErrorSummary';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { useStyles } from '../../../ui/style/themedStyles';
import { caseStyles } from '../../../ui/case/caseStyles';
import { addressProblem, colleagues, declareWords } from './presenters/colleagues';

export interface DeclareConflictProps {
  readonly history: HistoryUseCases;
  readonly referral: ReferralSummary;
  readonly configuration: Configuration;
  /** Of the person at the screen. */
  readonly login: string;
  readonly onDeclared: (referral: ReferralSummary) => void;
  readonly onCancel: () => void;
}

const fieldId = 'desk-conflict';
const otherId = 'desk-conflict-other';

/** Declares which colleagues have a conflict of interest in a case. Idempotent, and every name can be removed again. */
const DeclareConflict = ({ history, referral, configuration, login, onDeclared, onCancel }: DeclareConflictProps): JSX.Element => {
  const classes = useStyles(caseStyles);
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const before = referral.conflictLogins ?? [];
  const [chosen, setChosen] = React.useState<readonly string[]>(before.map(one => one.toLowerCase()));
  const [other, setOther] = React.useState('');
  const [problem, setProblem] = React.useState<{ readonly fieldId: string; readonly words: string }>();
  const [failure, setFailure] = React.useState<AppError>();
  const [sending, setSending] = React.useState(false);
  React.useEffect(() => focusField(fieldId), []);
  const logins = [...chosen, ...(other.trim() === '' ? [] : [other.trim()])];

  const declare = async (): Promise<void> => {
    const wrong = addressProblem(other);
    const nobody = logins.length + before.length === 0 ? 'Choose a colleague, or enter their address' : undefined;
    if (wrong || nobody) {
      setProblem(wrong ? { fieldId: otherId, words: wrong } : { fieldId, words: String(nobody) });
      focusField(wrong ? otherId : fieldId);
      return;
    }
    setProblem(undefined);
    setFailure(undefined);
    setSending(true);
    const declared = await history.declareConflict(referral.key, logins);
    if (signal.aborted) return;
    setSending(false);
    if (!declared.ok) {
      setFailure(declared.error);
      return;
    }
    announce(
      logins.length > 0
        ? 'The case is restricted, and hidden from the colleagues you named.'
        : 'The conflict is taken back. The case stays restricted.'
    );
    onDeclared(declared.value);
  };
  return (
    <section className={classes.block} aria-label="Declare a conflict of interest">
      <CheckboxesField
        id={fieldId}
        label="Who has a conflict of interest?"
        hint="The case becomes restricted and is hidden from these colleagues: no name in their queue, no case file without a reason that the coordinators are told of. It stays restricted when a name is taken back."
        value={chosen}
        options={colleagues(before, login, configuration)}
        onChange={setChosen}
        error={problem?.fieldId === fieldId ? problem.words : undefined}
      />
      <TextField
        id={otherId}
        label="Work e-mail address of another colleague"
        optional
        inputMode="email"
        width={30}
        value={other}
        onChange={setOther}
        error={problem?.fieldId === otherId ? problem.words : undefined}
      />
      {failure && <ErrorPanel inSight error={failure} />}
      <ButtonRow>
        <Button kind="primary" inactive={sending} onClick={() => void declare()}>
          {sending ? 'Restricting the case…' : declareWords(logins, before)}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </ButtonRow>
    </section>
  );
};

export default DeclareConflict;
