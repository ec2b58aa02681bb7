import type { SharePointEngine } from '../../../local/engine';
import type { Candidate } from '../../../src/services/matching/matchingUseCases';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { caseSites, coordinator, editInList, officer, openDesk, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { faulty, toList } from '../../support/kills/faults';
import {
  anotherPerpetrator,
  anotherVictim,
  candidateOf,
  casesOf,
  knownByNameOnly,
  matchingOf,
  withPerpetrator
} from '../../support/stories/matching';
import { completeAnswers, good, restrictedAnswers } from '../../support/stories/referring';

const senior = 'senior@wmp.example';

let sites: CaseSites;
beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());

const caseRow = async (engine: SharePointEngine, key: string): Promise<number> =>
  (await rowsOf(engine, 'Referrals')).find(row => row.Key === key)?.Id ?? 0;
const linesOf = async (engine: SharePointEngine, key: string, kind: string): Promise<readonly string[]> =>
  (await rowsOf(engine, 'Events')).filter(row => row.CaseKey === key && row.Kind === kind).map(row => String(row.Detail));

describe('the people of a case in others', () => {
  it('are found with reasons, and an open case of the same two is a duplicate', async () => {
    const engine = sites.fresh();
    const [first, second] = await casesOf(engine, completeAnswers(), completeAnswers());
    const found = good(await matchingOf(engine).matches(second));
    expect(found.candidates.map(({ person, other, suggestion, meaning }) => [person.role, other.role, suggestion, meaning])).toEqual([
      ['Victim', 'Victim', 'same', ['Duplicate']],
      ['Perpetrator', 'Perpetrator', 'same', ['Duplicate']]
    ]);
    const victim = candidateOf(found, 'Victim');
    expect(victim).toMatchObject({
      person: { name: 'Anya Testcase' },
      foundIn: { caseKey: first, marac: 'Birmingham East', status: 'Awaiting review' }
    });
    expect(victim.reasons).toEqual(
      expect.arrayContaining(['same family name', 'same given name', 'same date of birth', 'same telephone', 'same home'])
    );
    expect(victim.mark).toBeUndefined();
    expect(found.dropped).toEqual([]);
  });

  it('make a repeat of a case heard within twelve months, and none of one with another perpetrator', async () => {
    const engine = sites.fresh();
    const [first, second, third] = await casesOf(engine, completeAnswers(), completeAnswers(), anotherPerpetrator());
    await editInList(engine, 'Referrals', await caseRow(engine, first), { Status: 'Closed', ReceivedAt: '2025-06-15T09:00:00Z' });
    const found = good(await matchingOf(engine).matches(second));
    expect(candidateOf(found, 'Victim', first).meaning).toEqual(['Repeat']);
    expect(candidateOf(found, 'Perpetrator', first).meaning).toEqual(['Repeat']);
    expect(candidateOf(found, 'Victim', third).meaning).toEqual([]);
    await editInList(engine, 'Referrals', await caseRow(engine, first), { ReceivedAt: '2025-06-14T09:00:00Z' });
    expect(candidateOf(good(await matchingOf(engine).matches(second)), 'Victim', first).meaning).toEqual([]);
  });

  it('are found in other areas, and are never one of their own case', async () => {
    const engine = sites.fresh();
    const [first, second] = await casesOf(engine, completeAnswers(), anotherVictim());
    const found = good(await matchingOf(engine).matches(second));
    expect(found.candidates).toHaveLength(1);
    expect(candidateOf(found, 'Perpetrator')).toMatchObject({ foundIn: { caseKey: first }, meaning: ['Other area'] });
  });

  it('are looked up in three requests, however many they are', async () => {
    const engine = sites.fresh();
    const [first] = await casesOf(engine, completeAnswers(), completeAnswers(), anotherVictim(), anotherPerpetrator());
    const line = faulty(transportTo(engine, coordinator));
    const desk = openDesk(engine, { login: coordinator, transport: line.send });
    good(await desk.open());
    const before = line.sent.length;
    const found = good(await desk.matching.matches(first));
    expect(found.candidates.length).toBeGreaterThan(3);
    const requests = line.sent.slice(before).map(
      ({ url }) =>
        decodeURIComponent(url)
          .replace(/^.*\/_api\//, '')
          .split('?')[0]
    );
    expect(requests.filter(url => !/contextinfo/.test(url))).toEqual(['$batch', '$batch', '$batch']);
  });

  it('are looked up key by key where together they fit more rows than SharePoint gives; a key of too many is named', async () => {
    const engine = sites.fresh();
    const [first, second] = await casesOf(engine, completeAnswers(), completeAnswers());
    const [one] = (await rowsOf(engine, 'MatchKeys')).filter(row => String(row.MatchKey).startsWith('telephone:'));
    const many = Array.from({ length: 5001 }, (_unused, at) => ({
      values: {
        Title: 'Match key',
        Key: `many-${at}`,
        CaseKey: `case-${at}`,
        PersonKey: `case-${at}:victim`,
        MatchKey: String(one.MatchKey)
      }
    }));
    engine.seedItems('/sites/marac', 'Match Keys', many, { author: 'owner@wmp.example', created: new Date('2026-01-01T00:00:00Z') });
    const found = good(await matchingOf(engine).matches(second));
    expect(candidateOf(found, 'Victim').foundIn.caseKey).toBe(first);
    expect(found.dropped).toEqual(['Same telephone number (victim)']);
  });

  it('leaves out a case that a conflict of interest keeps from whoever looks', async () => {
    const engine = sites.fresh();
    const [first, second] = await casesOf(engine, completeAnswers(), completeAnswers());
    await editInList(engine, 'Referrals', await caseRow(engine, first), { ConflictLogins: coordinator });
    expect(good(await matchingOf(engine).matches(second)).candidates).toEqual([]);
    expect(good(await matchingOf(engine, senior).matches(second)).candidates).toHaveLength(2);
  });

  it('are shown to nobody but the team', async () => {
    const engine = sites.fresh();
    const [first] = await casesOf(engine, completeAnswers(), completeAnswers());
    const asked = await matchingOf(engine, officer).matches(first);
    expect(asked.ok).toBe(false);
  });
});

describe('a decision about a pair', () => {
  it('is one row from either case, is told in both histories, and shows on both', async () => {
    const engine = sites.fresh();
    const [first, second] = await casesOf(engine, completeAnswers(), completeAnswers());
    const fromSecond = candidateOf(good(await matchingOf(engine).matches(second)), 'Perpetrator');
    const marked = good(await matchingOf(engine).mark(fromSecond, 'Same'));
    expect(marked).toMatchObject({ mark: 'Same', by: expect.stringMatching(/\w/) as string, at: new Date('2026-06-15T09:00:00Z') });

    const fromFirst = candidateOf(good(await matchingOf(engine, senior).matches(first)), 'Perpetrator');
    expect(fromFirst).toMatchObject({ pairKey: fromSecond.pairKey, mark: marked });
    good(await matchingOf(engine, senior).mark(fromFirst, 'Unsure'));
    expect(candidateOf(good(await matchingOf(engine).matches(second)), 'Perpetrator').mark?.mark).toBe('Unsure');

    const rows = await rowsOf(engine, 'Matches');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ Title: 'Match', Mark: 'Unsure', HasPending: false });
    for (const key of [first, second]) {
      const lines = await linesOf(engine, key, 'Matched');
      expect(lines).toHaveLength(2);
      expect(lines[0]).toMatch(/^Decided that the perpetrator here and the perpetrator of case \S+ are the same person\.$/);
    }
  });

  it('is taken back, and can be made again', async () => {
    const engine = sites.fresh();
    const [first, second] = await casesOf(engine, completeAnswers(), completeAnswers());
    const candidate = candidateOf(good(await matchingOf(engine).matches(second)), 'Victim');
    const mark = good(await matchingOf(engine).mark(candidate, 'Different'));
    const decided = candidateOf(good(await matchingOf(engine).matches(second)), 'Victim');
    expect(decided.meaning).toEqual([]);
    expect(good(await matchingOf(engine).mark({ ...candidate, mark }, undefined))).toBeUndefined();
    expect(candidateOf(good(await matchingOf(engine).matches(second)), 'Victim').mark).toBeUndefined();
    expect(await linesOf(engine, first, 'Match taken back')).toHaveLength(1);
    expect(good(await matchingOf(engine).mark(candidate, 'Same'))?.mark).toBe('Same');
    expect(await rowsOf(engine, 'Matches')).toHaveLength(1);
  });

  it('made otherwise by somebody else meanwhile is a clash that says who and when; made alike it is done already', async () => {
    const engine = sites.fresh();
    const [first, second] = await casesOf(engine, completeAnswers(), completeAnswers());
    const seen = candidateOf(good(await matchingOf(engine).matches(second)), 'Victim');
    const theirs = candidateOf(good(await matchingOf(engine, senior).matches(first)), 'Victim');
    const by = good(await matchingOf(engine, senior).mark(theirs, 'Same'))?.by ?? '?';
    expect(good(await matchingOf(engine).mark(seen, 'Same'))?.by).toBe(by);
    const clash = await matchingOf(engine).mark(seen, 'Different');
    expect(clash).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    const words = clash.ok ? '' : clash.error.words;
    expect(words).toBe(`${by} decided meanwhile that the two are the same person (Monday 15 June 2026, 10am).`);
    expect((await rowsOf(engine, 'Matches')).map(row => row.Mark)).toEqual(['Same']);
    expect(await linesOf(engine, first, 'Matched')).toHaveLength(1);
  });

  it.each(['Same', 'Different'] as const)(
    'by two people in the same moment (%s and Same): one row, one decision, and the other is told',
    async other => {
      const engine = sites.fresh();
      const [, second] = await casesOf(engine, completeAnswers(), completeAnswers());
      const candidate = candidateOf(good(await matchingOf(engine).matches(second)), 'Victim');
      const answers = await Promise.all([matchingOf(engine).mark(candidate, 'Same'), matchingOf(engine, senior).mark(candidate, other)]);
      const rows = await rowsOf(engine, 'Matches');
      expect(rows).toHaveLength(1);
      expect(rows[0].HasPending).toBe(false);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(other === 'Same' ? 2 : 1);
      for (const answer of answers) {
        if (answer.ok) expect(answer.value?.mark).toBe(rows[0].Mark);
        else expect(answer.error.kind).toBe('conflict');
      }
      expect(await linesOf(engine, second, 'Matched')).toHaveLength(1);
    }
  );

  it.each([
    ['', completeAnswers],
    ['/Restricted', restrictedAnswers]
  ] as const)('killed at each request in turn, and pressed again: one row%s, each history told once', async (folder, answers) => {
    const engine = sites.fresh();
    const [first, second] = await casesOf(engine, completeAnswers(), answers());
    const candidate = candidateOf(good(await matchingOf(engine).matches(second)), 'Victim');
    const cuts = await atEveryCut(
      {
        sites,
        copy: sites.freeze(engine),
        by: coordinator,
        run: (send, site) => matchingOf(site, coordinator, send).mark(candidate, 'Same')
      },
      async ({ engine: killed }) => {
        // Somebody else's look tells what the dead page could not; then the same press again, twice.
        const seen = candidateOf(good(await matchingOf(killed, senior).matches(first)), 'Victim');
        if (seen.mark) expect(await linesOf(killed, first, 'Matched')).toHaveLength(1);
        for (let again = 0; again < 2; again++) good(await matchingOf(killed).mark(candidate, 'Same'));
        const rows = await rowsOf(killed, 'Matches');
        expect(rows.map(({ Mark, HasPending, FileDirRef }) => [Mark, HasPending, FileDirRef])).toEqual([
          ['Same', false, `/sites/marac/Lists/Matches${folder}`]
        ]);
        const told = (await rowsOf(killed, 'Events')).filter(row => row.Kind === 'Matched');
        expect(told.map(row => row.CaseKey).sort()).toEqual([first, second].sort());
        expect(new Set(told.map(row => row.FileDirRef))).toEqual(new Set(['/sites/marac/Lists/Events/Restricted']));
      }
    );
    expect(cuts).toBeGreaterThan(8);
  });
});

