import * as React from 'react';
import type { ComplexUseCases, LookedThrough } from '../../../services/complex/complexUseCases';
import { Button, ErrorPanel, Warning, useStyles } from '../../../ui';
import { SelectField } from '../../../ui/fields/SelectField';
import { useDeed } from '../../../ui/hooks/useDeed';
import { complexStyles } from '../complexStyles';
import { asOptions } from '../presenters/forms';
import { counted } from '../../../domain/kernel/words';

export interface LookThroughProps {
  readonly useCases: ComplexUseCases;
  readonly maracs: readonly string[];
  /** The MARAC that is shown; empty for the region. */
  readonly marac: string;
  readonly onFound: () => void;
}

const cases = (count: number): string => counted(count, 'case was', 'cases were');

const foundWords = ({ looked, suggested }: LookedThrough): string => `${cases(looked)} looked at, ${cases(suggested)} suggested.`;

/** Checks every open case of a MARAC again, because later changes, such as overdue actions, may make a case complex. */
export const LookThrough = ({ useCases, maracs, marac, onFound }: LookThroughProps): JSX.Element => {
  const classes = useStyles(complexStyles);
  const { going, failure, act } = useDeed();
  const [chosen, setChosen] = React.useState('');
  const [progress, setProgress] = React.useState('');
  const [found, setFound] = React.useState<LookedThrough>();
  const of = marac === '' ? chosen || maracs[0] : marac;
  const look = (): void =>
    void act('Looking…', () => useCases.lookThrough(of, (done, all) => setProgress(`${done} of ${all}`))).then(result => {
      if (!result) return;
      setFound(result);
      setProgress('');
      onFound();
    });
  return (
    <section aria-label="Look for complex cases">
      <h3 className={classes.heading}>Look for complex cases</h3>
      <p className={classes.paragraph}>
        A case is checked automatically when it is accepted, comes by transfer, or is matched with another. This looks at every open case
        once more: what has come to be known since, such as an action that is overdue, may make it complex.
      </p>
      {failure && <ErrorPanel error={failure} onRetry={look} />}
      {marac === '' && (
        <SelectField id="complex-look" label="Open cases of which MARAC?" value={of} options={asOptions(maracs)} onChange={setChosen} />
      )}
      <Button inactive={going !== undefined} onClick={look}>
        {going === undefined ? `Look at the open cases of ${of}` : `${going} ${progress}`}
      </Button>
      <p role="status" className={classes.paragraph}>
        {found && going === undefined ? foundWords(found) : ''}
      </p>
      {found && found.problems.length > 0 && <Warning>{['Some cases could not be looked at.', ...found.problems].join('\n')}</Warning>}
    </section>
  );
};
