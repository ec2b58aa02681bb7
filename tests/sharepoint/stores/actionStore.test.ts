import type { SharePointEngine } from '../../../local/engine';
import type { WantedAction } from '../../../src/domain/actions/trackedAction';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import type { ActionStore } from '../../../src/services/actions/actionPorts';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { createServerClock } from '../../../src/sharepoint/client/serverClock';
import { createActionStore } from '../../../src/sharepoint/stores/actions/actionStore';
import { caseSites, clientOf, coordinator, rowsOf, sitePaths, transportTo } from '../../support/sites/caseSite';
import type { CaseSites, StoredRow } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { faulty, isWrite } from '../../support/kills/faults';
import { ask, listOf } from '../../support/stories/partnerHome';
import { good } from '../../support/stories/referring';

let sites: CaseSites;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
});
beforeEach(() => {
  engine = sites.fresh();
});
afterAll(() => sites.close());

const meetingKey = 'meeting-1';
const caseKey = 'case-1';
const wanted = (key: string, changes: Partial<WantedAction> = {}): WantedAction => ({
  key,
  lineKey: key,
  caseKey,
  reference: 'AB12C',
  meetingKey,
  marac: 'Coventry',
  agency: 'Housing',
  owner: '',
  action: 'Change the locks',
  due: '2026-06-29' as CalendarDay,
  month: '2026-06',
  restricted: false,
  ...changes
});

const storeOf = (transport = transportTo(engine, coordinator)): ActionStore => {
  const clock = createServerClock();
  return createActionStore(clientOf(transport, 'partner', clock), clock);
};
const follow = (revision: number, ...actions: readonly WantedAction[]): ReturnType<ActionStore['follow']> =>
  storeOf().follow({ meetingKey, caseKey, revision, wanted: actions });
const rows = (): Promise<readonly StoredRow[]> => rowsOf(engine, 'Actions', 'partner');
const only = async (): Promise<StoredRow> => {
  const found = await rows();
  expect(found).toHaveLength(1);
  return found[0];
};
const folder = (row: StoredRow): string => String(row.FileDirRef).split('/').pop() ?? '';
const trackerSets = async (row: StoredRow, values: object): Promise<void> => {
  const { status, body } = await ask(engine, 'owner@wmp.example', 'POST', `${listOf('Actions')}/items(${row.Id})`, values, {
    'if-match': '*',
    'x-http-method': 'MERGE'
  });
  if (status >= 300) throw new Error(body);
};

