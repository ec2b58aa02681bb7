import { JSDOM } from 'jsdom';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDay } from '../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../src/domain/kernel/calendarDay';
import { defaultConfiguration } from '../src/domain/setUp/defaultConfiguration';
import { formVersion, referralForm } from '../src/domain/form/referralForm';
import { layoutOf } from '../src/documents/word/referralForm/layoutOf';
import { layouts } from '../src/documents/word/referralForm/layouts';
import { printedWords } from '../src/documents/word/referralForm/printedWords';
import { printedWordsOf } from '../src/documents/word/referralForm/printedWordsOf';

// The words are found by the reader of returned forms, which takes a browser's parser.
Object.assign(globalThis, { DOMParser: new JSDOM('').window.DOMParser });

/** Writes the layout and the words of today's Word form beside those of earlier versions, which stay as they are. */
const context = { configuration: defaultConfiguration, today: parseDay('2026-01-01') as CalendarDay };
const lineOf = (part: string): string => `    '${part}'`;

/** A text that several versions share, because only the form's words changed between them, is written once. */
function write(name: 'layouts' | 'printedWords', all: Readonly<Record<string, string>>, pieces: RegExp): void {
  const file = join(__dirname, '..', 'src', 'documents', 'word', 'referralForm', `${name}.ts`);
  const comment = /\/\*\*[^]*?\*\/\n/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
  const texts = Array.from(new Set(Object.values(all)));
  const written = texts.map(text => `  [\n${(text.match(pieces) ?? []).map(lineOf).join(',\n')}\n  ].join('')`);
  const entries = Object.entries(all).map(([version, text]) => `  '${version}': texts[${texts.indexOf(text)}]`);
  writeFileSync(
    file,
    `const texts = [\n${written.join(',\n')}\n];\n\n${comment}export const ${name}: Readonly<Record<string, string>> = {\n${entries.join(',\n')}\n};\n`
  );
}

async function main(): Promise<void> {
  write('layouts', { ...layouts, [formVersion]: layoutOf(referralForm, context) }, /.{1,900}(?:\||$)/g);
  const words = await printedWordsOf(referralForm, context);
  if (!words.ok) throw new Error(words.error.words);
  write('printedWords', { ...printedWords, [formVersion]: words.value }, /.{1,120}/g);
}

void main();
