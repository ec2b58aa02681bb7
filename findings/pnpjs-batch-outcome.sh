#!/usr/bin/env bash
# @pnp/sp 4.21.0: what `execute()` of a batch tells, and what becomes of the promises of its parts.
#  * A part is refused (404 within the answer): `execute()` resolves all the same; only the part's own promise rejects.
#  * The batch itself is refused (400): `execute()` rejects, and the promises of the parts never settle, so that whoever
#    awaits one of them waits for ever.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null; npm pkg set type=module >/dev/null
npm install --silent --no-audit --no-fund @pnp/sp@4.21.0 @pnp/queryable@4.21.0 @pnp/core@4.21.0
cat > seen.mjs <<'JS'
import { DefaultHeaders, SPBrowser, spfi } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/batching.js';

const answered = `--batchresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 404 Not Found\r\nCONTENT-TYPE: application/json\r\n\r\n{"odata.error":{"message":{"value":"List does not exist."}}}\r\n--batchresponse_1--\r\n`;
const answers = {
  'a part is refused': () => new Response(answered, { status: 200, headers: { 'content-type': 'multipart/mixed; boundary=batchresponse_1' } }),
  'the batch is refused': () => new Response('{}', { status: 400, statusText: 'Bad Request', headers: { 'content-type': 'application/json' } })
};
for (const [name, answer] of Object.entries(answers)) {
  globalThis.fetch = async url =>
    String(url).includes('contextinfo') ? new Response(JSON.stringify({ FormDigestValue: 'x', FormDigestTimeoutSeconds: 1800 }), { status: 200, headers: { 'content-type': 'application/json' } }) : answer();
  const sp = spfi('https://example.sharepoint.com/sites/one').using(SPBrowser({ baseUrl: 'https://example.sharepoint.com/sites/one' }), DefaultHeaders());
  const [batched, execute] = sp.batched();
  const ended = promise => promise.then(() => 'resolves', () => 'rejects');
  const part = ended(batched.web.lists.getByTitle('One')());
  const whole = await ended(execute());
  const later = new Promise(resolve => setTimeout(() => resolve('is still pending after 3 s'), 3000));
  console.log(`${name}: execute() ${whole}, the part ${await Promise.race([part, later])}`);
}
process.exit(0);
JS
expected='a part is refused: execute() resolves, the part rejects
the batch is refused: execute() rejects, the part is still pending after 3 s'
seen=$(node seen.mjs)
echo "@pnp/sp $(node -p "JSON.parse(require('fs').readFileSync('node_modules/@pnp/sp/package.json')).version")"
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }
