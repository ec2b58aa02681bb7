import { listedActions } from '../../../domain/documents/actionListPaper';
import type { ActionListOf } from '../../../domain/documents/actionListPaper';
import type { TrackedAction } from '../../../domain/actions/trackedAction';
import type { TrackerOpening } from '../../../services/actions/trackerUseCases';
import { shownWords } from './trackerFilter';
import type { TrackerFilter } from './trackerFilter';

/** What the list on the screen is about, as a document says it. */
export function actionListOf(
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

/** What of the list on the screen is not in the document, in words; empty where all of it is. */
export function leftOutWords(actions: readonly TrackedAction[]): string {
  const left = actions.length - listedActions(actions).length;
  if (left === 0) return '';
  return left === 1
    ? 'One action of a restricted case is not in the document.'
    : `${left} actions of restricted cases are not in the document.`;
}
