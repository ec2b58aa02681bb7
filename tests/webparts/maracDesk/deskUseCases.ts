import type { AppError, Outcome } from '../../../src/domain/kernel/appError';
import type { ReferralRecord, ReferralSummary } from '../../../src/domain/referral/referral';
import { failed, ok } from '../../../src/domain/kernel/result';
import type { DeskOpening, DeskUseCases } from '../../../src/services/desk/useCases';
import type { TakeInResult } from '../../../src/services/takeIn/takeInUseCases';
import { aRecord, anOpening } from './builders';

/** A part of the desk that a test does not ask for anything but what is given. */
const notAsked = <Part extends object>(name: string, given: Partial<Part> = {}): Part =>
  new Proxy(given, {
    get: (target, method) =>
      Reflect.get(target, method) ??
      (() => {
        throw new Error(`${name}.${String(method)} was not expected.`);
      })
  }) as Part;

/** A desk in memory: what the next reading, the next taking in and each case answer. */
export class DeskInMemory implements DeskUseCases {
  public opening: Outcome<DeskOpening> = ok(anOpening());
  public takenIn: Outcome<TakeInResult> = ok({ takenIn: [], problems: [] });
  public cases: (key: string) => Outcome<ReferralRecord>;
  public readonly calls: string[] = [];
  /** Cases that are in no queue. */
  public elsewhere: readonly ReferralSummary[] = [];
  public readonly review = notAsked<DeskUseCases['review']>('review', {
    runAutomaticSteps: () => Promise.resolve(ok({ changed: [], problems: [] }))
  });
  public readonly mail = notAsked<DeskUseCases['mail']>('mail');
  public readonly matching = notAsked<DeskUseCases['matching']>('matching');
  public readonly transfers = notAsked<DeskUseCases['transfers']>('transfers');
  public readonly history = notAsked<DeskUseCases['history']>('history', {
    barrier: () => Promise.resolve(ok(undefined)),
    history: () => Promise.resolve(ok([]))
  });
  public readonly letters = notAsked<DeskUseCases['letters']>('letters', {
    standing: () => Promise.resolve(ok({ kind: 'None' as const }))
  });
  public readonly give: DeskUseCases['give'] = () => Promise.reject(new Error('Nothing is exported from memory.'));
  public readonly caseFile = notAsked<DeskUseCases['caseFile']>('caseFile');
  public readonly backlog = notAsked<DeskUseCases['backlog']>('backlog');
  public readonly retention = notAsked<DeskUseCases['retention']>('retention');
  /** Holds answers back until it is called, where a test wants to see the waiting. */
  public hold: Promise<void> | undefined;
  /** Old drafts are being cleared out until then. */
  public clearing: Promise<void> | undefined;

  public constructor(queue: readonly ReferralSummary[] = []) {
    this.opening = ok(anOpening({ queue, serverNow: new Date() }));
    this.cases = key => {
      const summary = queue.find(referral => referral.key === key);
      return summary ? ok(aRecord(summary)) : failed(gone);
    };
  }

  public async open(): Promise<Outcome<DeskOpening>> {
    this.calls.push('open');
    await this.hold;
    return this.opening;
  }

  public async takeIn(progress?: (done: number, of: number) => void): Promise<Outcome<TakeInResult>> {
    this.calls.push('takeIn');
    if (this.takenIn.ok && this.takenIn.value.takenIn.length > 0) progress?.(0, this.takenIn.value.takenIn.length);
    await this.hold;
    return this.takenIn;
  }

  public caseCalled(called: string): Promise<Outcome<ReferralSummary>> {
    this.calls.push(`caseCalled ${called}`);
    const found = this.elsewhere.find(({ reference }) => reference === called);
    return Promise.resolve(found ? ok(found) : failed(gone));
  }

  public openCase(key: string): Promise<Outcome<ReferralRecord>> {
    this.calls.push(`openCase ${key}`);
    return Promise.resolve(this.cases(key));
  }

  public formVersions(key: string): ReturnType<DeskUseCases['formVersions']> {
    this.calls.push(`formVersions ${key}`);
    return Promise.resolve(ok([]));
  }

  public takeChange(): ReturnType<DeskUseCases['takeChange']> {
    return Promise.resolve(failed(gone));
  }

  public readAttachment(): ReturnType<DeskUseCases['readAttachment']> {
    return Promise.resolve(failed(gone));
  }

  public newDecisionKey(): string {
    return 'decision-1';
  }

  public async returnForInformation({
    caseKey,
    question
  }: Parameters<DeskUseCases['returnForInformation']>[0]): ReturnType<DeskUseCases['returnForInformation']> {
    this.calls.push(`returnForInformation ${caseKey} ${question}`);
    const found = this.cases(caseKey);
    return found.ok ? ok({ ...found.value, status: 'Returned for information', decisionReason: question }) : found;
  }

  public async clearOldDrafts(): ReturnType<DeskUseCases['clearOldDrafts']> {
    this.calls.push('clearOldDrafts');
    await this.clearing;
    return ok({ deleted: 0 });
  }

  public printed({ key }: { readonly key: string }): ReturnType<DeskUseCases['printed']> {
    this.calls.push(`printed ${key}`);
    return Promise.resolve(ok(undefined));
  }
}

export const gone: AppError = {
  kind: 'notFound',
  words: 'The case is not there any more.',
  nextAction: 'Go back and refresh the queue.',
  supportCode: 'notFound-404'
};

export const forbidden: AppError = {
  kind: 'forbidden',
  words: 'You do not have access to this list.',
  nextAction: 'Ask the site owner.',
  supportCode: 'forbidden-403'
};
