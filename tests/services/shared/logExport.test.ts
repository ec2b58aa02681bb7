import type { SharePointEngine } from '../../../local/engine';
import { createGiveExport, logExport } from '../../../src/services/shared/logExport';
import type { ExportedFile, ExportLog } from '../../../src/services/shared/logExport';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import type { EventStore } from '../../../src/services/shared/ports';
import { stillClock } from '../../support/run/stillClock';
import { createDeskPorts } from '../../../src/sharepoint/pages/createDeskPorts';
import { caseSites, clientOf, coordinator, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty, isWrite } from '../../support/kills/faults';
import { good } from '../../support/stories/referring';

const agenda: ExportedFile = {
  what: 'Agenda of the Coventry MARAC of 8 July 2026, version 1',
  format: 'Word',
  caseKey: 'meeting-july',
  restricted: false
};

let sites: CaseSites;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = sites.fresh();
});

function log(transport = transportTo(engine, coordinator)): EventStore {
  const clock = stillClock();
  return createDeskPorts(clientOf(transport, 'case', clock), clientOf(transport, 'partner', clock), {
    login: coordinator,
    clock,
    identifiers: createIdentifiers()
  }).events;
}

describe('an export', () => {
  it('is one line of history: what, in which format, by whom', async () => {
    good(await logExport(log(), agenda));
    const rows = (await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Exported');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      CaseKey: 'meeting-july',
      Detail: 'Exported as Word: Agenda of the Coventry MARAC of 8 July 2026, version 1.'
    });
    expect(good(await log().ofCase('meeting-july'))[0]).toMatchObject({ kind: 'Exported', byLogin: coordinator });
  });

  it('of a restricted case is logged where only the team reads', async () => {
    good(await logExport(log(), { ...agenda, restricted: true }));
    const [row] = (await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Exported');
    expect(String(row.FileDirRef)).toMatch(/\/Restricted$/);
  });

  it('is made, then logged, then given', async () => {
    const order: string[] = [];
    const recording: ExportLog = {
      record: event => {
        order.push(`logged ${event.kind}`);
        return log().record(event);
      }
    };
    const make = (): Promise<string> => {
      order.push('made');
      return Promise.resolve('bytes');
    };
    good(await createGiveExport(recording)(agenda, make, file => order.push(`given ${file}`)));
    expect(order).toEqual(['made', 'logged Exported', 'given bytes']);
  });

  it('that cannot be logged is not given', async () => {
    const line = faulty(transportTo(engine, coordinator));
    line.failNext(isWrite, { kind: 'lost before it arrives' });
    const given: string[] = [];
    const outcome = await createGiveExport(log(line.send))(
      agenda,
      () => Promise.resolve('bytes'),
      file => given.push(file)
    );
    expect(outcome.ok).toBe(false);
    expect(given).toEqual([]);
  });

  it('that cannot be made is neither logged nor given, and says so', async () => {
    const outcome = await createGiveExport(log())(
      agenda,
      () => Promise.reject(new Error('The code could not be loaded.')),
      () => undefined
    );
    expect(outcome).toMatchObject({ ok: false, error: { words: 'The file could not be made.' } });
    expect((await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Exported')).toEqual([]);
  });
});
