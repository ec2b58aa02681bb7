import * as React from 'react';
import { withoutDirectionMarks } from '../../domain/kernel/directionMarks';
import { holdsInvisible, plainLine } from '../../domain/kernel/invisible';
import { useStyles } from '../style/themedStyles';
import { Hidden } from '../layout/Hidden';
import type { FieldCommon } from './FieldFrame';
import { describedBy, FieldFrame } from './FieldFrame';
import { inputStyles } from './inputStyles';
import { TakenOut } from './TakenOut';

export interface NarrativeFieldProps extends FieldCommon {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Characters at most. More may be typed: nothing is cut off, the count says how many too many. */
  readonly limit?: number;
  readonly rows?: number;
  /** An address: what cannot be seen is taken out. A narrative keeps what joins its letters and emoji. */
  readonly plain?: boolean;
}

/** The count shows from here on: three quarters of the limit. */
const countFrom = (limit: number): number => Math.floor(limit * 0.75);

/** The pause after which a screen reader hears the count: not at every key. */
const countPause = 1000;

/** How many characters are left or too many, in words; undefined while there is plenty of room. */
export const countWords = (length: number, limit: number): string | undefined => {
  if (length < countFrom(limit)) {
    return undefined;
  }
  const left = limit - length;
  const number = Math.abs(left).toLocaleString('en-GB');
  const unit = Math.abs(left) === 1 ? 'character' : 'characters';
  return left < 0 ? `You have ${number} ${unit} too many` : `You have ${number} ${unit} left`;
};

const useAfterPause = (words: string | undefined): string | undefined => {
  const [said, setSaid] = React.useState<string | undefined>(undefined);
  React.useEffect(() => {
    const timer = window.setTimeout(() => setSaid(words), countPause);
    return () => window.clearTimeout(timer);
  }, [words]);
  return said;
};

const Count = ({ length, limit }: { readonly length: number; readonly limit: number }): JSX.Element => {
  const classes = useStyles(inputStyles);
  const words = countWords(length, limit);
  return (
    <>
      {words && (
        <div aria-hidden="true" className={length > limit ? `${classes.count} ${classes.over}` : classes.count}>
          {words}
        </div>
      )}
      <Hidden>
        <span role="status">{useAfterPause(words)}</span>
      </Hidden>
    </>
  );
};

/** Several lines of text, with a count once the limit comes near. */
export const NarrativeField = (props: NarrativeFieldProps): JSX.Element => {
  const [taken, setTaken] = React.useState(false);
  return (
    <FieldFrame field={props}>
      <textarea
        id={props.id}
        className={useStyles(inputStyles).input}
        style={{ width: '100%' }}
        rows={props.rows ?? 5}
        spellCheck
        value={props.value}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? true : undefined}
        onChange={event => {
          const typed = event.target.value;
          if (props.plain && holdsInvisible(typed)) setTaken(true);
          props.onChange(props.plain ? plainLine(typed) : withoutDirectionMarks(typed));
        }}
      />
      <TakenOut taken={taken} />
      {props.limit !== undefined && <Count length={props.value.length} limit={props.limit} />}
    </FieldFrame>
  );
};
