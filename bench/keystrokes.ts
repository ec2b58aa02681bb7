import type { Browser, Page } from 'playwright-core';
import type { MeasuredSite } from './measuredSites';
import { timeToPress } from './pageWatch';
import { measuredPages, sectionNamed } from './screens';
import { scriptingPerKeystroke } from './traceScripting';
import type { TraceEvent } from './traceScripting';
import { openVisitor, visit } from './visit';

/** A field one types in, and the page it is on. */
interface TypedField {
  readonly name: string;
  /** Title of the section as the task list shows it. */
  readonly section: string;
  /** The last one that fits is typed in. */
  readonly selector: string;
}

const fields: readonly TypedField[] = [
  {
    name: 'Line of text, page of four perpetrators',
    section: 'The perpetrators',
    selector: 'input[id^="question-perpetrators-"][id$="-aliases"]'
  },
  {
    name: 'Narrative, page of four perpetrators',
    section: 'The perpetrators',
    selector: 'textarea[id^="question-perpetrators-"][id$="-orders"]'
  },
  {
    name: 'Narrative, page of eight children',
    section: 'Children and others at risk',
    selector: 'textarea[id^="question-children-"][id$="-childNotes"]'
  },
  { name: 'Narrative of 9,000 characters', section: 'The incident', selector: '#question-incidentNarrative' }
];

/** What one field took. */
export interface Typing {
  readonly field: string;
  /** Milliseconds of scripting, keystroke by keystroke. */
  readonly milliseconds: readonly number[];
}

const keystrokes = 200;
/** A very quick typist. */
const millisecondsBetween = 60;
/** Longer than the pause after which a draft is saved, so that the save and its answer count as well. */
const afterLast = 2_000;

const keysTyped = Array.from(
  'This text is made up. Nobody in it exists, and nothing in it happened to anybody at all. '.repeat(3).slice(0, keystrokes),
  key => (key === ' ' ? 'Space' : key)
);

/** Presses these keys, as a quick typist does, and gives the trace of it. `wait`: milliseconds after the last. */
export async function traceKeys(browser: Browser, page: Page, keys: readonly string[], wait: number): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline'] });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(millisecondsBetween);
  }
  await page.waitForTimeout(wait);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  return traceEvents;
}

async function typeIn(browser: Browser, page: Page, { name, selector }: TypedField): Promise<Typing> {
  const field = page.locator(selector).last();
  await field.focus();
  await page.keyboard.press('End');
  const before = (await field.inputValue()).length;
  const milliseconds = scriptingPerKeystroke(await traceKeys(browser, page, keysTyped, afterLast), afterLast);
  const typed = (await field.inputValue()).length - before;
  if (typed !== keystrokes || milliseconds.length !== keystrokes) {
    throw new Error(
      `${name}: ${keystrokes} keys were pressed, ${typed} characters arrived, ${milliseconds.length} keystrokes were traced.`
    );
  }
  return { field: name, milliseconds };
}

/** Types a line into the minutes of a meeting that hears forty cases. */
async function measureMinuting(browser: Browser, site: MeasuredSite): Promise<Typing> {
  const meetings = measuredPages.find(({ chunk }) => chunk === 'marac-meetings');
  if (!meetings) throw new Error('Meetings are not among the pages.');
  const visitor = await openVisitor(browser, site, meetings);
  const { page } = visitor;
  await visit(visitor);
  await timeToPress(page, { selector: 'button', words: 'Minute the meeting' }, { selector: 'button', words: 'Add a line' });
  await timeToPress(page, { selector: 'button', words: 'Add a line' }, { selector: 'textarea' });
  const typed = await typeIn(browser, page, { name: 'Line of the minutes, meeting of 40 cases', section: '', selector: 'textarea:focus' });
  await visitor.context.close();
  return typed;
}

/** Types in the fields of a draft as full as drafts get, with real key presses, and measures the scripting of each. */
export async function measureTyping(browser: Browser, site: MeasuredSite): Promise<readonly Typing[]> {
  const form = measuredPages.find(({ chunk }) => chunk === 'referral-form');
  if (!form) {
    throw new Error('The referral form is not among the pages.');
  }
  const visitor = await openVisitor(browser, site, form);
  const { page } = visitor;
  const measured: Typing[] = [];
  for (const field of fields) {
    await visit(visitor);
    await timeToPress(page, sectionNamed(field.section), { selector: 'button', words: 'Continue' });
    measured.push(await typeIn(browser, page, field));
  }
  await visitor.context.close();
  return [...measured, await measureMinuting(browser, site)];
}
