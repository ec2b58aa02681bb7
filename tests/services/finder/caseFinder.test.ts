import type { SharePointEngine } from '../../../local/engine';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import type { Answers } from '../../../src/domain/form/answers';
import { referenceOf } from '../../../src/domain/referral/reference';
import { composeCaseFinder } from '../../../src/services/finder/composeCaseFinder';
import type { CaseFinderUseCases, CaseSearch, FoundCases } from '../../../src/services/finder/finderUseCases';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import { stillClock } from '../../support/run/stillClock';
import { createFinderPorts } from '../../../src/sharepoint/stores/finder/finderStore';
import { toPersonRow } from '../../../src/sharepoint/stores/case/personRow';
import {
  caseSites,
  clientOf,
  coordinator,
  editInList,
  mondayMorning,
  officer,
  openDesk,
  openForm,
  rowsOf,
  sitePaths,
  transportTo,
  withoutGuids
} from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty } from '../../support/kills/faults';
import type { FaultyTransport } from '../../support/kills/faults';
import { completeAnswers, good, newDraft, restrictedAnswers, sentIn } from '../../support/stories/referring';

const officer2 = 'officer2@wmp.example';

let sites: CaseSites;
let engine: SharePointEngine;
let line: FaultyTransport;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = sites.fresh();
});

/** The finder, opened afresh by somebody. */
function finder(login = officer2): CaseFinderUseCases {
  line = faulty(transportTo(engine, login));
  const clock = stillClock();
  return composeCaseFinder(createFinderPorts(clientOf(line.send, 'case', clock), { login, clock, identifiers: createIdentifiers() }));
}

async function taken(answers: Answers = completeAnswers()): Promise<{ readonly reference: string; readonly key: string }> {
  const form = openForm(engine, { login: officer });
  const { reference, item } = sentIn(await form.submit(newDraft(form, answers)));
  good(await openDesk(engine, { login: coordinator }).takeIn());
  return { reference, key: item.key };
}

const byName = (familyName: string, givenNames = '', dateOfBirth?: string): CaseSearch => ({
  by: 'name',
  familyName,
  givenNames,
  ...(dateOfBirth && { dateOfBirth: dateOfBirth as CalendarDay })
});
const names = ({ cases }: FoundCases): readonly string[] => cases.map(({ person }) => `${person.role} ${person.name}`);
const reads = (): number => line.sent.filter(({ url, method }) => method === 'GET' || url.endsWith('$batch')).length;
const events = async (): Promise<readonly string[]> =>
  (await rowsOf(engine, 'Events'))
    .filter(({ Kind }) => Kind !== 'Taken in')
    .map(({ Kind, Detail }) => `${String(Kind)}: ${String(Detail)}`);

