import { asPerson, asProgram, openTestSite, send, type Answer, type TestSite } from './siteForTests';

let opened: TestSite;
let origin: string;
const owner = 'owner@wmp.example';
const items = "/sites/marac/_api/web/lists/getByTitle('Notes')/items";

beforeAll(async () => {
  opened = await openTestSite();
  origin = opened.site.origin;
  const made = await send(origin, '/sites/marac/_api/web/lists', {
    method: 'POST',
    headers: asProgram(owner),
    body: JSON.stringify({ Title: 'Notes', BaseTemplate: 100 })
  });
  expect(made.status).toBe(201);
  opened.site.state.takeSnapshot();
});

afterAll(() => opened.end());

async function control(method: string, name: string, body?: unknown): Promise<Record<string, unknown>> {
  const answer = await send(origin, `/__test/${name}`, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  expect(answer.status).toBe(200);
  return JSON.parse(answer.body) as Record<string, unknown>;
}

function add(title: string, headers = asProgram(owner)): Promise<Answer> {
  return send(origin, items, { method: 'POST', headers, body: JSON.stringify({ Title: title }) });
}

async function titles(): Promise<string[]> {
  const answer = await send(origin, `${items}?$select=Title`, { headers: asProgram(owner) });
  return (JSON.parse(answer.body) as { value: { Title: string }[] }).value.map(item => item.Title);
}

afterEach(() => control('POST', 'controls/reset'));

describe('_api', () => {
  it('answers nobody with a refusal in SharePoint’s words, never with a sign-in', async () => {
    const answer = await send(origin, items);
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('System.UnauthorizedAccessException');
    expect((await send(origin, items, { headers: asProgram('intruder@wmp.example') })).status).toBe(401);
  });

  it('asks a page for a digest and a program for none', async () => {
    const page = asPerson(owner, { accept: 'application/json;odata=nometadata', 'content-type': 'application/json' });
    expect((await add('without digest', page)).status).toBe(403);
    // A token that is none of this site's own proves nothing and lifts nothing.
    expect((await add('false token', { ...page, authorization: 'Bearer something' })).status).toBe(403);
    const context = await send(origin, '/sites/marac/_api/contextinfo', { method: 'POST', headers: page });
    const digest = (JSON.parse(context.body) as { FormDigestValue: string }).FormDigestValue;
    expect((await add('with digest', { ...page, 'x-requestdigest': digest })).status).toBe(201);
    expect((await add('by a program')).status).toBe(201);
    expect(await titles()).toEqual(expect.arrayContaining(['with digest', 'by a program']));
    expect(await titles()).not.toContain('without digest');
  });

  it('gives the digest of the page its page context carries', async () => {
    const page = await send(origin, '/sites/marac/SitePages/Desk.aspx', { headers: asPerson(owner) });
    expect(page.status).toBe(200);
  });
});

describe('faults', () => {
  it('throttle with the time to wait', async () => {
    await control('POST', 'faults', [{ match: '^POST .*/items', action: { status: 429, retryAfter: 3 } }]);
    const refused = await add('throttled');
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '3']);
    expect((await add('after waiting')).status).toBe(201);
    expect(await titles()).not.toContain('throttled');
  });

  it('lose a request before it is done', async () => {
    await control('POST', 'faults', [{ match: '^POST .*/items', action: 'drop-before' }]);
    await expect(add('lost request')).rejects.toThrow();
    expect(await titles()).not.toContain('lost request');
  });

  it('lose the answer after it is done, once', async () => {
    await control('POST', 'faults', [{ match: '^POST .*/items', action: 'drop-after-commit' }]);
    await expect(add('lost answer')).rejects.toThrow();
    expect((await titles()).filter(title => title === 'lost answer')).toHaveLength(1);
  });

  it('expire a digest', async () => {
    await control('POST', 'faults', [{ match: '^POST .*/items', action: 'expire-digest' }]);
    const answer = await add('late');
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('-2130575252');
  });

  it('delay an answer', async () => {
    await control('POST', 'faults', [{ match: '^GET .*/items', action: { delayMs: 120 } }]);
    const started = Date.now();
    await titles();
    expect(Date.now() - started).toBeGreaterThanOrEqual(115);
  });

  it('refuse a plan that makes no sense', async () => {
    const answer = await send(origin, '/__test/faults', { method: 'POST', body: '[{"match":"("}]' });
    expect(answer.status).toBe(400);
  });
});