describe('an action that is minuted', () => {
  it('is in the folder of the agency that owes it, found while it is owed', async () => {
    good(await follow(1, wanted('line-1')));
    const row = await only();
    expect(folder(row)).toBe('Coventry - Housing');
    expect(row).toMatchObject({
      Key: 'line-1',
      LineKey: 'line-1',
      Status: 'Open',
      OpenFor: 'Coventry - Housing',
      Action: 'Change the locks',
      Month: '2026-06'
    });
    expect(row.OpenDueAt).toBe(row.DueAt);
    expect(String(row.DueAt)).toContain('2026-06-29');
  });

  it('is there once, whichever request is lost, before or after it was done', async () => {
    const both = [wanted('line-1'), wanted('line-2', { agency: 'Health' })];
    const following = {
      sites,
      copy: () => (engine = sites.fresh()),
      by: coordinator,
      run: (send: Transport) => storeOf(send).follow({ meetingKey, caseKey, revision: 1, wanted: both })
    };
    const cuts = await atEveryCut(following, async () => {
      good(await follow(1, ...both));
      const found = await rows();
      expect(found.map(({ Key }) => Key).sort()).toEqual(['line-1', 'line-2']);
      expect(found.every(({ OpenDueAt }) => !!OpenDueAt)).toBe(true);
    });
    expect(cuts).toBeGreaterThan(6);
  });

  it('of a restricted case is in the Restricted folder from its first moment', async () => {
    const page = faulty(transportTo(engine, coordinator));
    good(await storeOf(page.send).follow({ meetingKey, caseKey, revision: 1, wanted: [wanted('line-1', { restricted: true })] }));
    expect(folder(await only())).toBe('Restricted');
    expect(page.sent.filter(isWrite)[0].body).toContain(`${sitePaths.partner}/Lists/Actions/Restricted`);
  });

  it('that another agency is to do moves there', async () => {
    good(await follow(1, wanted('line-1')));
    good(await follow(2, wanted('line-1', { agency: 'Health', action: 'Change the locks and the door' })));
    const row = await only();
    expect(folder(row)).toBe('Coventry - Health');
    expect(row).toMatchObject({ Agency: 'Health', OpenFor: 'Coventry - Health', Action: 'Change the locks and the door' });
  });

  it('keeps what the tracker has set when its words change', async () => {
    good(await follow(1, wanted('line-1')));
    await trackerSets(await only(), {
      Status: 'Done',
      Outcome: 'Done on Monday',
      OpenFor: '',
      OpenDueAt: null,
      ClosedIn: 'Coventry - Housing 2026-07'
    });
    good(await follow(2, wanted('line-1', { action: 'Other words', agency: 'Health' })));
    expect(await only()).toMatchObject({
      Status: 'Done',
      Outcome: 'Done on Monday',
      Action: 'Other words',
      OpenFor: null,
      OpenDueAt: null,
      ClosedIn: 'Coventry - Health 2026-07'
    });
    good(await follow(3));
    expect(await only()).toMatchObject({ Status: 'Done' });
  });

  it('stays where the tracker has put it while the line says what it said', async () => {
    good(await follow(1, wanted('line-1')));
    await trackerSets(await only(), {
      Agency: 'Health',
      DueAt: '2026-07-20T11:00:00Z',
      OpenDueAt: '2026-07-20T11:00:00Z',
      OpenFor: 'Coventry - Health'
    });
    good(await follow(2, wanted('line-1', { action: 'Other words' })));
    const row = await only();
    expect(folder(row)).toBe('Coventry - Health');
    expect(row).toMatchObject({ Agency: 'Health', Action: 'Other words', OpenFor: 'Coventry - Health', OpenDueAt: '2026-07-20T11:00:00Z' });
  });

  it('is withdrawn with its line, and open again with it', async () => {
    good(await follow(1, wanted('line-1')));
    good(await follow(2));
    expect(await only()).toMatchObject({ Status: 'Withdrawn', OpenFor: null, OpenDueAt: null, ClosedIn: 'Coventry - Housing 2026-06' });
    good(await follow(3, wanted('line-1')));
    expect(await only()).toMatchObject({ Status: 'Open', OpenFor: 'Coventry - Housing', ClosedIn: null });
  });

  it('is not overwritten by a save that was earlier and comes late', async () => {
    good(await follow(2, wanted('line-1', { action: 'The later words' })));
    good(await follow(1, wanted('line-1', { action: 'The earlier words' })));
    good(await follow(1));
    expect(await only()).toMatchObject({ Status: 'Open', Action: 'The later words' });
  });
});

describe('an action that the suite wants by itself', () => {
  it('is there once, is not withdrawn with the lines of a case, and is by its key', async () => {
    const flag = { ...wanted('flags:case-1'), lineKey: undefined };
    good(await storeOf().ensure([flag]));
    good(await storeOf().ensure([flag]));
    good(await follow(4));
    expect(await only()).toMatchObject({ Status: 'Open', Key: 'flags:case-1' });
    good(await storeOf().withdraw(['flags:case-1']));
    expect(await only()).toMatchObject({ Status: 'Withdrawn' });
    expect(good(await storeOf().ofMeeting(meetingKey))).toMatchObject([
      { key: 'flags:case-1', status: 'Withdrawn', due: '2026-06-29', problems: [] }
    ]);
  });
});
