import * as React from 'react';
import type { AppError } from '../../../domain/appError';
import { dayOf } from '../../../domain/calendarDay';
import type { FormContext } from '../../../domain/form/definition';
import { prefilledAnswers } from '../../../domain/form/prefill';
import { referralForm } from '../../../domain/form/referralForm';
import { CHECK_ANSWERS, taskList } from '../../../domain/form/taskList';
import { shownSection } from '../../../domain/form/shownItems';
import type { IntakeItem, IntakeSummary } from '../../../services/ports';
import type { OpenDraft, ReferralFormOpening, ReferralFormUseCases, SubmittedReferral } from '../../../services/useCases';
import { useUnmountSignal } from '../../../ui';
import type { DraftSession } from './useDraftSession';
import { draftSession, useSavedBeforeLeaving } from './useDraftSession';
import { rowKey } from './rowKey';

/** Where the person is. Kept on the page only: never in the address. */
export type Place =
  | { readonly at: 'start' }
  | { readonly at: 'tasks' }
  /** `focus` names the field that "Change" or the error summary was pressed for. */
  | { readonly at: 'section'; readonly sectionId: string; readonly from: 'tasks' | 'checkAnswers'; readonly focus?: string }
  | { readonly at: 'checkAnswers' }
  | { readonly at: 'submitted'; readonly submitted: SubmittedReferral }
  | { readonly at: 'alreadySubmitted'; readonly item: IntakeItem };

export interface ReferralFormActions {
  readonly startNew: () => void;
  /** Opens an own item, by its key, to go on with it. */
  readonly continueDraft: (key: string) => void;
  readonly checkAnswers: () => void;
  readonly returnFrom: (place: 'tasks' | 'checkAnswers') => void;
  /** On to the next section; after the last to checking when all is complete, else to the list. Back to checking when one came from there. */
  readonly continueFrom: (next: string, from: 'tasks' | 'checkAnswers') => void;
  readonly submitted: (submitted: SubmittedReferral) => void;
  readonly openSection: (sectionId: string, from: 'tasks' | 'checkAnswers', focus?: string) => void;
  /** Back to the start; what was typed is saved first, and the list there is read again. */
  readonly leave: () => void;
}

/** The form within another screen, for one draft: where leaving it and sending it lead. */
export interface OneDraft {
  readonly draft: OpenDraft;
  /** The words of every way out: "Back to the queue". */
  readonly leaveWords: string;
  readonly onLeave: () => void;
  readonly onSubmitted: (submitted: SubmittedReferral) => void;
}

export interface ReferralFormModel {
  readonly place: Place;
  readonly session: DraftSession | undefined;
  readonly context: FormContext;
  readonly mine: readonly IntakeSummary[];
  /** The key of the item being fetched. */
  readonly opening: string | undefined;
  readonly error: AppError | undefined;
  /** The person wanted to leave, but what they typed is not stored yet. */
  readonly heldBack: boolean;
  /** The words of the way out of the open draft, where it does not lead to one's own referrals. */
  readonly leaveWords: string | undefined;
  readonly actions: ReferralFormActions;
}

/** Puts a first empty row into every group of a section that needs one, so that there is something to fill in. */
const addFirstRows = ({ store, saver }: DraftSession, sectionId: string, context: FormContext): void => {
  const section = shownSection(referralForm, sectionId, store.current(), context);
  section?.items.forEach((item) => {
    if (item.kind === 'group' && item.question.least > 0 && item.rows.length === 0) {
      saver.quietly(() => store.addRow(item.path, { key: rowKey(), answers: {} }));
    }
  });
};

/** Every section is complete: nothing is left but to check and send. */
const canCheck = ({ store }: DraftSession, context: FormContext): boolean =>
  taskList(referralForm, store.current(), context).some(({ id, status }) => id === CHECK_ANSWERS && status !== 'Cannot start yet');

