import { batchRead } from '../../../src/sharepoint/client/batchRead';
import { createSp } from '../../../src/sharepoint/client/createSp';
import { createServerClock } from '../../../src/sharepoint/client/serverClock';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { toAppError } from '../../../src/sharepoint/client/toAppError';

const siteUrl = 'https://example.invalid/sites/marac';
const digest = JSON.stringify({ FormDigestValue: '0x1', FormDigestTimeoutSeconds: 1800 });

const part = (status: string, body: string): string =>
  [
    '--batchresponse_1',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `HTTP/1.1 ${status}`,
    'CONTENT-TYPE: application/json',
    '',
    body,
    ''
  ].join('\r\n');
const parts = (...given: readonly string[]): string => `${given.join('')}--batchresponse_1--\r\n`;

function answering(batch: () => Promise<Response>): { transport: Transport; sent: string[] } {
  const sent: string[] = [];
  return {
    sent,
    transport: async (url, init) => {
      sent.push(`${init.method} ${url.slice(siteUrl.length)}`);
      return url.endsWith('contextinfo') ? new Response(digest) : batch();
    }
  };
}

const read = async (batch: () => Promise<Response>): Promise<{ outcome: unknown; sent: string[] }> => {
  const { transport, sent } = answering(batch);
  const sp = createSp({ siteUrl, clock: createServerClock(), transport, pause: () => Promise.resolve() });
  const outcome = await batchRead(
    sp,
    on => on.web.currentUser<{ Title: string }>(),
    on => on.web.lists.getByTitle('Intake').items.top(1)<{ Id: number }[]>()
  ).catch((error: unknown) => toAppError(error));
  return { outcome, sent };
};

describe('reads in one batch', () => {
  it('are one request', async () => {
    const { outcome, sent } = await read(
      async () => new Response(parts(part('200 OK', '{"Title":"Example"}'), part('200 OK', '{"value":[{"Id":1}]}')))
    );
    expect(outcome).toEqual([{ Title: 'Example' }, [{ Id: 1 }]]);
    expect(sent).toEqual(['POST /_api/contextinfo', 'POST /_api/$batch']);
  });

  it('fail with the part that failed', async () => {
    const missing = '{"odata.error":{"code":"-1, System.ArgumentException","message":{"value":"List does not exist"}}}';
    const { outcome } = await read(async () => new Response(parts(part('200 OK', '{"Title":"Example"}'), part('404 Not Found', missing))));
    expect(outcome).toMatchObject({ kind: 'notSetUp' });
  });

  it.each([403, 500])('settle when the whole batch is answered %i', async status => {
    const { outcome } = await read(async () => new Response('{}', { status }));
    expect(outcome).toMatchObject({ kind: status === 403 ? 'forbidden' : 'unexpected' });
  });

  it('settle when the connection is lost, after trying again', async () => {
    const { outcome, sent } = await read(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(outcome).toMatchObject({ kind: 'offline' });
    expect(sent.filter(one => one.endsWith('$batch'))).toHaveLength(4);
  });

  it('settle when the answer is not a batch at all', async () => {
    const { outcome } = await read(async () => new Response('<html>Sign in</html>'));
    expect(outcome).toMatchObject({ kind: 'unexpected' });
  });
});
