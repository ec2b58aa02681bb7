import { coordinator, json, makeSite, officer, origin, owner, sitePath } from './site';
import type { TestSite } from './site';
import { SharePointEngine } from '../../../local/engine';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const list = "web/lists/getByTitle('Tasks')";

async function withRow(): Promise<TestSite> {
  const site = await makeSite();
  await site.as(owner).web.lists.add('Tasks', '', 100);
  await site.as(owner).web.lists.getByTitle('Tasks').items.add({ Title: 'Item 0' });
  return site;
}

describe('the four JSON shapes', () => {
  test('without metadata, a row has the properties that were recorded', async () => {
    const site = await withRow();
    const answer = await site.raw(owner, 'GET', `${list}/items`, { accept: 'application/json;odata=nometadata' });
    expect(answer.headers['content-type']).toBe('application/json;odata=nometadata;streaming=true;charset=utf-8');
    const body = json(answer);
    expect(Object.keys(body)).toEqual(['value']);
    expect(body.value[0]).toMatchObject({
      FileSystemObjectType: 0,
      Id: 1,
      ServerRedirectedEmbedUri: null,
      ServerRedirectedEmbedUrl: '',
      ID: 1,
      Title: 'Item 0',
      OData__UIVersionString: '1.0',
      Attachments: false,
      ComplianceAssetId: null
    });
    expect(body.value[0].GUID).toMatch(/^[0-9a-f-]{36}$/);
    expect(Object.keys(body.value[0]).some(key => key.includes('odata'))).toBe(false);
  });

  test('minimal metadata carries what PnPjs builds addresses from', async () => {
    const site = await withRow();
    const guid = json(await site.raw(owner, 'GET', `${list}?$select=Id`)).Id as string;
    const body = json(await site.raw(owner, 'GET', `${list}/items(1)`));
    expect(body['odata.metadata']).toBe(`${origin}${sitePath}/_api/$metadata#SP.ListData.TasksListItems/@Element`);
    expect(body).toMatchObject({ 'odata.type': 'SP.Data.TasksListItem', 'odata.editLink': `Web/Lists(guid'${guid}')/Items(1)` });
    expect(json(await site.raw(owner, 'GET', 'web?$select=Title'))).toMatchObject({
      'odata.type': 'SP.Web',
      'odata.id': `${origin}${sitePath}/_api/Web`,
      Title: 'MARAC'
    });
  });

  test('verbose wraps in d, with results and deferred links', async () => {
    const site = await withRow();
    const answer = await site.raw(owner, 'GET', `${list}/items?$top=1&$expand=AttachmentFiles`, {
      accept: 'application/json;odata=verbose'
    });
    expect(answer.headers['content-type']).toBe('application/json;odata=verbose;charset=utf-8');
    const [row] = json(answer).d.results;
    expect(row.__metadata).toMatchObject({ type: 'SP.Data.TasksListItem' });
    expect(row.AttachmentFiles).toEqual({ results: [] });
    expect(row.Author.__deferred.uri).toMatch(/\/Items\(1\)\/Author$/);
    expect(
      json(await site.raw(owner, 'GET', 'web/EffectiveBasePermissions', { accept: 'application/json;odata=verbose' })).d
        .EffectiveBasePermissions
    ).toEqual({ __metadata: { type: 'SP.BasePermissions' }, High: '2147483647', Low: '4294705151' });
  });

  test("OData 4, as the framework's own client asks", async () => {
    const site = await withRow();
    const headers = { accept: 'application/json', 'odata-version': '4.0' };
    const answer = await site.raw(owner, 'GET', `${list}/items(1)`, headers);
    expect(answer.headers['odata-version']).toBe('4.0');
    expect(json(answer)).toMatchObject({ '@odata.type': '#SP.Data.TasksListItem', Title: 'Item 0' });
    expect(json(await site.raw(owner, 'GET', `${list}/items(9)`, headers))).toEqual({
      error: { code: '-2130575338, System.ArgumentException', message: 'Item does not exist. It may have been deleted by another user.' }
    });
    expect((await site.raw(owner, 'GET', 'web', { ...headers, accept: 'application/json;odata=verbose' })).status).toBe(406);
  });

  test('errors in the recorded words', async () => {
    const site = await withRow();
    expect(json(await site.raw(owner, 'GET', "web/lists/getByTitle('None')"))).toEqual({
      'odata.error': {
        code: '-1, System.ArgumentException',
        message: { lang: 'en-US', value: `List 'None' does not exist at site with URL '${origin}${sitePath}'.` }
      }
    });
    expect(json(await site.raw(owner, 'POST', `${list}/items`, { accept: 'application/json;odata=verbose' }))).toMatchObject({
      error: {
        message: {
          value:
            "A node of type 'EndOfInput' was read from the JSON reader when trying to read the start of an entry. A 'StartObject' node was expected."
        }
      }
    });
    expect(json(await site.raw(owner, 'GET', `${list}/items?$filter=tolower(Title) eq 'x'`))['odata.error'].message.value).toBe(
      'The expression "tolower(Title) eq \'x\'" is not valid.'
    );
  });

  test('a path nothing answers for is 404, and counted', async () => {
    const site = await withRow();
    const answer = await site.raw(owner, 'GET', 'web/telepathy');
    expect([answer.status, json(answer)['odata.error'].message.value]).toEqual([404, 'Cannot find resource for the request telepathy.']);
    await site.raw(owner, 'GET', 'web/telepathy');
    await site.raw(owner, 'POST', 'search/postquery', {}, {});
    expect(site.engine.requestLog.unknown).toEqual([
      { method: 'GET', path: 'web/telepathy', count: 2 },
      { method: 'POST', path: 'search/postquery', count: 1 }
    ]);
    expect((await site.raw(owner, 'POST', 'SP.Utilities.Utility.SendEmail', {}, { properties: {} })).status).toBe(400);
  });
});

