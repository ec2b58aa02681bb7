import type { SharePointEngine } from '../../../local/engine';
import { draftLetter } from '../../../src/domain/documents/legalAidLetter';
import type { LetterUseCases } from '../../../src/services/letters/letterUseCases';
import { caseSites, coordinator, openDesk, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty, isWrite } from '../../support/kills/faults';
import { acceptedCase } from '../../support/stories/meetings';
import { chair } from '../../support/stories/minuting';
import { good } from '../../support/stories/referring';
import { oneCase, senior } from '../../support/stories/reviewing';

let sites: CaseSites;
let copy: () => SharePointEngine;
let engine: SharePointEngine;
let caseKey: string;

beforeAll(async () => {
  sites = await caseSites();
  const first = sites.fresh();
  caseKey = await acceptedCase(first);
  copy = sites.freeze(first);
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = copy();
});
afterEach(() => sites.discard(engine));

const letters = (login = senior, transport = transportTo(engine, login)): LetterUseCases => openDesk(engine, { login, transport }).letters;
const text = 'I am a member of the Coventry MARAC. Anya Testcase is at risk of harm.';
const asked = { caseKey: '', letterKey: 'letter-1', text };
const ask = (changes: Partial<typeof asked> = {}) => letters().ask({ ...asked, caseKey, ...changes });
const approval = (changes: Partial<{ letterKey: string; chair: string; text: string }> = {}) => ({
  caseKey,
  letterKey: 'letter-1',
  chair: 'Example, Chair',
  text,
  ...changes
});
const lines = async (): Promise<readonly string[]> =>
  (await rowsOf(engine, 'Events')).filter(({ Kind }) => /^Legal-aid/.test(String(Kind))).map(({ Kind }) => String(Kind));

describe('a legal-aid letter', () => {
  it('is asked for by one, approved by the chair through another, and each is a line of history by the server', async () => {
    expect(good(await letters().standing(caseKey))).toEqual({ kind: 'None' });
    expect(good(await ask())).toMatchObject({ kind: 'Asked', letterKey: 'letter-1', text });
    expect(good(await letters(chair).approve(approval({ text: `${text} Altered.` })))).toMatchObject({
      kind: 'Approved',
      chair: 'Example, Chair',
      text: `${text} Altered.`
    });
    expect(good(await letters(coordinator).standing(caseKey))).toMatchObject({ kind: 'Approved', text: `${text} Altered.` });
    expect(await lines()).toEqual(['Legal-aid letter asked for', 'Legal-aid letter approved']);
    const history = good(await openDesk(engine, { login: senior }).history.history(caseKey));
    expect(history.find(({ kind }) => kind === 'Legal-aid letter approved')).toMatchObject({ byLogin: chair });
  });

  it('is not approved by whoever asked for it, nor without a chair, nor with a gap in it', async () => {
    good(await ask());
    expect(await letters().approve(approval())).toMatchObject({
      ok: false,
      error: { words: 'The person who asked for a letter cannot record its approval.' }
    });
    expect((await letters(chair).approve(approval({ chair: ' ' }))).ok).toBe(false);
    expect(
      (
        await letters(chair).approve(
          approval({ text: draftLetter({ referral: { owningMarac: 'Coventry', receivedAt: new Date(), status: 'Heard' }, people: [] }) })
        )
      ).ok
    ).toBe(false);
    expect(await lines()).toEqual(['Legal-aid letter asked for']);
  });

  it('is not approved before it is asked for, and not by the key of another', async () => {
    expect(await letters(chair).approve(approval())).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    good(await ask());
    expect(await letters(chair).approve(approval({ letterKey: 'letter-2' }))).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  });

  it('is asked for and approved once, however often it is sent', async () => {
    good(await ask());
    good(await ask());
    expect(await ask({ letterKey: 'letter-2' })).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    good(await letters(chair).approve(approval()));
    good(await letters(chair).approve(approval()));
    expect(await lines()).toHaveLength(2);
  });

  it('is looked up where the answer was lost', async () => {
    const line = faulty(transportTo(engine, senior));
    line.failNext(isWrite, { kind: 'answer lost' });
    await letters(senior, line.send).ask({ ...asked, caseKey });
    expect(good(await ask())).toMatchObject({ kind: 'Asked' });
    expect(await lines()).toEqual(['Legal-aid letter asked for']);
  });

  it('is refused, or its approval taken back, with a reason; then it may be asked for again', async () => {
    good(await ask());
    expect((await letters(chair).refuse({ caseKey, letterKey: 'letter-1', reason: ' ' })).ok).toBe(false);
    good(await letters(chair).approve(approval()));
    expect(good(await letters(chair).refuse({ caseKey, letterKey: 'letter-1', reason: 'The name is wrong.' }))).toMatchObject({
      kind: 'Refused',
      reason: 'The name is wrong.'
    });
    expect(await letters(chair).approve(approval())).toMatchObject({ ok: true, value: { kind: 'Refused' } });
    expect(good(await ask({ letterKey: 'letter-2' }))).toMatchObject({ kind: 'Asked', letterKey: 'letter-2' });
  });

  it('is not for a case that was not accepted', async () => {
    const waiting = await oneCase(engine);
    expect(await ask({ caseKey: waiting })).toMatchObject({ ok: false, error: { kind: 'validation' } });
  });

  it('stays behind the barrier of the case', async () => {
    good(await ask());
    const colleague = openDesk(engine, { login: senior });
    good(await colleague.history.declareConflict(caseKey, [coordinator]));
    expect(await letters(coordinator).standing(caseKey)).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    expect(await letters(coordinator).approve(approval())).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  });
});
