import * as React from 'react';
import type { AgendaView } from '../../../domain/meetings/agendaDocument';
import type { CirculatedAgenda } from '../../../domain/meetings/circulated';
import type { Meeting } from '../../../domain/meetings/meeting';
import type { MeetingsUseCases, OpenMeeting } from '../../../services/meetings/meetingsUseCases';
import { Button, ButtonRow, ErrorPanel, Inset, RadiosField, useStyles } from '../../../ui';
import { MeetingDocument } from '../lazy';
import { meetingsStyles } from '../meetingsStyles';
import { circulationWords, messageWords } from '../presenters/circulation';
import { changedWords } from '../presenters/meetingView';
import { useDeed } from '../../../ui/hooks/useDeed';
import { counted } from '../../../domain/kernel/words';

export interface CirculationProps {
  readonly useCases: MeetingsUseCases;
  readonly open: OpenMeeting;
  /** Whether the copies that were asked for here are what is on the screen. */
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onCirculated: (meeting: Meeting) => void;
}

type PaperOfAgenda = 'Agenda' | 'Research form';
const kinds = [
  { value: 'Agenda', label: 'The agenda' },
  { value: 'Research form', label: 'The research form, for an agency that fills it in by hand' }
] as const;

type Copies = readonly { readonly agency: string; readonly document: CirculatedAgenda }[];

const views = [
  { value: 'Whole', label: 'The whole agenda' },
  { value: 'Research only', label: 'For research only: names, dates of birth and addresses' }
] as const;

/** "Housing: 18 cases". */
const copyOption = ({ agency, document: { cases, marac } }: Copies[number]): { readonly value: string; readonly label: string } => ({
  value: agency,
  label: `${agency === '' ? `Every agency of ${marac}` : agency}: ${counted(cases.length, 'case')}`
});

/** Where the button of the head leads. */
export const circulationHeading = 'meeting-circulation';

/** What would go to whom, and the button that sends it. A circulated version is locked; changes go into the next one. */
export const Circulation = ({ useCases, open, isShown, onShow, onCirculated }: CirculationProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const { going, failure, act } = useDeed();
  const [view, setView] = React.useState<AgendaView>('Whole');
  const [copies, setCopies] = React.useState<Copies>();
  const [copy, setCopy] = React.useState('');
  const [kind, setKind] = React.useState<PaperOfAgenda>('Agenda');
  const { meeting } = open;
  const gone = meeting.agenda.circulated[meeting.agenda.circulated.length - 1];
  const version = meeting.agenda.circulated.length + 1;
  const changes = changedWords(open);
  const said = React.useRef<HTMLParagraphElement>(null);
  const circulate = (): void =>
    void act(
      `Circulating version ${version}…`,
      () => useCases.circulateAgenda(meeting, view),
      `Version ${version} of the agenda has been circulated.`
    ).then(done => {
      if (!done) return;
      onCirculated(done);
      // The button now belongs to the next version: a second press by mistake sends nothing.
      said.current?.focus();
    });
  const shown = copies?.find(({ agency }) => agency === copy) ?? copies?.[0];
  const show = (made: Copies | undefined): void => {
    if (!made) return;
    setCopies(made);
    onShow();
  };
  return (
    <section aria-label="Circulate the agenda">
      <h3 id={circulationHeading} tabIndex={-1} className={classes.heading}>
        Circulate
      </h3>
      <p>
        Restricted cases go in no copy. A case of which an agency must not be told is left out of the MARAC’s copy, and the other agencies
        get a copy of their own. A version that has gone cannot be changed.
      </p>
      <RadiosField
        id="agenda-view"
        label="What goes out?"
        value={view}
        options={views}
        onChange={chosen => {
          setView(chosen as AgendaView);
          setCopies(undefined);
        }}
      />
      <p>{messageWords(open)}</p>
      {failure && <ErrorPanel inSight error={failure} />}
      <p ref={said} tabIndex={-1} className={classes.next}>
        {gone ? circulationWords('Agenda', gone) : 'Nothing of it has been circulated yet.'}
      </p>
      {changes !== '' && <Inset>{changes}</Inset>}
      <ButtonRow>
        <Button kind={gone && changes === '' ? 'secondary' : 'primary'} inactive={going !== undefined} onClick={circulate}>
          {going ?? `Circulate version ${version}`}
        </Button>
        <Button
          inactive={going !== undefined}
          onClick={() =>
            void act('Making the copies…', () => useCases.previewAgenda(meeting, view), 'The copies are shown below.').then(show)
          }
        >
          Look at the copies first
        </Button>
      </ButtonRow>
      {isShown && copies && shown && (
        <div className={classes.block}>
          <RadiosField id="agenda-copy" label="Whose copy?" value={shown.agency} options={copies.map(copyOption)} onChange={setCopy} />
          <RadiosField
            id="agenda-paper"
            label="Which document?"
            value={kind}
            options={kinds}
            onChange={chosen => setKind(chosen as PaperOfAgenda)}
          />
          <MeetingDocument give={useCases.give} meetingKey={meeting.key} shown={{ kind, ...shown }} />
        </div>
      )}
    </section>
  );
};
