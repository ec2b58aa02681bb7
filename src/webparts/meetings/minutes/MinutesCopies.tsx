import * as React from 'react';
import { minutesPaper } from '../../../domain/documents/minutesPaper';
import type { Meeting } from '../../../domain/meetings/meeting';
import type { MinutesCopy } from '../../../domain/meetings/minutesDocument';
import type { MinutesUseCases } from '../../../services/meetings/minutes/minutesUseCases';
import { Button, ButtonRow, ErrorPanel, RadiosField } from '../../../ui';
import { PaperView } from '../../shared/documents/PaperView';
import { useDeed } from '../../../ui/hooks/useDeed';

/** "Housing: 18 cases". */
const copyOption = ({ agency, document: { cases, marac } }: MinutesCopy): { readonly value: string; readonly label: string } => ({
  value: agency,
  label: `${agency === '' ? `Every agency of ${marac}` : agency}: ${cases.length} ${cases.length === 1 ? 'case' : 'cases'}`
});

export interface MinutesCopiesProps {
  readonly useCases: Pick<MinutesUseCases, 'previewMinutes' | 'give'>;
  readonly meeting: Meeting;
  /** Whether everything typed is stored: a copy is made of what is stored. */
  readonly store: () => Promise<boolean>;
}

/** The minutes as a document, copy by copy: to be looked at before they go, printed, or saved as Word. */
export const MinutesCopies = ({ useCases, meeting, store }: MinutesCopiesProps): JSX.Element => {
  const { going, failure, act } = useDeed();
  const [copies, setCopies] = React.useState<readonly MinutesCopy[]>();
  const [chosen, setChosen] = React.useState('');
  const shown = copies?.find(({ agency }) => agency === chosen) ?? copies?.[0];
  const look = (): void =>
    void store()
      .then(stored =>
        stored ? act('Making the copies…', () => useCases.previewMinutes(meeting), 'The copies are shown below.') : undefined
      )
      .then(made => made && setCopies(made));
  return (
    <section aria-label="Copies of the minutes">
      {failure && <ErrorPanel error={failure} onRetry={look} />}
      <ButtonRow>
        <Button inactive={going !== undefined} onClick={look}>
          {going ?? 'Look at the copies'}
        </Button>
      </ButtonRow>
      {copies && shown && (
        <>
          <RadiosField id="minutes-copy" label="Whose copy?" value={shown.agency} options={copies.map(copyOption)} onChange={setChosen} />
          <PaperView
            give={useCases.give}
            paper={minutesPaper(shown.document, { agency: shown.agency, notCirculated: meeting.agenda.minutesCirculated.length === 0 })}
            caseKey={meeting.key}
            restricted={false}
          />
        </>
      )}
    </section>
  );
};
