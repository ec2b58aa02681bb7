import * as React from 'react';
import type { TransferSaid } from '../../../domain/transfer/transfer';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { focusField } from '../../../ui/layout/ErrorSummary';
import { TextField } from '../../../ui/fields/TextField';
import { useStyles } from '../../../ui/style/themedStyles';
import type { Press, TransferChoice, TransferChoices } from './presenters/choices';
import { transferStyles } from './transferStyles';

export interface ChooseMaracProps {
  readonly view: TransferChoices;
  /** What one press can say; each MARAC has a button for each. */
  readonly presses: readonly Press[];
  /** Who is told that the victim has moved. */
  readonly movedWords: string;
  /** The MARAC or place that is being offered the case; empty while none is. */
  readonly doing: string;
  readonly onTransfer: (to: string, outOfForce: boolean, said: TransferSaid) => void;
}

const placeId = 'transfer-place';

/** Out of force: the place is typed, so it is two presses. */
const OutOfForce = ({ presses, doing, onTransfer }: Pick<ChooseMaracProps, 'presses' | 'doing' | 'onTransfer'>): JSX.Element => {
  const [place, setPlace] = React.useState('');
  const [problem, setProblem] = React.useState<string>();
  const send = (said: TransferSaid): void => {
    if (place.trim() !== '') {
      setProblem(undefined);
      onTransfer(place.trim(), true, said);
      return;
    }
    setProblem('Enter the name of the MARAC or the place');
    focusField(placeId);
  };
  return (
    <>
      <TextField
        id={placeId}
        label="MARAC or place outside the force"
        hint="You print or save a pack for them. It stays open here until they confirm that they have it."
        value={place}
        onChange={setPlace}
        width={30}
        error={problem}
      />
      <ButtonRow>
        {presses.map(({ said, words }) => (
          <Button key={said.reason} inactive={doing !== ''} aria-label={`Out of force: ${words}`} onClick={() => send(said)}>
            {words}
          </Button>
        ))}
      </ButtonRow>
    </>
  );
};

interface ChoiceProps extends Pick<ChooseMaracProps, 'presses' | 'doing' | 'onTransfer'> {
  readonly choice: TransferChoice;
  readonly keep?: React.Ref<HTMLDivElement>;
}

/** One MARAC: a button for each reason, and its letter while the focus is here. WCAG 2.2, 2.1.4. */
const Choice = ({ choice, presses, doing, onTransfer, keep }: ChoiceProps): JSX.Element => {
  const classes = useStyles(transferStyles);
  const { marac, detail, suggested } = choice;
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (doing !== '' || event.ctrlKey || event.metaKey || event.altKey) return;
    const press = presses.find(({ letter }) => letter !== '' && letter === event.key.toLowerCase());
    if (press) onTransfer(marac, false, press.said);
  };
  return (
    <div
      ref={keep}
      role="group"
      aria-label={detail ? `${marac}, ${detail}` : marac}
      tabIndex={suggested ? -1 : undefined}
      className={suggested ? classes.suggested : classes.choice}
      onKeyDown={onKeyDown}
    >
      <span className={classes.marac}>
        <strong>{marac}</strong>
        {detail && <span className={classes.detail}>{detail}</span>}
      </span>
      {doing === marac ? (
        <span>{`Offering to ${marac}…`}</span>
      ) : (
        presses.map(({ said, words, letter }) => (
          <Button
            key={said.reason}
            compact
            kind={suggested ? 'primary' : 'secondary'}
            inactive={doing !== ''}
            aria-label={`${marac}: ${words}`}
            aria-keyshortcuts={letter || undefined}
            onClick={() => onTransfer(marac, false, said)}
          >
            {words}
          </Button>
        ))
      )}
    </div>
  );
};

/**
 * Every MARAC with a button for each reason: one press makes the transfer and records its true reason. The suggested MARAC is first and has the
 * focus, but not its buttons, so that a habitual Enter transfers nothing.
 */
export const ChooseMarac = ({ view, presses, movedWords, doing, onTransfer }: ChooseMaracProps): JSX.Element => {
  const classes = useStyles(transferStyles);
  const suggestedChoice = React.useRef<HTMLDivElement>(null);
  // After the screen's heading has taken the focus.
  React.useEffect(() => {
    const timer = window.setTimeout(() => suggestedChoice.current?.focus(), 0);
    return () => window.clearTimeout(timer);
  }, []);
  const letters = presses
    .filter(({ letter }) => letter !== '')
    .map(({ letter, words }) => `${letter.toUpperCase()} (${words.toLowerCase()})`);
  return (
    <>
      <p>
        {view.words} One press offers the case and says why it goes. It can be taken back until it is answered, and what else there is to
        say can be said afterwards.
      </p>
      {movedWords && <p>{movedWords}</p>}
      {letters.length > 0 && <p>{`Keys, on the MARAC in focus: ${letters.join(', ')}.`}</p>}
      <div role="group" aria-label="Transfer to" className={classes.choices}>
        {view.choices.map(choice => (
          <Choice
            key={choice.marac}
            choice={choice}
            presses={presses}
            doing={doing}
            onTransfer={onTransfer}
            keep={choice.suggested ? suggestedChoice : undefined}
          />
        ))}
      </div>
      <details>
        <summary className={classes.summary}>Somewhere outside the force</summary>
        <OutOfForce presses={presses} doing={doing} onTransfer={onTransfer} />
      </details>
    </>
  );
};
