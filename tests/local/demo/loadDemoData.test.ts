import type { DemoCase } from '../../../local/demo';
import { findPerson } from '../../../local/people';
import { boardQuarter, demoData, loadDemoData, loadReferrals } from '../../../local/demo';
import { SharePointEngine } from '../../../local/engine';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { rowsOf as answeredRows } from '../../../src/domain/form/conditions';
import { boardTable } from '../../../src/domain/figures/boardTable';
import { referralStatuses } from '../../../src/domain/referral/transitions';
import { matchKeysOf } from '../../../src/domain/matching/matchKeys';
import { referenceOf } from '../../../src/domain/referral/reference';
import { caseSites, coordinator, officer, openDesk, openForm, origin, siteUrls } from '../../support/sites/caseSite';
import { demoSites } from '../../support/sites/demoSites';
import type { DemoSites } from '../../support/sites/demoSites';
import { good } from '../../support/stories/referring';
import { decided } from '../../support/stories/decided';
import type { DecidedCase } from '../../support/stories/decided';

const today = '2026-06-15' as CalendarDay;
const data = demoData(today);

let sites: DemoSites;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await demoSites();
  engine = sites.fresh();
});
afterAll(() => sites.close());

type StoredRow = Readonly<Record<string, unknown>>;

/** Every row of a list that somebody may see and that passes the filter, page by page. */
async function rowsOf(
  list: string,
  select: string,
  filter = '',
  login = coordinator,
  site: 'case' | 'partner' = 'case',
  on = engine
): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  const where = filter === '' ? '' : `&$filter=${encodeURIComponent(filter)}`;
  let next: string | undefined =
    `${siteUrls[site]}/_api/web/lists/getByTitle('${list}')/items?$select=Id,FileSystemObjectType,${select}&$top=2000${where}`;
  while (next !== undefined) {
    const answer = await on.handle({ method: 'GET', url: next, headers: { accept: 'application/json;odata=nometadata' }, login });
    expect(answer.status).toBe(200);
    const page = JSON.parse(String(answer.body)) as { value: StoredRow[]; 'odata.nextLink'?: string };
    rows.push(...page.value.filter(row => row.FileSystemObjectType === 0));
    next = page['odata.nextLink'];
  }
  return rows;
}

const asCounted = (rows: readonly StoredRow[]) =>
  decided(rows.map(row => ({ receivedByMarac: row.ReceivedByMarac, status: row.Status }) as DecidedCase));

describe('the Board paper’s quarter', () => {
  it('counted from the rows is the Board paper’s table', async () => {
    const months = ['2019-04', '2019-05', '2019-06'];
    const rows = await Promise.all(
      months.map(month => rowsOf('Referrals', 'ReceivedByMarac,OwningMarac,Status', `ReceivedMonth eq '${month}'`))
    );
    const maracs = boardQuarter.map(({ marac }) => marac);
    const { lines, total } = boardTable(asCounted(rows.flat()), maracs);
    expect(
      lines.map(({ marac, accepted, withdrawn, received, percentOfDemand }) => [marac, accepted, withdrawn, received, percentOfDemand])
    ).toEqual([
      ['Birmingham East', 167, 22, 189, 14],
      ['Birmingham West', 257, 14, 271, 21],
      ['Coventry', 104, 16, 120, 9],
      ['Dudley', 136, 7, 143, 11],
      ['Sandwell', 154, 7, 161, 12],
      ['Solihull', 59, 5, 64, 5],
      ['Walsall', 126, 10, 136, 10],
      ['Wolverhampton', 205, 26, 231, 18]
    ]);
    expect(total).toEqual({ accepted: 1208, withdrawn: 107, undecided: 0, received: 1315, percentOfDemand: 100 });
    // Some have been transferred since: the table counts who received them.
    expect(rows.flat().filter(row => row.OwningMarac !== row.ReceivedByMarac).length).toBeGreaterThan(10);
  });
});

