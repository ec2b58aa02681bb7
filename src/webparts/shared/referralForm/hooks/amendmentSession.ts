import type { Outcome } from '../../../../domain/kernel/appError';
import type { Answers } from '../../../../domain/form/answers';
import { sameAnswers } from '../../../../domain/form/mergeAnswers';
import type { IntakeItem } from '../../../../services/shared/ports';
import type { Amendment, AmendResult, ReferralFormUseCases } from '../../../../services/referral/referralUseCases';
import { answersStore } from '../../../../ui';
import type { SaveState } from './draftSaver';
import { fileKeeper } from './fileKeeper';
import type { FormSession } from './draftSession';

/** A referral that was sent, being changed. Nothing of it is stored before it is sent, but for its files. */
export interface AmendmentSession extends FormSession {
  readonly kind: 'amendment';
  readonly item: IntakeItem;
  /** The answers as they were sent. */
  readonly before: () => Answers;
  readonly reason: () => string;
  readonly setReason: (reason: string) => void;
  readonly send: () => Promise<Outcome<AmendResult>>;
}

/** A session for a change that was just opened. */
export const amendmentSession = (opened: Amendment, useCases: ReferralFormUseCases): AmendmentSession => {
  let amendment = opened;
  let sent: Answers | undefined;
  let state: SaveState = { kind: 'unchanged' };
  const store = answersStore(opened.answers);
  const listeners = new Set<(state: SaveState) => void>();
  const tell = (next: SaveState): SaveState => {
    if (next.kind !== state.kind || next.kind === 'clash') {
      state = next;
      Array.from(listeners).forEach(listener => listener(next));
    }
    return state;
  };
  const changed = (): boolean =>
    sent !== store.current() && (amendment.reason.trim() !== '' || !sameAnswers(store.current(), amendment.base));
  const unsubscribe = store.subscribe(() => tell({ kind: 'kept' }));

  const files = fileKeeper(store, {
    attach: async (file, stored) => {
      const outcome = await useCases.attachToSent(amendment.item.id, file);
      if (outcome.ok) {
        stored(outcome.value);
      }
      return outcome;
    }
  });

  return {
    kind: 'amendment',
    key: opened.item.key,
    item: opened.item,
    store,
    files,
    before: () => amendment.base,
    reason: () => amendment.reason,
    setReason: reason => {
      amendment = { ...amendment, reason };
    },
    send: async () => {
      const answers = store.current();
      const outcome = await useCases.amend({ ...amendment, answers });
      if (outcome.ok && outcome.value.kind === 'amended') {
        sent = answers;
      }
      if (outcome.ok && outcome.value.kind === 'clash') {
        tell({ kind: 'clash', clash: outcome.value });
      }
      return outcome;
    },
    saver: {
      state: () => state,
      subscribe: listener => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
      hasUnsaved: changed,
      quietly: change => change(),
      flush: () => Promise.resolve(state),
      online: () => undefined,
      resolve: (clash, answers) => {
        amendment = { ...amendment, item: clash.theirs, base: clash.theirs.answers };
        tell({ kind: 'kept' });
        store.replace(answers);
        return Promise.resolve(state);
      },
      dispose: unsubscribe
    }
  };
};
