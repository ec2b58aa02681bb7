import * as React from 'react';
import type { AppError } from '../../../../domain/kernel/appError';
import { dayOf } from '../../../../domain/kernel/calendarDay';
import type { FormContext } from '../../../../domain/form/definition';
import { prefilledAnswers } from '../../../../domain/form/prefill';
import { referralForm } from '../../../../domain/form/referralForm';
import { CHECK_ANSWERS, taskList } from '../../../../domain/form/taskList';
import { shownSection } from '../../../../domain/form/shownItems';
import type { IntakeSummary } from '../../../../services/shared/ports';
import type { ReferralFormOpening, ReferralFormUseCases } from '../../../../services/referral/referralUseCases';
import { useUnmountSignal } from '../../../../ui';
import type { AmendmentSession } from './amendmentSession';
import { amendmentSession } from './amendmentSession';
import type { FormPlace, ItemAction, OneDraft, Place, ReferralFormActions, ReferralFormModel } from './place';
import { openingName } from './place';
import type { DraftSession, FormSession } from './draftSession';
import { useSavedBeforeLeaving } from '../../../../ui/saving/useSavedBeforeLeaving';
import { draftSession } from './draftSession';
import { rowKey } from '../../../../ui/form/answersStore';
import { useMine } from './useMine';

/** Who fills the form in, as far as it is known without asking. */
export type Referrers = 'wmp' | 'partners';

/** Puts a first empty row into every group of a section that needs one, so that there is something to fill in. */
const addFirstRows = ({ store, saver }: FormSession, sectionId: string, context: FormContext): void => {
  const section = shownSection(referralForm, sectionId, store.current(), context);
  section?.items.forEach(item => {
    if (item.kind === 'group' && item.question.least > 0 && item.rows.length === 0) {
      saver.quietly(() => store.addRow(item.path, { key: rowKey(), answers: {} }));
    }
  });
};

/** Every section is complete: nothing is left but to check and send. */
const canCheck = ({ store }: FormSession, context: FormContext): boolean =>
  taskList(referralForm, store.current(), context).some(({ id, status }) => id === CHECK_ANSWERS && status !== 'Cannot start yet');

/** The agency somebody refers for. Who represents several is asked. */
const agencyOf = ({ represents = [] }: ReferralFormOpening, referrers: Referrers): string | undefined => {
  const agencies = Array.from(new Set(represents.map(({ agency }) => agency)));
  return referrers === 'wmp' ? 'Police' : agencies.length === 1 ? agencies[0] : undefined;
};

/** Who refers is known: their name, address and agency need not be given. */
const prefill = ({ store, saver }: FormSession, opening: ReferralFormOpening, referrers: Referrers): void =>
  saver.quietly(() =>
    store.replace({ ...prefilledAnswers({ ...opening.user, agency: agencyOf(opening, referrers) }), ...store.current() })
  );

const questionOf = ({ status, decision }: IntakeSummary): string | undefined => (status === 'Returned' ? decision?.reason : undefined);

