import type { SharePointEngine } from '../../../local/engine';
import type { Outcome } from '../../../src/domain/kernel/appError';
import type { Answers } from '../../../src/domain/form/answers';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { caseSites, editInList, mondayMorning, openDesk, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { faulty } from '../../support/kills/faults';
import { acceptedCase, listedMeeting, openMeetings, planned } from '../../support/stories/meetings';
import { clashing, coventryAnswers, openReview, rationale, senior, written } from '../../support/stories/reviewing';
import { completeAnswers, good, restrictedAnswers } from '../../support/stories/referring';
import { marksOf } from '../../../src/domain/meetings/listing';
import { changedWords } from '../../../src/webparts/meetings/presenters/meetingView';
import { researchOverview } from '../../../src/webparts/meetings/presenters/researchView';

const coventry = (answers: Answers): Answers => ({ ...answers, victimAddress: '2 Example Road\nCoventry', victimPostcode: 'CV1 1AA' });
const withChild = (): Answers => ({
  ...coventryAnswers(),
  childrenInHousehold: 'Yes',
  children: [
    {
      key: 'first',
      answers: { givenNames: 'Sam', familyName: 'Testcase', born: 'Yes', approximateAge: '8', school: 'Example Primary School' }
    }
  ]
});

describe('calendar and agenda', () => {
  let sites: CaseSites;
  beforeAll(async () => {
    sites = await caseSites();
  });
  afterAll(() => sites.close());

  const referral = async (engine: SharePointEngine, key: string): Promise<Readonly<Record<string, unknown>>> =>
    (await rowsOf(engine, 'Referrals')).find(row => row.Key === key) as Readonly<Record<string, unknown>>;
  const history = async (engine: SharePointEngine, key: string): Promise<readonly string[]> =>
    (await rowsOf(engine, 'Events')).filter(row => row.CaseKey === key).map(row => String(row.Kind));

  test('an accepted case is listed by itself, once, with its day and until when flags stand', async () => {
    const engine = sites.fresh();
    const key = await acceptedCase(engine);
    const meetings = openMeetings(engine);
    const before = good(await meetings.open());
    expect(before.unlisted).toEqual([{ referral: expect.objectContaining({ key }), why: 'No meeting of Coventry is planned.' }]);
    good(await meetings.plan(planned()));
    expect(good(await meetings.listCases())).toEqual({ listed: 1, problems: [] });
    expect(good(await meetings.listCases())).toEqual({ listed: 0, problems: [] });
    expect(await referral(engine, key)).toMatchObject({
      Status: 'Listed',
      MeetingKey: 'meeting-july',
      AgendaDate: '2026-07-08T09:00:00Z',
      FlagsUntil: '2027-06-14T23:00:00Z'
    });
    expect((await history(engine, key)).filter(kind => kind === 'Listed')).toHaveLength(1);
    const opened = good(await openMeetings(engine).open());
    expect(opened.listed).toEqual({ 'meeting-july': 1 });
    expect(opened.unlisted).toEqual([]);
  });

  test('what is accepted after the cut-off, or has no room, goes to the next meeting; an emergency meeting takes no case by itself', async () => {
    const engine = sites.fresh();
    const meetings = openMeetings(engine);
    good(
      await meetings.plan(
        planned({
          key: 'past-cut-off',
          startsAt: new Date('2026-06-18T09:00:00Z'),
          cutOffAt: new Date('2026-06-12T16:00:00Z'),
          researchDueAt: new Date('2026-06-16T16:00:00Z')
        })
      )
    );
    good(
      await meetings.plan(
        planned({
          key: 'emergency',
          kind: 'Emergency',
          startsAt: new Date('2026-06-30T09:00:00Z'),
          researchDueAt: new Date('2026-06-29T16:00:00Z')
        })
      )
    );
    good(
      await meetings.plan(
        planned({
          key: 'small',
          startsAt: new Date('2026-07-01T09:00:00Z'),
          lengthMinutes: 15,
          researchDueAt: new Date('2026-06-29T16:00:00Z')
        })
      )
    );
    const [first, second] = [await acceptedCase(engine), await acceptedCase(engine)];
    expect(good(await meetings.listCases()).listed).toBe(1);
    expect((await referral(engine, first)).MeetingKey).toBe('small');
    expect((await referral(engine, second)).MeetingKey ?? '').toBe('');
    expect(good(await meetings.open()).unlisted[0].why).toBe('Every planned meeting of Coventry is full.');
    good(await meetings.putOn(second, 'emergency'));
    expect(await referral(engine, second)).toMatchObject({ Status: 'Listed', MeetingKey: 'emergency' });
  });

  test('a series moves to a working day where nobody works, and is planned once', async () => {
    const engine = sites.fresh();
    const meetings = openMeetings(engine);
    // The fortnight after 17 August 2026 is the summer bank holiday.
    const first = planned({
      key: 'series',
      startsAt: new Date('2026-08-17T09:00:00Z'),
      cutOffAt: new Date('2026-08-05T16:00:00Z'),
      researchDueAt: new Date('2026-08-13T16:00:00Z')
    });
    const made = good(await meetings.planSeries(first, 'Fortnightly', 3));
    expect(made.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-08-17T09:00:00.000Z',
      '2026-09-01T09:00:00.000Z',
      '2026-09-14T09:00:00.000Z'
    ]);
    expect(made[1].researchDueAt.toISOString()).toBe('2026-08-27T16:00:00.000Z');
    expect(good(await openMeetings(engine).planSeries(first, 'Fortnightly', 3)).map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    const monthly = good(
      await meetings.planSeries(
        planned({
          key: 'monthly',
          startsAt: new Date('2026-10-21T09:00:00Z'),
          cutOffAt: new Date('2026-10-09T16:00:00Z'),
          researchDueAt: new Date('2026-10-19T16:00:00Z')
        }),
        'Monthly',
        2
      )
    );
    // Summer time ends in between: it is 10am all the same.
    expect(monthly[1].startsAt.toISOString()).toBe('2026-11-18T10:00:00.000Z');
    expect(await meetings.plan(planned({ key: 'wrong', cutOffAt: new Date('2026-08-01T00:00:00Z') }))).toMatchObject({
      ok: false,
      error: { kind: 'validation' }
    });
  });

  test('a case is put off with a reason, to a later meeting or to those that wait; withdrawn, it is on no agenda', async () => {
    const engine = sites.fresh();
    const { caseKeys } = await listedMeeting(engine, 2);
    const meetings = openMeetings(engine);
    good(await meetings.plan(planned({ key: 'meeting-august', startsAt: new Date('2026-08-05T09:00:00Z') })));
    expect(await meetings.defer(caseKeys[0], ' ')).toMatchObject({ ok: false, error: { kind: 'validation' } });
    good(await meetings.defer(caseKeys[0], 'The IDVA has not reached her yet.', 'meeting-august'));
    expect(await referral(engine, caseKeys[0])).toMatchObject({ Status: 'Listed', MeetingKey: 'meeting-august' });
    good(await meetings.defer(caseKeys[1], 'She is in hospital.'));
    good(await meetings.defer(caseKeys[1], 'She is in hospital.'));
    expect((await referral(engine, caseKeys[1])).Status).toBe('Deferred');
    expect((await history(engine, caseKeys[1])).filter(kind => kind === 'Put off')).toHaveLength(1);
    // Not to the one that it was put off from, although that has room and its cut-off has not passed.
    good(await meetings.listCases());
    expect(await referral(engine, caseKeys[1])).toMatchObject({ Status: 'Listed', MeetingKey: 'meeting-august' });
    good(await meetings.putOn(caseKeys[1], 'meeting-july'));
    expect(await referral(engine, caseKeys[1])).toMatchObject({ Status: 'Listed', MeetingKey: 'meeting-july' });
    const withdrawing = {
      caseKey: caseKeys[1],
      decisionKey: 'w',
      reason: 'Does not meet a criterion',
      rationale,
      offersIdva: true
    } as const;
    const { etag: over } = clashing(await openReview(engine, { login: senior }).withdraw(withdrawing));
    written(await openReview(engine, { login: senior }).withdraw({ ...withdrawing, over }));
    const withdrawn = await referral(engine, caseKeys[1]);
    expect([withdrawn.MeetingKey ?? '', withdrawn.FlagsUntil ?? '']).toEqual(['', '']);
    expect((await referral(engine, caseKeys[0])).FlagsUntil).toBe('2027-06-14T23:00:00Z');
  });

  test('a case is never put off to an earlier meeting: bringing it forward is a deed of its own, with its own name in the history', async () => {
    const engine = sites.fresh();
    const { caseKeys } = await listedMeeting(engine, 1);
    const [caseKey] = caseKeys;
    const meetings = openMeetings(engine);
    const june = planned({
      key: 'meeting-june',
      startsAt: new Date('2026-06-24T09:00:00Z'),
      cutOffAt: new Date('2026-06-15T08:00:00Z'),
      researchDueAt: new Date('2026-06-22T16:00:00Z')
    });
    good(await meetings.plan(june));
    expect(await meetings.defer(caseKey, 'Sooner is better.', 'meeting-june')).toMatchObject({
      ok: false,
      error: { words: expect.stringContaining('is not after the one that the case is on') as unknown }
    });
    expect((await referral(engine, caseKey)).MeetingKey).toBe('meeting-july');
    expect(await meetings.bringForward(caseKey, ' ', 'meeting-june')).toMatchObject({ ok: false, error: { kind: 'validation' } });
    good(await meetings.bringForward(caseKey, 'Sooner is better.', 'meeting-june'));
    expect(await referral(engine, caseKey)).toMatchObject({ Status: 'Listed', MeetingKey: 'meeting-june' });
    const kinds = await history(engine, caseKey);
    expect([kinds.includes('Brought forward'), kinds.includes('Put off')]).toEqual([true, false]);
    const line = (await rowsOf(engine, 'Events')).find(({ Kind }) => Kind === 'Brought forward');
    expect(line?.Detail).toBe('Brought forward to the meeting of the Coventry MARAC of 24 June 2026. Reason: Sooner is better.');
    expect(await meetings.bringForward(caseKey, 'Once more.', 'meeting-july')).toMatchObject({
      ok: false,
      error: { words: expect.stringContaining('is not before') as unknown }
    });
  });

  test('a circulated agenda is changed only by who knows that it was, and says until its next version what the agencies do not know', async () => {
    const engine = sites.fresh();
    const { meeting, caseKeys } = await listedMeeting(engine, 2);
    const [stays, moves] = caseKeys;
    const meetings = openMeetings(engine);
    good(await meetings.plan(planned({ key: 'meeting-august', startsAt: new Date('2026-08-05T09:00:00Z') })));
    good(await meetings.defer(moves, 'She is away.', 'meeting-august'));
    const sent = good(await meetings.circulateAgenda(meeting, 'Whole'));
    expect(sent.agenda.circulated).toMatchObject([{ version: 1, cases: marksOf([stays]) }]);
    expect(await meetings.bringForward(moves, 'She is back.', meeting.key)).toMatchObject({
      ok: false,
      error: { kind: 'conflict', words: 'The agenda of 8 July 2026 has been circulated (version 1).' }
    });
    expect(await meetings.putOn(moves, meeting.key)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect((await referral(engine, moves)).MeetingKey).toBe('meeting-august');
    good(await meetings.bringForward(moves, 'She is back.', meeting.key, 1));
    const changes = async (): Promise<string> => changedWords(good(await openMeetings(engine).openMeeting(meeting.key)));
    expect(await changes()).toBe('Since version 1 was circulated: 1 case added. The agencies learn of it when you circulate version 2.');
    good(await meetings.circulateAgenda(sent, 'Whole'));
    expect(await changes()).toBe('');
  });

  test('an agenda opens however many flags of the region end after its meeting', async () => {
    const engine = sites.fresh();
    const { meeting } = await listedMeeting(engine, 1);
    engine.settings.threshold = 50;
    const flagged = Array.from({ length: 60 }, (_unused, at) => ({
      values: {
        Key: `flagged-${at}`,
        Status: 'Closed',
        FlagsUntil: new Date(meeting.startsAt.getTime() + (at + 1) * 3_600_000).toISOString()
      }
    }));
    engine.seedItems('/sites/marac', 'Referrals', flagged, { author: senior, created: mondayMorning });
    expect(good(await openMeetings(engine).openMeeting(meeting.key)).cases).toHaveLength(1);
  });

  test('an agenda that cannot be read is not written over: which versions have gone would be forgotten', async () => {
    const engine = sites.fresh();
    const { meeting, caseKeys } = await listedMeeting(engine, 1);
    const meetings = openMeetings(engine);
    good(await meetings.circulateAgenda(meeting, 'Whole'));
    const [row] = await rowsOf(engine, 'Meetings');
    await editInList(engine, 'Meetings', row.Id, { Agenda1: '{"order":[]' });
    const { meeting: damaged } = good(await meetings.openMeeting(meeting.key));
    expect(damaged.problems).toEqual([{ part: 'agenda', words: 'The agenda cannot be read: it was changed outside the suite' }]);
    for (const outcome of [
      await meetings.circulateAgenda(damaged, 'Whole'),
      await meetings.move(damaged, caseKeys, caseKeys[0], 0),
      await meetings.standardOrder(damaged)
    ]) {
      expect(outcome).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    }
    expect((await rowsOf(engine, 'Meetings'))[0].Agenda1).toBe('{"order":[]');
    // What is not in the agenda can be changed all the same.
    expect(good(await meetings.change(damaged, { place: 'Room 2' })).place).toBe('Room 2');
  });

  test('cases with children come first; two people who rearrange at once have both rearranged; a cancelled meeting gives its cases back', async () => {
    const engine = sites.fresh();
    const { meeting, caseKeys } = await listedMeeting(engine, 3, planned(), place => (place === 0 ? coventryAnswers() : withChild()));
    const meetings = openMeetings(engine);
    const opened = good(await meetings.openMeeting(meeting.key));
    const shown = opened.cases.map(({ referral: { key } }) => key);
    // Received in the same second: either of the two may be first.
    const [second, third] = [caseKeys[1], caseKeys[2]].sort();
    expect(shown).toEqual([second, third, caseKeys[0]]);
    expect(opened.cases[0]).toMatchObject({ hasChildren: true, withheldFrom: [], research: [] });
    const other = openMeetings(engine);
    good(await meetings.move(opened.meeting, shown, caseKeys[0], 0));
    good(await other.move(opened.meeting, shown, third, 0));
    expect(good(await meetings.openMeeting(meeting.key)).cases.map(({ referral: { key } }) => key)).toEqual([third, caseKeys[0], second]);
    good(await meetings.setOtherBusiness(opened.meeting, [{ key: 'a', text: 'Holidays' }]));
    good(await other.setOtherBusiness(opened.meeting, [{ key: 'b', text: 'Training' }]));
    const arranged = good(await meetings.standardOrder(opened.meeting));
    expect(arranged.agenda).toMatchObject({ order: [], otherBusiness: [{ text: 'Training' }, { text: 'Holidays' }] });
    const cancelled = good(await meetings.cancel(meeting, 'The building is closed.'));
    expect(cancelled).toMatchObject({ state: 'Cancelled', pending: '' });
    for (const key of caseKeys) expect((await referral(engine, key)).Status).toBe('Accepted');
    good(await meetings.restore(cancelled));
    expect(good(await meetings.listCases()).listed).toBe(3);
    const moved = good(await meetings.change(cancelled, { startsAt: new Date('2026-07-09T09:00:00Z') }));
    expect(moved.pending).toBe('');
    expect((await referral(engine, caseKeys[0])).AgendaDate).toBe('2026-07-09T09:00:00Z');
  });

  test('the agenda of a meeting that was seen before is one request to each site', async () => {
    const engine = sites.fresh();
    const { meeting } = await listedMeeting(engine, 2);
    const line = faulty(transportTo(engine, senior));
    const meetings = openMeetings(engine, { transport: line.send });
    good(await meetings.openMeeting(meeting.key));
    const before = line.sent.length;
    good(await meetings.openMeeting(meeting.key));
    const sent = line.sent.slice(before);
    expect(sent.filter(({ url }) => /\$batch/i.test(url))).toHaveLength(2);
    expect(sent.filter(({ url }) => !/\$batch|contextinfo/i.test(url))).toEqual([]);
  });
});

describe('circulating an agenda', () => {
  let sites: CaseSites;
  let ready: () => SharePointEngine;
  let cases: { readonly all: string; readonly secret: string; readonly restricted: string };

  beforeAll(async () => {
    sites = await caseSites();
    const engine = sites.fresh();
    const all = await acceptedCase(engine);
    const secret = await acceptedCase(engine);
    const restricted = await acceptedCase(engine, coventry(restrictedAnswers()));
    written(
      await openReview(engine, { login: senior }).exclude(secret, [
        { agency: 'Housing', person: '', reason: 'The perpetrator’s sister works there.' }
      ])
    );
    const old = [await acceptedCase(engine, coventry(completeAnswers())), await acceptedCase(engine, coventry(completeAnswers()))];
    const meetings = openMeetings(engine);
    good(await meetings.plan(planned()));
    good(await meetings.listCases());
    for (const row of (await rowsOf(engine, 'Referrals')).filter(({ Key }) => old.includes(String(Key)))) {
      await editInList(engine, 'Referrals', row.Id, { Status: 'Closed', MeetingKey: '', FlagsUntil: '2026-07-01T00:00:00Z' });
    }
    cases = { all, secret, restricted };
    ready = sites.freeze(engine);
  });
  afterAll(() => sites.close());

  const outcome = async (engine: SharePointEngine): Promise<unknown> => {
    const { cases: listed, documents, meeting, expiredFlags } = good(await openMeetings(engine).openMeeting('meeting-july'));
    const copies = documents.map(({ agency, version }) => `${version} ${agency}`).sort();
    const actions = (await rowsOf(engine, 'Actions', 'partner'))
      .map(({ Agency, Action, OpenFor }) => `${String(OpenFor)}: ${String(Agency)} ${String(Action)}`)
      .sort();
    const keyed = (await rowsOf(engine, 'Outbox')).filter(({ Kind }) => Kind === 'Agenda').map(({ Key }) => String(Key));
    return {
      state: meeting.state,
      versions: meeting.agenda.circulated.map(({ version }) => version),
      pending: meeting.pending,
      listed: listed.length,
      copies,
      actions: actions.map(words => words.replace(/of (.*)\./, (_all, references: string) => `of ${references.split(', ').length} cases`)),
      messages: Array.from(new Set(keyed)).sort(),
      expiredFlags
    };
  };
  const wanted = {
    state: 'Agenda circulated',
    versions: [1],
    pending: '',
    listed: 3,
    copies: ['1 ', '1 Health', '1 IDVA service'],
    actions: [
      'Coventry - Health: Health Remove the 12-month flags of 2 cases',
      'Coventry - Housing: Housing Remove the 12-month flags of 2 cases',
      'Coventry - IDVA service: IDVA service Remove the 12-month flags of 2 cases'
    ],
    messages: ['Health', 'Housing', 'IDVA service'].filter(agency => agency !== 'Health').map(agency => `meeting-july:agenda:1:${agency}`),
    expiredFlags: []
  };

  test('no copy holds a restricted case, none of an excluded agency the case withheld from it, and no gap tells of either', async () => {
    const engine = ready();
    const meetings = openMeetings(engine);
    const { meeting } = good(await meetings.openMeeting('meeting-july'));
    const preview = good(await meetings.previewAgenda(meeting, 'Research only'));
    expect(preview.map(({ agency }) => agency)).toEqual(['', 'IDVA service', 'Health'].sort());
    good(await meetings.circulateAgenda(meeting, 'Whole'));
    const { documents } = good(await meetings.openMeeting('meeting-july'));
    expect(await outcome(engine)).toMatchObject({ ...wanted, messages: expect.arrayContaining(wanted.messages) as unknown });
    expect(documents).toHaveLength(3);
    for (const { agency, document } of good(await meetings.previewAgenda(meeting, 'Whole'))) {
      const keys = document.cases.map(({ caseKey }) => caseKey);
      expect({ agency, keys: [...keys].sort() }).toEqual({
        agency,
        keys: (agency === '' ? [cases.all] : [cases.all, cases.secret]).sort()
      });
      expect(document.cases.map(({ number }) => number)).toEqual(keys.map((_key, at) => at + 1));
      expect(JSON.stringify(document)).not.toContain(cases.restricted);
    }
    const again = good(await meetings.circulateAgenda(meeting, 'Whole'));
    const { agencies, withoutAddress } = good(await meetings.openMeeting('meeting-july'));
    const [{ told: reached = [], notTold }] = again.agenda.circulated;
    expect([...reached].sort()).toEqual(
      Array.from(
        new Set((await rowsOf(engine, 'Outbox')).filter(({ Kind }) => Kind === 'Agenda').map(({ Key }) => String(Key).split(':').pop()))
      ).sort()
    );
    expect(notTold).toEqual(withoutAddress);
    expect([...reached, ...withoutAddress].sort()).toEqual([...agencies].sort());
    expect(again.agenda.circulated).toHaveLength(1);
    const second = good(await meetings.circulateAgenda(again, 'Research only'));
    expect(second.agenda.circulated.map(({ version }) => version)).toEqual([1, 2]);
    const told = (await rowsOf(engine, 'Outbox'))
      .filter(({ Kind }) => Kind === 'Agenda')
      .map(({ Title, Body }) => `${String(Title)} ${String(Body)}`);
    expect(told.join('\n')).not.toMatch(/Testcase|WM-/);
  });

  test('research-only copies hold who is searched for, and nothing that happened; a confidential address is in neither', async () => {
    const meetings = openMeetings(ready());
    const { meeting, cases: listed } = good(await meetings.openMeeting('meeting-july'));
    const [whole] = good(await meetings.previewAgenda(meeting, 'Whole'));
    const [research] = good(await meetings.previewAgenda(meeting, 'Research only'));
    const narrative = String(listed[0].answers.incidentNarrative);
    expect(narrative.length).toBeGreaterThan(10);
    expect(whole.document.cases[0].narrative).toBe(narrative.trim());
    expect(JSON.stringify(research.document)).not.toContain(narrative.slice(0, 40));
    expect(research.document.cases[0].people.map(({ name }) => name)).toEqual(whole.document.cases[0].people.map(({ name }) => name));
    for (const { people } of whole.document.cases)
      for (const person of people) expect(person.addressConfidential === true && person.address !== undefined).toBe(false);
  });

  it('killed at each request in turn, and finished by whoever opens the calendar: the same', async () => {
    let expected: unknown;
    const circulating = {
      sites,
      copy: ready,
      by: senior,
      run: async (transport: Transport, engine: SharePointEngine): Promise<Outcome<unknown>> => {
        const meetings = openMeetings(engine, { transport });
        const read = await meetings.openMeeting('meeting-july');
        return read.ok ? meetings.circulateAgenda(read.value.meeting, 'Whole') : read;
      },
      whole: async (engine: SharePointEngine): Promise<void> => {
        expected = await outcome(engine);
      }
    };
    const cuts = await atEveryCut(circulating, async ({ engine, cut }) => {
      const helper = openMeetings(engine, { login: 'administrator@wmp.example' });
      good(await helper.finishPending());
      const standing = good(await helper.openMeeting('meeting-july')).meeting;
      if (standing.agenda.circulated.length === 0) good(await helper.circulateAgenda(standing, 'Whole'));
      expect({ cut, outcome: await outcome(engine) }).toEqual({ cut, outcome: expected });
    });
    expect(cuts).toBeGreaterThan(22);
  });

  test('late research is chased once a day, and only once it is late', async () => {
    const engine = ready();
    const meetings = openMeetings(engine);
    const { meeting } = good(await meetings.openMeeting('meeting-july'));
    const circulated = good(await meetings.circulateAgenda(meeting, 'Whole'));
    expect(await meetings.chaseResearch(circulated)).toMatchObject({ ok: false, error: { kind: 'validation' } });
    const late = good(await meetings.change(circulated, { researchDueAt: new Date('2026-06-10T16:00:00Z') }));
    const [contact] = (await rowsOf(engine, 'Configuration')).filter(
      ({ Kind, Title, Marac }) => Kind === 'Contact' && Title === 'Health' && Marac === 'Coventry'
    );
    await editInList(engine, 'Configuration', contact.Id, { Contacts: '' });
    const { reminded, notReminded } = good(await meetings.chaseResearch(late));
    const agencies = good(await meetings.openMeeting('meeting-july'));
    // Nobody is passed over in silence: each late agency is reminded, or named as one without an address.
    expect(researchOverview(agencies)?.late).toEqual(
      [...agencies.agencies].filter(agency => reminded.includes(agency) || notReminded.includes(agency))
    );
    expect([reminded, notReminded, agencies.withoutAddress]).toEqual([['Housing', 'IDVA service'], ['Health'], ['Health']]);
    good(await openMeetings(engine).chaseResearch(late));
    const reminders = (await rowsOf(engine, 'Outbox')).filter(({ Kind }) => Kind === 'Research reminder');
    expect(reminders).toHaveLength(reminded.length);
    good(await openDesk(engine, { login: senior }).open());
  });
});
