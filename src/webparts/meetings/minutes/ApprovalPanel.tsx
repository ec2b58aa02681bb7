import * as React from 'react';
import type { Outcome } from '../../../domain/kernel/appError';
import type { Meeting } from '../../../domain/meetings/meeting';
import type { MinutesUseCases } from '../../../services/meetings/minutes/minutesUseCases';
import { Button, ButtonRow, ErrorPanel, Loading, StatusTag, Warning, useAnnounce, useStyles, RadiosField } from '../../../ui';
import { useDeed } from '../../../ui/hooks/useDeed';
import { LeftOut } from '../lazy';
import { messageWords } from '../presenters/circulation';
import type { MinutesBook } from './minutesBook';
import { minutesStyles } from './minutesStyles';
import { approvalView } from './presenters/approval';
import { saveWords } from './presenters/saveWords';
import { useFrom } from '../../../ui/hooks/useFrom';
import { minutesPaper } from '../../../domain/documents/minutesPaper';
import type { MinutesCopy } from '../../../domain/meetings/minutesDocument';
import { PaperView } from '../../shared/documents/PaperView';
import { counted } from '../../../domain/kernel/words';

/** "Housing: 18 cases". */
const copyOption = ({ agency, document: { cases, marac } }: MinutesCopy): { readonly value: string; readonly label: string } => ({
  value: agency,
  label: `${agency === '' ? `Every agency of ${marac}` : agency}: ${counted(cases.length, 'case')}`
});

interface MinutesCopiesProps {
  readonly useCases: Pick<MinutesUseCases, 'previewMinutes' | 'give'>;
  readonly meeting: Meeting;
  /** Whether everything typed is stored: a copy is made of what is stored. */
  readonly store: () => Promise<boolean>;
}

/** The minutes as a document, copy by copy: to be looked at before they go, printed, or saved as Word. */
const MinutesCopies = ({ useCases, meeting, store }: MinutesCopiesProps): JSX.Element => {
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

export interface ApprovalPanelProps {
  readonly book: MinutesBook;
  readonly useCases: MinutesUseCases;
}

type Doing = 'approve' | 'reopen' | 'circulate';

/** Draft, approved by the chair, circulated: one press each, and the way back while there is one. */
export const ApprovalPanel = ({ book, useCases }: ApprovalPanelProps): JSX.Element => {
  const classes = useStyles(minutesStyles);
  const announce = useAnnounce();
  const { going: doing = '', failure, act } = useDeed();
  const [unsaved, setUnsaved] = React.useState('');
  const heading = React.useRef<HTMLHeadingElement>(null);
  const last = React.useRef<() => void>();
  const meeting = useFrom(book, book.meeting);
  const savers = book.opening().cases.map(({ referral }) => book.saverOf(referral.key));
  const lines = savers.flatMap(saver => saver.current().lines);
  const withoutAgency = lines.filter(({ action, text }) => action && action.agency === '' && text.trim() !== '').length;
  const view = approvalView(
    meeting,
    savers.map(saver => saver.current().outcome),
    withoutAgency
  );
  const { step } = view;
  const shown = React.useRef(step);
  React.useEffect(() => {
    // The button pressed is gone: the focus goes to what came of it.
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);

  const perform = (name: Doing, deed: (meeting: Meeting) => Promise<Outcome<Meeting>>, said: string): void => {
    last.current = () => perform(name, deed, said);
    setUnsaved('');
    void (async () => {
      if (!(await book.flush())) {
        const { words, more } = saveWords(book.state());
        setUnsaved(`${words}. ${more ?? ''}`.trim());
        return;
      }
      await act(
        name,
        () => deed(book.meeting()),
        changed => {
          book.becomes(changed);
          announce(said);
        }
      );
    })();
  };
  const approve = (): void =>
    perform('approve', before => useCases.approve(before), 'The approval is recorded. The minutes can be read only.');
  const reopen = (): void =>
    perform('reopen', before => useCases.reopen(before), 'The approval is taken back. The minutes can be changed.');
  const circulate = (): void => perform('circulate', before => useCases.circulateMinutes(before), 'The minutes have gone to the agencies.');

  return (
    <section aria-labelledby="minutes-approval">
      <h3 id="minutes-approval" ref={heading} tabIndex={-1} className={classes.caseTitle}>
        {step === 'draft' ? 'Draft minutes' : step === 'approved' ? 'Approved minutes' : 'Circulated minutes'}
      </h3>
      <p>{view.words}</p>
      {unsaved && <Warning>{unsaved}</Warning>}
      {failure && <ErrorPanel inSight error={failure} onRetry={last.current} />}
      {step !== 'circulated' && <LeftOut of="minutes" cases={book.opening().cases} minutes={key => book.saverOf(key).current()} />}
      {step === 'draft' && view.before.map(words => <Warning key={words}>{words}</Warning>)}
      {step === 'circulated' && (
        <ul className={classes.plain}>
          {view.circulated.map(words => (
            <li key={words}>
              <StatusTag tone="good">{words}</StatusTag>
            </li>
          ))}
        </ul>
      )}
      {step === 'approved' && <p>{messageWords(book.opening())}</p>}
      <ButtonRow>
        {step === 'draft' && (
          <Button kind="primary" inactive={doing !== ''} onClick={approve}>
            {doing === 'approve' ? 'Recording the approval…' : view.approveWords}
          </Button>
        )}
        {step === 'approved' && (
          <>
            <Button kind="primary" inactive={doing !== ''} onClick={circulate}>
              {doing === 'circulate' ? 'Circulating…' : 'Circulate the minutes to the agencies'}
            </Button>
            <Button inactive={doing !== ''} onClick={reopen}>
              {doing === 'reopen' ? 'Taking the approval back…' : 'Take the approval back'}
            </Button>
          </>
        )}
      </ButtonRow>
      {doing === 'circulate' && (
        <Loading words="Each agency gets its own copy, without cases it must not be told of. This takes a little while." />
      )}
      <MinutesCopies key={step} useCases={useCases} meeting={meeting} store={() => book.flush()} />
    </section>
  );
};
