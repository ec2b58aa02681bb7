import { boardQuarter } from '../../../local/demo';
import { caseOf } from '../../../local/demo/demoCase';
import { pastAdministrators, pastOfficers } from '../../../local/demo/demoPeople';
import { quarterPlans } from '../../../local/demo/history';
import { caseRows, takenInRow } from '../../../local/demo/rows';
import type { SharePointEngine } from '../../../local/engine';
import { onePress } from '../../../src/domain/transfer/transfer';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { boardTable } from '../../../src/domain/figures/boardTable';
import { lists } from '../../../src/sharepoint/schema';
import { caseSites, editInList, mondayMorning, owner, rowsOf, sitePaths } from '../../support/sites/caseSite';
import type { CaseSites, StoredRow } from '../../support/sites/caseSite';
import { good } from '../../support/stories/referring';
import { transfersOf } from '../../support/stories/transferring';
import { decided } from '../../support/stories/decided';
import type { DecidedCase } from '../../support/stories/decided';

const maracs = defaultConfiguration.maracs.map(({ name }) => name);
const quarter = ['2019-04', '2019-05', '2019-06'];
const coordinatorOf = (marac: string): string => defaultConfiguration.maracs.find(({ name }) => name === marac)?.coordinators[0] as string;

let sites: CaseSites;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
  engine = sites.fresh();
  for (const { login, name } of [...pastOfficers, ...pastAdministrators]) engine.addPerson({ login, title: name, email: login });
  const cases = quarterPlans(mondayMorning).map(caseOf);
  engine.transaction(() => {
    const stamps = { author: owner, created: new Date(0) };
    const onCaseSite = cases.filter(({ site }) => site === 'case');
    const ids = engine.seedItems(sitePaths.case, lists.intake.title, onCaseSite.map(takenInRow), stamps);
    const idOf = new Map(onCaseSite.map(({ key }, at) => [key, ids[at]]));
    engine.seedItems(
      sitePaths.case,
      lists.referrals.title,
      cases.map(item => caseRows(item, idOf.get(item.key) ?? 1).referral),
      stamps
    );
  });
});
afterAll(() => sites.close());

/** The quarter's cases, as the owner of the site reads them. */
async function quarterRows(): Promise<readonly StoredRow[]> {
  return (await rowsOf(engine, 'Referrals')).filter(({ ReceivedMonth }) => quarter.includes(String(ReceivedMonth)));
}

const tableOf = (rows: readonly StoredRow[]): ReturnType<typeof boardTable> =>
  boardTable(decided(rows.map(row => ({ receivedByMarac: row.ReceivedByMarac, status: row.Status }) as DecidedCase)), maracs);

const countBy = (rows: readonly StoredRow[], column: string): readonly number[] =>
  maracs.map(marac => rows.filter(row => row[column] === marac).length);

describe('the Board paper’s quarter after 50 transfers', () => {
  it('is counted as before; what each MARAC has now is what it received, less what went, and what came', async () => {
    const before = await quarterRows();
    const table = tableOf(before);
    expect(table.total).toMatchObject({ accepted: 1208, withdrawn: 107, received: 1315 });
    expect(table.lines.map(({ marac, accepted, withdrawn }) => ({ marac, accepted, withdrawn }))).toEqual(boardQuarter);

    // Fifty that are open still, from and to every MARAC.
    const open = maracs
      .flatMap(marac => before.filter(row => row.ReceivedByMarac === marac && row.Status === 'Closed').slice(0, 7))
      .slice(0, 50);
    for (const [at, row] of open.entries()) {
      await editInList(engine, 'Referrals', row.Id, { Status: 'Accepted' });
      const from = String(row.ReceivedByMarac);
      const to = maracs[(maracs.indexOf(from) + 1 + (at % 7)) % maracs.length];
      const transferKey = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
      const { transfer } = good(
        await transfersOf(engine, coordinatorOf(from)).transfer({ caseKey: String(row.Key), transferKey, to, details: onePress.wrongArea })
      );
      if (transfer.state === 'Offered') good(await transfersOf(engine, coordinatorOf(to)).accept(transferKey));
    }

    const after = await quarterRows();
    expect(tableOf(after)).toEqual(table);
    const period = [new Date('2026-06-01T00:00:00Z'), new Date('2026-07-01T00:00:00Z')] as const;
    const { counts } = good(await transfersOf(engine, owner).matrix(...period));
    const out = counts.map(row => row.reduce((sum, count) => sum + count, 0));
    const into = maracs.map((_marac, receiver) => counts.reduce((sum, row) => sum + row[receiver], 0));
    expect(out.reduce((sum, count) => sum + count, 0)).toBe(50);
    expect(countBy(after, 'ReceivedByMarac')).toEqual(countBy(before, 'ReceivedByMarac'));
    expect(countBy(after, 'OwningMarac')).toEqual(countBy(before, 'OwningMarac').map((count, at) => count - out[at] + into[at]));
    // Counted apart: each that came says so.
    expect(after.filter(({ Criteria }) => String(Criteria).includes('Transfer in')).length).toBe(
      50 + before.filter(({ Criteria }) => String(Criteria).includes('Transfer in')).length
    );
  });
});
