#!/usr/bin/env bash
# @pnp/queryable 4.21.0: `BrowserFetchWithRetry`, which `SPBrowser` and `SPFx` bring, sends a POST again when the answer is 503
# or 504, as it does a GET. A gateway's 504 says nothing of whether the server has added the row: one call of `items.add()` on
# a busy site then leaves two rows. Seen: three POSTs of one add, the last of them answered.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null; npm pkg set type=module >/dev/null
npm install --silent --no-audit --no-fund @pnp/sp@4.21.0 @pnp/queryable@4.21.0 @pnp/core@4.21.0
cat > seen.mjs <<'JS'
import { DefaultHeaders, SPBrowser, spfi } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/items/index.js';

const json = { 'content-type': 'application/json' };
let rows = 0;
globalThis.fetch = async (url, { method }) => {
  if (String(url).includes('contextinfo')) return new Response(JSON.stringify({ FormDigestValue: 'x', FormDigestTimeoutSeconds: 1800 }), { status: 200, headers: json });
  if (method === 'POST' && /items$/.test(String(url))) {
    rows += 1;
    // The server has added the row; the gateway in front of it has not waited for the answer.
    return rows < 3 ? new Response('{}', { status: 504, headers: { ...json, 'retry-after': '0' } }) : new Response(JSON.stringify({ Id: rows }), { status: 201, headers: json });
  }
  return new Response('{}', { status: 200, headers: json });
};
const sp = spfi('https://example.sharepoint.com/sites/one').using(SPBrowser({ baseUrl: 'https://example.sharepoint.com/sites/one' }), DefaultHeaders());
const added = await sp.web.lists.getByTitle('One').items.add({ Title: 'Once' });
console.log(`one add(): ${rows} rows, and the answer ${JSON.stringify(added)}`);
JS
expected='one add(): 3 rows, and the answer {"Id":3}'
seen=$(node seen.mjs)
echo "@pnp/queryable $(node -p "JSON.parse(require('fs').readFileSync('node_modules/@pnp/queryable/package.json')).version")"
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }
