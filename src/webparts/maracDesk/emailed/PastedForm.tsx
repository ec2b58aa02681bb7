import * as React from 'react';
import { ActionLink, Button, ButtonRow, NarrativeField } from '../../../ui';

/** Takes the text of another form: what stood in the e-mail itself, or in a document that is not read here. */
export const PastedForm = ({
  reading,
  onPasted
}: {
  readonly reading: boolean;
  readonly onPasted: (text: string) => void;
}): JSX.Element => {
  const [open, setOpen] = React.useState(false);
  const [text, setText] = React.useState('');
  if (!open) {
    return (
      <p>
        <ActionLink onClick={() => setOpen(true)}>Paste the text of another form</ActionLink>
      </p>
    );
  }
  return (
    <>
      <NarrativeField
        id="emailed-pasted"
        label="The text of the form"
        hint="The whole of it, with the words of its questions. What fits a question here is filled in as a guess for you to confirm; the rest is shown as it stands."
        value={text}
        rows={8}
        onChange={setText}
      />
      <ButtonRow>
        <Button inactive={reading || text.trim() === ''} onClick={() => onPasted(text)}>
          {reading ? 'Reading…' : 'Read the text'}
        </Button>
      </ButtonRow>
    </>
  );
};