describe('finding a case', () => {
  it('by reference or by the beginning of a name, whatever the part played; few requests; logged without a word of it', async () => {
    const { reference, key } = await taken();
    const found = good(await finder().find({ by: 'reference', reference }));
    expect(found.cases).toEqual([
      {
        caseKey: key,
        reference,
        status: 'Awaiting review',
        marac: expect.any(String) as string,
        since: mondayMorning,
        person: { name: 'Testcase, Anya', role: 'Victim' }
      }
    ]);
    expect(reads()).toBe(1);
    expect(names(good(await finder().find(byName('Testc'))))).toEqual(['Victim Testcase, Anya']);
    // The people, then their cases and transfers in one batch.
    expect(reads()).toBe(2);
    expect(names(good(await finder().find(byName('sample'))))).toEqual([expect.stringMatching(/^Perpetrator Sample/) as string]);
    expect(good(await finder().find(byName('Testcase', 'Bela'))).cases).toEqual([]);
    expect(names(good(await finder().find(byName('', 'Anya', '1988-03-27'))))).toEqual(['Victim Testcase, Anya']);
    expect(good(await finder().find(byName('Testcase', '', '1988-03-29'))).cases).toEqual([]);
    expect(new Set(await events())).toEqual(
      new Set(['Searched: Searched the case finder by reference.', 'Searched: Searched the case finder by name.'])
    );
    expect(withoutGuids(await rowsOf(engine, 'Events'))).not.toMatch(/Testc|sample|1988/i);
  });

  it.each([
    ["O'Neill", 'O’Neill'],
    ['O’Neill', "O'Neill"],
    ["d'Ávila", "d'Ávila"],
    ['Ślązak', 'Śląz'],
    ['Ní Bhriain-Ó Sé', 'Ní Bhriain-Ó']
  ])('a name stored as %s is found as %s', async (stored, typed) => {
    const { reference } = await taken({ ...completeAnswers(), victimFamilyName: stored });
    expect(good(await finder().find(byName(typed))).cases.map(found => found.reference)).toEqual([reference]);
  });

  it('tells who is responsible since a transfer was accepted, and the day of the meeting', async () => {
    const { reference } = await taken();
    const [{ Id, Key }] = await rowsOf(engine, 'Referrals');
    engine.seedItems(
      sitePaths.case,
      'Transfers',
      [
        {
          values: { Title: reference, Key: 'first', CaseKey: Key, ToMarac: 'Dudley', State: 'Accepted', AnsweredAt: '2026-06-16T09:00:00Z' }
        },
        {
          values: { Title: reference, Key: 'last', CaseKey: Key, ToMarac: 'Walsall', State: 'Accepted', AnsweredAt: '2026-06-17T09:00:00Z' }
        },
        {
          values: {
            Title: reference,
            Key: 'declined',
            CaseKey: Key,
            ToMarac: 'Coventry',
            State: 'Declined',
            AnsweredAt: '2026-06-18T09:00:00Z'
          }
        }
      ],
      { author: coordinator, created: mondayMorning }
    );
    await editInList(engine, 'Referrals', Id, {
      OwningMarac: 'Walsall',
      CurrentTransfer: 'last',
      AgendaDate: '2026-07-01T08:00:00Z',
      Status: 'Listed'
    });
    for (const search of [byName('Testcase'), { by: 'reference', reference } as const]) {
      expect(good(await finder().find(search)).cases).toMatchObject([
        { marac: 'Walsall', since: new Date('2026-06-17T09:00:00Z'), agendaDate: new Date('2026-07-01T08:00:00Z'), status: 'Listed' }
      ]);
    }
  });

  it('never shows a restricted case: not to an officer, not to who referred it, not to the team; nor opens one', async () => {
    const { reference, key } = await taken(restrictedAnswers());
    for (const login of [officer2, officer, coordinator]) {
      expect(good(await finder(login).find({ by: 'reference', reference })).cases).toEqual([]);
      expect(good(await finder(login).find(byName('Testcase'))).cases).toEqual([]);
      expect(await finder(login).read(key)).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    }
  });

  it('lists a case no longer once a conflict restricts it', async () => {
    const { key } = await taken();
    expect(good(await finder().find(byName('Testcase'))).cases).toHaveLength(1);
    good(await openDesk(engine, { login: coordinator }).history!.declareConflict(key, ['chair@wmp.example']));
    expect(good(await finder().find(byName('Testcase'))).cases).toEqual([]);
    expect(await finder().read(key)).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });

  it.each(['housing.coventry@coventry.example', 'opcc@opcc.example', 'nobody@wmp.example'])(
    'is refused to %s, and nothing is read',
    async login => {
      const { key, reference } = await taken();
      expect((await finder(login).find({ by: 'reference', reference })).ok).toBe(false);
      expect(await finder(login).read(key)).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
      expect(line.sent.some(({ url }) => url.includes('Referrals'))).toBe(false);
    }
  );
});

describe('reading a case', () => {
  it('is in the history before anything of it is read; a log that fails opens nothing', async () => {
    const { key } = await taken();
    const read = good(await finder().read(key));
    expect(read.record).toMatchObject({ key, victimName: 'Testcase, Anya' });
    expect(read.record.people).toHaveLength(2);
    const first = line.sent.findIndex(
      ({ url }) => /Lists%2FEvents|Lists\/Events/.test(url) || decodeURIComponent(url).includes('/Lists/Events')
    );
    const referrals = line.sent.findIndex(({ url, body }) =>
      `${decodeURIComponent(url)} ${decodeURIComponent(body)}`.includes('/Lists/Referrals')
    );
    expect(first).toBeGreaterThanOrEqual(0);
    expect(referrals).toBeGreaterThan(first);
    expect(await events()).toEqual(['Opened: Opened in the case finder.']);
    expect((await rowsOf(engine, 'Events')).find(({ Kind }) => Kind === 'Opened')).toMatchObject({ CaseKey: key });

    const blind = finder();
    line.failNext(
      ({ url, method }) => method === 'POST' && decodeURIComponent(url).includes('/Lists/Events'),
      { kind: 'lost before it arrives' },
      9
    );
    expect((await blind.read(key)).ok).toBe(false);
    expect(line.sent.some(({ url, body }) => `${decodeURIComponent(url)} ${decodeURIComponent(body)}`.includes('/Lists/Referrals'))).toBe(
      false
    );
  });

  it('is in the case’s history on the desk, with who opened it', async () => {
    const { key } = await taken();
    good(await finder().read(key));
    const [newest] = good(await openDesk(engine, { login: coordinator }).history!.history(key));
    expect(newest).toMatchObject({ kind: 'Opened', detail: 'Opened in the case finder.', byLogin: officer2 });
  });
});

describe('in a region with 12,000 people', () => {
  const person = (at: number, familyName: string, givenNames: string) => ({
    values: {
      ...toPersonRow(
        `case-${at}`,
        {
          key: 'victim',
          role: 'Victim',
          familyName,
          givenNames,
          aliases: [],
          dateOfBirth: `19${60 + (at % 40)}-0${1 + (at % 9)}-1${at % 10}` as CalendarDay,
          telephones: [],
          address: '',
          postcode: '',
          addressIsConfidential: false
        },
        false
      )
    }
  });
  let region: () => SharePointEngine;

  beforeAll(() => {
    const site = sites.fresh();
    const rows = Array.from({ length: 12_000 }, (_unused, at) =>
      person(at, at % 2 === 0 ? 'Khan' : `Rare${at}`, at % 2 === 0 ? (at % 3 === 0 ? 'Mohammed' : `Given${at}`) : 'Mohammed')
    );
    const referrals = rows.map((_row, at) => ({
      values: {
        Title: '',
        Key: `case-${at}`,
        Reference: referenceOf(`case-${at}`),
        Status: 'Closed',
        OwningMarac: 'Dudley',
        ReceivedByMarac: 'Dudley',
        Channel: 'Online form',
        ReceivedAt: '2025-01-01T09:00:00Z'
      }
    }));
    site.transaction(() => {
      site.seedItems(sitePaths.case, 'People', rows, { author: coordinator, created: mondayMorning });
      site.seedItems(sitePaths.case, 'Referrals', referrals, { author: coordinator, created: mondayMorning });
    });
    region = sites.freeze(site);
  });
  beforeEach(() => {
    engine = region();
  });

  it('a name that more than 5,000 people share asks for what narrows it, step by step', async () => {
    const alone = await finder().find(byName('Khan'));
    expect(alone).toMatchObject({
      ok: false,
      error: {
        kind: 'listTooLarge',
        words: 'Too many people have a name like this.',
        nextAction: 'Enter a given name or the date of birth as well.'
      }
    });
    expect(await finder().find(byName('Khan', 'Mohammed'))).toMatchObject({
      ok: false,
      error: { nextAction: 'Enter the date of birth as well.' }
    });
    expect(good(await finder().find(byName('Khan', 'Mohammed', '1960-01-10'))).cases.length).toBeGreaterThan(0);
  });

  it('a given name that is rare serves where the family name does not', async () => {
    expect(names(good(await finder().find(byName('Khan', 'Given5002'))))).toEqual(['Victim Khan, Given5002']);
  });

  it('shows a hundred at most, and says that there are more', async () => {
    const found = good(await finder().find(byName('Rare1')));
    expect(found).toMatchObject({ more: true });
    expect(found.cases).toHaveLength(100);
    expect(reads()).toBe(2);
  });
});
