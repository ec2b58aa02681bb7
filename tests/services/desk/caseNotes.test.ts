import type { SharePointEngine } from '../../../local/engine';
import type { NoteWords } from '../../../src/domain/case/notes';
import type { CaseFileUseCases } from '../../../src/services/desk/caseFileUseCases';
import { asked } from '../../support/files/files';
import { faulty, writeTo } from '../../support/kills/faults';
import { caseSites, coordinator, editInList, officer, openDesk, rowsOf, sitePaths, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { good } from '../../support/stories/referring';
import { oneCase, senior } from '../../support/stories/reviewing';

let sites: CaseSites;
let copy: () => SharePointEngine;
let caseKey: string;

beforeAll(async () => {
  sites = await caseSites();
  const engine = sites.fresh();
  caseKey = await oneCase(engine);
  copy = sites.freeze(engine);
});
afterAll(() => sites.close());

const rang: NoteWords = { kind: 'Call', sharing: 'For the team only', text: 'She has rung: she is safe.' };
const fileOf = (engine: SharePointEngine, transport = transportTo(engine, coordinator)): CaseFileUseCases =>
  openDesk(engine, { login: coordinator, transport }).caseFile;

describe('notes about a case', () => {
  it('say who and when by the server, the newest first, and lie in a list of the team', async () => {
    const engine = copy();
    good(await fileOf(engine).addNote(caseKey, 'one', { ...rang, text: `  ${rang.text}\n` }));
    const all = good(await openDesk(engine, { login: senior }).caseFile.addNote(caseKey, 'two', { ...rang, kind: 'Visit', text: 'Seen.' }));
    expect(all).toEqual([
      { key: 'two', kind: 'Visit', sharing: 'For the team only', text: 'Seen.', at: engine.settings.now(), by: 'Example, Senior' },
      { key: 'one', ...rang, at: engine.settings.now(), by: 'Example, Birmingham' }
    ]);
  });

  it('are stored once, wherever the page dies and however often the answer is lost', async () => {
    const engine = copy();
    const wire = faulty(transportTo(engine, coordinator));
    wire.failNext(writeTo('Notes'), { kind: 'answer lost' });
    expect(good(await fileOf(engine, wire.send).addNote(caseKey, 'one', rang))).toHaveLength(1);
    expect(good(await fileOf(engine).addNote(caseKey, 'one', rang))).toHaveLength(1);
    expect(await rowsOf(engine, 'Notes')).toHaveLength(1);
    expect(await fileOf(engine).addNote(caseKey, 'one', { ...rang, text: 'Something else.' })).toMatchObject({
      ok: false,
      error: { words: 'This note was stored before, as it was sent first.' }
    });
    expect(good(await fileOf(engine).notes(caseKey))[0].text).toBe(rang.text);
  });

  it('are not stored empty or longer than a row may hold', async () => {
    const engine = copy();
    for (const text of [' \n', 'x'.repeat(10_001)]) {
      expect(await fileOf(engine).addNote(caseKey, 'one', { ...rang, text })).toMatchObject({ ok: false, error: { kind: 'validation' } });
    }
    expect(await rowsOf(engine, 'Notes')).toEqual([]);
  });

  it('cannot be changed, by nobody of the team, and are read by no officer', async () => {
    const engine = copy();
    good(await fileOf(engine).addNote(caseKey, 'one', rang));
    const [{ Id }] = await rowsOf(engine, 'Notes');
    for (const login of [coordinator, senior]) {
      await expect(editInList(engine, 'Notes', Id, { Words: 'Nobody rang.' }, 'case', login)).rejects.toThrow(/answered 403/);
    }
    const path = `${sitePaths.case}/_api/web/getList('${sitePaths.case}/Lists/Notes')/items`;
    expect((await asked(engine, officer, path)).status).toBeGreaterThanOrEqual(400);
  });

  it('that somebody has edited as the owner are shown as for the team only where it cannot be read', async () => {
    const engine = copy();
    good(await fileOf(engine).addNote(caseKey, 'one', { ...rang, sharing: 'Safe to share' }));
    expect(good(await fileOf(engine).notes(caseKey))[0].sharing).toBe('Safe to share');
    const [{ Id }] = await rowsOf(engine, 'Notes');
    await editInList(engine, 'Notes', Id, { Sharing: '', Kind: '' });
    expect(good(await fileOf(engine).notes(caseKey))[0]).toMatchObject({ kind: 'Other', sharing: 'For the team only' });
  });
});
