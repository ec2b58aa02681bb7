import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import { ActionLink, ErrorPanel, FieldSetFrame, useAnnounce, Inset } from '../../../ui';
import { DropArea } from '../../../ui/fields/DropArea';
import type { MailFacts } from '../../../documents/returned/readReturned';
import { sentTimeNote } from '../../../documents/returned/sentTimeNote';
import { readingWords, receiptFromMail, refusedWords, returnedEndings } from '../presenters/returnedForm';
import { PastedForm } from './PastedForm';
import { useBlankForm, useReturnedForm } from './useReturnedForm';
import type { ReadFile } from './useReturnedForm';
import type { ReturnedReferral } from '../../../documents/returned/readReturned';

/** What was read from a returned form, and which fields need checking. */
export const ReadingReport = ({
  returned,
  notes
}: {
  readonly returned: ReturnedReferral;
  readonly notes: readonly string[];
}): JSX.Element => {
  const { problems } = returned.form;
  return (
    <Inset>
      <strong>{readingWords(returned)}</strong>
      {notes.map(note => (
        <p key={note}>{note}</p>
      ))}
      {problems.length > 0 && (
        <ul aria-label="To look at in the form that came">
          {problems.map(({ path, field, words }) => (
            <li key={`${path.join('/')} ${field} ${words}`}>
              <strong>{field}:</strong> {words}.
            </li>
          ))}
        </ul>
      )}
    </Inset>
  );
};

export interface ReturnedFormProps {
  readonly configuration: Configuration;
  readonly now: () => Date;
  /** A file was read: the fields are filled in from it. */
  readonly onRead: (read: ReadFile) => void;
  /** No form was found in an e-mail: when it came and who sent it are filled in all the same. */
  readonly onMail: (file: File, mail: MailFacts) => void;
}

/** Takes the Word form that came back, or the e-mail it came with, so that nothing is typed twice; and gives out the blank one. */
export const ReturnedForm = ({ configuration, now, onRead, onMail }: ReturnedFormProps): JSX.Element => {
  const announce = useAnnounce();
  const { state, choose, paste } = useReturnedForm(
    configuration,
    now,
    read => {
      onRead(read);
      announce(readingWords(read.returned));
    },
    onMail
  );
  const blank = useBlankForm(configuration, now);
  const reading = state.kind === 'reading';
  return (
    <>
      <FieldSetFrame
        role="group"
        field={{
          id: 'emailed-returned',
          label: 'The Word form, if it was sent on it',
          hint: 'The form (.docx) or the e-mail with it, saved from Outlook (.eml or .msg). What is in it is filled in for you, from a form of SafeLives or of the agency’s own as a guess, and the file is kept as the original.'
        }}
      >
        {state.kind === 'read' && state.read.file && <p>{state.read.file.name}</p>}
        <DropArea
          words={reading ? 'Reading…' : 'Choose the form or the e-mail'}
          full={reading}
          endings={returnedEndings}
          onChosen={choose}
        />
      </FieldSetFrame>
      <PastedForm reading={reading} onPasted={paste} />
      {state.kind === 'refused' && (
        <ErrorPanel error={state.error}>
          <p>{refusedWords(state.name, state.mail ? receiptFromMail(state.mail) : {})}</p>
          {state.mail?.sentTimeOnly && <p>{sentTimeNote}</p>}
        </ErrorPanel>
      )}
      {state.kind === 'read' && <ReadingReport returned={state.read.returned} notes={state.read.notes} />}
      <p>
        An agency that cannot open this site can be sent the blank form:{' '}
        <ActionLink onClick={blank.download}>{blank.making ? 'Making the form…' : 'Download the blank Word form'}</ActionLink>
      </p>
      {blank.error && <ErrorPanel error={blank.error} />}
    </>
  );
};
