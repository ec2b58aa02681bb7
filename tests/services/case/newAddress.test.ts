import type { SharePointEngine } from '../../../local/engine';
import { composeCaseFinder } from '../../../src/services/finder/composeCaseFinder';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import { stillClock } from '../../support/run/stillClock';
import { keepOldAddresses } from '../../../src/sharepoint/stores/transfer/addressStore';
import { createFinderPorts } from '../../../src/sharepoint/stores/finder/finderStore';
import { caseSites, clientOf, editInList, officer, openDesk, owner, rowsOf, sitePaths, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { ask } from '../../support/stories/partnerHome';
import { good } from '../../support/stories/referring';
import { people, transfersOf, withACase } from '../../support/stories/transferring';

let sites: CaseSites;
let copy: () => SharePointEngine;
let caseKey: string;
const transferKey = '11111111-2222-4333-8444-555555555555';
const departureKey = '99999999-2222-4333-8444-555555555555';
const address = '7 Refuge Close\nWalsall WS9 9ZZ';

beforeAll(async () => {
  sites = await caseSites();
  ({ copy, caseKey } = await withACase(sites));
});
afterAll(() => sites.close());

const caseLists = [
  'Intake',
  'Referrals',
  'FormVersions',
  'People',
  'MatchKeys',
  'Matches',
  'Transfers',
  'NewAddresses',
  'Minutes',
  'ComplexCases',
  'Events',
  'Outbox'
];

/** Everything of the case site's lists that an officer can read, byte for byte. */
async function bytesForOfficer(engine: SharePointEngine): Promise<string> {
  const bodies = await Promise.all(
    caseLists.map(list =>
      ask(engine, officer, 'GET', `web/getList('${sitePaths.case}/Lists/${list}')/items?$select=*&$top=500`, undefined, {}, sitePaths.case)
    )
  );
  return bodies.map(({ body }) => body).join('\n');
}

const moved = {
  transferKey,
  to: 'Walsall',
  details: { reason: 'Moved to a refuge', hasLeft: true, newAddress: address, addressToldTo: ['Housing'] }
} as const;
/** The case finder as an officer opens it. */
const openFinder = (engine: SharePointEngine): ReturnType<typeof composeCaseFinder> => {
  const clock = stillClock();
  return composeCaseFinder(
    createFinderPorts(clientOf(transportTo(engine, officer), 'case', clock), { login: officer, clock, identifiers: createIdentifiers() })
  );
};
const told = async (engine: SharePointEngine): Promise<readonly string[]> =>
  (await rowsOf(engine, 'Notices', 'partner'))
    .filter(({ Detail }) => /Refuge Close/.test(String(Detail)))
    .map(({ Agency }) => String(Agency));

describe('a new address', () => {
  it('of a transfer is read by the team and by the agency that is told, and by no officer, wherever the page dies', async () => {
    await atEveryCut(
      {
        sites,
        copy,
        by: people.coventry,
        run: (send, engine) => transfersOf(engine, people.coventry, send).transfer({ ...moved, caseKey })
      },
      async ({ engine }) => {
        expect(await bytesForOfficer(engine)).not.toMatch(/Refuge Close|WS9 9ZZ/);
        good(await transfersOf(engine, people.coventry).transfer({ ...moved, caseKey }));
        expect(await bytesForOfficer(engine)).not.toMatch(/Refuge Close|WS9 9ZZ/);
        expect(await told(engine)).toEqual(['Housing']);
      }
    );
    const whole = copy();
    good(await transfersOf(whole, people.coventry).transfer({ ...moved, caseKey }));
    // The officer's finder shows the case, and no word of where she has gone.
    const found = good(await openFinder(whole).read(caseKey));
    expect(found.record.transfers?.map(({ details, problems }) => [details.newAddress, problems])).toEqual([['', []]]);
    const { transfers } = good(await openDesk(whole, { login: people.walsall }).openCase(caseKey));
    expect(transfers?.[0].details.newAddress).toBe(address);
    expect(good(await transfersOf(whole, people.walsall).ofCase(caseKey))[0].details.newAddress).toBe(address);
  });

  it('that is changed before the answer is told anew; the same one said again changes nothing; another’s is not written over', async () => {
    const engine = copy();
    const { transfer } = good(await transfersOf(engine, people.coventry).transfer({ ...moved, caseKey }));
    expect(transfer.details.newAddress).toBe(address);
    const again = good(await transfersOf(engine, people.coventry).detail(transferKey, { newAddress: address }, transfer.details));
    expect(again.transfer.detailed).toBe(0);
    const corrected = good(
      await transfersOf(engine, people.coventry).detail(transferKey, { newAddress: '8 Refuge Close' }, transfer.details)
    );
    expect(corrected.transfer.details.newAddress).toBe('8 Refuge Close');
    expect(
      await transfersOf(engine, people.coventry).detail(transferKey, { newAddress: '9 Refuge Close' }, transfer.details)
    ).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(await bytesForOfficer(engine)).not.toMatch(/Refuge Close/);
  });

  it('of a departure without a transfer likewise', async () => {
    const engine = copy();
    good(
      await transfersOf(engine, people.coventry).leave({
        caseKey,
        departureKey,
        leftOn: '',
        destination: 'Not known',
        note: '',
        newAddress: address,
        addressToldTo: ['Housing']
      })
    );
    expect(await told(engine)).toEqual(['Housing']);
    expect(await bytesForOfficer(engine)).not.toMatch(/Refuge Close/);
  });
});

describe('what an earlier version wrote', () => {
  it('is told as it was meant, and moved by Set-up to where only the team reads it, once', async () => {
    const engine = copy();
    good(await transfersOf(engine, people.coventry).transfer({ ...moved, caseKey }));
    good(await transfersOf(engine, people.coventry).undo(transferKey));
    const [row] = await rowsOf(engine, 'Transfers');
    const old = String(row.Detail).replace(/"kept:[^"]+"/, JSON.stringify(address));
    await editInList(engine, 'Transfers', row.Id, { Detail: old });
    const [referral] = await rowsOf(engine, 'Referrals');
    await editInList(engine, 'Referrals', referral.Id, {
      Departure: JSON.stringify({
        marac: 'Coventry',
        leftOn: '2026-06-15',
        destination: 'Not known',
        note: '',
        addressToldTo: [],
        newAddress: address
      })
    });
    expect(await bytesForOfficer(engine)).toMatch(/Refuge Close/);
    expect(good(await transfersOf(engine, people.coventry).ofCase(caseKey))[0].details.newAddress).toBe(address);
    const kept = (await rowsOf(engine, 'NewAddresses')).length;
    for (let run = 0; run < 2; run++) good(await keepOldAddresses(clientOf(transportTo(engine, owner), 'case')));
    expect(await bytesForOfficer(engine)).not.toMatch(/Refuge Close/);
    expect(await rowsOf(engine, 'NewAddresses')).toHaveLength(kept + 2);
    expect(good(await transfersOf(engine, people.coventry).ofCase(caseKey))[0].details.newAddress).toBe(address);
  });
});
