import { withFollowUps } from '../../../src/services/desk/caseFollowUps';
import fc from 'fast-check';
import type { SharePointEngine } from '../../../local/engine';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { transferReasons } from '../../../src/domain/transfer/transfer';
import type { TransferReason, TransferSaid } from '../../../src/domain/transfer/transfer';
import { ok } from '../../../src/domain/kernel/result';
import { composeTransfers } from '../../../src/services/transfer/composeTransfers';
import { createKnownConfiguration } from '../../../src/services/shared/formContext';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import type { TransferUseCases } from '../../../src/services/transfer/transferUseCases';
import { stillClock } from '../../support/run/stillClock';
import { createDeskPorts } from '../../../src/sharepoint/pages/createDeskPorts';
import { caseSites, clientOf, siteUrls, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { good } from '../../support/stories/referring';
import { round } from '../../support/kills/transferKills';
import { afterTransfer, people, withACase } from '../../support/stories/transferring';

let sites: CaseSites;
let copy: () => SharePointEngine;
let caseKey: string;
const transferKey = '11111111-2222-4333-8444-555555555555';
const departureKey = '99999999-2222-4333-8444-555555555555';

beforeAll(async () => {
  sites = await caseSites();
  ({ copy, caseKey } = await withACase(sites));
});
afterAll(() => sites.close());

/** Agencies that can also be written to, so that messages are made. */
const configuration = {
  ...defaultConfiguration,
  agencies: ['Housing', 'Health', 'IDVA service'].map(name => ({ name, maracs: ['Coventry', 'Walsall'] })),
  contacts: ['Housing', 'Health', 'IDVA service'].map(agency => ({
    marac: 'Coventry',
    agency,
    emails: [`${agency.replace(' ', '').toLowerCase()}@agency.example`]
  }))
};

function transfersOf(engine: SharePointEngine, login: string): TransferUseCases {
  const clock = stillClock();
  const send = transportTo(engine, login);
  const ports = createDeskPorts(clientOf(send, 'case', clock), clientOf(send, 'partner', clock), {
    login,
    clock,
    identifiers: createIdentifiers()
  });
  return composeTransfers(withFollowUps(ports), createKnownConfiguration({ read: () => Promise.resolve(ok(configuration)) }));
}

/** Everything of the Notices that one person can read, byte for byte, with who wrote each and changed it last. */
async function bytesFor(engine: SharePointEngine, login: string): Promise<string> {
  const list = `${siteUrls.partner}/_api/web/getList('/sites/marac-partners/Lists/Notices')/items`;
  const select =
    '$select=*,FileDirRef,Author/Title,Author/Name,Author/EMail,Editor/Title,Editor/Name,Editor/EMail&$expand=Author,Editor&$top=500';
  const answer = await transportTo(engine, login)(`${list}?${select}`, { headers: { accept: 'application/json;odata=nometadata' } });
  if (!answer.ok) throw new Error(`The notices could not be read: ${answer.status}`);
  return answer.text();
}

/** What the agencies of the sending MARAC are sent: messages, whole. Some are stored at the same moment, in any order. */
async function messagesOf(engine: SharePointEngine): Promise<string> {
  const { outbox } = await afterTransfer(engine);
  return JSON.stringify(
    outbox
      .filter(({ Recipients }) => String(Recipients).includes('@agency.example'))
      .map(({ Title, Body, Recipients, Kind }) => JSON.stringify({ Title, Body, Recipients, Kind }))
      .sort()
  );
}

const housing = 'housing.coventry@coventry.example';
const idva = 'idva.coventry@haven.example';
const newAddress = '9 Elsewhere Röad\nBilston\nWV14 0XX';
const secrets = ['Elsewhere', 'Röad', 'Bilston', 'WV14', '0XX', 'Walsall', 'walsall'];
const details = (reason: TransferReason): TransferSaid => ({
  reason,
  newAddress,
  note: 'To her sister at 9 Elsewhere Röad, WV14 0XX, Walsall.',
  reviewOn: '2026-08-01'
});

async function expectNoSecret(engine: SharePointEngine): Promise<string> {
  const read = (await bytesFor(engine, housing)) + (await bytesFor(engine, idva)) + (await messagesOf(engine));
  for (const secret of secrets) expect([secret, read.includes(secret)]).toEqual([secret, false]);
  return read;
}

describe('whatever the agencies of the sending MARAC can read, byte for byte', () => {
  it.each(transferReasons)('%s: nothing says where she is or who has the case now, whichever way it goes', async reason => {
    const hasMoved = reason.startsWith('Moved');
    const engine = copy();
    good(await transfersOf(engine, people.coventry).transfer({ caseKey, transferKey, to: 'Walsall', details: details(reason) }));
    good(await transfersOf(engine, people.coventry).detail(transferKey, { hasLeft: true, perpetratorKnows: 'No' }));
    await expectNoSecret(engine);
    const answeredFrom = sites.freeze(engine);
    for (const answer of ['accept', 'decline', 'undo'] as const) {
      const answered = answeredFrom();
      const walsall = transfersOf(answered, people.walsall);
      if (answer === 'accept') good(await walsall.accept(transferKey));
      if (answer === 'decline') good(await walsall.decline(transferKey, 'She lives in Walsall, WV14, no more.'));
      if (answer === 'undo') good(await transfersOf(answered, people.coventry).undo(transferKey));
      // Before anybody else has opened the desk, and after.
      await expectNoSecret(answered);
      await round(answered, people.walsall);
      await expectNoSecret(answered);
      await round(answered);
      const read = await expectNoSecret(answered);
      expect(read.includes('Victim has left')).toBe(hasMoved);
      expect(read.includes('Correction')).toBe(hasMoved && answer !== 'accept');
      sites.discard(answered);
    }
  });

  it('a departure gives the address to nobody for whom it was not ticked', async () => {
    const engine = copy();
    const departing = {
      caseKey,
      departureKey,
      leftOn: '',
      destination: 'Known, to be transferred',
      note: 'To Walsall, WV14 0XX',
      newAddress
    } as const;
    good(await transfersOf(engine, people.coventry).leave({ ...departing, addressToldTo: ['Health'] }));
    await expectNoSecret(engine);
    const { notices } = await afterTransfer(engine);
    expect(notices.filter(({ Detail }) => String(Detail).includes('WV14')).map(({ Agency }) => Agency)).toEqual(['Health']);
    good(await transfersOf(engine, people.coventry).undoLeave(caseKey, departureKey));
    await expectNoSecret(engine);
  });

  it('what is ticked for one agency reaches that one only', async () => {
    const engine = copy();
    const ticked = { ...details('Moved permanently'), hasLeft: true, addressToldTo: ['Health'], destinationToldTo: ['Health'] };
    good(await transfersOf(engine, people.coventry).transfer({ caseKey, transferKey, to: 'Walsall', details: ticked }));
    await expectNoSecret(engine);
    const { notices } = await afterTransfer(engine);
    expect(notices.filter(({ Detail }) => String(Detail).includes('Walsall')).map(({ Agency }) => Agency)).toEqual(['Health']);
    good(await transfersOf(engine, people.walsall).accept(transferKey));
    await round(engine);
    await expectNoSecret(engine);
  });

  it('is the same whatever address is typed, wherever she goes', async () => {
    const told = async (typed: string, to: string): Promise<string> => {
      const engine = copy();
      const moved = {
        ...details('Moved permanently'),
        hasLeft: true,
        newAddress: typed,
        note: typed,
        destinationToldTo: [typed],
        addressToldTo: [typed]
      };
      good(await transfersOf(engine, people.coventry).transfer({ caseKey, transferKey, to, details: moved }));
      const read = (await bytesFor(engine, housing)) + (await messagesOf(engine));
      sites.discard(engine);
      // Each row is another row, whatever it says.
      return read.replace(/"(GUID|odata\.etag|OData__UIVersionString|ETag|UniqueId)":"[^"]*"/g, '');
    };
    const usual = await told('9 Elsewhere Road, WV14 0XX', 'Walsall');
    expect(usual).toContain('Victim has left');
    const anyAddress = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom('', 'B8', 'Coventry', '{"words":"', '\u0000', '</script>', 'M')
    );
    await fc.assert(
      fc.asyncProperty(anyAddress, fc.constantFrom('Walsall', 'Dudley', 'Birmingham East'), async (typed, to) => {
        expect(await told(typed, to)).toBe(usual);
      }),
      { numRuns: 12 }
    );
  });
});
