import type { Outcome } from '../../domain/kernel/appError';
import { textOf } from '../../domain/form/conditions';
import { sameAnswers } from '../../domain/form/mergeAnswers';
import type { OptionOf } from '../../domain/form/questions';
import { ok } from '../../domain/kernel/result';
import { amendReferral, openAmendment } from './amendReferral';
import { attachFile } from './attachFile';
import { createDraftMemory } from './draftMemory';
import { failure } from '../shared/failures';
import { peoplesFiles } from '../shared/fileNames';
import { createKnownConfiguration } from '../shared/formContext';
import { hasReadableAnswers } from '../shared/ports';
import type { DraftOrigin, Representation, Site } from '../shared/ports';
import type { ReferralFormPorts } from './formPorts';
import { saveDraft } from './saveDraft';
import { submitReferral } from './submitReferral';
import type { AttachResult, AttachStage, FileToAttach, OpenDraft, ReferralFormUseCases, SaveDraftResult } from './referralUseCases';
import { wordsOf } from '../../domain/kernel/problems';

/** Runs work on one draft in turn; a request for work that is already running joins it. */
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
    return failure(
      'damaged',
      'draft',
      `${wordsOf(item.value.problems).join('. ')}.`,
      'Tell support. An earlier version of it may still be whole.'
    );
  }
  const { key, etag, answers, receivedByEmail, submittedAt: firstSentAt } = item.value;
  return ok({
    key: key || ports.identifiers.newKey(),
    id,
    etag,
    base: answers,
    answers,
    ...(receivedByEmail && { receivedByEmail }),
    ...(firstSentAt && { firstSentAt })
  });
}

/** The agency of an officer's referral, unless the form names another. */
const force = 'West Midlands Police';

/** The referrer and the channel. A partner's agency comes from their groups. */
function originOf(site: Site, represents: readonly Representation[] | undefined, { answers, receivedByEmail }: OpenDraft): DraftOrigin {
  if (receivedByEmail) return { channel: 'E-mailed form', receivedByEmail };
  if (site === 'partner') {
    const agency = represents?.[0]?.agency;
    return { channel: 'Partner form', ...(agency !== undefined && { referrerAgency: agency }) };
  }
  const named = textOf(answers.referringAgencyOther) || textOf(answers.referringAgency);
  return {
    channel: 'Online form',
    referrerAgency: named === '' || named === ('Police' satisfies OptionOf<'referringAgency'>) ? force : named
  };
}

/** The referral form's use cases on its ports. */
export function composeReferralForm(ports: ReferralFormPorts): ReferralFormUseCases {
  const { intake, identifiers } = ports;
  const known = createKnownConfiguration(ports.configuration);
  const drafts = oneAfterAnother();
  const memory = createDraftMemory();
  let represents: readonly Representation[] | undefined;
  const originFor = (draft: OpenDraft): DraftOrigin => originOf(intake.site, represents, draft);

  const save = async (given: OpenDraft): Promise<Outcome<SaveDraftResult>> => {
    const written = memory.onTopOfOwnSaves(given);
    const result = await saveDraft(ports, known, written, originFor(written));
    if (result.ok && result.value.kind === 'saved') memory.remember(given, written, result.value.draft);
    return result;
  };

  /** The draft after its files changed, which changes the etag. Answers saved elsewhere in the meantime are merged by the next save. */
  const touched = async (draft: OpenDraft): Promise<OpenDraft> => {
    const now = draft.id === undefined ? undefined : await intake.read(draft.id);
    if (!now?.ok || !hasReadableAnswers(now.value) || !sameAnswers(now.value.answers, draft.base)) return draft;
    memory.touched(draft, now.value.etag);
    return { ...draft, etag: now.value.etag };
  };

  const attach = async (given: OpenDraft, file: FileToAttach, stage?: (stage: AttachStage) => void): Promise<Outcome<AttachResult>> => {
    let draft = memory.onTopOfOwnSaves(given);
    if (draft.id === undefined) {
      const saved = await save(draft);
      if (!saved.ok) return saved;
      if (saved.value.kind !== 'saved') return ok(saved.value);
      draft = saved.value.draft;
    }
    const attached = await attachFile({ attachments: intake.attachments, identifiers }, draft.id as number, file, stage);
    return attached.ok ? ok({ kind: 'attached', draft: await touched(draft), file: attached.value }) : attached;
  };

  const removeAttachment = async (given: OpenDraft, name: string): Promise<Outcome<OpenDraft>> => {
    const draft = memory.onTopOfOwnSaves(given);
    if (draft.id === undefined) return ok(draft);
    const removed = await intake.attachments.remove(draft.id, name);
    return removed.ok ? ok(await touched(draft)) : removed;
  };

  return {
    now: () => ports.clock.now(),
    async open() {
      const opened = await ports.reader.open();
      if (!opened.ok) return opened;
      known.know(opened.value.configuration);
      represents = opened.value.represents;
      const { mine, ...rest } = opened.value;
      return ok({ ...rest, mine: mine.items, ...(mine.older !== undefined && { older: mine.older }) });
    },
    newDraft: () => ({ key: identifiers.newKey(), base: {}, answers: {} }),
    loadDraft: id => loadDraft(ports, id),
    saveDraft: given => drafts.inTurn(given.key, () => save(given)),
    submit: given =>
      drafts.once(given.key, () => {
        const draft = memory.onTopOfOwnSaves(given);
        return submitReferral(ports, known, draft, originFor(draft));
      }),
    async myReferrals() {
      const mine = await intake.mine();
      return mine.ok ? ok(mine.value.items) : mine;
    },
    olderReferrals: older => intake.mine(older),
    attach: (given, file, stage) => drafts.inTurn(given.key, () => attach(given, file, stage)),
    attachToSent: (id, file, stage) =>
      drafts.inTurn(`item ${id}`, () => attachFile({ attachments: intake.attachments, identifiers }, id, file, stage)),
    removeAttachment: (given, name) => drafts.inTurn(given.key, () => removeAttachment(given, name)),
    async attachments(id) {
      const names = await intake.attachments.names(id);
      return names.ok ? ok(peoplesFiles(names.value)) : names;
    },
    readAttachment: (id, name) => intake.attachments.read(id, name),
    async ownReferral(id) {
      const item = await intake.read(id);
      return !item.ok || hasReadableAnswers(item.value)
        ? item
        : failure('damaged', 'own', `${wordsOf(item.value.problems).join('. ')}.`, 'Tell the MARAC team, and give the reference.');
    },
    openAmendment: id => openAmendment(ports, id),
    amend: amendment => drafts.once(amendment.key, () => amendReferral(ports, known, amendment)),
    async printed(item) {
      const event = { caseKey: item.key, kind: 'Printed', detail: 'The referrer printed their own referral.', restricted: false } as const;
      return ports.events ? ports.events.record(event) : ok(undefined);
    }
  };
}
