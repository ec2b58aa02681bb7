import { beforeDeed, hasUnreadHistory, isDone, whyNot, withDeed, withTakenBack } from '../../domain/actions/actionDeeds';
import type { ActionDeed, DeedMark } from '../../domain/actions/actionDeeds';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import type { TrackerStore } from './actionPorts';
import { failure, notSetUp, noSuch } from '../shared/failures';
import { rowAfter, guarded } from '../shared/guarded';
import type { Decided } from '../shared/guarded';
import type { DeedDone } from './trackerUseCases';

/** The failure if none has this key, or this person may not see it. */
export const noSuchAction = noSuch('action', 'Go back to the tracker.');

/** The failure if the page has no partner site. */
export const noTracker = notSetUp('tracker', 'This page does not know the partner site, where actions are tracked.');

const unreadable = failure(
  'damaged',
  'action',
  'What happened to this action cannot be read, so nothing was written over it.',
  'Restore an earlier version of the action in the Actions list, then try again.'
);

/** One change of one action, guarded by its etag. A history that was not read would be gone: nothing is written over it. */
export const changeAction = async (
  tracker: TrackerStore,
  key: string,
  decide: (standing: TrackedAction) => Decided<TrackedAction, TrackedAction>
): Promise<Outcome<TrackedAction>> =>
  rowAfter(
    await guarded<TrackedAction, TrackedAction, TrackedAction, TrackedAction>({
      support: 'action',
      look: () => tracker.byKey(key),
      missing: noSuchAction,
      decide: standing => {
        const decided = decide(standing);
        return 'write' in decided && hasUnreadHistory(standing) ? { stop: unreadable } : decided;
      },
      write: async (standing, action) => {
        const changed = await tracker.change(standing, action);
        return changed.ok ? ok(action) : changed;
      }
    })
  );

const kept = (action: TrackedAction, restricted: boolean | undefined): TrackedAction =>
  restricted === undefined ? action : { ...action, restricted };

/** Does a deed, once for each key. `restricted`: whether only the team may read the action from then on; unchanged if left out. */
export async function doDeed(
  tracker: TrackerStore,
  key: string,
  deed: ActionDeed,
  mark: DeedMark,
  restricted?: boolean
): Promise<Outcome<DeedDone>> {
  let before: DeedDone['before'];
  const changed = await changeAction(tracker, key, standing => {
    if (isDone(standing, mark.key)) return { stop: ok(standing) };
    const why = whyNot(standing, deed);
    if (why !== undefined) return { stop: failure('validation', 'action', why, 'Look at the action as it stands now.') };
    before = beforeDeed(standing);
    return { write: kept(withDeed(standing, deed, mark), restricted) };
  });
  return changed.ok ? ok({ action: changed.value, deedKey: mark.key, ...(before && { before }) }) : changed;
}

/** Takes a deed back, if nothing has happened to the action since. */
export async function undoDeed(
  tracker: TrackerStore,
  { action: { key }, deedKey, before }: DeedDone,
  mark: DeedMark,
  restricted?: boolean
): Promise<Outcome<DeedDone>> {
  const changed = await changeAction(tracker, key, standing => {
    if (isDone(standing, mark.key)) return { stop: ok(standing) };
    const write = before && withTakenBack(standing, deedKey, before, mark);
    return write
      ? { write: kept(write, restricted) }
      : {
          stop: failure('conflict', 'undo', 'Something has happened to this action since, so it was left as it is.', 'Open it to see what.')
        };
  });
  return changed.ok ? ok({ action: changed.value, deedKey: mark.key }) : changed;
}
