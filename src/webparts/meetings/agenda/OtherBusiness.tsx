import * as React from 'react';
import type { Meeting } from '../../../domain/meetings/meeting';
import { ActionLink, Button, ButtonRow, TextField, UndoNotice, focusField, useStyles } from '../../../ui';
import { SecretWarning } from '../../../ui/secrets/SecretWarning';
import type { FindSecrets } from '../../../ui/secrets/SecretWarning';
import { meetingsStyles } from '../meetingsStyles';

type Points = Meeting['agenda']['otherBusiness'];

export interface OtherBusinessProps {
  readonly points: Points;
  readonly mayArrange: boolean;
  readonly saving: boolean;
  readonly newKey: () => string;
  /** Finds what must be kept secret of the cases of the meeting. */
  readonly findSecrets: FindSecrets | undefined;
  /** Answers whether it is stored. */
  readonly onSave: (points: Points) => Promise<boolean>;
}

const fieldId = 'other-business';

/** Any other business: points are added and taken off, and come back with Undo. */
export const OtherBusiness = ({ points, mayArrange, saving, newKey, findSecrets, onSave }: OtherBusinessProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const [text, setText] = React.useState('');
  const [error, setError] = React.useState<string>();
  const [takenOff, setTakenOff] = React.useState<Points[number]>();
  const add = (): void => {
    if (text.trim() === '') {
      setError('Enter the point');
      focusField(fieldId);
      return;
    }
    setError(undefined);
    void onSave([...points, { key: newKey(), text: text.trim() }]).then(stored => stored && setText(''));
  };
  const takeOff = (point: Points[number]): void =>
    void onSave(points.filter(({ key }) => key !== point.key)).then(stored => stored && setTakenOff(point));
  const undo = (): void => {
    if (takenOff) void onSave([...points, takenOff]).then(stored => stored && setTakenOff(undefined));
  };
  return (
    <section aria-label="Any other business">
      <h3 className={classes.heading}>Any other business</h3>
      {points.length === 0 && <p className={classes.quiet}>Nothing yet.</p>}
      <ul className={classes.list} role="list">
        {points.map(point => (
          <li key={point.key} className={classes.point}>
            <span className={classes.words}>{point.text}</span>
            {mayArrange && (
              <ActionLink onClick={() => takeOff(point)} aria-label={`Take off: ${point.text}`}>
                Take off
              </ActionLink>
            )}
          </li>
        ))}
      </ul>
      {takenOff && <UndoNotice words="The point is taken off." onUndo={undo} onDismiss={() => setTakenOff(undefined)} />}
      {mayArrange && (
        <div className={classes.form}>
          <TextField
            id={fieldId}
            label="Add a point"
            hint="No names: it goes to every agency."
            value={text}
            onChange={setText}
            error={error}
          />
          <SecretWarning text={text} find={findSecrets} />
          <ButtonRow>
            <Button inactive={saving} onClick={add}>
              Add the point
            </Button>
          </ButtonRow>
        </div>
      )}
    </section>
  );
};
