import * as React from 'react';
import { holdsInvisible, plainLine } from '../../domain/kernel/invisible';
import { useStyles } from '../style/themedStyles';
import type { FieldCommon } from './FieldFrame';
import { describedBy, FieldFrame } from './FieldFrame';
import { inputStyles } from './inputStyles';
import { TakenOut } from './TakenOut';

/** How long the expected answer is, in characters: the box hints at it. */
type FieldWidth = 2 | 4 | 10 | 20 | 30 | 'full';

export interface TextFieldProps extends FieldCommon {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly width?: FieldWidth;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly autoComplete?: string;
  /** Off for names, postcodes and references. */
  readonly spellCheck?: boolean;
  /** Characters the person typed are kept as typed; only the keyboard of a telephone changes. */
  readonly autoCapitalize?: 'characters' | 'words' | 'off';
}

const boxWidth = (width: FieldWidth): string => (width === 'full' ? '100%' : `${width + 4}ch`);

/** One line of text: also a number, a telephone number or a postcode (never `type=number`: it loses what is typed). */
export const TextField = (props: TextFieldProps): JSX.Element => {
  const classes = useStyles(inputStyles);
  const [taken, setTaken] = React.useState(false);
  return (
    <FieldFrame field={props}>
      <input
        id={props.id}
        className={classes.input}
        style={{ width: boxWidth(props.width ?? 'full') }}
        type={props.inputMode === 'tel' ? 'tel' : 'text'}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        autoCapitalize={props.autoCapitalize}
        spellCheck={props.spellCheck ?? false}
        value={props.value}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? true : undefined}
        onChange={event => {
          const typed = event.target.value;
          if (holdsInvisible(typed)) setTaken(true);
          props.onChange(plainLine(typed));
        }}
      />
      <TakenOut taken={taken} />
    </FieldFrame>
  );
};
