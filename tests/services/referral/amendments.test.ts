import type { SharePointEngine } from '../../../local/engine';
import {
  caseSites,
  coordinator,
  editInList,
  mondayMorning,
  officer,
  openDesk,
  openForm,
  rowsOf,
  transportTo
} from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut, takingIn } from '../../support/kills/cuts';
import { faulty, writeTo } from '../../support/kills/faults';
import { contentOf } from '../../support/files/files';
import { completeAnswers, everythingStored, good, newDraft, sentIn, storedAnswers } from '../../support/stories/referring';
import { checksumOf } from '../../../src/sharepoint/stores/shared/jsonParts';
import type { Site } from '../../../src/services/shared/ports';
import type { Amendment, ReferralFormUseCases } from '../../../src/services/referral/referralUseCases';

const senior = 'senior@wmp.example';
const guest = 'housing.coventry@coventry.example';
const reason = 'She told me more:\nhe has a key';

let sites: CaseSites;
let engine: SharePointEngine;
let now: Date;
let form: ReferralFormUseCases;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
  engine = sites.fresh(() => now);
  form = openForm(engine, { login: officer });
});

const hoursLater = (hours: number): Date => new Date(mondayMorning.getTime() + hours * 3_600_000);
const changed = (amendment: Amendment, more: Amendment['answers'] = {}): Amendment => ({
  ...amendment,
  reason,
  answers: { ...amendment.answers, afraidOf: 'Sample, his brother and a neighbour', ...more }
});

/** The case stands on what was sent, and the change is beside it, once. */
async function expectShownBeside(site: SharePointEngine, status: string, folder: '' | '/Restricted' = ''): Promise<void> {
  const { intake, referrals, people, matchKeys, events } = await everythingStored(site);
  expect(intake).toMatchObject([{ Status: status, HasAmendment: false, ReceivedAt: '2026-06-15T09:00:00Z' }]);
  expect(referrals).toMatchObject([{ ChangedSince: true, HasPending: false, ReceivedAt: '2026-06-15T09:00:00Z' }]);
  expect(storedAnswers(referrals[0], 'Form')).toMatchObject({ afraidOf: 'Sample, and his brother' });
  const versions = good(await openDesk(site, { login: coordinator }).formVersions(String(referrals[0].Key)));
  expect(versions).toMatchObject([
    { kind: 'Amendment', reason, storedAt: hoursLater(1), answers: { afraidOf: 'Sample, his brother and a neighbour' }, problems: [] }
  ]);
  expect(events.filter(event => event.Kind === 'Changed after sending')).toHaveLength(1);
  expect(JSON.stringify(events)).not.toContain('he has a key');
  const places = new Set([...referrals, ...people, ...matchKeys].map(row => String(row.FileDirRef).replace(/^.*\/Lists\/[A-Za-z]+/, '')));
  expect(Array.from(places)).toEqual([folder]);
}

describe('changing a referral after it was sent', () => {
  it.each([
    ['before it is taken in', false],
    ['after', true]
  ])('%s, with a reason: what was sent is what is taken, the change is shown', async (_when, isTakenIn) => {
    const { item } = sentIn(await form.submit(newDraft(form)));
    if (isTakenIn) good(await openDesk(engine, { login: coordinator }).takeIn());
    now = hoursLater(1);
    const opened = good(await form.openAmendment(item.id));
    good(await form.attachToSent(item.id, { name: 'more.pdf', content: contentOf('more') }));
    expect(good(await form.amend(changed(opened)))).toMatchObject({
      kind: 'amended',
      item: { status: isTakenIn ? 'Taken in' : 'Submitted', submittedAt: mondayMorning }
    });
    expect(good(await form.myReferrals())).toMatchObject([{ submittedAt: mondayMorning }]);
    now = hoursLater(2);
    const desk = openDesk(engine, { login: coordinator });
    expect(good(await desk.takeIn()).problems).toEqual([]);
    expect(good(await desk.takeIn())).toEqual({ takenIn: [], problems: [] });
    await expectShownBeside(engine, 'Taken in');
    const { queue } = good(await desk.open());
    expect(queue).toMatchObject([{ changedSince: true, receivedAt: mondayMorning }]);
    expect(good(await desk.openCase(queue[0].key)).files).toEqual(['more.pdf']);
  });

  it('needs a reason and a complete form; a draft and somebody else’s are not changed this way', async () => {
    const draft = good(await form.saveDraft(newDraft(form)));
    if (draft.kind !== 'saved') throw new Error(draft.kind);
    expect(await form.openAmendment(draft.draft.id as number)).toMatchObject({ ok: false, error: { kind: 'validation' } });
    const { item } = sentIn(await form.submit(draft.draft));
    const opened = changed(good(await form.openAmendment(item.id)));
    expect(await form.amend({ ...opened, reason: ' ' })).toMatchObject({ ok: false, error: { kind: 'validation' } });
    expect(await form.amend({ ...opened, answers: { ...opened.answers, victimFamilyName: undefined } })).toMatchObject({
      ok: false,
      error: { kind: 'validation' }
    });
    const other = openForm(engine, { login: 'officer2@wmp.example' });
    expect(await other.amend(opened)).toMatchObject({ ok: false });
    expect((await everythingStored(engine)).intake[0].HasAmendment).not.toBe(true);
  });

  it('meets the desk taking it in at the same moment, a lost answer, and another tab', async () => {
    const { item } = sentIn(await form.submit(newDraft(form)));
    const opened = changed(good(await form.openAmendment(item.id)));
    const other = openForm(engine, { login: officer });
    const theirs = good(await other.openAmendment(item.id));
    good(await openDesk(engine, { login: coordinator }).takeIn());
    now = hoursLater(1);
    const line = faulty(transportTo(engine, officer));
    line.failNext(writeTo('Intake'), { kind: 'answer lost' });
    line.failNext(writeTo('Intake'), { kind: 'answer lost' });
    const page = openForm(engine, { login: officer, transport: line.send });
    expect(good(await page.amend(opened))).toMatchObject({ kind: 'amended' });
    expect(good(await page.amend(opened))).toMatchObject({ kind: 'amended' });
    expect(good(await other.amend({ ...theirs, reason: 'Another', answers: { ...theirs.answers, afraidOf: 'Nobody' } }))).toMatchObject({
      kind: 'clash',
      clashes: [{ path: ['afraidOf'] }]
    });
    good(await openDesk(engine, { login: coordinator }).takeIn());
    await expectShownBeside(engine, 'Taken in');
  });

  it('twice before the desk looks: both are shown, each with its reason', async () => {
    const { item } = sentIn(await form.submit(newDraft(form)));
    now = hoursLater(1);
    good(await form.amend(changed(good(await form.openAmendment(item.id)))));
    now = hoursLater(2);
    good(await form.amend({ ...changed(good(await form.openAmendment(item.id)), { afraidOf: 'Nobody now' }), reason: 'It was a mistake' }));
    const desk = openDesk(engine, { login: coordinator });
    good(await desk.takeIn());
    expect(good(await desk.formVersions(item.key))).toMatchObject([
      { kind: 'Amendment', reason, answers: { afraidOf: 'Sample, his brother and a neighbour' } },
      { kind: 'Amendment', reason: 'It was a mistake', answers: { afraidOf: 'Nobody now' } }
    ]);
    expect(storedAnswers((await everythingStored(engine)).referrals[0], 'Form')).toMatchObject({ afraidOf: 'Sample, and his brother' });
  });

  it('in the list itself, before taking in: what was sent is taken, the edit can be looked at', async () => {
    const { item } = sentIn(await form.submit(newDraft(form)));
    const text = String((await everythingStored(engine)).intake[0].Answers1);
    now = hoursLater(1);
    for (const name of ['Anna', 'Anni'])
      await editInList(engine, 'Intake', item.id, {
        Answers1: text.replace('Anya', name),
        AnswersChecksum: checksumOf(text.replace('Anya', name))
      });
    const desk = openDesk(engine, { login: coordinator });
    good(await desk.takeIn());
    expect(good(await desk.openCase(item.key)).answers).toMatchObject({ victimGivenNames: 'Anya' });
    expect(good(await desk.formVersions(item.key))).toMatchObject([
      { kind: 'Changed without a reason', reason: '', answers: { victimGivenNames: 'Anni' } }
    ]);
  });
});

/** The referrer sets their own row to Submitted in the list, with other answers, or with the same. */
async function sendsByHand(id: number, site: Site, from: string, to: string): Promise<void> {
  const text = String((await rowsOf(engine, 'Intake', site)).find(({ Id }) => Id === id)?.Answers1).replace(from, to);
  await editInList(
    engine,
    'Intake',
    id,
    { Status: 'Submitted', Answers1: text, AnswersChecksum: checksumOf(text) },
    site,
    site === 'case' ? officer : guest
  );
}

describe.each([
  ['case', officer],
  ['partner', guest]
] as const)('a referrer on the %s site who sends again what nobody has asked for', (site, login) => {
  const decided: Readonly<Record<string, (key: string) => Promise<unknown>>> = {
    'Taken in': async () => undefined,
    Accepted: async key =>
      good(
        await openDesk(engine, { login: coordinator }).review.accept({
          caseKey: key,
          decisionKey: 'd1',
          criterion: 'Professional judgement',
          rationale: 'High risk.'
        })
      ),
    Withdrawn: async key =>
      good(
        await openDesk(engine, { login: coordinator }).review.withdraw({
          caseKey: key,
          decisionKey: 'd1',
          reason: 'Referrer withdrew it',
          rationale: 'By telephone.',
          offersIdva: false
        })
      )
  };

  it.each(['Taken in', 'Accepted', 'Withdrawn'])('%s: the case stays as it was, the change is beside it', async status => {
    const page = openForm(engine, { login, site });
    const { item } = sentIn(await page.submit(newDraft(page)));
    const desk = openDesk(engine, { login: coordinator });
    good(await desk.takeIn());
    await decided[status](item.key);
    const before = await everythingStored(engine);
    now = hoursLater(1);
    await sendsByHand(item.id, site, 'Testcase', 'Othername');
    expect(good(await desk.takeIn())).toEqual({ takenIn: [], problems: [], changed: [item.reference] });
    expect(good(await desk.takeIn())).toEqual({ takenIn: [], problems: [] });
    const after = await everythingStored(engine);
    expect(after.people).toEqual(before.people);
    expect(after.matchKeys).toEqual(before.matchKeys);
    const stands = {
      Status: before.referrals[0].Status,
      VictimName: 'Testcase, Anya',
      ReceivedAt: '2026-06-15T09:00:00Z',
      SubmittedVersion: before.referrals[0].SubmittedVersion
    };
    expect(after.referrals).toMatchObject([{ ...stands, ChangedSince: true, HasPending: false, SentAgainAt: null }]);
    expect(storedAnswers(after.referrals[0], 'Form')).toEqual(storedAnswers(before.referrals[0], 'Form'));
    const kinds = after.events.map(({ Kind }) => Kind);
    expect(kinds).toContain('Changed after sending');
    expect(kinds).not.toContain('Sent again');
    expect(JSON.stringify(after.events)).not.toContain('answered the question');
    const [mine] = await rowsOf(engine, 'Intake', site);
    expect(mine).toMatchObject({ Status: status, ReceivedAt: '2026-06-15T09:00:00Z' });
    expect(good(await desk.formVersions(item.key))).toMatchObject([
      { kind: 'Changed without a reason', answers: { victimFamilyName: 'Othername' } }
    ]);
  });

  it('with nothing changed: it is where it was, and no history is made', async () => {
    const page = openForm(engine, { login, site });
    const { item } = sentIn(await page.submit(newDraft(page)));
    const desk = openDesk(engine, { login: coordinator });
    good(await desk.takeIn());
    const before = await everythingStored(engine);
    await sendsByHand(item.id, site, 'Testcase', 'Testcase');
    expect(good(await desk.takeIn())).toEqual({ takenIn: [], problems: [] });
    const after = await everythingStored(engine);
    expect(after.referrals).toEqual(before.referrals);
    expect(after.events).toEqual(before.events);
    expect(await rowsOf(engine, 'Intake', site)).toMatchObject([{ Status: 'Taken in' }]);
  });
});

describe('the first receipt', () => {
  it('stays, whatever the referrer writes in their own row: on the case, and on the row from the next word of the desk on', async () => {
    const { item } = sentIn(await form.submit(newDraft(form)));
    for (const [hour, values] of [
      [1, { Status: 'Draft' }],
      [2, { Status: 'Submitted', SubmittedAt: '2026-06-16T09:00:00Z', ReceivedAt: '2026-06-17T09:00:00Z' }]
    ] as const) {
      now = hoursLater(hour);
      await editInList(engine, 'Intake', item.id, values, 'case', officer);
    }
    now = hoursLater(3);
    const desk = openDesk(engine, { login: coordinator });
    expect(good(await desk.takeIn())).toMatchObject({ takenIn: [{ receivedAt: mondayMorning, nextDueAt: hoursLater(24) }] });
    expect(good(await form.myReferrals())).toMatchObject([{ submittedAt: mondayMorning }]);
    await editInList(engine, 'Intake', item.id, { ReceivedAt: '2026-06-17T09:00:00Z' }, 'case', officer);
    expect(good(await form.myReferrals())).toMatchObject([{ submittedAt: hoursLater(3) }]);
    good(await form.amend(changed(good(await form.openAmendment(item.id)))));
    good(await desk.takeIn());
    expect(good(await form.myReferrals())).toMatchObject([{ submittedAt: mondayMorning }]);
  });

  it('is that of an answer too: what is due on it is not put off', async () => {
    const { item } = sentIn(await form.submit(newDraft(form)));
    const desk = openDesk(engine, { login: coordinator });
    good(await desk.takeIn());
    good(await desk.returnForInformation({ caseKey: item.key, decisionKey: 'q1', question: 'Where is he now?' }));
    now = hoursLater(5);
    const draft = good(await form.loadDraft(item.id));
    expect(sentIn(await form.submit({ ...draft, answers: { ...draft.answers, afraidOf: 'A neighbour' } }))).toMatchObject({
      receivedAt: mondayMorning,
      dueTimes: { due: { Reviewed: hoursLater(24) } }
    });
    expect(await rowsOf(engine, 'Intake')).toMatchObject([
      { Status: 'Submitted', NextDueAt: '2026-06-16T09:00:00Z', SubmittedAt: '2026-06-15T09:00:00Z', ReceivedAt: '2026-06-15T09:00:00Z' }
    ]);
    expect(good(await form.myReferrals())).toMatchObject([{ submittedAt: mondayMorning }]);
  });
});

describe('an answer', () => {
  const question = { decisionKey: 'q1', question: 'Where is he now?' };

  it('sent before the question was asked is no answer to it: it is shown beside, and the question waits', async () => {
    const { item } = sentIn(await form.submit(newDraft(form)));
    const desk = openDesk(engine, { login: coordinator });
    good(await desk.takeIn());
    await sendsByHand(item.id, 'case', 'Testcase', 'Othername');
    good(await openDesk(engine, { login: senior }).returnForInformation({ caseKey: item.key, ...question }));
    good(await desk.takeIn());
    // And again after it, by hand and without the question.
    await editInList(engine, 'Intake', item.id, { DecisionKey: 'mine' }, 'case', officer);
    await sendsByHand(item.id, 'case', 'Othername', 'Thirdname');
    good(await desk.takeIn());
    const { referrals, intake, events } = await everythingStored(engine);
    expect(referrals).toMatchObject([{ Status: 'Returned for information', VictimName: 'Testcase, Anya', ChangedSince: true }]);
    expect(intake).toMatchObject([{ Status: 'Returned' }]);
    expect(JSON.stringify(events)).not.toContain('answered the question');
    expect(good(await desk.formVersions(item.key)).map(({ answers }) => answers.victimFamilyName)).toContain('Thirdname');
  });

  it('that came while the coordinator decided without it is beside the case, with all that it says', async () => {
    const { item } = sentIn(await form.submit(newDraft(form)));
    const desk = openDesk(engine, { login: coordinator });
    good(await desk.takeIn());
    good(await desk.returnForInformation({ caseKey: item.key, ...question }));
    const draft = good(await form.loadDraft(item.id));
    const saved = good(await form.saveDraft({ ...draft, answers: { ...draft.answers, afraidOf: 'A neighbour' } }));
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    sentIn(await form.submit(saved.draft));
    good(
      await desk.review.accept({
        caseKey: item.key,
        decisionKey: 'd2',
        criterion: 'Professional judgement',
        rationale: 'High risk.',
        seenDecision: 'q1'
      })
    );
    good(await desk.takeIn());
    const { referrals, intake } = await everythingStored(engine);
    expect(referrals).toMatchObject([{ Status: 'Accepted', ChangedSince: true }]);
    expect(intake).toMatchObject([{ Status: 'Accepted', DecisionReason: 'High risk.' }]);
    expect(storedAnswers(referrals[0], 'Form')).toMatchObject({ afraidOf: 'Sample, and his brother' });
    expect(good(await desk.formVersions(item.key))).toMatchObject([{ answers: { afraidOf: 'A neighbour' } }]);
  });

  it('that never came, and a change with a reason after the case was accepted without it: the change is shown', async () => {
    const { item } = sentIn(await form.submit(newDraft(form)));
    const desk = openDesk(engine, { login: coordinator });
    good(await desk.takeIn());
    good(await desk.returnForInformation({ caseKey: item.key, ...question }));
    good(
      await desk.review.accept({
        caseKey: item.key,
        decisionKey: 'd2',
        criterion: 'Professional judgement',
        rationale: 'High risk.',
        seenDecision: 'q1'
      })
    );
    now = hoursLater(1);
    good(await form.amend(changed(good(await form.openAmendment(item.id)))));
    expect(good(await desk.takeIn())).toEqual({ takenIn: [], problems: [], changed: [item.reference] });
    await expectShownBeside(engine, 'Accepted');
  });
});

describe('showing a change', () => {
  it.each([
    ['', {}, ''],
    [' that makes the case restricted', { conflictOfInterest: 'Yes', conflictDetails: 'A colleague' }, '/Restricted']
  ] as const)('%s, killed at each request in turn: shown once, the case as it was', async (_what, more, folder) => {
    const { item } = sentIn(await form.submit(newDraft(form, completeAnswers())));
    good(await openDesk(engine, { login: coordinator }).takeIn());
    now = hoursLater(1);
    good(await form.amend(changed(good(await form.openAmendment(item.id)), more)));
    await atEveryCut(
      { sites, copy: sites.freeze(engine), ...takingIn, whole: site => expectShownBeside(site, 'Taken in', folder) },
      async ({ engine: site }) => {
        expect(good(await openDesk(site, { login: senior }).takeIn()).problems).toEqual([]);
        await expectShownBeside(site, 'Taken in', folder);
      }
    );
  });
});

it('what is sent again by hand, killed at each request in turn: beside the case once, and where it was', async () => {
  const { item } = sentIn(await form.submit(newDraft(form)));
  good(await openDesk(engine, { login: coordinator }).takeIn());
  await sendsByHand(item.id, 'case', 'Testcase', 'Othername');
  await atEveryCut({ sites, copy: sites.freeze(engine), ...takingIn }, async ({ engine: site }) => {
    expect(good(await openDesk(site, { login: senior }).takeIn()).problems).toEqual([]);
    const { intake, referrals, events } = await everythingStored(site);
    expect(intake).toMatchObject([{ Status: 'Taken in' }]);
    expect(referrals).toMatchObject([{ VictimName: 'Testcase, Anya', ChangedSince: true, HasPending: false }]);
    expect(new Set(events.filter(({ Kind }) => Kind === 'Changed after sending').map(({ Key }) => Key)).size).toBe(1);
    expect(good(await openDesk(site, { login: senior }).formVersions(item.key))).toMatchObject([
      { answers: { victimFamilyName: 'Othername' } }
    ]);
  });
});