/** The state of the whole form: where the person is, the open draft, and what can be done. */
export const useReferralForm = (
  useCases: ReferralFormUseCases,
  opening: ReferralFormOpening,
  now: () => Date,
  referrers: Referrers,
  one?: OneDraft
): ReferralFormModel => {
  const signal = useUnmountSignal();
  const [place, setPlace] = React.useState<Place>({ at: one ? 'tasks' : 'start' });
  const [session, setSession] = React.useState<DraftSession | AmendmentSession | undefined>(
    () => one && draftSession(one.draft, useCases, now)
  );
  const [openingItem, setOpeningItem] = React.useState<string | undefined>(undefined);
  const [error, setError] = React.useState<AppError | undefined>(undefined);
  const [heldBack, setHeldBack] = React.useState(false);
  const mine = useMine(opening, useCases, signal);
  const { items, reread } = mine;
  const context = React.useMemo<FormContext>(() => ({ configuration: opening.configuration, today: dayOf(now()) }), [opening, now]);
  useSavedBeforeLeaving(session?.saver, 'pagehide');

  const actions = React.useMemo<ReferralFormActions>(() => {
    const begin = (next: DraftSession | AmendmentSession): void => {
      setSession(next);
      setError(undefined);
      setHeldBack(false);
      setPlace({ at: 'tasks' });
    };
    const fetch = async (action: ItemAction, item: IntakeSummary): Promise<AppError | undefined> => {
      switch (action) {
        case 'continue': {
          const outcome = await useCases.loadDraft(item.id);
          return outcome.ok ? void (signal.aborted || begin(draftSession(outcome.value, useCases, now, questionOf(item)))) : outcome.error;
        }
        case 'amend': {
          const outcome = await useCases.openAmendment(item.id);
          return outcome.ok ? void (signal.aborted || begin(amendmentSession(outcome.value, useCases))) : outcome.error;
        }
        default: {
          const outcome = await useCases.ownReferral(item.id);
          return outcome.ok
            ? void (signal.aborted || setPlace({ at: 'print', item: outcome.value, from: { at: 'start' } }))
            : outcome.error;
        }
      }
    };
    const openSection = (sectionId: string, from: FormPlace, focus?: string): void => {
      if (session) {
        addFirstRows(session, sectionId, context);
      }
      setPlace({ at: 'section', sectionId, from, focus });
    };
    const toStart = (): void => {
      setHeldBack(false);
      if (one) {
        one.onLeave();
        return;
      }
      setSession(undefined);
      setPlace({ at: 'start' });
      reread();
    };
    return {
      startNew: () => {
        const next = draftSession(useCases.newDraft(), useCases, now);
        prefill(next, opening, referrers);
        begin(next);
      },
      openItem: (action, key) => {
        const item = items.find(candidate => candidate.key === key);
        if (!item) {
          return;
        }
        setOpeningItem(openingName(action, key));
        void fetch(action, item).then(problem => {
          if (!signal.aborted) {
            setOpeningItem(undefined);
            setError(problem);
          }
        });
      },
      print: item => setPlace(from => ({ at: 'print', item, from })),
      printed: item => void useCases.printed(item),
      returnFromPrint: () => setPlace(here => (here.at === 'print' ? here.from : here)),
      checkAnswers: () => setPlace({ at: 'checkAnswers' }),
      returnFrom: at => setPlace({ at }),
      continueFrom: (next, from) => {
        const goesOn = from === 'tasks' && next !== CHECK_ANSWERS && session?.kind !== 'amendment';
        if (goesOn) {
          openSection(next, 'tasks');
          return;
        }
        const ready = session?.kind === 'draft' && canCheck(session, context);
        setPlace({ at: from === 'checkAnswers' || ready ? 'checkAnswers' : 'tasks' });
      },
      submitted: submitted => {
        if (signal.aborted) {
          return;
        }
        if (one) {
          one.onSubmitted(submitted);
        } else {
          setPlace({ at: 'submitted', submitted });
        }
      },
      amended: (item, sent) => {
        if (!signal.aborted) {
          setPlace({ at: 'amended', item, sent });
        }
      },
      openSection,
      leave: () => {
        const saving = session?.saver.flush() ?? Promise.resolve();
        void saving.then(() => {
          if (signal.aborted) {
            return;
          }
          if (session?.saver.hasUnsaved()) {
            setHeldBack(true);
          } else {
            toStart();
          }
        });
      },
      discard: toStart
    };
  }, [useCases, now, opening, referrers, session, context, signal, reread, items, one]);

  return {
    place,
    session,
    context,
    mine,
    opening: openingItem,
    error: error ?? mine.error,
    heldBack,
    leaveWords: one?.leaveWords,
    printedBy: opening.user.name,
    actions
  };
};
