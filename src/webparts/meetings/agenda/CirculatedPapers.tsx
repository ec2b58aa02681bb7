import * as React from 'react';
import type { CirculatedDocument, PackFile } from '../../../domain/meetings/circulated';
import type { Meeting } from '../../../domain/meetings/meeting';
import type { MeetingsUseCases } from '../../../services/meetings/meetingsUseCases';
import { Button, ButtonRow, ErrorPanel, useStyles } from '../../../ui';
import { MeetingDocument } from '../lazy';
import { meetingsStyles } from '../meetingsStyles';
import { SelectField } from '../../../ui/fields/SelectField';
import { useDeed } from '../../../ui/hooks/useDeed';

export interface CirculatedPapersProps {
  readonly useCases: Pick<MeetingsUseCases, 'circulatedDocument' | 'give'>;
  readonly meeting: Meeting;
  readonly files: readonly PackFile[];
  /** Whether the document that was opened here is the one on the screen. */
  readonly isShown: boolean;
  readonly onShow: () => void;
}

/** "Agenda, version 1, for every agency". */
const fileWords = ({ kind, version, agency }: PackFile): string =>
  `${kind}, version ${version}, for ${agency === '' ? 'every agency' : agency}`;

/** What has gone to the agencies, to be read, printed or saved again as it was. */
export const CirculatedPapers = ({ useCases, meeting, files, isShown, onShow }: CirculatedPapersProps): JSX.Element | null => {
  const classes = useStyles(meetingsStyles);
  const { going, failure, act } = useDeed();
  const [chosen, setChosen] = React.useState('');
  const [shown, setShown] = React.useState<{ readonly file: PackFile; readonly document: CirculatedDocument }>();
  const file = files.find(({ path }) => path === chosen) ?? files[0];
  if (!file) return null;
  const open = (): void =>
    void act('Reading the document…', () => useCases.circulatedDocument(meeting, file), 'The document is shown below.').then(document => {
      if (!document) return;
      setShown({ file, document });
      onShow();
    });
  return (
    <section aria-label="Circulated documents">
      <h3 className={classes.heading}>What has gone to the agencies</h3>
      <SelectField
        id="circulated-file"
        label="Which document?"
        value={file.path}
        options={files.map(one => ({ value: one.path, label: fileWords(one) }))}
        onChange={path => {
          setChosen(path);
          setShown(undefined);
        }}
      />
      {failure && <ErrorPanel error={failure} onRetry={open} />}
      <ButtonRow>
        <Button inactive={going !== undefined} onClick={open}>
          {going ?? 'Open the document'}
        </Button>
      </ButtonRow>
      {isShown && shown && <MeetingDocument give={useCases.give} meetingKey={meeting.key} shown={{ kind: 'Circulated', ...shown }} />}
    </section>
  );
};
