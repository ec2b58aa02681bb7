import type { AppError, Outcome } from '../../../../src/domain/kernel/appError';
import { dueTimes } from '../../../../src/domain/review/clocks';
import { defaultConfiguration } from '../../../../src/domain/setUp/defaultConfiguration';
import type { Answers } from '../../../../src/domain/form/answers';
import { mergeAnswers } from '../../../../src/domain/form/mergeAnswers';
import { failed, ok } from '../../../../src/domain/kernel/result';
import type { IntakeItem, MyReferrals, Representation } from '../../../../src/services/shared/ports';
import type {
  Amendment,
  AmendResult,
  FileToAttach,
  OpenDraft,
  ReferralFormUseCases,
  SaveDraftResult
} from '../../../../src/services/referral/referralUseCases';

/** Monday 15 June 2026, 10am in London. */
export const now = new Date('2026-06-15T09:00:00Z');

const configuration = defaultConfiguration;

const error = (kind: AppError['kind'], words: string, retryAfterSeconds?: number): AppError => ({
  kind,
  words,
  nextAction: 'Try again in a minute.',
  supportCode: `${kind}-test`,
  retryAfterSeconds
});

export const offline = error('offline', 'There is no connection.');
export const busy = error('throttled', 'SharePoint is busy.', 12);
export const lost = error('outcomeUnknown', 'The answer was lost.');
export const forbidden = error('forbidden', 'You may not save here.');

/** One store that keeps etags as SharePoint does, for the screens alone. `fail` names what the next calls answer. */
export class InMemoryReferrals implements ReferralFormUseCases {
  public items: IntakeItem[] = [];
  /** Answers of the next saves and submissions, in order; `undefined` lets one through. */
  public nextSaves: (AppError | undefined)[] = [];
  public nextSubmits: (AppError | undefined)[] = [];
  public saves: Answers[] = [];
  /** Content of the attached files by the item's number and their name. */
  public readonly files = new Map<string, ArrayBuffer>();
  public readonly printedKeys: string[] = [];
  /** Pages of one's own referrals before the newest, by what is asked for. */
  public readonly olderPages = new Map<number, MyReferrals>();
  public represents: readonly Representation[] | undefined;
  /** Answers of the next files sent, in order; `undefined` lets one through. */
  public nextAttachments: (AppError | undefined)[] = [];
  /** Answers of the next files taken away, in order. */
  public nextRemovals: (AppError | undefined)[] = [];
  /** Answers of the next changes after sending, in order. */
  public nextAmendments: (AppError | AmendResult | undefined)[] = [];
  public amendments = 0;
  public submissions = 0;
  public inFlight = 0;
  public mostInFlight = 0;
  public delay = 0;
  public openError: AppError | undefined;

  public readonly now = (): Date => new Date();

  public async open(): ReturnType<ReferralFormUseCases['open']> {
    if (this.openError) {
      return failed(this.openError);
    }
    return ok({
      user: { login: 'officer@wmp.example', name: 'Alex Officer', email: 'officer@wmp.example', groups: [] },
      configuration,
      mine: this.items,
      ...(this.olderPages.size > 0 && { older: Math.max(...this.olderPages.keys()) }),
      ...(this.represents && { represents: this.represents })
    });
  }

  public newDraft(): OpenDraft {
    return { key: `draft-${this.items.length + 1}`, base: {}, answers: {} };
  }

  public async loadDraft(id: number): Promise<Outcome<OpenDraft>> {
    const item = this.items.find(one => one.id === id);
    return item
      ? ok({ key: item.key, id, etag: item.etag, base: item.answers, answers: item.answers })
      : failed(error('notFound', 'The draft is gone.'));
  }

  public async saveDraft(draft: OpenDraft): Promise<Outcome<SaveDraftResult>> {
    return this.writing(async () => {
      const problem = this.nextSaves.shift();
      if (problem) {
        return failed(problem);
      }
      return this.store(draft);
    });
  }

  public async submit(draft: OpenDraft): ReturnType<ReferralFormUseCases['submit']> {
    return this.writing(async () => {
      const problem = this.nextSubmits.shift();
      if (problem && problem.kind !== 'outcomeUnknown') {
        return failed(problem);
      }
      const before = this.items.find(item => item.key === draft.key);
      if (before?.status !== 'Submitted') {
        const stored = this.store(draft);
        if (stored.ok && stored.value.kind !== 'saved') {
          return ok(stored.value);
        }
        this.submissions += 1;
        this.change(draft.key, { status: 'Submitted', submittedAt: now, reference: 'WM-7K3Q-X' });
      }
      if (problem) {
        return failed(problem);
      }
      const item = this.items.find(one => one.key === draft.key) as IntakeItem;
      return ok({
        kind: 'submitted',
        submitted: { item, reference: item.reference, receivedAt: now, dueTimes: dueTimes(now, configuration.staffedHours) }
      });
    });
  }

  public async myReferrals(): ReturnType<ReferralFormUseCases['myReferrals']> {
    return ok(this.items);
  }

  public async olderReferrals(older: number): ReturnType<ReferralFormUseCases['olderReferrals']> {
    return ok(this.olderPages.get(older) ?? { items: [] });
  }

