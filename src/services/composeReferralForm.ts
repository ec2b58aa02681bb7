import type { Outcome } from '../domain/appError';
import { ok } from '../domain/result';
import { createDraftMemory } from './draftMemory';
import { failure } from './failures';
import { createKnownConfiguration } from './formContext';
import { hasReadableAnswers } from './ports';
import type { ReferralFormPorts } from './ports';
import { saveDraft } from './saveDraft';
import { submitReferral } from './submitReferral';
import type { OpenDraft, ReferralFormUseCases } from './useCases';

/** Work on one draft, one piece after another; asking for the same piece twice while it runs is asking once. */
function oneAfterAnother(): {
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T>;
  once<T>(key: string, work: () => Promise<T>): Promise<T>;
} {
  const last = new Map<string, Promise<unknown>>();
  const running = new Map<string, Promise<unknown>>();
  const inTurn = <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(key, mine);
    return mine;
  };
  return {
    inTurn,
    once: <T>(key: string, work: () => Promise<T>) => {
      const already = running.get(key) as Promise<T> | undefined;
      if (already) return already;
      const mine = inTurn(key, work);
      running.set(key, mine);
      const forget = (): void => void running.delete(key);
      mine.then(forget, forget);
      return mine;
    }
  };
}

async function loadDraft(ports: ReferralFormPorts, id: number): Promise<Outcome<OpenDraft>> {
  const item = await ports.intake.read(id);
  if (!item.ok) return item;
  if (!hasReadableAnswers(item.value)) {
    return failure('damaged', 'draft', `${item.value.problems.join('. ')}.`, 'Tell support. An earlier version of it may still be whole.');
  }
  const { key, etag, answers } = item.value;
  return ok({ key: key || ports.identifiers.newKey(), id, etag, base: answers, answers });
}

/** The referral form's use cases on its ports. */
export function composeReferralForm(ports: ReferralFormPorts): ReferralFormUseCases {
  const known = createKnownConfiguration(ports.configuration);
  const drafts = oneAfterAnother();
  const memory = createDraftMemory();
  return {
    async open() {
      const opened = await ports.reader.open();
      if (opened.ok) known.know(opened.value.configuration);
      return opened;
    },
    newDraft: () => ({ key: ports.identifiers.newKey(), base: {}, answers: {} }),
    loadDraft: id => loadDraft(ports, id),
    saveDraft: given =>
      drafts.inTurn(given.key, async () => {
        const written = memory.onTopOfOwnSaves(given);
        const result = await saveDraft(ports, known, written);
        if (result.ok && result.value.kind === 'saved') memory.remember(given, written, result.value.draft);
        return result;
      }),
    submit: given => drafts.once(given.key, () => submitReferral(ports, known, memory.onTopOfOwnSaves(given))),
    myReferrals: () => ports.intake.mine()
  };
}