describe('the rows of the demo data', () => {
  it('are one referral, one Intake item, the people and their match keys for each case', async () => {
    const referrals = await rowsOf('Referrals', 'Key,Reference,IntakeId,IntakeSite');
    const intake = await rowsOf('Intake', 'Key,Status,Reference');
    const people = await rowsOf('People', 'Key,CaseKey,Details');
    const matchKeys = await rowsOf('Match Keys', 'CaseKey,PersonKey,MatchKey');
    expect(referrals.map(({ Key }) => Key).sort()).toEqual(data.cases.map(({ key }) => key).sort());
    expect(referrals.filter(({ Key, Reference }) => referenceOf(String(Key)) !== Reference)).toEqual([]);
    const intakeKeys = new Map(intake.map(({ Id, Key }) => [Id, Key]));
    expect(referrals.filter(({ IntakeId, Key }) => intakeKeys.get(IntakeId) !== Key)).toEqual([]);
    const expected = people.flatMap(({ Key, Details }) => matchKeysOf(JSON.parse(String(Details))).map(matchKey => `${Key} ${matchKey}`));
    expect(matchKeys.map(({ PersonKey, MatchKey }) => `${PersonKey} ${MatchKey}`).sort()).toEqual(expected.sort());
    const atRisk = data.cases.flatMap(({ answers }) => [...answeredRows(answers.children), ...answeredRows(answers.otherPeople)]);
    expect(atRisk.length).toBeGreaterThan(data.cases.length / 2);
    expect(people.length).toBe(2 * data.cases.length + atRisk.length);
    const waitingElsewhere = await rowsOf('Intake', 'Key', '', coordinator, 'partner');
    expect(referrals.length + intake.length + people.length + matchKeys.length + waitingElsewhere.length).toBe(sites.added);
  });

  it('of restricted cases are hidden from officers on every list', async () => {
    const all = await rowsOf('Referrals', 'Key,Restricted');
    const restricted = all.filter(row => row.Restricted === true).map(({ Key }) => Key);
    expect(restricted.length).toBeGreaterThan(20);
    const seen = await rowsOf('Referrals', 'Key', '', officer);
    expect(seen.length).toBe(all.length - restricted.length);
    expect(seen.filter(({ Key }) => restricted.includes(Key))).toEqual([]);
    const people = await rowsOf('People', 'CaseKey', '', officer);
    expect(people.filter(({ CaseKey }) => restricted.includes(CaseKey))).toEqual([]);
  });

  it('are read by the suite without a problem', async () => {
    const desk = await openDesk(engine, { login: coordinator }).open();
    if (!desk.ok) throw new Error(desk.error.words);
    const { queue, waiting, configuration } = desk.value;
    expect(configuration.problems).toEqual([]);
    expect([...queue, ...waiting].flatMap(({ problems }) => problems)).toEqual([]);
    expect(queue.length).toBe(data.cases.filter(({ owed }) => owed.nextDueAt !== undefined).length);
    const opened = await openDesk(engine, { login: coordinator }).openCase(queue[0].key);
    const first = data.cases.find(({ key }) => key === queue[0].key)?.answers ?? {};
    expect(opened.ok && opened.value.people.length).toBe(2 + answeredRows(first.children).length + answeredRows(first.otherPeople).length);
    expect(opened.ok && opened.value.problems).toEqual([]);
  });

  it('hold the drafts and referrals of an officer', async () => {
    const mine = await openForm(engine, { login: officer }).myReferrals();
    if (!mine.ok) throw new Error(mine.error.words);
    const statuses = mine.value.map(({ status }) => status);
    expect(statuses.filter(status => status === 'Draft')).toHaveLength(2);
    expect(statuses.filter(status => status === 'Submitted')).toHaveLength(1);
    expect(statuses).toEqual(expect.arrayContaining(['Taken in', 'Accepted']));
    expect(mine.value.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('wait to be taken in, and are', async () => {
    const outcome = await openDesk(engine, { login: coordinator }).takeIn();
    if (!outcome.ok) throw new Error(outcome.error.words);
    expect(outcome.value.problems).toEqual([]);
    expect(outcome.value.takenIn).toHaveLength(3);
  });
});

describe('what a referrer does to a referral of the demo data', () => {
  const byKey = new Map(data.cases.map(item => [item.key, item]));
  // Officers of the past are in the directory alone and cannot sign in.
  const theirs = data.cases.filter(({ author }) => findPerson(author.login) !== undefined && author.login !== 'administrator@wmp.example');
  const statuses = Array.from(new Set(theirs.map(({ status, site, intakeStatus }) => `${site} ${intakeStatus} ${status}`))).sort();

  it('begins with every status that a case has before it is closed', () => {
    expect(new Set(theirs.map(({ status }) => status))).toEqual(new Set(referralStatuses.filter(status => status !== 'Closed')));
  });

  it('finds the versions that sending and deciding leave, and the case stands on the one that was sent', async () => {
    for (const one of data.cases.filter((_item, at) => at % 400 === 0)) {
      const [row] = await rowsOf('Intake', 'Key', `Key eq '${one.key}'`, 'owner@wmp.example', one.site);
      const url = `${siteUrls[one.site]}/_api/web/lists/getByTitle('Intake')/items(${String(row.Id)})/versions?$select=VersionId,Status,Modified,AnswersChecksum`;
      const answer = await engine.handle({
        method: 'GET',
        url,
        headers: { accept: 'application/json;odata=nometadata' },
        login: 'owner@wmp.example'
      });
      const versions = (JSON.parse(String(answer.body)) as { value: StoredRow[] }).value;
      expect(versions.map(({ Status }) => Status)).toEqual([one.intakeStatus, 'Submitted', 'Draft']);
      expect(new Date(String(versions[1].Modified))).toEqual(one.submittedAt);
      expect(versions[0].AnswersChecksum).toBe(versions[1].AnswersChecksum);
      const [referral] = await rowsOf('Referrals', 'SubmittedVersion', `Key eq '${one.key}'`);
      expect(referral.SubmittedVersion).toBe(versions[1].VersionId);
    }
  });

  it('reaches the desk from whichever status, and nothing is left that could not be taken in', async () => {
    const changed: string[] = [];
    for (const words of statuses) {
      const item = theirs.find(one => `${one.site} ${one.intakeStatus} ${one.status}` === words) as DemoCase;
      const [row] = await rowsOf('Intake', 'Key', `Key eq '${item.key}'`, 'owner@wmp.example', item.site);
      const form = openForm(engine, { login: item.author.login, site: item.site });
      good(await form.open());
      if (item.intakeStatus === 'Withdrawn') {
        expect(await form.openAmendment(Number(row.Id))).toMatchObject({ ok: false });
        continue;
      }
      if (item.intakeStatus === 'Returned') {
        const draft = good(await form.loadDraft(Number(row.Id)));
        expect(good(await form.submit({ ...draft, answers: { ...draft.answers, afraidOf: `${words}, answered` } }))).toMatchObject({
          kind: 'submitted'
        });
      } else {
        const amendment = good(await form.openAmendment(Number(row.Id)));
        expect(
          good(
            await form.amend({ ...amendment, reason: 'She told me more', answers: { ...amendment.answers, afraidOf: `${words}, changed` } })
          )
        ).toMatchObject({ kind: 'amended' });
      }
      changed.push(item.key);
    }
    const desk = openDesk(engine, { login: coordinator });
    good(await desk.open());
    expect(good(await desk.takeIn()).problems).toEqual([]);
    for (const key of changed) {
      const versions = good(await openDesk(engine, { login: coordinator }).formVersions(key));
      const { intakeStatus, answers } = byKey.get(key) as DemoCase;
      // What was sent stays apart from what it was changed to.
      expect(versions.map(({ kind }) => kind)).toEqual([intakeStatus === 'Returned' ? 'Sent before' : 'Amendment']);
      const now = good(await openDesk(engine, { login: coordinator }).openCase(key)).answers;
      if (intakeStatus === 'Returned') expect(now.afraidOf).toMatch(/answered$/);
      else expect(now.afraidOf).toEqual(answers.afraidOf);
    }
    expect(changed.length).toBeGreaterThan(5);
  });
});

describe('loading', () => {
  it('again adds nothing, on another day either', async () => {
    expect(await loadDemoData({ engine, origin, today })).toBe(0);
    expect(await loadDemoData({ engine, origin, today: '2026-07-01' as CalendarDay })).toBe(0);
  });

  it('that was broken off is finished by the next', async () => {
    const empty = await caseSites();
    const second = empty.fresh();
    const options = { engine: second, origin, today, count: 700 };
    const broken = loadReferrals({
      ...options,
      tell: (_part, done) => {
        if (done >= 500) throw new Error('The power went.');
      }
    });
    await expect(broken).rejects.toThrow('The power went.');
    const before = (await rowsOf('Referrals', 'Key', '', coordinator, 'case', second)).length;
    await loadReferrals(options);
    const after = await rowsOf('Referrals', 'Key', '', coordinator, 'case', second);
    expect([before, after.length, new Set(after.map(({ Key }) => Key)).size]).toEqual([500, 700, 700]);
    empty.close();
  });

  it('that was stopped, as a site is closed while it loads, leaves whole cases, and the next adds those that are missing', async () => {
    const empty = await caseSites();
    const second = empty.fresh();
    const signal = { aborted: false };
    const options = { engine: second, origin, today, count: 120 };
    const first = await loadReferrals({ ...options, signal, tell: (_part, done) => void (signal.aborted = done >= 50) });
    const keysOf = async (list: string) => (await rowsOf(list, 'Key', '', coordinator, 'case', second)).map(({ Key }) => String(Key));
    expect(await keysOf('Referrals')).toHaveLength(50);
    const rest = await loadReferrals(options);
    const referrals = await keysOf('Referrals');
    const people = await keysOf('People');
    expect([referrals.length, new Set(referrals).size, new Set(people).size]).toEqual([120, 120, people.length]);
    const matchKeys = await rowsOf('Match Keys', 'CaseKey', '', coordinator, 'case', second);
    expect(first + rest).toBe(2 * referrals.length + people.length + matchKeys.length);
    expect(first).toBeGreaterThan(50 * 4);
    expect(await loadReferrals(options)).toBe(0);
    empty.close();
  });

  it('before the sites are set up says so', async () => {
    const bare = new SharePointEngine({ file: ':memory:', origin });
    bare.addPerson({ login: 'owner@wmp.example', title: 'Example, Owner', email: 'owner@wmp.example' });
    bare.addSite({ path: '/sites/marac', title: 'MARAC', administrators: ['owner@wmp.example'] });
    const elsewhere = loadDemoData({ engine: bare, origin, today });
    await expect(elsewhere).rejects.toThrow(/Referrals could not be read/);
    bare.close();
  });
});
