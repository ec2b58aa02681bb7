import * as React from 'react';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { focusField } from '../../../ui/layout/ErrorSummary';
import { TextField } from '../../../ui/fields/TextField';
import { useStyles } from '../../../ui/style/themedStyles';
import type { TransferChoices } from './presenters/choices';
import { transferStyles } from './transferStyles';

export interface ChooseMaracProps {
  readonly view: TransferChoices;
  /** The MARAC or place that is being offered the case; empty while none is. */
  readonly doing: string;
  readonly onTransfer: (to: string, outOfForce: boolean) => void;
}

const placeId = 'transfer-place';

/** Out of force: the place is typed, so it is two presses. */
const OutOfForce = ({ doing, onTransfer }: Omit<ChooseMaracProps, 'view'>): JSX.Element => {
  const [place, setPlace] = React.useState('');
  const [problem, setProblem] = React.useState<string>();
  const send = (): void => {
    if (place.trim() !== '') {
      setProblem(undefined);
      onTransfer(place.trim(), true);
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
        <Button inactive={doing !== ''} onClick={send}>
          Transfer out of force
        </Button>
      </ButtonRow>
    </>
  );
};

/** Every MARAC a button: one press is the transfer. The suggested one is first and in focus; where none is, no Enter by habit transfers anything. */
export const ChooseMarac = ({ view, doing, onTransfer }: ChooseMaracProps): JSX.Element => {
  const classes = useStyles(transferStyles);
  const suggestedButton = React.useRef<HTMLButtonElement>(null);
  // After the screen's heading has taken the focus.
  React.useEffect(() => {
    const timer = window.setTimeout(() => suggestedButton.current?.focus(), 0);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <>
      <p>
        {view.words} One press offers the case. It can be taken back until it is answered, and what else there is to say can be said
        afterwards.
      </p>
      <div role="group" aria-label="Transfer to" className={classes.choices}>
        {view.choices.map(({ marac, detail, suggested }) => (
          <div key={marac} className={classes.choice}>
            <Button
              ref={suggested ? suggestedButton : undefined}
              kind={suggested ? 'primary' : 'secondary'}
              inactive={doing !== ''}
              onClick={() => onTransfer(marac, false)}
            >
              {doing === marac ? `Offering to ${marac}…` : marac}
              {detail && <span className={classes.detail}>{detail}</span>}
            </Button>
          </div>
        ))}
      </div>
      <details>
        <summary className={classes.summary}>Somewhere outside the force</summary>
        <OutOfForce doing={doing} onTransfer={onTransfer} />
      </details>
    </>
  );
};
