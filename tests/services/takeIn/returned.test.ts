import type { SharePointEngine } from '../../../local/engine';
import type { Transport } from '../../../src/sharepoint/client/sending';
import {
  caseSites,
  coordinator,
  mondayMorning,
  officer,
  openDesk,
  openForm,
  transportTo,
  withoutGuids
} from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut, takingIn } from '../../support/kills/cuts';
import { faulty } from '../../support/kills/faults';
import { completeAnswers, everythingStored, good, newDraft, sentIn, storedAnswers } from '../../support/stories/referring';
import type { Answers } from '../../../src/domain/form/answers';

const senior = 'senior@wmp.example';
const question = 'Where is Sample now?\nAnd who else lives there?';
const decisionKey = '5d1f6a52-6a94-4f7c-8a39-0123456789ab';

let sites: CaseSites;
let now: Date;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
});

const hoursLater = (hours: number): Date => new Date(mondayMorning.getTime() + hours * 3_600_000);

/** A site on which one referral has been taken in. */
async function takenIn(answers: Answers = completeAnswers()): Promise<{ engine: SharePointEngine; key: string }> {
  const engine = sites.fresh(() => now);
  const form = openForm(engine, { login: officer });
  const { item } = sentIn(await form.submit(newDraft(form, answers)));
  good(await openDesk(engine, { login: coordinator }).takeIn());
  return { engine, key: item.key };
}

/** The referrer answers the question: another perpetrator, and a changed answer. */
async function answered(engine: SharePointEngine, change: Answers = {}): Promise<void> {
  const form = openForm(engine, { login: officer });
  const [mine] = good(await form.open()).mine;
  expect(mine).toMatchObject({ status: 'Returned', decision: { reason: question } });
  const draft = good(await form.loadDraft(mine.id));
  const [first] = draft.answers.perpetrators as readonly { key: string; answers: Answers }[];
  const second = { key: 'perpetrator-2', answers: { ...first.answers, familyName: 'Example', givenNames: 'Cy' } };
  const saved = good(
    await form.saveDraft({ ...draft, answers: { ...draft.answers, perpetrators: [first, second], afraidOf: 'Example too', ...change } })
  );
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  sentIn(await form.submit(saved.draft));
}

async function expectReturnedOnce(engine: SharePointEngine): Promise<void> {
  const { intake, referrals, events } = await everythingStored(engine);
  expect(intake).toMatchObject([
    { Status: 'Returned', DecisionReason: question, DecisionKey: decisionKey, ReceivedAt: '2026-06-15T09:00:00Z' }
  ]);
  expect(referrals).toMatchObject([
    {
      Status: 'Returned for information',
      DecisionReason: question,
      HasPending: false,
      NextDueAt: '2026-06-16T09:00:00Z',
      ReturnedAt: '2026-06-15T09:00:00Z'
    }
  ]);
  // History can only be added to: of two lines with one Key, the first stands.
  expect(new Set(events.filter(event => event.Kind === 'Returned for information').map(event => event.Key)).size).toBe(1);
  expect(JSON.stringify(events)).not.toContain('Sample');
}

async function expectAnsweredOnce(engine: SharePointEngine, folder: '' | '/Restricted' = ''): Promise<void> {
  const { intake, referrals, people, matchKeys, events } = await everythingStored(engine);
  expect(intake).toMatchObject([{ Status: 'Taken in', ReceivedAt: '2026-06-15T09:00:00Z' }]);
  expect(intake[0].DecisionReason ?? '').toBe('');
  expect(referrals).toHaveLength(1);
  expect(referrals[0]).toMatchObject({
    Status: 'Awaiting review',
    HasPending: false,
    ReceivedAt: '2026-06-15T09:00:00Z',
    NextDueAt: '2026-06-16T09:00:00Z',
    SentAgainAt: '2026-06-15T14:00:00Z',
    Reference: intake[0].Reference
  });
  expect(storedAnswers(referrals[0], 'Form')).toMatchObject({ afraidOf: 'Example too' });
  expect(people.map(row => `${String(row.Role)} ${String(row.FamilyName)}`).sort()).toEqual([
    'Perpetrator Example',
    'Perpetrator Sample',
    'Victim Testcase'
  ]);
  expect(new Set(matchKeys.map(row => row.Key)).size).toBe(matchKeys.length);
  expect(
    events
      .map(event => event.Kind)
      .filter(kind => kind !== 'Opened')
      .sort()
  ).toEqual(['Returned for information', 'Sent again', 'Taken in']);
  const versions = good(await openDesk(engine, { login: coordinator }).formVersions(String(referrals[0].Key)));
  expect(versions).toMatchObject([
    { kind: 'Sent before', storedAt: mondayMorning, problems: [], answers: { afraidOf: 'Sample, and his brother' } }
  ]);
  const places = new Set([...referrals, ...people, ...matchKeys].map(row => String(row.FileDirRef).replace(/^.*\/Lists\/[A-Za-z]+/, '')));
  expect(Array.from(places)).toEqual([folder]);
}

