import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localConfiguration, localContacts } from '../../../local/contacts';
import { mailFlowLogin, type MailRound } from '../../../local/mail/mailRunner';
import { admitPeople } from '../../../local/server/prepare/admitPeople';
import { engineTransport } from '../../../local/server/inProcess';
import { openLocalSite, type RunningSite } from '../../../local/server/localSite';
import { setSitesUp } from '../../../local/server/prepare/setSitesUp';
import type { StoredMail } from '../../../local/server/hostStore';
import type { Configuration } from '../../../src/domain/setUp/configuration';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { fixtureBuild, send } from './siteForTests';

/** Few agencies: quick to set up. */
const fewAgencies: Configuration = {
  ...defaultConfiguration,
  agencies: ['Housing', 'Health', 'IDVA service'].map(name => ({ name, maracs: ['Coventry', 'Walsall'] }))
};
const region: Configuration = { ...fewAgencies, contacts: localContacts(fewAgencies) };

let site: RunningSite;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'local-mail-'));
  site = await openLocalSite({ port: 0, dataDir, reset: false, testControls: true, releaseDir: fixtureBuild }, () => undefined, {
    first: async ({ engine, origin }) => {
      const transport = engineTransport(engine, 'owner@wmp.example');
      await setSitesUp({ transport, origin, configuration: region });
      await admitPeople(transport, origin);
    }
  });
});
afterAll(async () => {
  await site.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const control = async (name: string, body: object): Promise<unknown> => {
  const answer = await send(site.origin, `/__test/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  });
  expect(answer.status).toBe(200);
  return JSON.parse(answer.body) as unknown;
};

it('two runners, started by hand, deliver what is due at the moment of the site’s clock to the mail viewer, once', async () => {
  const due = {
    Key: 'case-1',
    Status: 'Submitted',
    Reference: 'M-AAAA-BBBB-C',
    Marac: 'Walsall',
    NextDueAt: '2026-06-16T09:00:00Z',
    DutiesDueAt: '2026-06-17T09:00:00Z'
  };
  site.state.engine.seedItems('/sites/marac', 'Intake', [{ values: due }], {
    author: 'officer@wmp.example',
    created: new Date('2026-06-15T09:00:00Z')
  });
  await control('clock', { freezeAt: '2026-06-16T08:59:59Z' });
  await control('mail/run', {});
  expect(site.state.store.allMail()).toEqual([]);
  await control('clock', { freezeAt: '2026-06-16T09:00:00Z' });
  const { rounds } = (await control('mail/run', { runners: 2 })) as { rounds: readonly MailRound[] };
  expect(rounds).toHaveLength(2);
  expect(rounds.map(round => round['MARAC due'].status)).toEqual(['Succeeded', 'Succeeded']);
  await control('mail/run', {});
  const mail = JSON.parse((await send(site.origin, '/_mail.json')).body) as readonly StoredMail[];
  expect(mail).toMatchObject([
    {
      from: mailFlowLogin,
      to: ['coordinator.walsall@wmp.example'],
      subject: 'MARAC referral M-AAAA-BBBB-C: review due',
      sentAt: '2026-06-16T09:00:00.000Z'
    }
  ]);
  const page = (await send(site.origin, '/_mail')).body;
  expect(page).toContain('Its review was due within 24 hours');
  expect(page).not.toContain('&lt;p&gt;');
  expect(page).toContain(`<a href="${site.origin}/sites/marac/SitePages/Desk.aspx#/desk/case/M-AAAA-BBBB-C">`);
});

it('every MARAC of the local site has an IDVA service to tell', () => {
  const services = localConfiguration.contacts.filter(({ agency }) => agency === 'IDVA service');
  expect(services.map(({ marac }) => marac).sort()).toEqual(defaultConfiguration.maracs.map(({ name }) => name).sort());
  expect(new Set(services.flatMap(({ emails }) => emails)).size).toBe(8);
});

it('the agencies have contacts, which the partner site does not hold', async () => {
  const contacts = async (sitePath: string): Promise<readonly { Title: string; Marac: string; Contacts: string }[]> => {
    const filter = encodeURIComponent("Kind eq 'Contact'");
    const answer = await send(
      site.origin,
      `${sitePath}/_api/web/lists/getByTitle('Configuration')/items?$filter=${filter}&$select=Title,Marac,Contacts`,
      {
        headers: { authorization: 'Bearer local:owner@wmp.example', accept: 'application/json;odata=nometadata' }
      }
    );
    return (JSON.parse(answer.body) as { value: { Title: string; Marac: string; Contacts: string }[] }).value;
  };
  const onCaseSite = await contacts('/sites/marac');
  expect(onCaseSite).toEqual(
    expect.arrayContaining(
      [
        { Title: 'Housing', Marac: 'Coventry', Contacts: 'housing.coventry@coventry.example' },
        { Title: 'Health', Marac: 'Walsall', Contacts: 'health.walsall@nhs.example' },
        { Title: 'IDVA service', Marac: 'Coventry', Contacts: 'idva.coventry@haven.example' }
      ].map(contact => expect.objectContaining(contact) as unknown)
    )
  );
  expect(await contacts('/sites/marac-partners')).toEqual([]);
});
