import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import { sizeWords } from '../../../domain/form/attachments';
import { attachmentLimits } from '../../../services/referral/attachFile';
import type { MailFacts } from '../../../documents/returned/readReturned';
import type { ReceivedByEmail } from '../../../services/shared/ports';
import { Button, ButtonRow, DateField, ErrorPanel, ErrorSummary, FieldSetFrame, RadiosField, TextField } from '../../../ui';
import { DropArea } from '../../../ui/fields/DropArea';
import { agencyChoices, anotherAgency, checkReceipt, receiptAtFirst, receiptFields } from '../presenters/emailedReceipt';
import type { ReceiptField, ReceiptProblems, TypedReceipt } from '../presenters/emailedReceipt';
import { receiptFrom, receiptFromMail } from '../presenters/returnedForm';
import { ReturnedForm } from './ReturnedForm';
import type { EntryState } from './useEmailedEntry';
import type { ReadFile } from './useReturnedForm';

export interface ReceiptFormProps {
  readonly configuration: Configuration;
  readonly now: () => Date;
  readonly state: EntryState;
  readonly onBegin: (received: ReceivedByEmail, original: File, read?: ReadFile) => void;
  readonly onCancel: () => void;
}

const ids = receiptFields;
const inOrder: readonly ReceiptField[] = ['day', 'time', 'name', 'agency', 'otherAgency', 'email', 'original'];

const linksOf = (problems: ReceiptProblems): readonly { readonly fieldId: string; readonly words: string }[] =>
  inOrder.flatMap(field => {
    const words = problems[field];
    return words === undefined ? [] : [{ fieldId: ids[field], words }];
  });

const isFromMail = ({ returned: { receivedAt, sender } }: ReadFile): boolean => receivedAt !== undefined || sender !== undefined;

/** When the e-mail came, from whom, and the original: asked before the form itself. */
export const ReceiptForm = ({ configuration, now, state, onBegin, onCancel }: ReceiptFormProps): JSX.Element => {
  const [typed, setTyped] = React.useState<TypedReceipt>(() => receiptAtFirst(now()));
  const [original, setOriginal] = React.useState<File>();
  const [read, setRead] = React.useState<ReadFile>();
  /** An e-mail in which no form was found. */
  const [mail, setMail] = React.useState<{ readonly file: File; readonly facts: MailFacts }>();
  const [problems, setProblems] = React.useState<ReceiptProblems>({});
  const [attempt, setAttempt] = React.useState(0);
  const chooser = React.useRef<HTMLButtonElement>(null);
  const limits = React.useMemo(attachmentLimits, []);
  const links = React.useMemo(() => linksOf(problems), [problems]);
  const change = (parts: Partial<TypedReceipt>): void => setTyped(before => ({ ...before, ...parts }));

  const fillIn = (found: ReadFile): void => {
    // A form that had to be saved by itself: the e-mail it came with was chosen before, and says when it came.
    const came = isFromMail(found) ? undefined : mail;
    setRead(found);
    // What came before with another form is another referral's.
    if (!came) setMail(undefined);
    const file = came?.file ?? found.file;
    if (file || original === read?.file) setOriginal(file);
    setProblems({});
    // Values read from an earlier file are dropped; typed values stay.
    setTyped(before => ({
      ...(read ? receiptAtFirst(now()) : before),
      ...receiptFrom({ ...found.returned, ...came?.facts }, configuration)
    }));
  };

  const fillInMail = (file: File, facts: MailFacts): void => {
    setMail({ file, facts });
    setOriginal(file);
    setProblems({});
    const other = read !== undefined && isFromMail(read);
    if (other) setRead(undefined);
    setTyped(before => ({ ...(other ? receiptAtFirst(now()) : before), ...receiptFromMail(facts) }));
  };

  const begin = (): void => {
    const checked = checkReceipt({ ...typed, original }, limits, now());
    setProblems(checked.ok ? {} : checked.error);
    setAttempt(before => before + 1);
    if (checked.ok && original) onBegin(checked.value, original, read);
  };
  return (
    <>
      <ErrorSummary problems={links} attempt={attempt} />
      {state.kind === 'failed' && <ErrorPanel error={state.error} />}
      <form noValidate autoComplete="off" onSubmit={event => event.preventDefault()}>
        <ReturnedForm configuration={configuration} now={now} onRead={fillIn} onMail={fillInMail} />
        <DateField
          id={ids.day}
          label="When did the e-mail come?"
          hint="The clocks run from then: take it from the e-mail, not from when you read it."
          value={typed.day}
          error={problems.day}
          onChange={day => change({ day })}
        />
        <TextField
          id={ids.time}
          label="At what time?"
          hint="Like 14:30 or 2:30pm"
          width={10}
          value={typed.time}
          error={problems.time}
          onChange={time => change({ time })}
        />
        <TextField
          id={ids.name}
          label="Who sent it?"
          width={30}
          value={typed.name}
          error={problems.name}
          onChange={name => change({ name })}
        />
        <RadiosField
          id={ids.agency}
          label="From which agency?"
          value={typed.agency}
          error={problems.agency}
          options={agencyChoices(configuration).map(value => ({ value, label: value, apart: value === anotherAgency }))}
          onChange={agency => change({ agency })}
          under={value =>
            value === anotherAgency && (
              <TextField
                id={ids.otherAgency}
                label="Which one?"
                width={30}
                value={typed.otherAgency}
                error={problems.otherAgency}
                onChange={otherAgency => change({ otherAgency })}
              />
            )
          }
        />
        <TextField
          id={ids.email}
          label="From which address?"
          width={30}
          inputMode="email"
          value={typed.email}
          error={problems.email}
          onChange={email => change({ email })}
        />
        <FieldSetFrame
          role="group"
          field={{
            id: ids.original,
            label: 'The original',
            hint: 'The form or the e-mail as it came. It is kept with the case.',
            error: problems.original
          }}
        >
          {original && (
            <p>
              {original.name} ({sizeWords(original.size)})
            </p>
          )}
          <DropArea
            ref={chooser}
            words={original ? 'Choose another file' : 'Choose the file'}
            full={false}
            endings={limits.endings}
            onChosen={([chosen]) => chosen && setOriginal(chosen)}
          />
        </FieldSetFrame>
        <ButtonRow>
          <Button kind="primary" inactive={state.kind === 'storing'} onClick={begin}>
            {state.kind === 'storing' ? 'Storing the original…' : 'Continue to the form'}
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </ButtonRow>
      </form>
    </>
  );
};
