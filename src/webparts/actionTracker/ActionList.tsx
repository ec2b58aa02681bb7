import * as React from 'react';
import { actionListPaper, listedActions } from '../../domain/documents/actionListPaper';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { TrackerOpening, TrackerUseCases } from '../../services/actions/trackerUseCases';
import { Button, ButtonRow, Inset } from '../../ui';
import { PaperView } from '../shared/documents/PaperView';
import type { TrackerFilter } from './presenters/trackerFilter';
import type { ActionListOf } from '../../domain/documents/actionListPaper';
import { shownWords } from './presenters/trackerFilter';

/** What the list on the screen is about, for the document. */
function actionListOf(
  { scope, serverNow }: Pick<TrackerOpening, 'scope' | 'serverNow'>,
  { shown, month, person, search }: TrackerFilter
): ActionListOf {
  const which = [
    shown === 'Closed' ? `Closed in ${month}` : shownWords[shown],
    person && `of ${person}`,
    search.trim() && 'found by words'
  ].filter(words => words !== '');
  return {
    area: scope.maracs.length === 0 ? 'Whole region' : scope.maracs.join(', '),
    agency: scope.agency,
    which: which.join(', '),
    at: serverNow
  };
}

/** What the document leaves out of the list on the screen, in words; empty if nothing. */
function leftOutWords(actions: readonly TrackedAction[]): string {
  const left = actions.length - listedActions(actions).length;
  if (left === 0) return '';
  return left === 1
    ? 'One action of a restricted case is not in the document.'
    : `${left} actions of restricted cases are not in the document.`;
}

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
