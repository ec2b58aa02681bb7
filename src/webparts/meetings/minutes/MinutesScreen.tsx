import * as React from 'react';
import { mergeMinutes } from '../../../domain/meetings/mergeMinutes';
import type { MinutesUseCases, MinutingOpening } from '../../../services/meetings/minutes/minutesUseCases';
import { ActionLink, AsyncView, Page, WaitNotice, useAsync } from '../../../ui';
import type { PutForward } from './ComplexOffer';
import { minutesBook } from './minutesBook';
import { Minuting } from './Minuting';

export interface MinutesScreenProps {
  readonly useCases: MinutesUseCases;
  readonly meetingKey: string;
  /** The case to open first, and whom to tell which one is open. */
  readonly caseKey?: string;
  readonly onCase?: (caseKey: string) => void;
  readonly onBack: () => void;
  /** While SharePoint asks to wait: until when. */
  readonly waitUntil?: Date;
  /** Puts a case forward for the complex-case log. Not offered where it is not given. */
  readonly onComplex?: PutForward;
}

type Opened = Omit<MinutesScreenProps, 'meetingKey' | 'waitUntil'> & { readonly opening: MinutingOpening };

/** What is typed lives as long as this does. */
const Opened = ({ opening, useCases, ...rest }: Opened): JSX.Element => {
  const [book] = React.useState(() => minutesBook(opening, useCases, mergeMinutes));
  return <Minuting book={book} useCases={useCases} {...rest} />;
};

/** Live minutes: case by case in the chair's sequence, saved while they are typed. Board paper, paragraph 42. */
const MinutesScreen = ({ meetingKey, waitUntil, ...rest }: MinutesScreenProps): JSX.Element => {
  const { useCases, onBack } = rest;
  const load = React.useCallback(() => useCases.openMinutes(meetingKey), [useCases, meetingKey]);
  const { state, reload } = useAsync(load);
  return (
    <>
      {waitUntil && <WaitNotice until={waitUntil} />}
      {state.kind === 'ready' ? (
        <Opened opening={state.value} {...rest} />
      ) : (
        <Page dense title="Minutes" screenKey="minutes">
          <ActionLink onClick={onBack}>
            <span aria-hidden="true">‹ </span>Back to the meeting
          </ActionLink>
          <AsyncView state={state} loadingWords="Opening the minutes…" onRetry={() => reload()}>
            {() => null}
          </AsyncView>
        </Page>
      )}
    </>
  );
};

export default MinutesScreen;
