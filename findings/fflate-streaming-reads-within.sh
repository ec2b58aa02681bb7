#!/usr/bin/env bash
# fflate 0.8.3 has two ways to open a zip. Its streaming one, Unzip, goes from head to head and knows nothing of the list at the
# end: where a file in the zip is a zip itself, stored and with its sizes behind it, the files within that one are handed on as
# if they were the outer zip's. unzipSync reads the list (APPNOTE 4.3.12) and hands on two files. Seen: see `expected`.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund fflate@0.8.3
cat > seen.mjs <<'JS'
import { strFromU8, strToU8, Unzip, UnzipInflate, unzipSync, Zip, ZipPassThrough, zipSync } from 'fflate';
const streamed = parts => {
  const chunks = [];
  const zip = new Zip((_error, chunk) => chunks.push(chunk));
  for (const [name, bytes] of parts) { const file = new ZipPassThrough(name); zip.add(file); file.push(bytes, true); }
  zip.end();
  return Uint8Array.from(chunks.flatMap(chunk => [...chunk]));
};
const inner = zipSync({ 'text.xml': strToU8('inner') }, { level: 0 });
const outer = streamed([['embedded.zip', inner], ['text.xml', strToU8('outer')]]);
const found = [];
const unzip = new Unzip(file => {
  file.ondata = (_error, bytes, final) => file.name === 'text.xml' && bytes.length > 0 && found.push(strFromU8(bytes));
  file.start();
});
unzip.register(UnzipInflate);
unzip.push(outer, true);
console.log('Unzip:', found.join(', '));
console.log('unzipSync:', strFromU8(unzipSync(outer)['text.xml']));
JS
expected='Unzip: inner, outer
unzipSync: outer'
seen=$(node seen.mjs)
echo "fflate $(node -p "require('./node_modules/fflate/package.json').version")"
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }
