import type { SharePointEngine } from '../../../local/engine';
import { hiddenName } from '../../../src/domain/case/barriers';
import { caseSites, coordinator, editInList, openDesk } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { good } from '../../support/stories/referring';
import { oneCase, openReview, rationale, written } from '../../support/stories/reviewing';

let sites: CaseSites;
let engine: SharePointEngine;
let reference: string;
let id: number;

beforeAll(async () => {
  sites = await caseSites();
  engine = sites.fresh();
  const key = await oneCase(engine);
  const withdrawn = written(
    await openReview(engine).withdraw({
      caseKey: key,
      decisionKey: 'decision-1',
      rationale,
      reason: 'Does not meet a criterion',
      offersIdva: false
    })
  );
  ({ reference, id } = withdrawn);
});
afterAll(() => sites.close());

const desk = (): ReturnType<typeof openDesk> => openDesk(engine, { login: coordinator });

describe('a case that is in no queue', () => {
  it('is found by its reference, and by the number of its row, in one read each', async () => {
    for (const called of [reference, String(id)]) {
      expect(good(await desk().caseCalled(called))).toMatchObject({
        id,
        reference,
        status: 'Withdrawn',
        victimName: expect.stringMatching(/\w/)
      });
    }
  });

  it('tells nothing of one that is not there', async () => {
    for (const called of ['M-0000-0000-0', '999999']) {
      const outcome = await desk().caseCalled(called);
      expect(outcome.ok ? outcome.value : outcome.error.kind).toBe('notFound');
    }
  });

  it('keeps its victim’s name from a colleague from whom a conflict hides it', async () => {
    await editInList(engine, 'Referrals', id, { ConflictLogins: coordinator });
    expect(good(await desk().caseCalled(reference))).toMatchObject({ reference, hidden: true, victimName: hiddenName });
    await editInList(engine, 'Referrals', id, { ConflictLogins: '' });
  });

  it('is opened from the Referrals list where two have the reference', async () => {
    const key = await oneCase(engine);
    const other = good(await desk().open()).queue.find(one => one.key === key);
    await editInList(engine, 'Referrals', other?.id ?? 0, { Reference: reference });
    const outcome = await desk().caseCalled(reference);
    expect(outcome.ok ? outcome.value : outcome.error.words).toBe(`More than one case has the reference ${reference}.`);
  });
});
