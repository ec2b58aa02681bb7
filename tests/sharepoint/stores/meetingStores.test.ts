import type { CirculatedMinutes } from '../../../src/domain/meetings/circulated';
import type { PlannedMeeting } from '../../../src/services/meetings/meetingsUseCases';
import { createMeetingStore } from '../../../src/sharepoint/stores/meetings/meetingStore';
import { createPackStore } from '../../../src/sharepoint/stores/meetings/packStore';
import type { SharePointEngine } from '../../../local/engine';
import type { Site } from '../../../src/services/shared/ports';
import type { SiteClient } from '../../../src/sharepoint/client/siteClient';
import { caseSites, clientOf, coordinator, editInList, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';

const as = (engine: SharePointEngine, login: string, site: Site): SiteClient => clientOf(transportTo(engine, login), site);

const planned: PlannedMeeting = {
  key: 'meeting-1',
  marac: 'Coventry',
  startsAt: new Date('2026-06-24T09:00:00Z'),
  kind: 'Regular',
  mode: 'Teams',
  chair: 'Example, Chair',
  place: 'Teams',
  lengthMinutes: 300,
  minutesPerCase: 15,
  cutOffAt: new Date('2026-06-12T16:00:00Z'),
  researchDueAt: new Date('2026-06-22T16:00:00Z')
};

const minutes: CirculatedMinutes = {
  kind: 'Minutes',
  meetingKey: planned.key,
  marac: 'Coventry',
  version: 1,
  circulatedAt: '2026-06-25T09:00:00Z',
  startsAt: '2026-06-24T09:00:00Z',
  chair: 'Example, Chair',
  approvedBy: 'Example, Chair',
  attendance: [],
  cases: [
    {
      caseKey: 'case-1',
      reference: 'WM-1',
      number: 1,
      victimName: 'Somebody',
      outcome: 'Heard',
      sections: [{ heading: 'Risk analysis', lines: ['High'] }],
      actions: []
    }
  ]
};

const got = <T>(outcome: { ok: true; value: T } | { ok: false; error: { words: string; supportCode: string } }): T => {
  if (!outcome.ok) throw new Error(`${outcome.error.words} ${outcome.error.supportCode}`);
  return outcome.value;
};

describe('meetings and what is circulated', () => {
  let sites: CaseSites;
  beforeAll(async () => {
    sites = await caseSites();
  });
  afterAll(() => sites.close());

  test('a meeting is planned once, and changed by whoever read it last', async () => {
    const engine = sites.fresh();
    const store = createMeetingStore(as(engine, coordinator, 'case'));
    const meeting = got(await store.createOnce(planned));
    expect(got(await store.createOnce({ ...planned, chair: 'Another' }))).toEqual(meeting);
    expect(meeting).toMatchObject({ ...planned, state: 'Planned', attendance: [], problems: [], pending: '' });
    const agenda = {
      ...meeting.agenda,
      order: ['b', 'a'],
      circulated: [{ version: 1, at: new Date('2026-06-16T10:00:00Z'), by: 'Example, Senior' }]
    };
    const changed = got(await store.change(meeting, { agenda, state: 'Agenda circulated', pending: 'Agenda 1' }));
    expect(changed).toMatchObject({ agenda, state: 'Agenda circulated', pending: 'Agenda 1', problems: [] });
    const refused = await store.change(meeting, { chair: 'Too late' });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(got(await store.withPending()).map(({ key }) => key)).toEqual(['meeting-1']);
    expect(got(await store.startingWithin(new Date('2026-06-24T00:00:00Z'), new Date('2026-06-25T00:00:00Z')))).toHaveLength(1);
    expect(got(await store.startingWithin(new Date('2026-06-25T00:00:00Z'), new Date('2026-07-25T00:00:00Z')))).toEqual([]);
    await editInList(engine, 'Meetings', changed.id, { Agenda1: 'broken', Attendance: '{', StartsAt: null });
    const damaged = got(await store.byKey('meeting-1'));
    expect(damaged?.problems).toHaveLength(3);
  });

  test('a copy is a file of its MARAC or agency, once, that nobody else can read', async () => {
    const engine = sites.fresh();
    const packs = createPackStore(as(engine, coordinator, 'partner'));
    const whole = got(await packs.add(minutes, { marac: 'Coventry', agency: '' }));
    const again = got(await packs.add({ ...minutes, chair: 'Nobody' }, { marac: 'Coventry', agency: '' }));
    expect(again).toEqual(whole);
    got(await packs.add(minutes, { marac: 'Coventry', agency: 'Health' }));
    expect(whole).toMatchObject({ kind: 'Minutes', version: 1, agency: '', meetingKey: 'meeting-1' });
    expect(got(await packs.read(whole))).toEqual(minutes);
    const readBy = async (login: string): Promise<readonly string[]> => {
      const store = createPackStore(as(engine, login, 'partner'));
      return got(await store.list(['2026-05', '2026-06'])).map(({ agency }) => agency);
    };
    expect(await readBy('housing.coventry@coventry.example')).toEqual(['']);
    expect(await readBy('health.walsall@nhs.example')).toEqual([]);
    expect(await readBy(coordinator)).toEqual(['', 'Health']);
    expect(got(await packs.ofMeeting('meeting-1'))).toHaveLength(2);
    expect(got(await packs.ofMeeting('meeting-2'))).toEqual([]);
  });
});
