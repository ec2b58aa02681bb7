import * as React from 'react';
import { Button, ButtonRow, ErrorSummary, NarrativeField, TextField, focusField } from '../../../ui';
import type { FieldProblem } from '../../../ui';
import { SecretWarning } from '../../../ui/secrets/SecretWarning';
import type { FindSecrets } from '../../../ui/secrets/SecretWarning';

export type LetterForms = 'ask' | 'approve' | 'refuse';

export interface LetterFormProps {
  readonly form: LetterForms;
  /** The initial text. */
  readonly text: string;
  /** The problems of a letter to be approved; empty if there are none. */
  readonly problemOf: (text: string) => string;
  /** Finds what must be kept secret of the case. */
  readonly findSecrets: FindSecrets | undefined;
  readonly going: boolean;
  readonly onAsk: (text: string) => void;
  readonly onApprove: (chair: string, text: string) => void;
  readonly onRefuse: (reason: string) => void;
  readonly onCancel: () => void;
}

const ids = { text: 'letter-text', chair: 'letter-chair', reason: 'letter-reason' } as const;

const press: Readonly<Record<LetterForms, string>> = {
  ask: 'Ask the chair for the letter',
  approve: 'Record that the chair approves this letter',
  refuse: 'Do not give the letter'
};

/** The form for asking for or approving a letter's text, or for refusing it. */
export const LetterForm = ({
  form,
  text: first,
  problemOf,
  findSecrets,
  going,
  onAsk,
  onApprove,
  onRefuse,
  onCancel
}: LetterFormProps): JSX.Element => {
  const [text, setText] = React.useState(first);
  const [chair, setChair] = React.useState('');
  const [reason, setReason] = React.useState('');
  const [problems, setProblems] = React.useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = React.useState(0);
  // The button that opened the form is gone, so the focus goes to the first field.
  React.useEffect(() => focusField(form === 'approve' ? ids.chair : form === 'refuse' ? ids.reason : ids.text), [form]);
  const errorOf = (id: string): string | undefined => problems.find(problem => problem.fieldId === id)?.words;
  const find = (): readonly FieldProblem[] => {
    if (form === 'refuse') return reason.trim() === '' ? [{ fieldId: ids.reason, words: 'Enter why the letter is not given' }] : [];
    const wrong = form === 'approve' ? problemOf(text) : text.trim() === '' ? 'Enter the words of the letter' : '';
    return [
      ...(form === 'approve' && chair.trim() === ''
        ? [{ fieldId: ids.chair, words: 'Enter the name of the chair who approves the letter' }]
        : []),
      ...(wrong === '' ? [] : [{ fieldId: ids.text, words: wrong }])
    ];
  };
  const send = (): void => {
    const found = find();
    setProblems(found);
    setAttempt(attempt + 1);
    if (found.length > 0) return;
    if (form === 'ask') onAsk(text);
    else if (form === 'approve') onApprove(chair, text);
    else onRefuse(reason);
  };
  return (
    <div
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        // Elsewhere Escape leaves the case; here it closes the form and keeps the typed text.
        event.stopPropagation();
        if (text === first && chair === '' && reason === '' && !going) onCancel();
      }}
    >
      {problems.length > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
      {form === 'approve' && (
        <TextField
          id={ids.chair}
          label="Who approves it?"
          hint="The chair of the MARAC, whose name stands below the letter."
          value={chair}
          error={errorOf(ids.chair)}
          onChange={setChair}
        />
      )}
      {form === 'refuse' ? (
        <NarrativeField
          id={ids.reason}
          label="Why is the letter not given?"
          value={reason}
          error={errorOf(ids.reason)}
          onChange={setReason}
        />
      ) : (
        <>
          <NarrativeField
            id={ids.text}
            label="The letter"
            hint="Give no address, and nothing that anybody said at the meeting. Legal aid asks for: that the writer is a member of the MARAC, that this person was referred to it, and that the person is at risk of harm from whom."
            value={text}
            error={errorOf(ids.text)}
            onChange={setText}
          />
          <SecretWarning text={text} find={findSecrets} advice="Take it out: a letter that gives it is not approved." />
        </>
      )}
      <ButtonRow>
        <Button kind="primary" inactive={going} onClick={send}>
          {going ? 'Recording…' : press[form]}
        </Button>
        <Button inactive={going} onClick={onCancel}>
          Cancel
        </Button>
      </ButtonRow>
    </div>
  );
};
