import * as React from 'react';
import { contactMethods, contactResults } from '../../domain/review/idvaAnswers';
import { ok } from '../../domain/kernel/result';
import { DateField, NarrativeField, RadiosField, TextField, useStyles } from '../../ui';
import { ReportFrame, correctedBy, useSending } from './ReportForm';
import type { ReportFormProps } from './ReportForm';
import { attemptAtFirst, checkAttempt, longestText, reportFields } from './presenters/reportForms';
import { partnerStyles } from './partnerStyles';

const methods = contactMethods.map(value => ({ value, label: value }));
const results = contactResults.map(value => ({ value, label: value }));

/** One attempt to reach the victim: how, when, what came of it. */
export const AttemptForm = ({ reportKey, corrects, now, onSend, onCancel }: ReportFormProps): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const [typed, setTyped] = React.useState(() => attemptAtFirst(now(), corrects));
  const { problems, send, ...sending } = useSending(onSend);
  const submit = (): void => {
    const made = checkAttempt(typed, now());
    send(made.ok ? ok({ key: reportKey, kind: 'Contact attempt' as const, attempt: made.value, ...correctedBy(corrects) }) : made);
  };
  return (
    <ReportFrame
      {...sending}
      heading={corrects ? 'Put an attempt right' : 'An attempt to reach the victim'}
      corrects={corrects !== undefined}
      problems={problems}
      sendWords="Send this attempt"
      onSend={submit}
      onCancel={onCancel}
    >
      <RadiosField
        id={reportFields.method}
        label="How did you try?"
        options={methods}
        value={typed.method}
        onChange={method => setTyped({ ...typed, method })}
        error={problems.method}
      />
      <div className={classes.when}>
        <DateField
          id={reportFields.day}
          label="Which day?"
          value={typed.day}
          onChange={day => setTyped({ ...typed, day })}
          error={problems.day}
        />
        <TextField
          id={reportFields.time}
          label="What time?"
          hint="For example 14:30 or 2:30pm"
          width={10}
          value={typed.time}
          onChange={time => setTyped({ ...typed, time })}
          error={problems.time}
        />
      </div>
      <RadiosField
        id={reportFields.result}
        label="What came of it?"
        options={results}
        value={typed.result}
        onChange={result => setTyped({ ...typed, result })}
        error={problems.result}
      />
      <NarrativeField
        id={reportFields.note}
        label="Anything else"
        hint="Say nothing here that would add to the danger if it were read out."
        optional
        rows={3}
        limit={longestText}
        value={typed.note}
        onChange={note => setTyped({ ...typed, note })}
        error={problems.note}
      />
    </ReportFrame>
  );
};
