import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addressOf, sitePages } from '../../../local/server/pages/sitePages';
import { asPerson, openTestSite, send, type TestSite } from './siteForTests';

const refer = '/sites/intranet/SitePages/Refer.aspx';
const desk = '/sites/marac/SitePages/Desk.aspx';

let opened: TestSite;
let origin: string;

beforeAll(async () => {
  opened = await openTestSite();
  origin = opened.site.origin;
});

afterAll(() => opened.end());

function pageData(body: string): {
  spPageContextInfo: Record<string, unknown>;
  webPart: Record<string, unknown>;
  teams?: object;
  editing: boolean;
  theme: string;
} {
  const [, json] = /<script type="application\/json" id="local-page-data">(.*?)<\/script>/s.exec(body) ?? [];
  return JSON.parse(json) as ReturnType<typeof pageData>;
}

describe('signing in', () => {
  it('sends somebody who has not signed in to the people switcher and back', async () => {
    const first = await send(origin, `${refer}?x=1`);
    expect(first.status).toBe(302);
    expect(first.headers.location).toBe(`/_signin?to=${encodeURIComponent(`${refer}?x=1`)}`);
    const chosen = await send(origin, `/_signin?as=officer@wmp.example&to=${encodeURIComponent(refer)}`);
    expect(chosen.status).toBe(302);
    expect(chosen.headers.location).toBe(refer);
    expect(String(chosen.headers['set-cookie'])).toMatch(/^SPAUTH-LOCAL=officer%40wmp\.example; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('is not done by a link on another site', async () => {
    const answer = await send(origin, '/_signin?as=owner@wmp.example', { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.body).toContain('Who are you?');
  });

  it('knows nobody but the people of the site', async () => {
    const answer = await send(origin, '/_signin?as=intruder@wmp.example');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect((await send(origin, refer, { headers: asPerson('intruder@wmp.example') })).status).toBe(302);
  });
});

describe('guards', () => {
  it('answers only under its own name', async () => {
    expect((await send(origin, '/', { headers: { host: 'rebound.example' } })).status).toBe(421);
    expect((await send(origin, '/', { headers: { host: '127.0.0.1:1' } })).status).toBe(421);
  });

  it('sends localhost to the address the framework understands', async () => {
    const { port } = new URL(origin);
    const answer = await send(origin, refer, { headers: { host: `localhost:${port}` } });
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe(origin + refer);
  });

  it.each<Record<string, string>>([{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])(
    'refuses changes sent from another site: %j',
    async headers => {
      const answer = await send(origin, '/sites/marac/_api/contextinfo', {
        method: 'POST',
        headers: asPerson('owner@wmp.example', headers)
      });
      expect(answer.status).toBe(403);
    }
  );

  it('keeps every page to this machine', async () => {
    const { headers } = await send(origin, refer, { headers: asPerson('officer@wmp.example') });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe-inline/);
    expect(headers['cache-control']).toBe('private, no-store');
  });
});

describe('a page with a web part', () => {
  it('carries the page context of the person and the site', async () => {
    const { status, body } = await send(origin, refer, { headers: asPerson('officer@wmp.example') });
    expect(status).toBe(200);
    const { spPageContextInfo, webPart, editing, teams } = pageData(body);
    expect(spPageContextInfo).toMatchObject({
      webServerRelativeUrl: '/sites/intranet',
      webAbsoluteUrl: `${origin}/sites/intranet`,
      userLoginName: 'officer@wmp.example',
      isExternalGuestUser: false,
      currentUICultureName: 'en-GB',
      formDigestTimeoutSeconds: 1800
    });
    expect(String(spPageContextInfo.formDigestValue)).toMatch(/^0x[0-9A-F]+,.+/i);
    expect(webPart).toMatchObject({
      properties: { caseSiteUrl: '/sites/marac', partnerSiteUrl: '/sites/marac-partners' },
      persisted: false
    });
    expect(editing).toBe(false);
    expect(teams).toBeUndefined();
  });

  it('has a title without personal data, a language and a main part', async () => {
    const { body } = await send(origin, refer, { headers: asPerson('officer@wmp.example') });
    expect(body).toContain('<title>Refer to MARAC - Intranet</title>');
    expect(body).toContain('<html lang="en-GB"');
    expect(body.match(/<main\b/g)).toHaveLength(1);
  });

  it('replaces the address of the bundles and nothing else of a manifest', async () => {
    const { body } = await send(origin, refer, { headers: asPerson('officer@wmp.example') });
    const manifests = (pageData(body) as unknown as { manifests: { alias: string; loaderConfig: { internalModuleBaseUrls: string[] } }[] })
      .manifests;
    const own = manifests.find(manifest => manifest.alias === 'ReferralFormWebPart');
    expect(own?.loaderConfig.internalModuleBaseUrls).toEqual([`${origin}/_local/assets/`]);
    expect(body).not.toContain('not-replaced.invalid');
  });

  it('has no SharePoint around it in Teams, and says who and where to the tab', async () => {
    const { body } = await send(origin, `${refer}?teams=1&theme=contrast`, { headers: asPerson('officer@wmp.example') });
    expect(body).not.toContain('suite-bar');
    expect(pageData(body)).toMatchObject({ theme: 'contrast', teams: { login: 'officer@wmp.example', teamSitePath: '/sites/intranet' } });
  });

  it('says plainly when its web part is not built', async () => {
    const answer = await send(origin, '/sites/marac/SitePages/Setup.aspx', { headers: asPerson('owner@wmp.example') });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('is not in this build of the suite yet');
  });

  it('is withheld from a person without rights to the site', async () => {
    const answer = await send(origin, desk, { headers: asPerson('nobody@wmp.example') });
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('You need access');
    expect(answer.body).not.toContain('local-page-data');
  });
});

describe('the other pages', () => {
  it('start at a list of every page', async () => {
    const { body } = await send(origin, '/');
    sitePages.forEach(page => expect(body).toContain(`href="${addressOf(page)}"`));
  });

  it('answer 404 to an address nobody knows, and 405 to a change of a page', async () => {
    expect((await send(origin, '/sites/marac/SitePages/Nothing.aspx', { headers: asPerson('owner@wmp.example') })).status).toBe(404);
    expect((await send(origin, '/elsewhere')).status).toBe(404);
    expect((await send(origin, refer, { method: 'POST' })).status).toBe(405);
  });
});

describe('a site without bundles', () => {
  it('names the command that makes them', async () => {
    const bare = await openTestSite({ releaseDir: path.join(mkdtempSync(path.join(tmpdir(), 'no-build-')), 'release') });
    try {
      expect(bare.site.hasBundles).toBe(false);
      const { body } = await send(bare.site.origin, refer, { headers: asPerson('officer@wmp.example') });
      expect(body).toContain('npm run build');
    } finally {
      await bare.end();
    }
  });
});

describe('assets', () => {
  const assembly = '/_local/framework/sp-application-base/sp-default-assembly_en-us.js';

  it('are compressed, and not sent again when they are the same', async () => {
    const first = await send(origin, assembly, { headers: { 'accept-encoding': 'gzip' } });
    expect(first.status).toBe(200);
    expect(first.headers['content-encoding']).toBe('gzip');
    expect(Number(first.headers['content-length'])).toBeLessThan(300_000);
    const again = await send(origin, assembly, { headers: { 'if-none-match': String(first.headers.etag) } });
    expect(again.status).toBe(304);
  });

  it('are kept for good only when their name changes with their content', async () => {
    expect(String((await send(origin, assembly)).headers['cache-control'])).toBe('no-cache');
    const { body } = await send(origin, refer, { headers: asPerson('officer@wmp.example') });
    const hashed = /sp-webpart-base_en-us_[0-9a-f]+\.js/.exec(body)?.[0];
    const answer = await send(origin, `/_local/framework/sp-webpart-base/${String(hashed)}`);
    expect(answer.status).toBe(200);
    expect(String(answer.headers['cache-control'])).toContain('immutable');
  });

  it('are found in the folder of another package of the framework, where the loader looks for chunks', async () => {
    const { body } = await send(origin, refer, { headers: asPerson('officer@wmp.example') });
    const file = String(/sp-webpart-base_en-us_[0-9a-f]+\.js/.exec(body)?.[0]);
    expect((await send(origin, `/_local/framework/sp-application-base/${file}`)).status).toBe(200);
  });

  it.each([
    '/_local/assets/%2e%2e%2f%2e%2e%2fpages.test.ts',
    '/_local/framework/..%2f..%2fpackage.json',
    '/_local/react/index.js',
    '/_local/nothing.js'
  ])('never leave their folder: %s', async target => {
    expect((await send(origin, target)).status).toBe(404);
  });
});
