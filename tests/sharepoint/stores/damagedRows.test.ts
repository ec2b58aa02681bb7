import type { SharePointEngine } from '../../../local/engine';
import {
  caseSites,
  clientOf,
  coordinator,
  editInList,
  officer,
  openDesk,
  openForm,
  rowsOf,
  transportTo
} from '../../support/sites/caseSite';
import type { CaseSites, StoredRow } from '../../support/sites/caseSite';
import { everythingStored, good, newDraft, sentIn } from '../../support/stories/referring';
import { createConfigurationStore } from '../../../src/sharepoint/stores/shared/configurationStore';
import { wordsOf } from '../../../src/domain/kernel/problems';

let sites: CaseSites;
let copy: () => SharePointEngine;
let engine: SharePointEngine;
let referral: StoredRow;

beforeAll(async () => {
  sites = await caseSites();
  const first = sites.fresh();
  const form = openForm(first, { login: officer });
  sentIn(await form.submit(newDraft(form)));
  good(await openDesk(first, { login: coordinator }).takeIn());
  [referral] = (await everythingStored(first)).referrals;
  copy = sites.freeze(first);
});
afterAll(() => sites.close());

beforeEach(() => {
  engine = copy();
});

const damages: readonly (readonly [string, object, RegExp])[] = [
  ['a status the suite does not know', { Status: 'Nearly done' }, /status/],
  ['no status', { Status: null }, /status/],
  ['no key', { Key: null }, /key was deleted/],
  ['another key', { Key: '00000000-0000-4000-8000-000000000000' }, /key was changed/],
  ['no time of receipt', { ReceivedAt: null }, /received was deleted/],
  ['a criterion that is none', { Criteria: 'Visible high risk; Because' }, /criteria/],
  ['no MARAC', { OwningMarac: null }, /MARAC responsible/],
  ['a channel that is none', { Channel: 'Carrier pigeon' }, /reached the team/]
];

describe('a case whose row was edited in the list screen', () => {
  it.each(damages)('%s: it stays in the queue, named, and opens', async (_what, values, problem) => {
    await editInList(engine, 'Referrals', referral.Id, values);
    const desk = openDesk(engine, { login: coordinator });
    const { queue } = good(await desk.open());
    expect(queue).toHaveLength(1);
    expect(wordsOf(queue[0].problems).join()).toMatch(problem);
    const record = good(await desk.openCase(queue[0].key));
    expect(wordsOf(record.problems).join()).toMatch(problem);
    expect(record.answers).toMatchObject({ victimFamilyName: 'Testcase' });
  });

  it.each([
    ['broken JSON', { Form1: '{"victim' }, /cannot be read: it was changed/],
    ['a part gone', { Form1: null }, /cannot be read: a part/],
    ['no checksum', { FormChecksum: null }, /cannot be read: it was changed/],
    ['no number of parts', { FormParts: null }, /cannot be read: a part/]
  ])('%s in the form: the case opens with the problem named and its people', async (_what, values, problem) => {
    await editInList(engine, 'Referrals', referral.Id, values);
    const desk = openDesk(engine, { login: coordinator });
    const record = good(await desk.openCase(String(referral.Key)));
    expect(wordsOf(record.problems).join()).toMatch(problem);
    expect(record.answers).toEqual({});
    expect(record.people.map(person => person.familyName)).toEqual(['Testcase', 'Sample']);
  });

  it('damaged people: what the columns say, named, an address taken as confidential', async () => {
    const { people } = await everythingStored(engine);
    await editInList(engine, 'People', people[0].Id, { Details: '{}', Role: 'Victim', FamilyName: 'Testcase' });
    const record = good(await openDesk(engine, { login: coordinator }).openCase(String(referral.Key)));
    expect(wordsOf(record.problems).join()).toMatch(/a person \(victim\) cannot be read/);
    expect(record.people[0]).toMatchObject({ role: 'Victim', familyName: 'Testcase', addressIsConfidential: true });
  });

  it.each([
    ['that cannot be read', { HasPending: true, Pending: 'something' }],
    ['of a row without its key', { HasPending: true, Pending: 'Take in from case 1: people', Key: null }]
  ])('unfinished steps %s are named, and stop nothing else', async (_what, values) => {
    await editInList(engine, 'Referrals', referral.Id, values);
    const before = (await everythingStored(engine)).people.length;
    const form = openForm(engine, { login: officer });
    sentIn(await form.submit(newDraft(form)));
    const { takenIn, problems } = good(await openDesk(engine, { login: coordinator }).takeIn());
    expect(takenIn).toHaveLength(1);
    expect(problems).toMatchObject([{ id: referral.Id }]);
    expect((await everythingStored(engine)).people).toHaveLength(before + 2);
  });
});

describe('a submission damaged before it was taken in', () => {
  it.each([
    ['broken JSON', { Answers1: '[1,2' }],
    ['JSON that is no form', { Answers1: '[1,2]', AnswersChecksum: 'x' }]
  ])('%s: the version that was submitted is taken in all the same', async (_what, values) => {
    const form = openForm(engine, { login: officer });
    const { item } = sentIn(await form.submit(newDraft(form)));
    await editInList(engine, 'Intake', item.id, values);
    const { takenIn, problems } = good(await openDesk(engine, { login: coordinator }).takeIn());
    expect(problems).toEqual([]);
    expect(takenIn).toHaveLength(1);
    const { referrals } = await everythingStored(engine);
    expect(referrals.map(row => row.VictimName)).toEqual(['Testcase, Anya', 'Testcase, Anya']);
  });
});

describe('reference data edited into nonsense', () => {
  it('is named row by row, and what must be there falls back', async () => {
    const client = clientOf(transportTo(engine, 'owner@wmp.example'), 'case');
    const rows = await rowsOf(engine, 'Configuration');
    const change = async (kind: string, title: string, values: object): Promise<void> => {
      const row = rows.find(found => found.Kind === kind && found.Title === title) as StoredRow;
      await editInList(engine, 'Configuration', row.Id, values);
    };
    await change('Postcode', 'B8', { Marac: 'Atlantis' });
    await change('Bank holiday', '2026-12-25', { Title: 'Christmas' });
    await change('Staffed hours', 'opens', { Value: null });
    await change('Staffed hours', 'closes', { Value: 5 });
    await change('Clock rule', 'Skip days without staff', { Title: 'Whenever' });
    await change('Threshold', 'visibleHighRisk', { Kind: 'Treshold' });
    const configuration = good(await createConfigurationStore(client).read());
    expect(configuration.staffedHours).toMatchObject({ opens: 480, closes: 1020, rule: 'Skip days without staff' });
    expect(configuration.thresholds).toEqual({ visibleHighRisk: 14, potentialEscalation: 3 });
    expect(configuration.postcodes.B8).toBeUndefined();
    expect(configuration.problems).toHaveLength(7);
    expect(configuration.problems.join('\n')).toMatch(/Atlantis|names no MARAC/);
  });

  it('as set up has nothing wrong with it, and says what was put in', async () => {
    const configuration = good(await createConfigurationStore(clientOf(transportTo(engine, officer), 'case')).read());
    expect(configuration.problems).toEqual([]);
    expect(configuration.maracs).toHaveLength(8);
    expect(configuration.postcodes.B8).toBe('Birmingham East');
    expect(configuration.staffedHours.bankHolidays.length).toBeGreaterThan(50);
  });
});
