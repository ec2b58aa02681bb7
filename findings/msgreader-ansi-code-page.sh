#!/usr/bin/env bash
# @kenjiuno/msgreader 1.28.0 reads the code page of an Outlook message whose texts are not Unicode (PidTagMessageCodepage) and
# hands it on, but decodes the texts as if a byte were a character: in code page 1250 Łukasz is £ukasz, in 1252 an apostrophe
# is U+0092. Its option parserConfig.ansiEncoding decodes them; the number has to be read first. Seen: see `expected`.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund @kenjiuno/msgreader@1.28.0
cat > seen.cjs <<'JS'
const { default: MsgReader } = require('@kenjiuno/msgreader');
const { burn } = require('@kenjiuno/msgreader/lib/Burner');
const { TypeEnum } = require('@kenjiuno/msgreader/lib/Reader');
const messageOf = (codePage, bytes) => {
  const fixed = new Uint8Array(48);
  const view = new DataView(fixed.buffer);
  view.setUint32(32, 0x3ffd0003, true); view.setUint32(36, 6, true); view.setUint32(40, codePage, true);
  const stream = (name, content) => ({ name, type: TypeEnum.DOCUMENT, length: content.length, binaryProvider: () => content });
  return burn([
    { name: 'Root Entry', type: TypeEnum.ROOT, length: 0, children: [1, 2] },
    stream('__properties_version1.0', fixed),
    stream('__substg1.0_0C1A001E', Uint8Array.from(bytes))
  ]);
};
const shown = text => [...text].map(c => (c < ' ' || (c > '~' && c < '\u00a0') ? `U+${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c)).join('');
for (const [codePage, bytes] of [[1250, [0xa3, 0x75, 0x6b, 0x61, 0x73, 0x7a]], [1252, [0x4f, 0x92, 0x42]]]) {
  const message = messageOf(codePage, bytes);
  const view = () => new MsgReader(new DataView(message.buffer, message.byteOffset, message.byteLength));
  const plain = view().getFileData();
  const told = view();
  told.parserConfig = { ansiEncoding: `cp${plain.messageCodepage}` };
  console.log(plain.messageCodepage, shown(plain.senderName), shown(told.getFileData().senderName));
}
JS
expected='1250 £ukasz Łukasz
1252 OU+0092B O’B'
seen=$(node seen.cjs)
echo "@kenjiuno/msgreader $(node -p "require('./node_modules/@kenjiuno/msgreader/package.json').version")"
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }
