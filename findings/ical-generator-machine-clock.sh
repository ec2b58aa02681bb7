#!/usr/bin/env bash
# ical-generator 11.1.2 writes a Date that is given with a time zone by the clock of the computer, and says that it is the zone's: 10am in
# London is 9am in a file made on a computer in UTC, and 5am in one made in New York. A calendar with a time zone writes DTSTAMP so too,
# which must be in UTC (RFC 5545, 3.8.7.2). Neither describes the zone. Seen: see `expected`.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund ical-generator@11.1.2
cat > seen.mjs <<'JS'
import ical from 'ical-generator';
const at = new Date('2026-07-01T09:00:00Z');
const calendar = ical({ timezone: 'Europe/London' });
calendar.createEvent({ id: 'a', stamp: at, start: at, timezone: 'Europe/London', summary: 'x' });
console.log(process.env.TZ, ...calendar.toString().split('\r\n').filter(line => /^(DTSTART|DTSTAMP|BEGIN:VTIMEZONE)/.test(line)));
JS
expected='UTC DTSTAMP:20260701T090000 DTSTART;TZID=Europe/London:20260701T090000
Europe/London DTSTAMP:20260701T100000 DTSTART;TZID=Europe/London:20260701T100000
America/New_York DTSTAMP:20260701T050000 DTSTART;TZID=Europe/London:20260701T050000'
seen=$(for zone in UTC Europe/London America/New_York; do TZ=$zone node seen.mjs; done)
echo "ical-generator $(node -p "require('./node_modules/ical-generator/package.json').version")"
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }
