import type { SharePointEngine } from '../../../local/engine';
import type { Exclusion } from '../../../src/domain/case/notices';
import type { TransferReason } from '../../../src/domain/transfer/transfer';
import { caseSites, openDesk, openForm, rowsOf, siteUrls, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { good, newDraft, sentIn } from '../../support/stories/referring';
import { coventryAnswers, people, reviewsOf, transfersOf } from '../../support/stories/transferring';

const transferKey = '11111111-2222-4333-8444-555555555555';
const housing = 'housing.coventry@coventry.example';
const newAddress = '9 Farthing Row\nBilston\nWV14 0XX';
/** As its own coordinator would put it, for the case file. */
const rationale = 'Accepted at Walsall, where she lives with her sister at 9 Farthing Row.';
const secrets = ['walsall', 'farthing', 'bilston', 'wv14', '0xx', 'sister', 'refuge'];
const excluded: readonly Exclusion[] = [{ agency: 'Housing', person: '', reason: 'The perpetrator works there' }];

let sites: CaseSites;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());

/** Everything about people's cases that somebody can read on both sites: rows with who made and changed them, their texts, their versions. */
async function readableBy(engine: SharePointEngine, login: string): Promise<string> {
  const get = transportTo(engine, login);
  const read = async (path: string): Promise<string> => {
    const answer = await get(path, { headers: { accept: 'application/json;odata=nometadata' } });
    return answer.ok ? answer.text() : '';
  };
  const people = 'Author/Title,Author/Name,Author/EMail,Editor/Title,Editor/Name,Editor/EMail';
  const found: string[] = [];
  for (const [site, url] of Object.entries(siteUrls)) {
    for (const list of ['Intake', 'Notices', 'Actions', 'Returns', 'Packs', 'Outbox', 'Events', 'Referrals', 'Transfers']) {
      const items = `${url}/_api/web/getList('${new URL(url).pathname}/${list === 'Packs' ? '' : 'Lists/'}${list}')/items`;
      const rows = await read(`${items}?$select=*,FileDirRef,${people}&$expand=Author,Editor&$top=500`);
      found.push(rows);
      const ids = rows === '' ? [] : (JSON.parse(rows) as { value: { Id: number }[] }).value.map(({ Id }) => Id);
      for (const id of ids) found.push(await read(`${items}(${id})/FieldValuesAsText`), await read(`${items}(${id})/versions`));
      expect([site, list, ids.length > 0]).toEqual([site, list, list === 'Intake' ? site === 'partner' : ids.length > 0]);
    }
  }
  // The part of the site that is not theirs answers nothing; their own row does.
  expect(found.join('')).toContain('Testcase');
  return found.join('\n');
}

/** What is sent to somebody, whole. */
async function mailTo(engine: SharePointEngine, address: string): Promise<readonly string[]> {
  const outbox = await rowsOf(engine, 'Outbox');
  return outbox
    .filter(({ Recipients }) => String(Recipients).includes(address))
    .map(({ Title, Body, Kind }) => `${String(Kind)}\n${String(Title)}\n${String(Body)}`);
}

async function expectNothingSaid(engine: SharePointEngine): Promise<void> {
  const told = [await readableBy(engine, housing), ...(await mailTo(engine, housing))].join('\n').toLowerCase();
  for (const secret of secrets) expect([secret, told.includes(secret)]).toEqual([secret, false]);
}

interface Referred {
  readonly engine: SharePointEngine;
  readonly caseKey: string;
  readonly id: number;
}

/** Referred by Housing of Coventry, accepted there, and accepted by Walsall. */
async function transferred(
  reason: TransferReason,
  exclusions: readonly Exclusion[],
  isDecided = true,
  destinationToldTo: readonly string[] = []
): Promise<Referred> {
  const engine = sites.fresh();
  const form = openForm(engine, { login: housing, site: 'partner' });
  good(await form.open());
  const { item } = sentIn(await form.submit(newDraft(form, coventryAnswers())));
  const [{ key: caseKey }] = good(await openDesk(engine, { login: people.coventry }).takeIn()).takenIn;
  const review = reviewsOf(engine, people.coventry);
  if (isDecided) good(await review.accept({ caseKey, decisionKey: 'd1', criterion: 'Professional judgement', rationale: 'High risk.' }));
  if (exclusions.length > 0) good(await review.exclude(caseKey, exclusions));
  const details = { reason, newAddress, hasLeft: reason.startsWith('Moved'), note: 'To her sister in Walsall.', destinationToldTo };
  good(await transfersOf(engine, people.coventry).transfer({ caseKey, transferKey, to: 'Walsall', details }));
  good(await transfersOf(engine, people.walsall).accept(transferKey));
  return { engine, caseKey, id: item.id };
}

const intakeOf = async (engine: SharePointEngine): Promise<Record<string, unknown>> => (await rowsOf(engine, 'Intake', 'partner'))[0];
const text = (value: unknown): string => String(value ?? '');

describe.each([
  ['', []],
  [', which must not be told any more', excluded]
] as const)('a referral of an agency%s, in another MARAC now', (_what, exclusions) => {
  const isExcluded = exclusions.length > 0;

  it.each(['Moved permanently', 'Moved to a refuge', 'Wrong area at referral'] as const)(
    '%s: whatever is done there, nothing that the referrer reads says where it is',
    async reason => {
      const { engine, caseKey } = await transferred(reason, exclusions, false);
      await expectNothingSaid(engine);
      const walsall = reviewsOf(engine, people.walsall);
      good(await walsall.accept({ caseKey, decisionKey: 'd2', criterion: 'Transfer in', rationale }));
      await expectNothingSaid(engine);
      for (const duty of ['Processed', 'Referrer invited', 'IDVA notified'] as const)
        good(await transfersOf(engine, people.walsall).carryOut(transferKey, duty));
      good(await walsall.considerCrimes(caseKey, { outcome: 'None disclosed', detail: '' }));
      await expectNothingSaid(engine);
      good(await openDesk(engine, { login: people.walsall }).takeIn());
      await expectNothingSaid(engine);
      // Before anybody of another MARAC has opened the desk nothing is written; the duties are evidenced all the same.
      const [transfer] = await rowsOf(engine, 'Transfers');
      expect(transfer).toMatchObject({
        ReferrerInvitedAt: '2026-06-15T09:00:00Z',
        ReferrerInvitedBy: isExcluded ? 'Example, Walsall (not invited: must not be told)' : 'Example, Walsall'
      });
      expect(await intakeOf(engine)).toMatchObject({ Status: 'Taken in' });

      good(await openDesk(engine, { login: people.coventry }).takeIn());
      await expectNothingSaid(engine);
      const row = await intakeOf(engine);
      const mail = (await mailTo(engine, housing)).join('\n');
      if (isExcluded) {
        expect(row).toMatchObject({ Status: 'Taken in' });
        expect(text(row.DecisionNextStep)).toBe('');
        expect(mail).not.toMatch(/Invitation|Decision/);
      } else {
        expect(row).toMatchObject({
          Status: 'Accepted',
          DecisionCriterion: 'Transfer in',
          DecisionKey: 'd2',
          ReceivedAt: '2026-06-15T09:00:00Z'
        });
        expect(text(row.DecisionNextStep)).toContain('Another MARAC is responsible for the case now.');
        expect(text(row.DecisionNextStep)).toContain('You are invited to present the case at its meeting.');
        expect(text(row.DecisionNextStep)).toContain(people.coventry);
        expect(mail).toContain('You are invited to present the case');
        expect(mail).toContain('A decision about your referral');
      }
      const before = await rowsOf(engine, 'Intake', 'partner');
      for (const login of [people.coventry, people.walsall, people.dudley])
        expect(good(await openDesk(engine, { login }).takeIn())).toEqual({ takenIn: [], problems: [] });
      expect(await rowsOf(engine, 'Intake', 'partner')).toEqual(before);
      expect((await rowsOf(engine, 'Transfers'))[0].HasPending).toBe(false);
    }
  );

  it('withdrawn there, and looked at again: neither says where it is', async () => {
    const { engine, caseKey } = await transferred('Moved permanently', exclusions);
    const walsall = reviewsOf(engine, people.walsall);
    good(
      await walsall.withdraw({
        caseKey,
        decisionKey: 'd2',
        reason: 'Victim lives outside the force area',
        rationale,
        offersIdva: true,
        seenDecision: 'd1'
      })
    );
    good(await openDesk(engine, { login: people.walsall }).takeIn());
    await expectNothingSaid(engine);
    good(await openDesk(engine, { login: people.dudley }).takeIn());
    await expectNothingSaid(engine);
    const withdrawn = await intakeOf(engine);
    expect(withdrawn).toMatchObject({ Status: isExcluded ? 'Accepted' : 'Withdrawn', DecisionKey: isExcluded ? 'd1' : 'd2' });
    expect(text(withdrawn.DecisionNextStep)).not.toContain('the area where the victim lives');
    good(await walsall.reinstate({ caseKey, decisionKey: 'd3', reason: rationale, seenDecision: 'd2' }));
    good(await openDesk(engine, { login: people.coventry }).takeIn());
    await expectNothingSaid(engine);
    expect(await intakeOf(engine)).toMatchObject({ DecisionKey: isExcluded ? 'd1' : 'd3' });
  });

  it('changed by the referrer then: the receiving desk is shown it, and leaves no name on the row', async () => {
    const { engine, id } = await transferred('Moved permanently', exclusions);
    good(await openDesk(engine, { login: people.coventry }).takeIn());
    const form = openForm(engine, { login: housing, site: 'partner' });
    const amendment = good(await form.openAmendment(id));
    good(await form.amend({ ...amendment, reason: 'He has a key', answers: { ...amendment.answers, afraidOf: 'A neighbour' } }));
    const walsall = openDesk(engine, { login: people.walsall });
    const [{ Reference: reference }] = await rowsOf(engine, 'Referrals');
    expect(good(await walsall.takeIn())).toMatchObject({ problems: [], changed: [reference] });
    expect(good(await walsall.takeIn())).toEqual({ takenIn: [], problems: [] });
    expect((await rowsOf(engine, 'Referrals'))[0].ChangedSince).toBe(true);
    await expectNothingSaid(engine);
    good(await openDesk(engine, { login: people.coventry }).takeIn());
    expect(await intakeOf(engine)).toMatchObject({ HasAmendment: false });
    await expectNothingSaid(engine);
  });
});