/** Who refers is known: their name and address need not be typed. */
const prefill = ({ store, saver }: DraftSession, { user }: ReferralFormOpening): void =>
  saver.quietly(() => store.replace({ ...prefilledAnswers(user), ...store.current() }));

const useMine = (opening: ReferralFormOpening, useCases: ReferralFormUseCases, signal: AbortSignal): [readonly IntakeSummary[], () => void] => {
  const [mine, setMine] = React.useState(opening.mine);
  const reread = React.useCallback(() => {
    void useCases.myReferrals().then((outcome) => {
      if (outcome.ok && !signal.aborted) {
        setMine(outcome.value);
      }
    });
  }, [useCases, signal]);
  return [mine, reread];
};

/** The state of the whole form: where the person is, the open draft, and what can be done. */
export const useReferralForm = (
  useCases: ReferralFormUseCases,
  opening: ReferralFormOpening,
  now: () => Date,
  one?: OneDraft
): ReferralFormModel => {
  const signal = useUnmountSignal();
  const [place, setPlace] = React.useState<Place>({ at: one ? 'tasks' : 'start' });
  const [session, setSession] = React.useState(() => one && draftSession(one.draft, useCases, now));
  const [openingKey, setOpeningKey] = React.useState<string | undefined>(undefined);
  const [error, setError] = React.useState<AppError | undefined>(undefined);
  const [heldBack, setHeldBack] = React.useState(false);
  const [mine, reread] = useMine(opening, useCases, signal);
  const context = React.useMemo<FormContext>(
    () => ({ configuration: opening.configuration, today: dayOf(now()) }),
    [opening, now]
  );
  useSavedBeforeLeaving(session);

  const actions = React.useMemo<ReferralFormActions>(() => {
    const begin = (next: DraftSession): void => {
      setSession(next);
      setError(undefined);
      setPlace({ at: 'tasks' });
    };
    const openSection = (sectionId: string, from: 'tasks' | 'checkAnswers', focus?: string): void => {
      if (session) {
        addFirstRows(session, sectionId, context);
      }
      setPlace({ at: 'section', sectionId, from, focus });
    };
    return {
      startNew: () => {
        const next = draftSession(useCases.newDraft(), useCases, now);
        prefill(next, opening);
        begin(next);
      },
      continueDraft: (key) => {
        const item = mine.find((one) => one.key === key);
        if (!item) {
          return;
        }
        setOpeningKey(key);
        void useCases.loadDraft(item.id).then((outcome) => {
          if (signal.aborted) {
            return;
          }
          setOpeningKey(undefined);
          if (outcome.ok) {
            begin(draftSession(outcome.value, useCases, now));
          } else {
            setError(outcome.error);
          }
        });
      },
      checkAnswers: () => setPlace({ at: 'checkAnswers' }),
      returnFrom: (at) => setPlace({ at }),
      continueFrom: (next, from) => {
        if (from === 'tasks' && next !== CHECK_ANSWERS) {
          openSection(next, 'tasks');
          return;
        }
        const ready = session !== undefined && canCheck(session, context);
        setPlace({ at: from === 'checkAnswers' || ready ? 'checkAnswers' : 'tasks' });
      },
      submitted: (submitted) => {
        if (!signal.aborted) {
          setPlace({ at: 'submitted', submitted });
        }
      },
      openSection,
      leave: () => {
        const saving = session?.saver.flush() ?? Promise.resolve();
        void saving.then(() => {
          if (signal.aborted) {
            return;
          }
          const unsaved = session?.saver.hasUnsaved() ?? false;
          setHeldBack(unsaved);
          if (!unsaved && one) {
            one.onLeave();
          } else if (!unsaved) {
            setSession(undefined);
            setPlace({ at: 'start' });
            reread();
          }
        });
      }
    };
  }, [useCases, now, opening, session, context, signal, reread, mine, one]);

  return { place, session, context, mine, opening: openingKey, error, heldBack, leaveWords: one?.leaveWords, actions };
};
