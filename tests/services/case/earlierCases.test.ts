import type { SharePointEngine } from '../../../local/engine';
import type { EarlierCase, ReadEarlierCases } from '../../../src/services/case/earlierCases';
import { faulty, isWrite, toList } from '../../support/kills/faults';
import { caseSites, editInList, openDesk, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { heardCase } from '../../support/stories/heardCase';
import { good } from '../../support/stories/referring';
import { senior } from '../../support/stories/reviewing';
import { openMeetings } from '../../support/stories/meetings';

const walsall = 'coordinator.walsall@wmp.example';

let sites: CaseSites;
let copy: () => SharePointEngine;
let caseKey: string;

beforeAll(async () => {
  sites = await caseSites();
  ({ copy, caseKey } = await heardCase(sites));
});
afterAll(() => sites.close());

const at = (engine: SharePointEngine, login: string, transport = transportTo(engine, login)): ReadEarlierCases =>
  openDesk(engine, { login, transport }).caseFile.earlier;

/** Marks the case in its list as somebody there would. */
async function mark(values: object): Promise<SharePointEngine> {
  const engine = copy();
  const [{ Id }] = await rowsOf(engine, 'Referrals');
  await editInList(engine, 'Referrals', Id, values);
  return engine;
}

/** Everything that could tell something of the case or of what it owes. */
const closed = (earlier: EarlierCase): object => ({ barrier: earlier.barrier, actions: earlier.actions });

describe('the case of which another is a repeat', () => {
  it('tells its reference, MARAC, days and actions by state, in one read of each site; two keys alike are asked once', async () => {
    const engine = copy();
    const wire = faulty(transportTo(engine, senior));
    const desk = openDesk(engine, { login: senior, transport: wire.send });
    good(await desk.open());
    const before = wire.sent.length;
    const [earlier, ...others] = good(await desk.caseFile.earlier([caseKey, caseKey]));
    expect(wire.sent.slice(before).filter(request => !isWrite(request))).toHaveLength(2);
    expect(others).toEqual([]);
    const [{ Reference }] = await rowsOf(engine, 'Referrals');
    expect(earlier).toMatchObject({
      reference: Reference,
      marac: 'Coventry',
      status: 'Actions open',
      agendaDate: new Date('2026-06-16T09:00:00Z'),
      actions: [
        { agency: 'Housing', action: 'Change the locks', status: 'Open' },
        { agency: 'Health', action: 'Flag the record', status: 'Open' }
      ]
    });
    expect(earlier).not.toHaveProperty('victimName');
    expect(good(await openMeetings(engine).earlier([caseKey]))).toEqual([earlier]);
  });

  it('that is restricted tells a colleague of another MARAC nothing of its actions, and reads none; its coordinator is told', async () => {
    const engine = await mark({ Restricted: true });
    const wire = faulty(transportTo(engine, walsall));
    const [theirs] = good(await at(engine, walsall, wire.send)([caseKey]));
    expect(closed(theirs)).toEqual({ barrier: 'Restricted', actions: [] });
    expect(wire.sent.filter(toList('Actions'))).toEqual([]);
    expect(good(await at(engine, senior)([caseKey]))[0].actions).toHaveLength(2);
  });

  it('from which a conflict of interest keeps somebody tells them nothing of its actions, and reads none', async () => {
    const engine = await mark({ ConflictLogins: senior });
    const wire = faulty(transportTo(engine, senior));
    const [hidden] = good(await at(engine, senior, wire.send)([caseKey]));
    expect(closed(hidden)).toEqual({ barrier: 'Conflict of interest', actions: [] });
    expect(wire.sent.filter(toList('Actions'))).toEqual([]);
  });

  it('that is gone is left out; nothing is asked where there is none; more than twenty are asked in parts', async () => {
    const engine = copy();
    expect(good(await at(engine, senior)(['gone']))).toEqual([]);
    const wire = faulty(transportTo(engine, senior));
    expect(good(await at(engine, senior, wire.send)([]))).toEqual([]);
    expect(wire.sent).toEqual([]);
    const many = [...Array.from({ length: 25 }, (_unused, number) => `gone-${number}`), caseKey];
    expect(good(await at(engine, senior)(many)).map(one => one.caseKey)).toEqual([caseKey]);
  });

  it('is told as unread where either site does not answer', async () => {
    for (const list of ['Referrals', 'Actions']) {
      const engine = copy();
      const wire = faulty(transportTo(engine, senior));
      wire.failNext(toList(list), { kind: 'lost before it arrives' }, 100);
      expect(await at(engine, senior, wire.send)([caseKey])).toMatchObject({ ok: false });
    }
  });
});
