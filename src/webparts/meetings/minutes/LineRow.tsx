import * as React from 'react';
import { withoutDirectionMarks } from '../../../domain/kernel/directionMarks';
import type { MinuteLine } from '../../../domain/meetings/minutes';
import { useStyles } from '../../../ui';
import { SecretWarning, useFinder } from '../../../ui/secrets/SecretWarning';
import type { MinutesSaver } from './minutesSaver';
import { minutesStyles } from './minutesStyles';
import { lineOf } from './presenters/lines';
import { boxId } from './useEditing';

export interface LineTextProps {
  readonly saver: MinutesSaver;
  readonly line: MinuteLine;
  readonly label: string;
  readonly invalid?: boolean;
}

/** The words of one line. A key draws this box only; what a colleague changes in it leaves the caret where it is. */
export const LineText = ({ saver, line, label, invalid }: LineTextProps): JSX.Element => {
  const classes = useStyles(minutesStyles);
  const box = React.useRef<HTMLTextAreaElement>(null);
  const caret = React.useRef<readonly [number, number]>();
  const find = useFinder();
  const [text, setText] = React.useState(() => lineOf(saver.current(), line.key)?.text ?? line.text);
  React.useLayoutEffect(() => {
    const fresh = lineOf(saver.current(), line.key)?.text ?? line.text;
    const element = box.current;
    if (element && fresh !== element.value) {
      if (document.activeElement === element) caret.current = [element.selectionStart, element.selectionEnd];
      setText(fresh);
    }
  }, [saver, line]);
  React.useLayoutEffect(() => {
    if (caret.current) box.current?.setSelectionRange(caret.current[0], caret.current[1]);
    caret.current = undefined;
  }, [text]);
  return (
    <>
      <div className={classes.grow} data-words={text}>
        <textarea
          ref={box}
          id={boxId(saver.boxOf(line.key))}
          className={classes.box}
          rows={1}
          aria-label={label}
          aria-invalid={invalid ? true : undefined}
          autoComplete="off"
          value={text}
          onChange={event => {
            const typed = withoutDirectionMarks(event.target.value);
            setText(typed);
            saver.type(line.key, { text: typed });
          }}
        />
      </div>
      {find && <SecretWarning text={text} find={find} />}
    </>
  );
};
