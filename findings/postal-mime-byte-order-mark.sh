#!/usr/bin/env bash
# postal-mime 4.0.0 takes a byte order mark at the start of an e-mail for a part of the first header's name (it is no part of the
# text: Unicode 23.8). Where the first header is From, the sender is undefined; where it is Received, the second Received is taken
# for the newest. Some programs save .eml files with the mark. Seen: see `expected`.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund postal-mime@4.0.0
cat > seen.mjs <<'JS'
import PostalMime from 'postal-mime';
for (const mark of ['', '\ufeff']) {
  const email = await PostalMime.parse(new TextEncoder().encode(`${mark}From: Test Person <a@b.example>\r\nDate: Fri, 12 Jun 2026 16:00:00 +0100\r\n\r\nHello\r\n`));
  console.log(mark ? 'with a mark:' : 'without:', email.from?.address ?? 'no sender', '|', email.headers.map(({ key }) => JSON.stringify(key)).join(' '));
}
JS
expected='without: a@b.example | "from" "date"
with a mark: no sender | "'$'\xef\xbb\xbf''from" "date"'
seen=$(node seen.mjs)
echo "postal-mime $(node -p "require('./node_modules/postal-mime/package.json').version")"
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }
