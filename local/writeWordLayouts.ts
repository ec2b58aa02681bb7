import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDay } from '../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../src/domain/kernel/calendarDay';
import { defaultConfiguration } from '../src/domain/setUp/defaultConfiguration';
import { formVersion, referralForm } from '../src/domain/form/referralForm';
import { layoutOf } from '../src/documents/word/referralForm/layoutOf';
import { layouts } from '../src/documents/word/referralForm/layouts';

/** Writes the layout of today's Word form beside those of earlier versions, which stay as they are. */
const file = join(__dirname, '..', 'src', 'documents', 'word', 'referralForm', 'layouts.ts');
const head = readFileSync(file, 'utf8').split('export const layouts')[0];
const all = {
  ...layouts,
  [formVersion]: layoutOf(referralForm, { configuration: defaultConfiguration, today: parseDay('2026-01-01') as CalendarDay })
};
const lineOf = (part: string): string => `    '${part}'`;
const entries = Object.entries(all).map(
  ([version, layout]) => `  '${version}': [\n${(layout.match(/.{1,900}(?:\||$)/g) ?? []).map(lineOf).join(',\n')}\n  ].join('')`
);
writeFileSync(file, `${head}export const layouts: Readonly<Record<string, string>> = {\n${entries.join(',\n')}\n};\n`);
