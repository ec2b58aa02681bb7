import type { SharePointEngine } from '../../../local/engine';
import { failed, ok } from '../../../src/domain/kernel/result';
import { composeCaseFile } from '../../../src/services/desk/caseFile';
import { createKnownConfiguration } from '../../../src/services/shared/formContext';
import { notConfirmed } from '../../../src/services/shared/failures';
import { faulty, isWrite } from '../../support/kills/faults';
import { caseSites, coordinator, openDesk, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { heardCase } from '../../support/stories/heardCase';
import { meetingKey, planned, portsOf } from '../../support/stories/minuting';
import { good } from '../../support/stories/referring';

let sites: CaseSites;
let copy: () => SharePointEngine;
let caseKey: string;

beforeAll(async () => {
  sites = await caseSites();
  ({ copy, caseKey } = await heardCase(sites));
});
afterAll(() => sites.close());

const isDigest = ({ url }: { readonly url: string }): boolean => /contextinfo$/i.test(url);

describe('the case file', () => {
  it('takes two reads to open by its address, and one for each further part', async () => {
    const wire = faulty(transportTo(copy(), coordinator));
    const desk = openDesk(copy(), { login: coordinator, transport: wire.send });
    const reads = async (work: () => Promise<unknown>): Promise<number> => {
      const before = wire.sent.length;
      await work();
      return wire.sent.slice(before).filter(request => !isWrite(request) && !isDigest(request)).length;
    };
    const [{ Reference }] = await rowsOf(copy(), 'Referrals');
    expect(await reads(() => desk.caseCalled(String(Reference)))).toBe(1);
    expect(await reads(() => desk.openCase(caseKey))).toBe(1);
    expect(await reads(() => desk.caseFile.meetings({ key: caseKey, meetingKey }))).toBe(1);
    expect(await reads(() => desk.caseFile.actions(caseKey))).toBe(1);
    expect(await reads(() => desk.caseFile.research(caseKey))).toBe(1);
    expect(await reads(() => desk.caseFile.notes(caseKey))).toBe(1);
    expect(await reads(() => desk.history.history(caseKey))).toBe(1);
  });

  it('has every meeting, the newest first, with what was minuted; also one that the case no longer names, and one whose row is gone', async () => {
    const engine = copy();
    const ports = portsOf(engine);
    const [known] = good(await openDesk(engine, { login: coordinator }).caseFile.meetings({ key: caseKey, meetingKey }));
    expect(known).toMatchObject({
      meetingKey,
      meeting: { marac: 'Coventry' },
      minutes: { outcome: 'Heard', lines: [{ text: 'She is with her sister' }, { text: 'Change the locks' }, { text: 'Flag the record' }] }
    });
    good(await ports.meetings.createOnce({ ...planned, key: 'later', marac: 'Walsall', startsAt: new Date('2026-07-14T09:00:00Z') }));
    for (const key of ['later', 'gone']) {
      good(await ports.minutes.openOnce({ meetingKey: key, caseKey, reference: 'M-AAAA-AAAA-A', month: '2026-07', restricted: false }));
    }
    const all = good(await openDesk(engine, { login: coordinator }).caseFile.meetings({ key: caseKey, meetingKey: 'later' }));
    expect(all.map(({ meetingKey: key, meeting }) => [key, meeting?.marac])).toEqual([
      ['later', 'Walsall'],
      [meetingKey, 'Coventry'],
      ['gone', undefined]
    ]);
  });

  it('has the actions of every agency and the research as returned', async () => {
    const { caseFile } = openDesk(copy(), { login: coordinator });
    expect(good(await caseFile.actions(caseKey)).map(({ agency, action, status }) => [agency, action, status])).toEqual([
      ['Housing', 'Change the locks', 'Open'],
      ['Health', 'Flag the record', 'Open']
    ]);
    expect(good(await caseFile.research(caseKey)).map(({ agency, kind }) => [agency, kind])).toEqual([['Housing', 'Research']]);
  });

  it('has neither where there is no partner site, and says what could not be read', async () => {
    const { trackedActions: _tracked, returns: _returned, ...rest } = portsOf(copy());
    const notes = { add: () => Promise.reject(new Error('Nothing is noted.')), ofCase: () => Promise.resolve(ok([])) };
    const ports = { ...rest, notes, caseMeetings: { ofCase: () => Promise.resolve(notConfirmed('meetings')) } };
    const known = createKnownConfiguration(rest.configuration);
    const alone = composeCaseFile(ports, known);
    expect(await alone.actions(caseKey)).toEqual({ ok: true, value: [] });
    expect(await alone.research(caseKey)).toEqual({ ok: true, value: [] });
    const returns = { ofCase: () => Promise.resolve(failed(notConfirmed('returns').error)) } as never;
    expect(await composeCaseFile({ ...ports, returns }, known).research(caseKey)).toMatchObject({
      ok: false,
      error: { supportCode: 'outcomeUnknown-returns' }
    });
    expect(await alone.meetings({ key: caseKey })).toMatchObject({ ok: false, error: { supportCode: 'outcomeUnknown-meetings' } });
  });
});
