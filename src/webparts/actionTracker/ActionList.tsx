import * as React from 'react';
import { actionListPaper } from '../../domain/documents/actionListPaper';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { TrackerOpening, TrackerUseCases } from '../../services/actions/trackerUseCases';
import { Button, ButtonRow, Inset } from '../../ui';
import { PaperView } from '../shared/documents/PaperView';
import { actionListOf, leftOutWords } from './presenters/actionList';
import type { TrackerFilter } from './presenters/trackerFilter';

export interface ActionListProps {
  readonly tracker: Pick<TrackerUseCases, 'give'>;
  readonly opening: TrackerOpening;
  readonly filter: TrackerFilter;
  /** Those on the screen. */
  readonly actions: readonly TrackedAction[];
}

/** The actions on the screen as a document: shown when it is asked for, then printed or saved. */
export const ActionList = ({ tracker, opening, filter, actions }: ActionListProps): JSX.Element => {
  const [shown, setShown] = React.useState(false);
  const leftOut = leftOutWords(actions);
  return (
    <section aria-label="These actions as a document">
      <ButtonRow>
        <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide the action list' : 'Action list, to print or save as Word'}
        </Button>
      </ButtonRow>
      {shown && (
        <>
          {leftOut !== '' && <Inset>{leftOut}</Inset>}
          <PaperView give={tracker.give} paper={actionListPaper(actions, actionListOf(opening, filter))} caseKey="" restricted={false} />
        </>
      )}
    </section>
  );
};
