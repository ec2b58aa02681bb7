import * as React from 'react';
import { useStyles } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';
import type { Room } from '../presenters/calendarView';

const width = 240;

/** How full a meeting is, as a bar; the words beside it say the same. */
export const CapacityBar = ({ room }: { readonly room: Room }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <div>
      <svg className={classes.chart} viewBox={`0 0 ${width} 14`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className={classes.track} x="0.5" y="0.5" width={width - 1} height="13" />
        <rect className={room.isOver ? classes.over : classes.fill} x="0" y="0" width={room.share * width} height="14" />
      </svg>
      <p className={classes.words}>{room.words}</p>
    </div>
  );
};
