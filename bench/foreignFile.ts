import type { Browser, Page } from 'playwright-core';
import { strToU8, zipSync } from 'fflate';
import { createRandom } from '../tests/support/files/mutate';
import type { Log, QueueSite } from './measuredSites';
import { measuredPages } from './screens';
import { scriptingIn } from './traceScripting';
import type { TraceEvent } from './traceScripting';
import { openVisitor, visit } from './visit';

/** What refusing a large Word file that is not the form took in the browser. */
export interface ForeignFileRefused {
  readonly bytes: number;
  /** Milliseconds of scripting on the page's thread until it was refused, time by time. */
  readonly milliseconds: readonly number[];
  /** The longest for which the page could not answer, time by time. */
  readonly longest: readonly number[];
}

const times = 5;
const megabyte = 1_000_000;

const part = (name: string, type: string): string =>
  `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A sound Word file of about a megabyte: tens of thousands of paragraphs of made-up words in several fonts, and no form. */
export function foreignWordFile(): Uint8Array {
  const random = createRandom(1);
  const word = (): string => Array.from({ length: 3 + random(8) }, () => String.fromCharCode(97 + random(26))).join('');
  const run = (): string =>
    `<w:r><w:rPr><w:b/><w:sz w:val="${20 + random(8)}"/></w:rPr><w:t xml:space="preserve">${word()} ${word()} </w:t></w:r>`;
  const paragraph = (): string => `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${run()}${run()}${run()}</w:p>`;
  const made = (paragraphs: number): Uint8Array =>
    zipSync({
      '[Content_Types].xml': strToU8(
        `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('/word/document.xml', 'document.main')}</Types>`
      ),
      '_rels/.rels': strToU8(
        `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
      ),
      'word/document.xml': strToU8(
        `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${Array.from({ length: paragraphs }, paragraph).join('')}</w:body></w:document>`
      )
    });
  const each = made(2_000).length / 2_000;
  return made(Math.round(megabyte / each));
}

async function openPlace(browser: Browser, site: QueueSite): Promise<Page> {
  const desk = measuredPages.find(({ chunk }) => chunk === 'marac-desk');
  if (!desk) throw new Error('The desk is not among the pages.');
  const { page, measured } = await openVisitor(browser, site, { ...desk, next: [] });
  await visit({ site, measured, page, context: page.context() });
  await page.getByRole('button', { name: 'Enter an e-mailed referral' }).click();
  await page.getByRole('button', { name: 'Choose the form or the e-mail' }).waitFor();
  return page;
}

async function choose(browser: Browser, page: Page, bytes: Uint8Array): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline'] });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose the form or the e-mail' }).click()
  ]);
  await chooser.setFiles({ name: 'a report.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByText('Nothing was filled in from a report.docx.').first().waitFor();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  return traceEvents;
}

/** Gives the desk a large Word file that is not the form, several times on a fresh page, until it is refused. */
export async function measureForeignFile(browser: Browser, site: QueueSite, log: Log): Promise<ForeignFileRefused> {
  const bytes = foreignWordFile();
  const milliseconds: number[] = [];
  const longest: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const page = await openPlace(browser, site);
    const slices = scriptingIn(await choose(browser, page, bytes));
    milliseconds.push(slices.reduce((sum, each) => sum + each, 0));
    longest.push(Math.max(...slices));
    await page.context().close();
  }
  log(`  ${times} times.`);
  return { bytes: bytes.length, milliseconds, longest };
}