describe('somebody of whom no more than a name and a rough age is known', () => {
  const born = (givenNames: string, year: string) => ({ familyName: 'Demoworth', givenNames, dateOfBirth: { day: '3', month: '5', year } });

  it('was not looked for, is said not to have been, and the history says so too', async () => {
    const engine = sites.fresh();
    const [, second] = await casesOf(
      engine,
      withPerpetrator(anotherVictim(), born('Steven', '1999')),
      withPerpetrator(completeAnswers(), knownByNameOnly('Demoworth', 'Stephen', '27'))
    );
    const { candidates, lookedFor } = good(await matchingOf(engine).matches(second));
    expect(candidates).toEqual([]);
    expect(lookedFor.find(({ role }) => role === 'Victim')?.by).toContain('name and date of birth');
    expect(lookedFor.find(({ role }) => role === 'Perpetrator')).toMatchObject({
      name: 'Stephen Demoworth',
      by: [],
      searchable: true,
      age: 27
    });
    good(await matchingOf(engine).reviewed(second, { candidates, notLookedFor: [{ role: 'Perpetrator', searched: false }] }));
    expect(await linesOf(engine, second, 'Matches reviewed')).toEqual([
      'Looked for the same people in other cases: nobody was found. Not looked for, because no more than a name is known: perpetrator.'
    ]);
  });

  it('is searched for by name and age: under other spellings, by date of birth or by guess, and nobody of another name or age', async () => {
    const engine = sites.fresh();
    const [steven, guessed, , , , second] = await casesOf(
      engine,
      withPerpetrator(anotherVictim(), born('Steven', '1999')),
      withPerpetrator(anotherVictim(), knownByNameOnly('Demworth', 'Steve', '30')),
      withPerpetrator(anotherVictim(), born('Stephen', '1970')),
      withPerpetrator(anotherVictim(), born('Karl', '1999')),
      withPerpetrator(anotherVictim(), knownByNameOnly('Demoworth', 'Stephen', '61')),
      withPerpetrator(completeAnswers(), knownByNameOnly('Demoworth', 'Stephen', '27'))
    );
    const { lookedFor } = good(await matchingOf(engine).matches(second));
    const personKey = lookedFor.find(({ role }) => role === 'Perpetrator')?.personKey ?? '';
    const looked = { familyName: 'Demoworth', givenNames: 'Stephen', age: 27 };
    const found = good(await matchingOf(engine).namesakes(second, personKey, looked));
    expect(found).toMatchObject({ more: 0, isCut: false, asWritten: false });
    expect(found.candidates.map(({ foundIn }) => foundIn.caseKey).sort()).toEqual([steven, guessed].sort());
    // Who searched is in the history of the case; the words are nobody's business.
    expect(await linesOf(engine, second, 'Searched')).toEqual(['Searched the other cases by name and rough age.']);
    expect(found.candidates.every(({ person, suggestion }) => person.role === 'Perpetrator' && suggestion === 'possible')).toBe(true);
    // Decided, the pair stays in sight whenever the matches are looked at.
    const one = found.candidates.find(({ foundIn }) => foundIn.caseKey === steven) as Candidate;
    good(await matchingOf(engine).mark(one, 'Same'));
    expect(candidateOf(good(await matchingOf(engine).matches(second)), 'Perpetrator').foundIn.caseKey).toBe(steven);
  });

  it('is searched for as written where too many names begin alike, and the answer says so', async () => {
    const engine = sites.fresh();
    const [steven, second] = await casesOf(
      engine,
      withPerpetrator(anotherVictim(), knownByNameOnly('Demoworth', 'Stephen', '30')),
      withPerpetrator(completeAnswers(), knownByNameOnly('Demoworth', 'Stephen', '27'))
    );
    const many = Array.from({ length: 5001 }, (_unused, at) => ({
      values: {
        Title: 'Demby',
        Key: `many-${at}:p`,
        CaseKey: `many-${at}`,
        Role: 'Perpetrator',
        FamilyName: 'Demby',
        GivenNames: `Sam ${at}`
      }
    }));
    engine.seedItems('/sites/marac', 'People', many, { author: 'owner@wmp.example', created: new Date('2026-01-01T00:00:00Z') });
    const personKey = good(await matchingOf(engine).matches(second)).lookedFor.find(({ role }) => role === 'Perpetrator')?.personKey ?? '';
    const found = good(await matchingOf(engine).namesakes(second, personKey, { familyName: 'Demoworth', givenNames: 'Stephen', age: 27 }));
    expect(found.asWritten).toBe(true);
    expect(found.candidates.map(({ foundIn }) => foundIn.caseKey)).toEqual([steven]);
  });

  describe('within a MARAC and month', () => {
    const looked = { familyName: 'Felps', givenNames: 'Stephen', age: 27 };
    const month = '2026-06';
    const place = async (engine: SharePointEngine, caseKey: string) => {
      const row = (await rowsOf(engine, 'Referrals')).find(({ Key }) => Key === caseKey);
      expect(row?.ReceivedMonth).toBe(month);
      return { marac: String(row?.ReceivedByMarac), month };
    };
    const perpetratorOf = async (engine: SharePointEngine, caseKey: string): Promise<string> =>
      good(await matchingOf(engine).matches(caseKey)).lookedFor.find(({ role }) => role === 'Perpetrator')?.personKey ?? '';

    it('is found however the name begins, and nowhere else', async () => {
      const engine = sites.fresh();
      const [other, second] = await casesOf(
        engine,
        withPerpetrator(anotherVictim(), knownByNameOnly('Phelps', 'Steve', '30')),
        withPerpetrator(completeAnswers(), knownByNameOnly('Felps', 'Stephen', '27'))
      );
      const personKey = await perpetratorOf(engine, second);
      expect(good(await matchingOf(engine).namesakes(second, personKey, looked)).candidates).toEqual([]);
      const within = await place(engine, other);
      const found = good(await matchingOf(engine).namesakes(second, personKey, { ...looked, within }));
      expect(found.candidates.map(({ foundIn, reasons }) => [foundIn.caseKey, reasons[reasons.length - 1]])).toEqual([
        [other, 'both about the same age, by guess']
      ]);
      expect(found).toMatchObject({ isCut: false, asWritten: false });
      const elsewhere = [
        { ...within, month: '2026-05' },
        { ...within, marac: 'Dudley' }
      ];
      for (const where of elsewhere) {
        expect(good(await matchingOf(engine).namesakes(second, personKey, { ...looked, within: where }))).toMatchObject({
          candidates: [],
          casesRead: 0
        });
      }
    });

    it('is found among any number of people of that name and cases of that MARAC, with one request for the cases, and says when a month is too long', async () => {
      const engine = sites.fresh();
      const [other, second] = await casesOf(
        engine,
        withPerpetrator(anotherVictim(), knownByNameOnly('Khan', 'Mohammed', '30')),
        withPerpetrator(completeAnswers(), knownByNameOnly('Khan', 'Mohammed', '27'))
      );
      const within = await place(engine, other);
      const many = Array.from({ length: 5_001 }, (_unused, at) => at);
      const defaults = { author: 'owner@wmp.example', created: new Date('2026-01-01T00:00:00Z') };
      const named = { Title: 'Khan', Role: 'Perpetrator', FamilyName: 'Khan', GivenNames: 'Mohammed' };
      engine.seedItems(
        '/sites/marac',
        'People',
        many.map(at => ({ values: { ...named, Key: `many-${at}:p`, CaseKey: `many-${at}` } })),
        defaults
      );
      engine.seedItems(
        '/sites/marac',
        'Referrals',
        many.map(at => ({
          values: { Title: '', Key: `many-${at}`, ReceivedByMarac: within.marac, ReceivedMonth: `2020-0${1 + (at % 9)}` }
        })),
        defaults
      );
      const personKey = await perpetratorOf(engine, second);
      const wanted = { familyName: 'Khan', givenNames: 'Mohammed', age: 27 };
      expect(await matchingOf(engine).namesakes(second, personKey, wanted)).toMatchObject({ ok: false, error: { kind: 'listTooLarge' } });
      const line = faulty(transportTo(engine, coordinator));
      const found = good(await matchingOf(engine, coordinator, line.send).namesakes(second, personKey, { ...wanted, within }));
      expect(found.candidates.map(({ foundIn }) => foundIn.caseKey)).toEqual([other]);
      expect(line.sent.filter(({ url }) => url.includes('ReceivedMonth'))).toHaveLength(1);
      const old = { ...within, month: '2020-01' };
      expect(good(await matchingOf(engine).namesakes(second, personKey, { ...wanted, within: old }))).toMatchObject({
        isCut: true,
        casesRead: 400
      });
    });
  });
});

describe('the review of the matches', () => {
  it('is evidenced on the case by the line of history, with the server’s time, and once however often it is killed', async () => {
    const engine = sites.fresh();
    const [, second] = await casesOf(engine, completeAnswers(), completeAnswers());
    const { candidates } = good(await matchingOf(engine).matches(second));
    const seen = {
      candidates: candidates.map(candidate =>
        candidate.person.role === 'Victim' ? candidate : { ...candidate, mark: { mark: 'Same', by: 'A', at: new Date() } as const }
      ),
      notLookedFor: []
    };
    const reviewing = {
      sites,
      copy: sites.freeze(engine),
      by: coordinator,
      run: (send: Transport, site: SharePointEngine) => matchingOf(site, coordinator, send).reviewed(second, seen),
      whole: async (site: SharePointEngine) => {
        const after = good(await matchingOf(site).matches(second));
        expect(after.reviewed?.at).toEqual(new Date('2026-06-15T09:00:00Z'));
      }
    };
    await atEveryCut(reviewing, async ({ engine: killed }) => {
      if (!(await rowsOf(killed, 'Referrals')).find(row => row.Key === second)?.MatchesReviewedAt)
        good(await matchingOf(killed).reviewed(second, seen));
      const row = (await rowsOf(killed, 'Referrals')).find(({ Key }) => Key === second);
      expect(row).toMatchObject({ MatchesReviewedAt: '2026-06-15T09:00:00Z', MatchesReviewedBy: expect.stringMatching(/\w/) as string });
      expect(await linesOf(killed, second, 'Matches reviewed')).toEqual([
        'Looked at 2 people of other cases who may be the same: 1 same, 1 looked at, no match.'
      ]);
    });
  });
});

describe('one person', () => {
  const mark = async (
    engine: SharePointEngine,
    from: string,
    to: string,
    role: Candidate['person']['role'] = 'Perpetrator'
  ): Promise<void> => {
    const candidate = candidateOf(good(await matchingOf(engine).matches(from)), role, to);
    good(await matchingOf(engine).mark(candidate, 'Same'));
  };

  it('is seen in every case along the links, in one request a step; a link taken back parts them', async () => {
    const engine = sites.fresh();
    const [first, second, third] = await casesOf(engine, completeAnswers(), anotherVictim(), completeAnswers());
    await mark(engine, first, second);
    await mark(engine, second, third);
    const { key } = candidateOf(good(await matchingOf(engine).matches(first)), 'Perpetrator', second).person;
    const line = faulty(transportTo(engine, coordinator));
    const view = good(await matchingOf(engine, coordinator, line.send).person(first, key));
    expect(line.sent.filter(request => /\$batch$/.test(request.url))).toHaveLength(3);
    expect(line.sent.filter(toList('Matches'))).toHaveLength(0);
    expect(view.names).toEqual(['Bo Sample']);
    expect(view.places.map(({ foundIn }) => foundIn.caseKey)[0]).toBe(first);
    expect(view.places.map(({ foundIn }) => foundIn.caseKey).sort()).toEqual([first, second, third].sort());
    expect(view.places.map(({ foundIn }) => foundIn.victimName).sort()).toEqual(['Otherwise, Mina', 'Testcase, Anya', 'Testcase, Anya']);
    expect(view.links).toHaveLength(2);
    expect(view.isCut).toBe(false);

    const link = view.links.find(({ sides }) => sides.some(side => side.caseKey === third));
    good(await matchingOf(engine).mark(link as Candidate, undefined));
    const parted = good(await matchingOf(engine).person(first, key));
    expect(parted.places.map(({ foundIn }) => foundIn.caseKey).sort()).toEqual([first, second].sort());
  });

  it('who is in no other case stands alone, and one who is gone is said to be', async () => {
    const engine = sites.fresh();
    const [first] = await casesOf(engine, completeAnswers());
    const people = await rowsOf(engine, 'People');
    const key = String(people[0].Key).slice(first.length + 1);
    expect(good(await matchingOf(engine).person(first, key)).places).toHaveLength(1);
    expect(await matchingOf(engine).person(first, 'nobody')).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });
});
