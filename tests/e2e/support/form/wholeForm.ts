import type { Page } from 'playwright-core';
import type { AnswerRow, Answers } from '../../../../src/domain/form/answers';
import { dayOf } from '../../../../src/domain/kernel/calendarDay';
import { answerSummary } from '../../../../src/domain/form/reading/answerSummary';
import type { FormContext } from '../../../../src/domain/form/definition';
import { referralForm } from '../../../../src/domain/form/referralForm';
import { stripHidden } from '../../../../src/domain/form/shownItems';
import { dashQuestions } from '../../../../src/domain/referral/riskTools';
import { printedCards } from '../../../../src/ui/print/printedCards';
import { control } from '../../../support/sites/browser';
import { screenShown } from '../page/keyboard';
import type { FileToChoose } from '../files';
import { fileRows } from '../files';
import { fullestAnswers } from './fullestAnswers';
import { filesQuestion } from './questions';
import { coupleFor, formOf, officer } from '../programs';

/** A form filled in as far as it goes, and what it is filled in with. */
export interface WholeForm {
  readonly answers: Answers;
  readonly files: readonly FileToChoose[];
  readonly context: FormContext;
}

/** What decides what else is asked: everything else is answered as the form asks for it. */
const decisive = (number: number): Answers => {
  const { victim, postcode, perpetrator } = coupleFor(number);
  return {
    victimFamilyName: victim.familyName,
    victimGivenNames: victim.givenNames,
    victimDateOfBirthKnown: 'Yes',
    victimHome: 'At an address',
    victimPostcode: postcode,
    maracRight: 'Yes',
    tenure: 'Council',
    victimTelephones: [
      { key: 'telephone-1', answers: { safeToCall: 'Safe to call' } },
      { key: 'telephone-2', answers: { safeToCall: 'Not safe to call', safeToText: 'Not safe to text' } }
    ],
    consent: 'No',
    perpetrators: [
      {
        key: 'perpetrator-1',
        answers: {
          nameKnown: 'Yes',
          familyName: perpetrator.familyName,
          givenNames: perpetrator.givenNames,
          whereabouts: 'At an address',
          worksForAgency: 'No'
        }
      },
      {
        key: 'perpetrator-2',
        answers: {
          nameKnown: 'No',
          relationship: 'Another relative',
          whereabouts: 'In custody',
          worksForAgency: 'No',
          ordersInForce: ['None']
        }
      }
    ],
    immediateDanger: 'No',
    childrenInHousehold: 'Yes',
    children: [
      { key: 'child-1', answers: { born: 'Yes' } },
      { key: 'child-2', answers: { born: 'Not yet', safeguardingReferral: 'No' } }
    ],
    riskTool: 'SafeLives Dash',
    riskSource: 'Somebody else as well',
    ...Object.fromEntries(dashQuestions.map(({ number: dash }) => [`dash${dash}`, 'Yes'])),
    victimWorksForAgency: 'No',
    conflictOfInterest: 'No'
  };
};

/** What the site's form is filled in with, at the site's time. */
export async function contextOf(origin: string): Promise<FormContext> {
  const opened = await formOf(origin).open();
  if (!opened.ok) throw new Error(opened.error.words);
  const { now } = (await control(origin, 'GET', 'clock')) as { now: string };
  return { configuration: opened.value.configuration, today: dayOf(new Date(now)) };
}

/** Every question answered that the form asks, with these answers standing. */
export async function wholeForm(
  origin: string,
  number: number,
  given: Answers = {},
  files: readonly FileToChoose[] = []
): Promise<WholeForm> {
  const context = await contextOf(origin);
  const referrer: Answers = { referrerName: 'Example, Officer', referrerEmail: officer, referringAgency: 'Police' };
  return { answers: fullestAnswers({ ...decisive(number), ...referrer, ...given }, context), files, context };
}

/** The answers as they are sent: what is not asked is not in them, and the files are named. */
export const sentAnswers = ({ answers, files, context }: WholeForm): Answers =>
  stripHidden(
    referralForm,
    { ...answers, ...(files.length > 0 && { [filesQuestion.id]: fileRows(files) as readonly AnswerRow[] }) },
    context
  );

/** One line of the printed copy: the card it stands in, the question, the answer. */
export type PrintedLine = readonly [card: string, question: string, answer: string];

/** Every line that the printed copy of a form must have, in its order. */
export const expectedPrint = (form: WholeForm): readonly PrintedLine[] =>
  printedCards(answerSummary(referralForm, sentAnswers(form), form.context)).flatMap(({ title, rows }) =>
    rows.map(({ label, value, warning }): PrintedLine => [title, label, warning ? `Warning: ${value}` : value])
  );

/** The lines of the printed copy on the page. */
export const printedLines = (page: Page): Promise<readonly PrintedLine[]> =>
  page.locator('[data-printed-referral]').evaluate(paper =>
    Array.from(paper.querySelectorAll('section')).flatMap(card => {
      const title = card.querySelector('h4')?.textContent ?? '';
      return Array.from(card.querySelectorAll('dl > div')).map((row): readonly [string, string, string] => [
        title,
        row.querySelector('dt')?.textContent ?? '',
        row.querySelector('dd')?.textContent ?? ''
      ]);
    })
  );

/** What would come out of the printer, in words. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const words = await page.evaluate(() => document.body.innerText);
  await page.emulateMedia({ media: 'screen' });
  return words;
}

/** The printable copy on the page holds every answer of the form, and nothing else of the page comes out of the printer. */
export async function expectPrinted(page: Page, form: WholeForm, reference: string): Promise<void> {
  await screenShown(page, 'Printable copy');
  expect(await printedLines(page)).toEqual(expectedPrint(form));
  const paper = await onPaper(page);
  expect(paper).toContain('OFFICIAL-SENSITIVE');
  expect(paper).toContain(reference);
  expect(paper).toContain(`form version ${referralForm.version}`);
  expect(paper.indexOf('Safe contact')).toBeLessThan(paper.indexOf('The victim'));
  expect(paper).not.toMatch(/Paper copies are|Local SharePoint|\bBack\b/);
}