describe('digests', () => {
  const write = (site: TestSite, login: string, digest?: string): ReturnType<TestSite['engine']['handle']> =>
    site.engine.handle({
      method: 'POST',
      url: `${origin}${sitePath}/_api/${list}/items`,
      login,
      headers: { accept: 'application/json', ...(digest === undefined ? {} : { 'x-requestdigest': digest }) },
      body: '{"Title":"x"}'
    });

  test("a write needs the writer's own digest, not too old", async () => {
    const site = await withRow();
    const context = json(await site.raw(coordinator, 'POST', 'contextinfo'));
    expect(context).toMatchObject({
      FormDigestTimeoutSeconds: 1800,
      WebFullUrl: `${origin}${sitePath}`,
      SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0']
    });
    const digest = context.FormDigestValue as string;
    expect(digest).toMatch(/^0x[0-9A-F]{128},15 Jun 2026 09:00:00 -0000$/);
    expect((await write(site, coordinator, digest)).status).toBe(201);
    const missing = await write(site, coordinator);
    expect([missing.status, json(missing)['odata.error'].code]).toEqual([403, '-2130575251, Microsoft.SharePoint.SPException']);
    expect((await write(site, owner, digest)).status).toBe(403);
    site.wait(1801);
    expect(json(await write(site, coordinator, digest))['odata.error'].code).toBe('-2130575252, Microsoft.SharePoint.SPException');
    expect((await write(site, coordinator, site.engine.webInfo(coordinator, sitePath).formDigestValue)).status).toBe(201);
  });
});

describe('$batch', () => {
  const operations = (boundary: string, end: string): string =>
    [
      `--${boundary}`,
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `GET ${origin}${sitePath}/_api/${list}/items?$select=Title HTTP/1.1`,
      'Accept: application/json;odata=nometadata',
      '',
      '',
      `--${boundary}`,
      'content-type: multipart/mixed; boundary="changeset_1"',
      '',
      '--changeset_1',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `POST ${origin}${sitePath}/_api/${list}/items HTTP/1.1`,
      'Accept: application/json;odata=nometadata',
      'Content-Type: application/json',
      '',
      '{"Title":"b1"}',
      '',
      '--changeset_1',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `DELETE ${origin}${sitePath}/_api/${list}/items(1) HTTP/1.1`,
      'if-match: *',
      'Accept: application/json;odata=nometadata',
      '',
      '',
      '--changeset_1',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `MERGE ${origin}${sitePath}/_api/${list}/items(77) HTTP/1.1`,
      'if-match: *',
      'Accept: application/json;odata=nometadata',
      '',
      '{"Title":"gone"}',
      '',
      '--changeset_1--',
      '',
      `--${boundary}--`,
      ''
    ].join(end);

  test.each([['\n'], ['\r\n']])('the answer is flat, in order, in the recorded grammar (%j)', async end => {
    const site = await withRow();
    const answer = await site.raw(
      owner,
      'POST',
      '$batch',
      { 'content-type': 'multipart/mixed; boundary=batch_1' },
      operations('batch_1', end)
    );
    expect(answer.status).toBe(200);
    const text = String(answer.body);
    const boundary = /^--(batchresponse_[0-9a-f-]{36})\r\n/.exec(text)?.[1] as string;
    expect(answer.headers['content-type']).toBe(`multipart/mixed; boundary=${boundary}`);
    expect(text.endsWith(`--${boundary}--\r\n`)).toBe(true);
    const parts = text.split(`--${boundary}`).slice(1, -1);
    expect(parts.map(part => /HTTP\/1\.1 (.*)\r\n/.exec(part)?.[1])).toEqual(['200 OK', '201 Created', '200 OK', '404 Not Found']);
    expect(parts[0]).toBe(
      '\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 200 OK\r\nCONTENT-TYPE: application/json;odata=nometadata;streaming=true;charset=utf-8\r\n\r\n{"value":[{"Title":"Item 0"}]}\r\n'
    );
    expect(parts[1]).toMatch(/\r\nETAG: "[0-9a-f-]{36},1"\r\nLOCATION: http/);
    // Not a transaction: what came before the refusal stays.
    expect((await site.as(owner).web.lists.getByTitle('Tasks').items.select('Title')()).map((row: { Title: string }) => row.Title)).toEqual(
      ['b1']
    );
  });

  test('more than a hundred operations are refused', async () => {
    const site = await withRow();
    const part = `--b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET ${origin}${sitePath}/_api/web HTTP/1.1\nAccept: application/json\n\n`;
    expect(
      (await site.raw(owner, 'POST', '$batch', { 'content-type': 'multipart/mixed; boundary=b' }, `${part.repeat(101)}--b--\n`)).status
    ).toBe(400);
    expect(
      (await site.raw(owner, 'POST', '$batch', { 'content-type': 'multipart/mixed; boundary=b' }, `${part.repeat(100)}--b--\n`)).status
    ).toBe(200);
  });
});