describe('a return for information', () => {
  it('asks the referrer once, and no clock stops', async () => {
    const { engine, key } = await takenIn();
    const desk = openDesk(engine, { login: coordinator });
    const asked = { caseKey: key, decisionKey, question };
    const [first, second] = await Promise.all([
      desk.returnForInformation(asked),
      openDesk(engine, { login: coordinator }).returnForInformation(asked)
    ]);
    expect([good(first).status, good(second).status]).toEqual(['Returned for information', 'Returned for information']);
    await expectReturnedOnce(engine);
    expect(good(await desk.open()).queue).toMatchObject([{ status: 'Returned for information', nextDueAt: hoursLater(24) }]);
  });

  it('needs a question, and a case that can be sent back', async () => {
    const { engine, key } = await takenIn();
    const desk = openDesk(engine, { login: coordinator });
    expect(await desk.returnForInformation({ caseKey: key, decisionKey, question: '  ' })).toMatchObject({
      ok: false,
      error: { kind: 'validation' }
    });
    good(await desk.returnForInformation({ caseKey: key, decisionKey, question }));
    expect(await desk.returnForInformation({ caseKey: key, decisionKey: 'another', question })).toMatchObject({
      ok: false,
      error: { kind: 'validation' }
    });
    await expectReturnedOnce(engine);
  });

  it('killed at each request in turn, finished by the next desk: asked once', async () => {
    const { engine, key } = await takenIn();
    const asked = { caseKey: key, decisionKey, question };
    const asking = {
      sites,
      copy: sites.freeze(engine),
      by: coordinator,
      run: (transport: Transport, site: SharePointEngine) => openDesk(site, { login: coordinator, transport }).returnForInformation(asked)
    };
    await atEveryCut(asking, async ({ engine: site }) => {
      good(await openDesk(site, { login: senior }).takeIn());
      // The page is open still, and its button is pressed again.
      good(await openDesk(site, { login: coordinator }).returnForInformation(asked));
      await expectReturnedOnce(site);
    });
  });

  it('finished late never undoes the answer that came meanwhile', async () => {
    const { engine, key } = await takenIn();
    const line = faulty(transportTo(engine, coordinator));
    line.failNext(
      ({ url, body }) => /Lists%2FReferrals/.test(url) && body.includes('"HasPending":false'),
      { kind: 'lost before it arrives' },
      9
    );
    await openDesk(engine, { login: coordinator, transport: line.send }).returnForInformation({ caseKey: key, decisionKey, question });
    expect((await everythingStored(engine)).referrals[0].HasPending).toBe(true);
    now = hoursLater(5);
    await answered(engine);
    expect(good(await openDesk(engine, { login: senior }).takeIn()).problems).toEqual([]);
    await expectAnsweredOnce(engine);
  });
});

describe('the answer to it', () => {
  it('becomes what the case stands on: first receipt and clocks stay, what was sent before is kept', async () => {
    const { engine, key } = await takenIn();
    good(await openDesk(engine, { login: coordinator }).returnForInformation({ caseKey: key, decisionKey, question }));
    now = hoursLater(5);
    await answered(engine);
    const desk = openDesk(engine, { login: coordinator });
    expect(good(await desk.takeIn())).toMatchObject({ problems: [], takenIn: [{ status: 'Awaiting review', receivedAt: mondayMorning }] });
    await expectAnsweredOnce(engine);
    expect(good(await desk.takeIn())).toEqual({ takenIn: [], problems: [] });
    expect(good(await openForm(engine, { login: officer }).myReferrals())).toMatchObject([
      { status: 'Taken in', submittedAt: mondayMorning }
    ]);
  });

  it('that names somebody no longer takes them off the case, with their match keys', async () => {
    const { engine, key } = await takenIn();
    good(await openDesk(engine, { login: coordinator }).returnForInformation({ caseKey: key, decisionKey, question }));
    const before = (await everythingStored(engine)).matchKeys.length;
    await answered(engine, { victimDateOfBirth: { day: '28', month: '3', year: '1989' } });
    good(await openDesk(engine, { login: coordinator }).takeIn());
    const { people, matchKeys } = await everythingStored(engine);
    expect(people.find(row => row.Role === 'Victim')?.DateOfBirth).toBe('1989-03-28');
    expect(withoutGuids(matchKeys)).not.toContain('1988');
    expect(matchKeys.length).toBeGreaterThan(before);
  });

  it.each([
    ['', {}, ''],
    [' that makes the case restricted', { conflictOfInterest: 'Yes', conflictDetails: 'A colleague' }, '/Restricted']
  ] as const)('%s killed at each request of its taking in, and taken in by somebody else: one outcome', async (_what, change, folder) => {
    const { engine, key } = await takenIn();
    good(await openDesk(engine, { login: coordinator }).returnForInformation({ caseKey: key, decisionKey, question }));
    now = hoursLater(5);
    await answered(engine, change);
    await atEveryCut(
      { sites, copy: sites.freeze(engine), ...takingIn, whole: site => expectAnsweredOnce(site, folder) },
      async ({ engine: site }) => {
        expect(good(await openDesk(site, { login: senior }).takeIn()).problems).toEqual([]);
        expect(good(await openDesk(site, { login: senior }).takeIn())).toEqual({ takenIn: [], problems: [] });
        await expectAnsweredOnce(site, folder);
      }
    );
  });
});
