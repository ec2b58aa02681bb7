import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { dayOf } from '../../src/domain/kernel/calendarDay';
import { formatDay } from '../../src/domain/kernel/timeWords';
import { pageErrors } from '../support/sites/browser';
import { violationsEverywhere } from './support/page/accessibility';
import { senior } from './support/caseOf';
import { wordsShown } from './support/page/keyboard';
import { rowsOf } from './support/programs';
import { Stage } from './support/stage';

const meetingsPage = '/sites/marac/SitePages/Meetings.aspx';
const trackerPage = '/sites/marac/SitePages/Actions.aspx';

/** A Word file as it was saved: its parts as text. */
interface Saved {
  readonly name: string;
  readonly part: (name: RegExp) => string;
}

const button = (page: Page, name: string | RegExp): ReturnType<Page['getByRole']> => page.getByRole('button', { name });

async function saveAsWord(page: Page): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as Word').click()]);
  const parts = unzipSync(readFileSync(await download.path()));
  return {
    name: download.suggestedFilename(),
    part: wanted => {
      const found = Object.keys(parts).find(name => wanted.test(name));
      if (!found) throw new Error(`There is no part like ${wanted.source}.`);
      return strFromU8(parts[found]);
    }
  };
}

const wordsOf = (xml: string): string => Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, words]) => words).join(' ');

describe('documents saved from the browser', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const exported = async (): Promise<readonly string[]> =>
    (await rowsOf(stage.origin, 'Events', `Kind eq 'Exported'`)).map(({ Detail }) => String(Detail));

  test('the agenda of a meeting: a Word file with marking, headings, header rows and page numbers, and a line of history', async () => {
    const [row] = await rowsOf(stage.origin, 'Meetings', `Marac eq 'Coventry' and State eq 'Agenda circulated'`);
    const day = dayOf(new Date(String(row.StartsAt)));
    const page = await stage.openAs(senior, meetingsPage);
    await button(page, new RegExp(`^Coventry: .*${formatDay(day)}`)).click();
    await button(page, 'Look at the copies first').click();
    await wordsShown(page, 'Whose copy?');
    await page.getByRole('heading', { name: /^Agenda of the Coventry MARAC/ }).waitFor();

    const { name, part } = await saveAsWord(page);
    expect(name).toBe(`OFFICIAL-SENSITIVE Agenda Coventry ${day}.docx`);
    const body = part(/^word\/document\.xml$/);
    expect(wordsOf(body)).toContain(`Agenda of the Coventry MARAC`);
    for (const style of ['Title', 'Heading1', 'Heading2']) expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(body).toContain('<w:tblHeader/>');
    expect(body).not.toContain('w:instrText');
    const cases = await page.getByRole('region', { name: /^\d+\. M-/ }).count();
    expect(cases).toBeGreaterThan(0);
    expect(body.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(cases);
    expect(wordsOf(part(/^word\/header\d+\.xml$/))).toContain('OFFICIAL-SENSITIVE');
    expect(part(/^word\/footer\d+\.xml$/)).toMatch(/PAGE[\s\S]*NUMPAGES/);
    expect(part(/^docProps\/core\.xml$/)).toContain('Agenda of the Coventry MARAC');
    expect(part(/^word\/styles\.xml$/)).toContain('w:val="en-GB"');
    expect(await exported()).toEqual([
      expect.stringMatching(new RegExp(`^Exported as Word: Agenda Coventry ${day} \\(Version \\d+, not circulated`))
    ]);

    await button(page, 'Open the document').click();
    await page
      .getByRole('region', { name: 'Circulated documents' })
      .getByRole('heading', { level: 3, name: /^(Agenda|Minutes) of/ })
      .waitFor();
    expect(await violationsEverywhere(page, 'a circulated document')).toEqual([]);
    expect(await pageErrors(page)).toEqual([]);
  });

  test('the actions of a MARAC, as they stand', async () => {
    const page = await stage.openAs(senior, trackerPage);
    await button(page, 'Action list, to print or save as Word').click();
    await page.getByRole('heading', { name: /^Action list, / }).waitFor();
    expect(await violationsEverywhere(page, 'an action list')).toEqual([]);
    const { name, part } = await saveAsWord(page);
    expect(name).toMatch(/^OFFICIAL-SENSITIVE Action list .* \d{4}-\d\d-\d\d\.docx$/);
    expect(wordsOf(part(/^word\/document\.xml$/))).toContain('Status');
    expect((await exported()).some(line => line.startsWith('Exported as Word: Action list'))).toBe(true);
    expect(await pageErrors(page)).toEqual([]);
  });
});