describe('CAML and forms', () => {
  test('a query in CAML finds what the same filter finds', async () => {
    const site = await withRow();
    const tasks = site.as(owner).web.lists.getByTitle('Tasks');
    await tasks.items.add({ Title: 'Item 1' });
    await tasks.items.add({ Title: 'Other' });
    const titles = async (xml: string): Promise<string[]> =>
      (await tasks.getItemsByCAMLQuery({ ViewXml: xml })).map((row: { Title: string }) => row.Title);
    expect(
      await titles(
        "<View><Query><Where><And><BeginsWith><FieldRef Name='Title'/><Value Type='Text'>&#105;tem</Value></BeginsWith><Neq><FieldRef Name='ID'/><Value Type='Counter'>1</Value></Neq></And></Where></Query></View>"
      )
    ).toEqual(['Item 1']);
    expect(
      await titles(
        "<View><Query><Where><In><FieldRef Name='ID'/><Values><Value Type='Counter'>1</Value><Value Type='Counter'>3</Value></Values></In></Where><OrderBy><FieldRef Name='Title' Ascending='FALSE'/></OrderBy></Query></View>"
      )
    ).toEqual(['Other', 'Item 0']);
    expect(
      await titles(
        "<View><Query><Where><Eq><FieldRef Name='Author' LookupId='TRUE'/><Value Type='Integer'><UserID/></Value></Eq></Where></Query><RowLimit>2</RowLimit></View>"
      )
    ).toEqual(['Item 0', 'Item 1']);
  });

  test('a form value that is refused leaves everything as it was', async () => {
    const site = await withRow();
    const tasks = site.as(owner).web.lists.getByTitle('Tasks');
    await tasks.fields.addDateTime('MyDateField', { DisplayFormat: 1 });
    const item = tasks.items.getById(1);
    expect(
      await item.validateUpdateListItem([
        { FieldName: 'Title', FieldValue: 'No' },
        { FieldName: 'MyDateField', FieldValue: '2024-33-33' }
      ])
    ).toMatchObject([
      { ErrorCode: 0, ErrorMessage: null, FieldName: 'Title', FieldValue: 'No', HasException: false, ItemId: 1 },
      {
        ErrorCode: -2146232832,
        ErrorMessage: 'Enter a date like this: 2/23/2012',
        FieldName: 'MyDateField',
        FieldValue: '2024-33-33',
        HasException: true,
        ItemId: 1
      }
    ]);
    expect((await item()).Title).toBe('Item 0');
    await item.validateUpdateListItem([
      { FieldName: 'Title', FieldValue: 'Yes' },
      { FieldName: 'MyDateField', FieldValue: '2/23/2012 1:30 PM' }
    ]);
    expect(await item()).toMatchObject({ Title: 'Yes', MyDateField: '2012-02-23T13:30:00Z' });
    const refused = await tasks.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: '' }], '/sites/marac/Lists/Tasks');
    expect(refused[0]).toMatchObject({ HasException: true, ErrorMessage: 'You must specify a value for this required field.' });
    expect(refused[1]).toMatchObject({ FieldName: 'Id', FieldValue: '0' });
    // Through the plain road a required column is not enforced.
    expect((await tasks.items.add({})).Title).toBeNull();
  });
});

test('everything is still there after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const file = join(folder, 'site.db');
  const first = new SharePointEngine({ file });
  first.addPerson({ login: owner, title: 'Owner', email: owner });
  first.addPerson({ login: officer, title: 'Officer', email: officer });
  first.addSite({ path: sitePath, title: 'MARAC', administrators: [owner] });
  const ask = (engine: SharePointEngine, method: string, path: string, body?: object): ReturnType<SharePointEngine['handle']> =>
    engine.handle({
      method,
      url: `${origin}${sitePath}/_api/${path}`,
      login: owner,
      headers: { authorization: 'Bearer local' },
      ...(body ? { body: JSON.stringify(body) } : {})
    });
  await ask(first, 'POST', 'web/lists', { Title: 'Tasks', BaseTemplate: 100 });
  await ask(first, 'POST', `${list}/items`, { Title: 'kept' });
  const digest = first.webInfo(owner, sitePath).formDigestValue;
  first.close();
  const second = new SharePointEngine({ file });
  second.addSite({ path: sitePath, title: 'Another title', administrators: [owner] });
  expect(json(await ask(second, 'GET', `${list}/items(1)`)).Title).toBe('kept');
  expect(second.webInfo(owner, sitePath)).toMatchObject({ title: 'MARAC', isSiteAdmin: true, permissions: { High: '2147483647' } });
  expect(
    (
      await second.handle({
        method: 'POST',
        url: `${origin}${sitePath}/_api/${list}/items`,
        login: owner,
        headers: { 'x-requestdigest': digest },
        body: '{"Title":"y"}'
      })
    ).status
  ).toBe(201);
  expect(second.canOpen(officer, sitePath)).toBe(false);
  expect(() => second.webInfo(officer, sitePath)).toThrow('Access denied');
  second.close();
  rmSync(folder, { recursive: true });
});
