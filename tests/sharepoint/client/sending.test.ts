import { createSender, onlyReads, retryAfterSeconds } from '../../../src/sharepoint/client/sending';
import { createServerClock } from '../../../src/sharepoint/client/serverClock';

const site = 'https://example.invalid/sites/marac';
const item = `${site}/_api/web/lists/getByTitle('Intake')/items(1)`;

type Answer = Response | 'lost';

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly digest: string | null;
}

const answer = (status: number, headers: Record<string, string> = {}, body = ''): Response =>
  new Response(status === 204 ? null : body, { status, headers });

const expiredDigest = (): Response => answer(403, {}, '{"odata.error":{"code":"-2130575252, Microsoft.SharePoint.SPException"}}');

function scripted(answers: Answer[], options: { online?: () => boolean } = {}) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const pauses: number[] = [];
  let digests = 0;
  const send = createSender({
    clock: createServerClock(),
    transport: async (url, init) => {
      const headers = new Headers(init.headers);
      sent.push({ url, method: init.method ?? 'GET', digest: headers.get('X-RequestDigest') });
      if (url.endsWith('/_api/contextinfo')) {
        digests++;
        return answer(200, {}, JSON.stringify({ FormDigestValue: `digest ${digests}`, FormDigestTimeoutSeconds: 1800 }));
      }
      const next = answers.shift();
      if (next === undefined) throw new Error('The script has ended.');
      if (next === 'lost') throw new TypeError('Failed to fetch');
      return next;
    },
    onWait: seconds => waits.push(seconds),
    pause: async milliseconds => void pauses.push(milliseconds),
    random: () => 0.5,
    ...(options.online ? { isOnline: options.online } : {})
  });
  const writes = (): readonly Sent[] => sent.filter(one => one.url === item);
  return { send, sent, waits, pauses, writes, digestsFetched: () => digests };
}

const write = { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE' }, body: '{}' };
const read = { method: 'GET' };

describe('reads', () => {
  it('are tried again after a lost connection, with growing pauses', async () => {
    const script = scripted(['lost', 'lost', answer(200)]);
    expect((await script.send(item, read)).status).toBe(200);
    expect(script.writes()).toHaveLength(3);
    expect(script.pauses).toEqual([500, 1000]);
  });

  it('fail as no connection when it stays lost', async () => {
    const script = scripted(['lost', 'lost', 'lost', 'lost', 'lost']);
    await expect(script.send(item, read)).rejects.toMatchObject({ name: 'NoConnectionError' });
    expect(script.writes()).toHaveLength(4);
  });

  it('wait as long as Retry-After says, and say so', async () => {
    const script = scripted([answer(429, { 'Retry-After': '7' }), answer(200)]);
    expect((await script.send(item, read)).status).toBe(200);
    expect(script.waits).toEqual([7, 0]);
    expect(script.pauses).toEqual([7000]);
  });

  it.each([503, 504])('are tried again after %i', async status => {
    const script = scripted([answer(status), answer(200)]);
    expect((await script.send(item, read)).status).toBe(200);
  });

  it('carry no digest', async () => {
    const script = scripted([answer(200)]);
    await script.send(item, read);
    expect(script.sent).toEqual([{ url: item, method: 'GET', digest: null }]);
  });
});

describe('writes', () => {
  it('are sent once when the answer is lost', async () => {
    const script = scripted(['lost', answer(204)]);
    await expect(script.send(item, write)).rejects.toMatchObject({ name: 'OutcomeUnknownError' });
    expect(script.writes()).toHaveLength(1);
  });

  it.each([504, 503])('are sent once when a gateway answers %i without a Retry-After', async status => {
    const script = scripted([answer(status), answer(204)]);
    await expect(script.send(item, write)).rejects.toMatchObject({ name: 'OutcomeUnknownError' });
    expect(script.writes()).toHaveLength(1);
  });

  it.each([429, 503])('that were refused with %i and Retry-After wait visibly and are sent again', async status => {
    const script = scripted([answer(status, { 'Retry-After': '3' }), answer(204)]);
    expect((await script.send(item, write)).status).toBe(204);
    expect(script.writes()).toHaveLength(2);
    expect(script.waits).toEqual([3, 0]);
  });

  it('give up after waiting out four refusals, and hand the refusal back', async () => {
    const script = scripted(Array.from({ length: 9 }, () => answer(429, { 'Retry-After': '1' })));
    expect((await script.send(item, write)).status).toBe(429);
    expect(script.writes()).toHaveLength(5);
  });

  it('do not wait longer than two minutes', async () => {
    const script = scripted([answer(429, { 'Retry-After': '600' }), answer(204)]);
    expect((await script.send(item, write)).status).toBe(429);
    expect(script.waits).toEqual([]);
  });

  it('are sent again once, with a new digest, when the digest had expired', async () => {
    const script = scripted([expiredDigest(), answer(204)]);
    expect((await script.send(item, write)).status).toBe(204);
    expect(script.writes().map(one => one.digest)).toEqual(['digest 1', 'digest 2']);
  });

  it('hand the refusal back when the new digest is refused as well', async () => {
    const script = scripted([expiredDigest(), expiredDigest(), answer(204)]);
    expect((await script.send(item, write)).status).toBe(403);
    expect(script.writes()).toHaveLength(2);
  });

  it('are not sent again when permission is refused', async () => {
    const script = scripted([answer(403, {}, '{"odata.error":{"code":"-2147024891, System.UnauthorizedAccessException"}}')]);
    expect((await script.send(item, write)).status).toBe(403);
    expect(script.digestsFetched()).toBe(1);
  });

  it('share one digest', async () => {
    const script = scripted([answer(204), answer(204), answer(204)]);
    await Promise.all([script.send(item, write), script.send(item, write)]);
    await script.send(item, write);
    expect(script.digestsFetched()).toBe(1);
  });

  it('send nothing without a connection', async () => {
    const script = scripted([answer(204)], { online: () => false });
    await expect(script.send(item, write)).rejects.toMatchObject({ name: 'NoConnectionError' });
    expect(script.sent).toEqual([]);
  });
});

describe('onlyReads', () => {
  it.each([
    ['GET', item, true],
    ['POST', `${site}/_api/$batch`, true],
    ['POST', `${site}/_api/contextinfo`, true],
    ['POST', item, false],
    ['POST', `${site}/_api/web/lists/getByTitle('$batch')/items`, false]
  ])('%s %s: %s', (method, url, expected) => {
    expect(onlyReads(method, url)).toBe(expected);
  });
});

describe('retryAfterSeconds', () => {
  const now = Date.UTC(2026, 3, 6, 9, 0, 0);
  it.each([
    [null, undefined],
    ['', undefined],
    ['soon', undefined],
    ['12', 12],
    ['0', 1],
    ['0.2', 1],
    [new Date(now + 9_500).toUTCString(), 9],
    [new Date(now - 5_000).toUTCString(), 1]
  ])('%s is %s seconds', (header, expected) => {
    expect(retryAfterSeconds(header, now)).toBe(expected);
  });
});
