import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readingNotes, readReturned } from '../src/documents/returned/readReturned';
import type { MailFacts } from '../src/documents/returned/readReturned';
import { dayOf } from '../src/domain/kernel/calendarDay';
import { referralForm } from '../src/domain/form/referralForm';
import { defaultConfiguration } from '../src/domain/setUp/defaultConfiguration';

// `npm run corpus -- DIR`: what the desk would make of every e-mail and Word document in a folder, a line for each. It reads and
// writes nothing else, and prints no word of what is in them, so that the lines can be kept.

// The reader of returned forms takes a browser's parser.
Object.assign(globalThis, { DOMParser: new JSDOM('').window.DOMParser });

const endings = /\.(?:msg|eml|docx)$/i;

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const within = await Promise.all(
    entries.map(async entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return entry.isFile() && endings.test(entry.name) ? [path] : [];
    })
  );
  return within.flat().sort();
}

const cameWords = ({ receivedAt, sentTimeOnly }: MailFacts): string =>
  receivedAt === undefined ? 'came: not known' : `came: ${receivedAt.toISOString().slice(0, 19)}Z${sentTimeOnly ? ' (sender’s time)' : ''}`;

async function lineOf(path: string): Promise<{ readonly words: string; readonly failed: boolean }> {
  const began = performance.now();
  const took = (): string => `${Math.round(performance.now() - began)} ms`;
  let made = 0;
  const known = {
    form: referralForm,
    context: { configuration: defaultConfiguration, today: dayOf(new Date()) },
    newKey: (group: string) => `${group}-${(made += 1)}`
  };
  try {
    const read = await readReturned({ name: path, bytes: new Uint8Array(readFileSync(path)) }, known);
    if (!read.ok) {
      const facts = read.mail ? `${cameWords(read.mail)}, sender: ${read.mail.sender ? 'known' : 'not known'}, ` : '';
      return { words: `refused (${read.error.supportCode}), ${facts}${took()}`, failed: false };
    }
    const { form } = read.value;
    const came = read.value.receivedAt || read.value.sender ? `${cameWords(read.value)}, ` : '';
    const looks = form.problems.length + readingNotes(read.value).length;
    return { words: `read, ${came}${form.answered} answers, ${looks} to look at, ${took()}`, failed: false };
  } catch (error) {
    // Never expected: a file that is no form has its reason.
    return { words: `FAILED (${error instanceof Error ? error.name : 'unknown'}), ${took()}`, failed: true };
  }
}

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (!folder) {
    process.stderr.write('Which folder? npm run corpus -- DIR\n');
    process.exitCode = 2;
    return;
  }
  const files = await filesIn(folder);
  let failures = 0;
  for (const path of files) {
    const { words, failed } = await lineOf(path);
    if (failed) failures += 1;
    process.stdout.write(`${relative(folder, path)}: ${words}\n`);
  }
  process.stdout.write(`${files.length} files, ${failures} failed\n`);
  if (failures > 0) process.exitCode = 1;
}

void main();