describe('a change that a coordinator takes into the case', () => {
  it('is what it stands on, with people and match keys; status, receipt and clocks stay, and a later change is still beside', async () => {
    const { item } = sentIn(await form.submit(newDraft(form)));
    const desk = openDesk(engine, { login: coordinator });
    good(await desk.takeIn());
    good(await desk.review.accept({ caseKey: item.key, decisionKey: 'd1', criterion: 'Professional judgement', rationale: 'High risk.' }));
    const [before] = (await everythingStored(engine)).referrals;
    now = hoursLater(1);
    good(await form.amend(changed(good(await form.openAmendment(item.id)), { victimFamilyName: 'Newname' })));
    good(await desk.takeIn());
    now = hoursLater(2);
    good(await form.amend({ ...changed(good(await form.openAmendment(item.id)), { afraidOf: 'Nobody now' }), reason: 'A mistake' }));
    good(await desk.takeIn());
    const [first, second] = good(await desk.formVersions(item.key)).map(({ version }) => version);
    expect(good(await desk.takeChange(item.key, first))).toMatchObject({
      submittedVersion: first,
      changedSince: true,
      status: 'Accepted',
      answers: { victimFamilyName: 'Newname' }
    });
    const after = await everythingStored(engine);
    expect(after.referrals).toMatchObject([
      {
        Status: 'Accepted',
        VictimName: 'Newname, Anya',
        HasPending: false,
        ReceivedAt: before.ReceivedAt,
        NextDueAt: before.NextDueAt,
        DecisionKey: 'd1'
      }
    ]);
    expect(after.people.map(({ FamilyName }) => FamilyName).sort()).toEqual(['Newname', 'Sample']);
    expect(after.events.find(({ Kind }) => Kind === 'Change taken in')).toMatchObject({
      Detail: expect.stringContaining('Decided by Example, Birmingham.') as string
    });
    expect(JSON.stringify(after.events)).not.toContain('answered the question');
    expect(good(await desk.takeChange(item.key, second))).toMatchObject({ submittedVersion: second, answers: { afraidOf: 'Nobody now' } });
    expect((await everythingStored(engine)).referrals).toMatchObject([{ ChangedSince: false }]);
    expect(good(await desk.formVersions(item.key)).map(({ kind }) => kind)).toEqual(['Sent before', 'Amendment', 'Amendment']);
    // What has been taken in already is not taken out by pressing an older one.
    expect(good(await desk.takeChange(item.key, first))).toMatchObject({ submittedVersion: second });
    expect(good(await desk.takeIn())).toEqual({ takenIn: [], problems: [] });
  });

  it('while the case waits for an answer goes on waiting for it; what cannot be read, or is none, is not taken', async () => {
    const { item } = sentIn(await form.submit(newDraft(form)));
    const desk = openDesk(engine, { login: coordinator });
    good(await desk.takeIn());
    good(await form.amend(changed(good(await form.openAmendment(item.id)))));
    good(await desk.takeIn());
    good(await desk.returnForInformation({ caseKey: item.key, decisionKey: 'q1', question: 'Where is he now?' }));
    const [{ version }] = good(await desk.formVersions(item.key));
    expect(await desk.takeChange(item.key, version + 512)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    expect(good(await desk.takeChange(item.key, version))).toMatchObject({ status: 'Returned for information', decisionKey: 'q1' });
    expect((await everythingStored(engine)).intake).toMatchObject([{ Status: 'Returned' }]);
  });

  it('killed at each request in turn and finished by the next desk, or pressed again: taken once, or not begun', async () => {
    const { item } = sentIn(await form.submit(newDraft(form)));
    good(await openDesk(engine, { login: coordinator }).takeIn());
    now = hoursLater(1);
    good(await form.amend(changed(good(await form.openAmendment(item.id)), { victimFamilyName: 'Newname' })));
    good(await openDesk(engine, { login: coordinator }).takeIn());
    const [{ version }] = good(await openDesk(engine, { login: coordinator }).formVersions(item.key));
    await atEveryCut(
      {
        sites,
        copy: sites.freeze(engine),
        by: coordinator,
        run: (transport, site) => openDesk(site, { login: coordinator, transport }).takeChange(item.key, version)
      },
      async ({ engine: site }) => {
        expect(good(await openDesk(site, { login: senior }).takeIn()).problems).toEqual([]);
        const { referrals, people } = await everythingStored(site);
        const isTaken = referrals[0].SubmittedVersion === version;
        expect(referrals).toMatchObject([
          { HasPending: false, ChangedSince: !isTaken, VictimName: isTaken ? 'Newname, Anya' : 'Testcase, Anya' }
        ]);
        expect(people.map(({ FamilyName }) => FamilyName).sort()).toEqual(isTaken ? ['Newname', 'Sample'] : ['Sample', 'Testcase']);
        good(await openDesk(site, { login: coordinator }).takeChange(item.key, version));
        expect(
          (await everythingStored(site)).events
            .filter(({ Kind }) => Kind === 'Change taken in')
            .map(({ Key }) => Key)
            .filter((key, at, all) => all.indexOf(key) === at)
        ).toHaveLength(1);
      }
    );
  });
});