  public async attach(draft: OpenDraft, file: FileToAttach): ReturnType<ReferralFormUseCases['attach']> {
    const saved = draft.id === undefined ? await this.saveDraft(draft) : ok({ kind: 'saved' as const, draft, mergedFromElsewhere: false });
    if (!saved.ok) {
      return saved;
    }
    if (saved.value.kind !== 'saved') {
      return ok(saved.value);
    }
    const attached = await this.attachToSent(saved.value.draft.id as number, file);
    return attached.ok ? ok({ kind: 'attached', draft: saved.value.draft, file: attached.value }) : attached;
  }

  public async attachToSent(id: number, { name, content }: FileToAttach): ReturnType<ReferralFormUseCases['attachToSent']> {
    await new Promise(resolve => setTimeout(resolve, this.delay));
    const problem = this.nextAttachments.shift();
    if (problem) {
      return failed(problem);
    }
    this.files.set(`${id} ${name}`, content);
    return ok({ key: `file-${this.files.size}`, name, bytes: content.byteLength });
  }

  public async removeAttachment(draft: OpenDraft, name: string): ReturnType<ReferralFormUseCases['removeAttachment']> {
    const error = this.nextRemovals.shift();
    if (error) return failed(error);
    this.files.delete(`${draft.id} ${name}`);
    return ok(draft);
  }

  public async attachments(id: number): ReturnType<ReferralFormUseCases['attachments']> {
    const own = [...this.files.keys()].filter(path => path.startsWith(`${id} `));
    return ok(own.map(path => path.slice(`${id} `.length)));
  }

  public async readAttachment(id: number, name: string): ReturnType<ReferralFormUseCases['readAttachment']> {
    const content = this.files.get(`${id} ${name}`);
    return content ? ok(content) : failed(error('notFound', 'The file is gone.'));
  }

  public async ownReferral(id: number): ReturnType<ReferralFormUseCases['ownReferral']> {
    const item = this.items.find(one => one.id === id);
    return item ? ok(item) : failed(error('notFound', 'The referral is gone.'));
  }

  public async openAmendment(id: number): ReturnType<ReferralFormUseCases['openAmendment']> {
    const item = this.items.find(one => one.id === id);
    return item
      ? ok({ key: `amendment-${id}`, item, base: item.answers, answers: item.answers, reason: '' })
      : failed(error('notFound', 'The referral is gone.'));
  }

  public async amend({ key, item, answers, reason }: Amendment): ReturnType<ReferralFormUseCases['amend']> {
    const next = this.nextAmendments.shift();
    if (next) {
      return 'supportCode' in next ? failed(next) : ok(next);
    }
    this.amendments += 1;
    this.change(item.key, { answers, amendmentKey: key, amendmentReason: reason, hasAmendment: true });
    return ok({ kind: 'amended', item: this.items.find(one => one.key === item.key) as IntakeItem });
  }

  public async printed(item: { readonly key: string }): ReturnType<ReferralFormUseCases['printed']> {
    this.printedKeys.push(item.key);
    return ok(undefined);
  }

  /** As if another window had written. */
  public writeElsewhere(key: string, answers: Answers): void {
    this.change(key, { answers });
  }

  public change(key: string, parts: Partial<IntakeItem>): void {
    this.items = this.items.map(item =>
      item.key === key ? { ...item, ...parts, etag: String(Number(item.etag) + 1), modifiedAt: now } : item
    );
  }

  public add(parts: Partial<IntakeItem> & { key: string }): void {
    this.items = [
      ...this.items,
      {
        site: 'case',
        id: this.items.length + 1,
        etag: '1',
        status: 'Draft',
        reference: '',
        marac: '',
        authorName: 'Alex Officer',
        authorLogin: 'officer@wmp.example',
        modifiedAt: now,
        problems: [],
        answers: {},
        formVersion: '1.0',
        ...parts
      }
    ];
  }

  private async writing<T>(work: () => Promise<T>): Promise<T> {
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    await new Promise(resolve => setTimeout(resolve, this.delay));
    try {
      return await work();
    } finally {
      this.inFlight -= 1;
    }
  }

  private store(draft: OpenDraft): Outcome<SaveDraftResult> {
    const stored = this.items.find(item => item.key === draft.key);
    if (!stored) {
      this.add({ key: draft.key, answers: draft.answers });
    } else if (stored.status !== 'Draft' && stored.status !== 'Returned') {
      return ok({ kind: 'alreadySubmitted', item: stored });
    } else if (stored.etag !== draft.etag) {
      const { merged, clashes } = mergeAnswers(draft.base, draft.answers, stored.answers);
      if (clashes.length > 0) {
        return ok({ kind: 'clash', clashes, theirs: stored, merged });
      }
      this.change(draft.key, { answers: merged });
    } else {
      this.change(draft.key, { answers: draft.answers });
    }
    this.saves.push(draft.answers);
    const item = this.items.find(one => one.key === draft.key) as IntakeItem;
    return ok({
      kind: 'saved',
      mergedFromElsewhere: stored !== undefined && stored.etag !== draft.etag,
      draft: { key: item.key, id: item.id, etag: item.etag, base: item.answers, answers: item.answers }
    });
  }
}
