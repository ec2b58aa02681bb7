import * as React from 'react';
import { minuteSections } from '../../../domain/meetings/minutes';
import type { MinuteLine, MinuteSection } from '../../../domain/meetings/minutes';
import { Button, useStyles } from '../../../ui';
import { ActionRow } from './ActionRow';
import type { ActionSurroundings } from './ActionRow';
import type { Editing } from './useEditing';
import { LineText } from './LineRow';
import type { MinutesSaver } from './minutesSaver';
import { minutesStyles } from './minutesStyles';
import { quickChoices } from './presenters/quickChoices';

export interface SectionBlockProps {
  readonly saver: MinutesSaver;
  readonly section: MinuteSection;
  readonly lines: readonly MinuteLine[];
  /** The line that had the focus last, if it is of this section. */
  readonly activeKey?: string;
  readonly editing: Editing;
  readonly surroundings: ActionSurroundings;
}

interface RowProps extends Omit<SectionBlockProps, 'section' | 'lines' | 'activeKey'> {
  readonly line: MinuteLine;
  readonly label: string;
  readonly isActive: boolean;
}

const Row = React.memo(({ saver, line, label, isActive, editing, surroundings }: RowProps): JSX.Element => (
  <li data-line={line.key} onFocus={() => !isActive && editing.came(line)}>
    {line.action ? (
      <ActionRow saver={saver} line={line} label={label} offers={isActive} {...surroundings} />
    ) : (
      <LineText saver={saver} line={line} label={label} />
    )}
  </li>
));
Row.displayName = 'Row';

const LineButtons = ({ lineKey, editing }: { readonly lineKey: string; readonly editing: Editing }): JSX.Element => (
  <>
    <Button compact onClick={() => editing.move(lineKey, -1)}>
      Move line up
    </Button>
    <Button compact onClick={() => editing.move(lineKey, 1)}>
      Move line down
    </Button>
    <Button compact onClick={() => editing.remove(lineKey)}>
      Delete line
    </Button>
  </>
);

const sameLines = (a: readonly MinuteLine[], b: readonly MinuteLine[]): boolean =>
  a.length === b.length && a.every((line, index) => line === b[index]);

/** One step of the chair's sequence: its lines, and what can be pressed. Drawn again only when one of its lines is another. */
export const SectionBlock = React.memo(
  ({ saver, section, lines, activeKey, editing, surroundings }: SectionBlockProps): JSX.Element => {
    const classes = useStyles(minutesStyles);
    const index = minuteSections.indexOf(section);
    const titleId = `minute-section-${index}`;
    return (
      <section
        className={lines.length === 0 ? `${classes.section} ${classes.emptySection}` : classes.section}
        aria-labelledby={titleId}
        data-section={index}
      >
        <h4 id={titleId} className={classes.sectionTitle}>
          {section}
        </h4>
        {lines.length > 0 && (
          <ol className={classes.lines}>
            {lines.map((line, place) => (
              <Row
                key={saver.boxOf(line.key)}
                saver={saver}
                line={line}
                label={`${section}, line ${place + 1}`}
                isActive={line.key === activeKey}
                editing={editing}
                surroundings={surroundings}
              />
            ))}
          </ol>
        )}
        <div className={classes.row}>
          <Button compact onClick={() => editing.add(section, activeKey)}>
            {section === 'Actions' ? 'Add an action' : 'Add a line'}
          </Button>
          {quickChoices(section).map(({ label, text }) => (
            <Button key={label} compact onClick={() => editing.add(section, undefined, text)}>
              {label}
            </Button>
          ))}
          {activeKey !== undefined && <LineButtons lineKey={activeKey} editing={editing} />}
        </div>
      </section>
    );
  },
  (before, after) =>
    before.saver === after.saver &&
    before.activeKey === after.activeKey &&
    before.editing === after.editing &&
    before.surroundings === after.surroundings &&
    sameLines(before.lines, after.lines)
);
SectionBlock.displayName = 'SectionBlock';
