import * as React from 'react';
import type { Meeting } from '../../../domain/meetings/meeting';
import { ActionLink, Button, TextField } from '../../../ui';
import { useStyles } from '../../../ui/style/themedStyles';
import { meetingsStyles } from '../meetingsStyles';

type Points = Meeting['agenda']['otherBusiness'];

export interface OtherBusinessProps {
  readonly points: Points;
  readonly mayArrange: boolean;
  readonly saving: boolean;
  readonly newKey: () => string;
  /** Answers whether it is stored. */
  readonly onSave: (points: Points) => Promise<boolean>;
}

/** Any other business: points are added and taken off. */
export const OtherBusiness = ({ points, mayArrange, saving, newKey, onSave }: OtherBusinessProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const [text, setText] = React.useState('');
  return (
    <section aria-label="Any other business">
      <h3 className={classes.heading}>Any other business</h3>
      {points.length === 0 && <p className={classes.quiet}>Nothing yet.</p>}
      <ul>
        {points.map(point => (
          <li key={point.key}>
            {point.text}{' '}
            {mayArrange && (
              <ActionLink onClick={() => void onSave(points.filter(({ key }) => key !== point.key))} aria-label={`Take off: ${point.text}`}>
                Take off
              </ActionLink>
            )}
          </li>
        ))}
      </ul>
      {mayArrange && (
        <div className={classes.form}>
          <TextField id="other-business" label="Add a point" hint="No names: it goes to every agency." optional value={text} onChange={setText} />
          <Button
            inactive={saving || text.trim() === ''}
            onClick={() => void onSave([...points, { key: newKey(), text: text.trim() }]).then(stored => stored && setText(''))}
          >
            Add the point
          </Button>
        </div>
      )}
    </section>
  );
};