describe('test controls', () => {
  it('move the clock of every answer and of the rows', async () => {
    await control('POST', 'clock', { freezeAt: '2027-03-28T00:59:00Z' });
    const answer = await add('in spring');
    expect(answer.headers.date).toBe('Sun, 28 Mar 2027 00:59:00 GMT');
    expect((JSON.parse(answer.body) as { Created: string }).Created).toBe('2027-03-28T00:59:00Z');
  });

  it('change the threshold and the life of a digest', async () => {
    await control('POST', 'threshold', { rows: 7 });
    await control('POST', 'digest', { lifetimeSeconds: 2 });
    expect(opened.site.state.engine.settings).toMatchObject({ threshold: 7, digestLifetimeSeconds: 2 });
    await control('POST', 'controls/reset');
    expect(opened.site.state.engine.settings).toMatchObject({ threshold: 5000, digestLifetimeSeconds: 1800 });
    expect((await send(origin, '/__test/threshold', { method: 'POST', body: '{"rows":0}' })).status).toBe(400);
  });

  it('log what was asked, with the reads counted', async () => {
    await control('DELETE', 'requests');
    await titles();
    await add('logged');
    const { requests } = (await control('GET', 'requests')) as {
      requests: { method: string; isDataRead: boolean; login: string; site: string; status: number }[];
    };
    expect(requests.map(({ method, isDataRead, status }) => [method, isDataRead, status])).toEqual([
      ['GET', true, 200],
      ['POST', false, 201]
    ]);
    expect(requests[0]).toMatchObject({ login: owner, site: '/sites/marac' });
  });

  it('put everything back as it was', async () => {
    await add('to be forgotten');
    await control('POST', 'reset');
    expect(await titles()).toEqual([]);
  });

  it('are not there unless asked for', async () => {
    const plain = await openTestSite({ testControls: false });
    try {
      expect((await send(plain.site.origin, '/__test/requests')).status).toBe(404);
      expect((await send(plain.site.origin, '/__test/reset', { method: 'POST' })).status).toBe(405);
    } finally {
      await plain.end();
    }
  });
});

describe('Graph and mail', () => {
  const message = JSON.stringify({
    message: {
      subject: 'Reference 7QK-2M',
      body: { contentType: 'Text', content: 'A referral <waits>.' },
      toRecipients: [{ emailAddress: { address: 'senior@wmp.example' } }]
    }
  });

  it('says who is signed in', async () => {
    const answer = await send(origin, '/_graph/v1.0/me', { headers: asPerson('chair@wmp.example') });
    expect(JSON.parse(answer.body)).toMatchObject({ userPrincipalName: 'chair@wmp.example' });
    expect((await send(origin, '/_graph/v1.0/me')).status).toBe(403);
    expect((await send(origin, '/_graph/v1.0/sites', { headers: asPerson('chair@wmp.example') })).status).toBe(404);
  });

  it('delivers to the mail viewer, markup shown as text', async () => {
    const sent = await send(origin, '/_graph/v1.0/me/sendMail', { method: 'POST', headers: asPerson('chair@wmp.example'), body: message });
    expect(sent.status).toBe(202);
    const [mail] = JSON.parse((await send(origin, '/_mail.json')).body) as { from: string; to: string[]; subject: string }[];
    expect(mail).toMatchObject({ from: 'chair@wmp.example', to: ['senior@wmp.example'], subject: 'Reference 7QK-2M' });
    expect((await send(origin, '/_mail')).body).toContain('A referral &lt;waits&gt;.');
  });

  it('lets only the mail flow send for somebody else', async () => {
    const target = '/_graph/v1.0/users/senior@wmp.example/sendMail';
    expect((await send(origin, target, { method: 'POST', headers: asPerson('chair@wmp.example'), body: message })).status).toBe(403);
    expect((await send(origin, target, { method: 'POST', headers: asProgram('mailflow@wmp.example'), body: message })).status).toBe(202);
  });
});

describe('web part properties', () => {
  const target = `/_page/properties?page=${encodeURIComponent('/sites/intranet/SitePages/Refer.aspx')}`;
  const edited = JSON.stringify({ title: 'Refer', properties: { caseSiteUrl: '/sites/other', partnerSiteUrl: '/sites/marac-partners' } });

  it('are saved by those who may edit pages', async () => {
    expect((await send(origin, target, { method: 'POST', headers: asPerson('officer@wmp.example'), body: edited })).status).toBe(403);
    expect((await send(origin, target, { method: 'POST', body: edited })).status).toBe(403);
    expect((await send(origin, target, { method: 'POST', headers: asPerson(owner), body: '{"properties":[]}' })).status).toBe(400);
    expect((await send(origin, target, { method: 'POST', headers: asPerson(owner), body: edited })).status).toBe(200);
    const page = await send(origin, '/sites/intranet/SitePages/Refer.aspx', { headers: asPerson('officer@wmp.example') });
    expect(page.body).toContain('/sites/other');
  });

  it('are offered for editing only to those who may', async () => {
    const address = '/sites/intranet/SitePages/Refer.aspx?Mode=Edit';
    expect((await send(origin, address, { headers: asPerson('officer@wmp.example') })).body).toContain('"editing":false');
    expect((await send(origin, address, { headers: asPerson(owner) })).body).toContain('"editing":true');
  });
});

describe('a restart', () => {
  it('loses nothing, and --reset forgets everything', async () => {
    const first = await openTestSite();
    await send(first.site.origin, '/sites/marac/_api/web/lists', {
      method: 'POST',
      headers: asProgram(owner),
      body: JSON.stringify({ Title: 'Kept', BaseTemplate: 100 })
    });
    await first.site.close();
    const second = await openTestSite({ dataDir: first.dataDir });
    const kept = await send(second.site.origin, "/sites/marac/_api/web/lists/getByTitle('Kept')", { headers: asProgram(owner) });
    expect(kept.status).toBe(200);
    await second.end();
  });
});
