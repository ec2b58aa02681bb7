import * as React from 'react';
import type { ReturnedReferral } from '../../../documents/returned/readReturned';
import { Inset } from '../../../ui';
import { readingWords } from '../presenters/returnedForm';

/** What was read from a returned form, and by field what needs a person's eye. */
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
