#!/usr/bin/env bash
# double-metaphone 2.0.1 knows Ç and Ñ of the letters beyond A to Z. It passes over every other one without a word, as if it
# were not there: Łukasz sounds like "kash", and Wójcik begins with another sound than Wojcik, since a W counts only before a
# vowel and Ó is none to it. Two people of one name, one typed with its own letters, do not sound alike. Seen: see `expected`.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund double-metaphone@2.0.1
cat > seen.mjs <<'JS'
import { doubleMetaphone } from 'double-metaphone';
const names = ['Łukasz', 'Lukasz', 'Wójcik', 'Wojcik', 'Şahin', 'Sahin', 'Đặng', 'Dang', 'Ñunez', 'Nunez'];
console.log(names.map(name => `${name} ${doubleMetaphone(name).join('/')}`).join('\n'));
JS
expected='Łukasz KS/KX
Lukasz LKS/LKX
Wójcik JSK/JSK
Wojcik AJSK/FJSK
Şahin HN/HN
Sahin SHN/SHN
Đặng NK/NK
Dang TNK/TNK
Ñunez NNS/NNS
Nunez NNS/NNS'
seen=$(node seen.mjs)
echo "double-metaphone $(node -p "require('./node_modules/double-metaphone/package.json').version")"
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }
