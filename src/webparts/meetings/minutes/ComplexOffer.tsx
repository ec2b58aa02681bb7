import * as React from 'react';
import type { Outcome } from '../../../domain/kernel/appError';
import { Button, ErrorPanel, StatusTag, useAnnounce, useStyles } from '../../../ui';
import { useDeed } from '../../../ui/hooks/useDeed';
import type { MinutesSaver } from './minutesSaver';
import { minutesStyles } from './minutesStyles';
import { complexReason } from './presenters/quickChoices';
import { useFrom } from '../../../ui/hooks/useFrom';

/** Puts a case forward for the complex-case log, with the reason the meeting gave. */
export type PutForward = (caseKey: string, reason: string) => Promise<Outcome<unknown>>;

export interface ComplexOfferProps {
  readonly saver: MinutesSaver;
  readonly onComplex: PutForward;
}

/** Once the meeting has said that a case is complex, and why: it can be put forward. What is put forward is what is stored. */
export const ComplexOffer = ({ saver, onComplex }: ComplexOfferProps): JSX.Element | null => {
  const classes = useStyles(minutesStyles);
  const announce = useAnnounce();
  const { going: doing = '', failure, act } = useDeed();
  const [done, setDone] = React.useState<string>();
  const reason = useFrom(saver, () => complexReason(saver.stored()));
  const isSaid = useFrom(saver, () => complexReason(saver.shape()) !== undefined);
  if (!isSaid && reason === undefined) return null;
  if (!reason)
    return <p className={classes.small}>Type why it is complex. Once that is saved, it can be put forward for the complex-case log.</p>;
  if (done === reason) {
    return (
      <p className={classes.row}>
        <StatusTag tone="good">Put forward for the complex-case log</StatusTag>
      </p>
    );
  }
  const press = (): void => {
    void act(
      'complex',
      () => onComplex(saver.stored().caseKey, reason),
      () => {
        setDone(reason);
        announce('Put forward for the complex-case log.');
      }
    );
  };
  return (
    <div>
      {failure && <ErrorPanel error={failure} onRetry={press} />}
      <Button compact inactive={doing !== ''} onClick={press}>
        {doing === '' ? 'Put forward for the complex-case log' : 'Putting forward…'}
      </Button>
    </div>
  );
};
