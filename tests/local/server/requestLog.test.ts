import { ApiRequestLog, batchParts, isDataRead, readableUrl, type LoggedRequest } from '../../../local/server/requestLog';

const batch = [
  '--batch_1',
  'Content-Type: application/http',
  '',
  "GET http://127.0.0.1:4400/sites/marac/_api/web/lists/getByTitle('Referrals')/items?$filter=Status%20eq%20'New' HTTP/1.1",
  'accept: application/json',
  '',
  '--batch_1',
  'Content-Type: multipart/mixed; boundary=changeset_1',
  '',
  'MERGE http://127.0.0.1:4400/sites/marac/_api/web/lists/x/items(4) HTTP/1.1',
  '',
  '--batch_1--'
].join('\r\n');

describe('batchParts', () => {
  it('lists what a batch asks for, decoded', () => {
    expect(batchParts(batch)).toEqual([
      "GET /sites/marac/_api/web/lists/getByTitle('Referrals')/items?$filter=Status eq 'New'",
      'MERGE /sites/marac/_api/web/lists/x/items(4)'
    ]);
  });
});

describe('isDataRead', () => {
  it.each([
    ['GET', "/sites/marac/_api/web/lists/getByTitle('Referrals')/items", true],
    ['GET', "/sites/marac/_api/web/lists(guid'1')/items(3)/versions", true],
    ['POST', "/sites/marac/_api/web/lists/getByTitle('Referrals')/getitems", true],
    ['GET', '/sites/marac/_api/web/currentuser', false],
    ['POST', '/sites/marac/_api/contextinfo', false],
    ['POST', "/sites/marac/_api/web/lists/getByTitle('Referrals')/items", false],
    ['POST', "/sites/marac/_api/web/lists/getByTitle('Referrals')/items(3)", false],
    ['GET', '/sites/marac/SitePages/Desk.aspx', false]
  ])('%s %s: %s', (method, url, expected) => {
    expect(isDataRead(method, url, undefined)).toBe(expected);
  });

  it('counts a batch once when any part reads, and not at all when none does', () => {
    expect(isDataRead('POST', '/sites/marac/_api/$batch', batchParts(batch))).toBe(true);
    expect(isDataRead('POST', '/sites/marac/_api/$batch', ['MERGE /sites/marac/_api/web/lists/x/items(4)'])).toBe(false);
  });
});

describe('readableUrl', () => {
  it('survives an address that is not well encoded', () => {
    expect(readableUrl('http://127.0.0.1:1/a%zz')).toBe('/a%zz');
  });
});

describe('ApiRequestLog', () => {
  it('forgets on demand and makes room for new lines', () => {
    const log = new ApiRequestLog();
    const line: LoggedRequest = { time: '', method: 'GET', url: '/1', login: '', site: '', status: 200, milliseconds: 1, isDataRead: true };
    Array.from({ length: 20_005 }, (_unused, index) => log.add({ ...line, url: `/${index}` }));
    expect(log.all()).toHaveLength(20_000);
    expect(log.all()[0].url).toBe('/5');
    log.clear();
    expect(log.all()).toEqual([]);
  });
});