describe('a question of the MARAC that has the case now', () => {
  const question = 'Does he still have a key to the old flat?';

  it('is asked in words that name neither MARAC nor place, answered, and taken in without a name', async () => {
    const { engine, caseKey, id } = await transferred('Moved permanently', [], false);
    const walsall = openDesk(engine, { login: people.walsall });
    for (const words of ['Will you come to Walsall?', 'Was she seen in farthing row?', 'Is wv14 0xx known to him?']) {
      expect(await walsall.returnForInformation({ caseKey, decisionKey: 'q0', question: words })).toMatchObject({
        ok: false,
        error: { kind: 'validation' }
      });
    }
    good(await walsall.returnForInformation({ caseKey, decisionKey: 'q1', question }));
    expect(await intakeOf(engine)).toMatchObject({ Status: 'Taken in' });
    good(await openDesk(engine, { login: people.coventry }).takeIn());
    expect(await intakeOf(engine)).toMatchObject({ Status: 'Returned', DecisionReason: question, DecisionKey: 'q1' });
    expect((await mailTo(engine, housing)).join('')).toContain('A question about your referral');
    await expectNothingSaid(engine);
    const form = openForm(engine, { login: housing, site: 'partner' });
    const draft = good(await form.loadDraft(id));
    sentIn(await form.submit({ ...draft, answers: { ...draft.answers, afraidOf: 'A neighbour' } }));
    expect(good(await walsall.takeIn())).toMatchObject({ problems: [], takenIn: [{ status: 'Awaiting review' }] });
    expect(good(await walsall.takeIn())).toEqual({ takenIn: [], problems: [] });
    await expectNothingSaid(engine);
    good(await openDesk(engine, { login: people.coventry }).takeIn());
    const row = await intakeOf(engine);
    expect([row.Status, text(row.DecisionReason)]).toEqual(['Taken in', '']);
    await expectNothingSaid(engine);
  });

  it('is not asked of a referrer who must not be told', async () => {
    const { engine, caseKey } = await transferred('Moved permanently', excluded, false);
    const asked = await openDesk(engine, { login: people.walsall }).returnForInformation({ caseKey, decisionKey: 'q1', question });
    expect(asked).toMatchObject({ ok: false, error: { kind: 'validation', words: expect.stringContaining('Housing') as string } });
  });
});

it('an agency for which the destination was ticked is told it, but no word of the rationale', async () => {
  const { engine, caseKey } = await transferred('Moved permanently', [], false, ['Housing']);
  good(await reviewsOf(engine, people.walsall).accept({ caseKey, decisionKey: 'd2', criterion: 'Transfer in', rationale }));
  good(await transfersOf(engine, people.walsall).carryOut(transferKey, 'Referrer invited'));
  good(await openDesk(engine, { login: people.coventry }).takeIn());
  const row = await intakeOf(engine);
  expect(text(row.DecisionNextStep)).toContain('You are invited to the Walsall MARAC');
  expect(JSON.stringify(row)).not.toContain('sister');
});

it('a decision there, killed at each request in turn: the referrer reads it once somebody else opens the desk', async () => {
  const { engine, caseKey } = await transferred('Moved permanently', [], false);
  const accepting = { caseKey, decisionKey: 'd2', criterion: 'Transfer in', rationale } as const;
  await atEveryCut(
    { sites, copy: sites.freeze(engine), by: people.walsall, run: (send, site) => reviewsOf(site, people.walsall, send).accept(accepting) },
    async ({ engine: site }) => {
      const [{ Status: status }] = await rowsOf(site, 'Referrals');
      // Finished by the receiving desk first, which may not write; then by another.
      for (const login of [people.walsall, people.coventry, people.dudley]) good(await openDesk(site, { login }).takeIn());
      const row = await intakeOf(site);
      expect([status, row.Status]).toEqual([status, status === 'Accepted' ? 'Accepted' : 'Taken in']);
      expect((await mailTo(site, housing)).filter(words => words.startsWith('Decision')).length).toBe(status === 'Accepted' ? 1 : 0);
      await expectNothingSaid(site);
    }
  );
});
