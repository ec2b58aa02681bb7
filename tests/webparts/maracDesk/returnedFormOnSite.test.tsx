import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import type { Answers } from '../../../src/domain/form/answers';
import { tagOf } from '../../../src/documents/word/referralForm/tags';
import MaracDeskScreen from '../../../src/webparts/maracDesk/MaracDeskScreen';
import { violationsWithin as violations } from '../../support/files/accessible';
import { completeAnswers, context } from '../../domain/form/support/context';
import { caseSites, coordinator, openDesk, openEmailed, rowsOf } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { filesOf } from '../../support/files/files';
import { good } from '../../support/stories/referring';
import { blankForm, isChoice, shortForm } from '../../support/files/referralWordForm';
import { emlOf } from '../../support/files/savedMail';
import '../../support/files/screenEvents';
import { fillingOf, fillWordForm } from '../../support/files/wordForm';
import type { Filling } from '../../support/files/wordForm';
import { enterEmailedOn } from './emailedEntry';

let sites: CaseSites;
let engine: SharePointEngine;
const contents = new Map<string, Uint8Array>();

beforeAll(async () => {
  sites = await caseSites();
  // jsdom's files cannot be read this way.
  Object.assign(File.prototype, {
    async arrayBuffer(this: File) {
      const bytes = contents.get(this.name);
      if (!bytes) throw new Error('moved');
      return bytes.slice().buffer;
    }
  });
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = sites.fresh();
  contents.clear();
});

const fileOf = (name: string, bytes: Uint8Array): File => {
  contents.set(name, bytes);
  return new File([bytes as BlobPart], name);
};

type Filled = readonly (readonly [string, string | true])[];
const filling = (...more: Filled): Filling =>
  new Map([
    ...fillingOf(
      { ...completeAnswers(), referringAgency: 'Health', referrerName: 'Example, Helen', referrerEmail: 'h@nhs.example' },
      isChoice
    ),
    ...more
  ]);
/** Cut to what was filled in: the whole of it is read once. */
const form = (...more: Filled): Promise<Uint8Array> => shortForm(filling(...more), context);

const show = async (): Promise<ReturnType<typeof userEvent.setup>> => {
  window.history.replaceState(null, '', '/');
  render(<MaracDeskScreen enterEmailed={enterEmailedOn(engine, coordinator)} useCases={openDesk(engine, { login: coordinator })} />);
  const user = userEvent.setup({ delay: null, applyAccept: false });
  await user.click(await screen.findByRole('button', { name: 'Enter an e-mailed referral' }));
  await screen.findByRole('button', { name: 'Continue to the form' });
  return user;
};

const area = (): HTMLElement => screen.getByRole('button', { name: 'Choose the form or the e-mail' }).parentElement as HTMLElement;
const drop = (...files: readonly File[]): void => {
  fireEvent.drop(area(), { dataTransfer: { files, types: ['Files'] } });
};
/** The form of SafeLives of 2015 as it comes out of Word: a row a line, its cells parted by tabs. */
const safeLives = [
  ['Referring agency', 'Health'],
  ['Contact name(s)', 'Helen Example'],
  ['Telephone / email', '0121 496 0123 / helen@nhs.example'],
  ['Victim name', 'TESTCASE, Ann Marie', 'Victim DOB', '27/03/1988'],
  ['Address', '1 Example Road, Birmingham, B8 1AA', 'Diversity data (if known)', 'B&ME ☐ Disabled ☒ LGBT ☐ Gender F'],
  ['Perpetrator(s) name', 'Bo Sample', 'Perpetrator(s) DOB', '1 May 1985'],
  ['Perpetrator(s) address', '2 Sample Street, Birmingham, B8 2BB', 'Relationship to victim', 'Ex-partner'],
  ['Reason for referral / additional information', 'He kicked the door in and said he would kill her.'],
  ['Has consent been given?', 'Y / N']
]
  .map(row => row.join('\t'))
  .join('\n');
/** The headers of an e-mail of the day before. */
const earlier = [
  'Received: from mail.hub.example by mx.wmp.example; Thu, 11 Jun 2026 09:10:00 +0100',
  'From: Sam Other <sam@hub.example>',
  'Date: Thu, 11 Jun 2026 09:09:00 +0100'
];

const paste = async (user: ReturnType<typeof userEvent.setup>, text: string): Promise<void> => {
  await user.click(screen.getByRole('button', { name: 'Paste the text of another form' }));
  fireEvent.change(screen.getByRole('textbox', { name: 'The text of the form' }), { target: { value: text } });
  await user.click(screen.getByRole('button', { name: 'Read the text' }));
};

/** What was stored, of the one draft that there is. */
const onlyDraft = async (): Promise<{ readonly answers: Answers; readonly files: readonly string[] }> => {
  const stored = await rowsOf(engine, 'Intake');
  expect(stored).toHaveLength(1);
  const entry = openEmailed(engine, { login: coordinator });
  good(await entry.open());
  const { answers } = good(await entry.loadDraft(stored[0].Id));
  return { answers, files: await filesOf(engine, 'Intake', stored[0].Id) };
};

const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });
describe('a returned Word form dropped on the desk', () => {
  test('in its e-mail: the receipt and the whole form are filled in, what needs a look is listed, and the e-mail is kept', async () => {
    const user = await show();
    drop(
      fileOf(
        'Referral.eml',
        emlOf({
          files: [{ name: 'form.docx', bytes: fillWordForm(await blankForm(context), filling([tagOf(['victimSex'], 'Male'), true])) }]
        })
      )
    );
    expect(await screen.findByText(/answers were read from the form\. 2 things in it need a look\./)).toBeInTheDocument();
    expect([field('Day'), field('Month'), field('Year')].map(one => (one as HTMLInputElement).value)).toEqual(['12', '6', '2026']);
    expect(field('At what time?')).toHaveValue('4pm');
    expect(field('Who sent it?')).toHaveValue('Helen Example');
    expect(field('From which address?')).toHaveValue('helen@nhs.example');
    expect(screen.getByRole('radio', { name: 'Health' })).toBeChecked();
    const list = screen.getByRole('list', { name: 'To look at in the form that came' });
    expect(within(list).getByText('Sex:')).toBeInTheDocument();
    expect(within(list).getByText(/More than one was ticked where one is asked for: “Female” and “Male”/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Continue to the form' }));
    expect(await screen.findByText(/^For Helen Example, Health, received Friday 12 June 2026, 4pm\./)).toBeInTheDocument();
    expect(screen.getByRole('list', { name: 'To look at in the form that came' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    const [stored] = await rowsOf(engine, 'Intake');
    expect(await filesOf(engine, 'Intake', stored.Id)).toEqual(['Referral.eml']);
    const entry = openEmailed(engine, { login: coordinator });
    good(await entry.open());
    const draft = good(await entry.loadDraft(stored.Id));
    expect(draft.answers).toMatchObject({
      victimFamilyName: 'Testcase',
      referrerName: 'Example, Helen',
      incidentDate: { day: '13', month: '6', year: '2026' },
      perpetrators: [{ answers: { familyName: 'Sample' } }]
    });
    expect(draft.answers).not.toHaveProperty('victimSex');
    expect(draft.answers.attachments).toMatchObject([{ answers: { fileName: 'Referral.eml' } }]);
  });

  test('by itself: the form says who sent it, and the time is asked for', async () => {
    await show();
    drop(fileOf('form.docx', await form()));
    await screen.findByText(/answers were read from the form/);
    expect(field('Who sent it?')).toHaveValue('Example, Helen');
    expect(field('From which address?')).toHaveValue('h@nhs.example');
    expect(field('At what time?')).toHaveValue('');
  });

  test('what was typed before stays, and what another e-mail said does not', async () => {
    const user = await show();
    await user.type(field('At what time?'), '9am');
    drop(fileOf('form.docx', await form()));
    await screen.findByText(/answers were read from the form/);
    expect(field('At what time?')).toHaveValue('9am');
    drop(fileOf('first.eml', emlOf({ files: [{ name: 'form.docx', bytes: await form() }] })));
    await waitFor(() => expect(field('At what time?')).toHaveValue('4pm'));
    drop(fileOf('again.docx', await form()));
    await waitFor(() => expect(field('At what time?')).toHaveValue(''));
    expect(field('From which address?')).toHaveValue('h@nhs.example');
  });

  test('a file that is refused says why, and changes nothing', async () => {
    const user = await show();
    await user.type(field('Who sent it?'), 'Typed');
    drop(fileOf('scan.docx', new TextEncoder().encode('%PDF-1.7')));
    expect(await screen.findByText('This is a PDF. Only the Word form can be read.')).toBeInTheDocument();
    expect(screen.getByText('Nothing was filled in from scan.docx.')).toBeInTheDocument();
    expect(field('Who sent it?')).toHaveValue('Typed');
    expect(screen.getByRole('button', { name: 'Choose the file' })).toBeInTheDocument();
    expect(await rowsOf(engine, 'Intake')).toEqual([]);
    drop(fileOf('a.docx', await form()), fileOf('b.docx', await form()));
    expect(await screen.findByText('More than one file was chosen, so none was read.')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  test('after a failure another form is another referral: nothing of the first goes into it', async () => {
    const user = await show();
    drop(fileOf('first.eml', emlOf({ files: [{ name: 'form.docx', bytes: await form([tagOf(['codeWord']), 'Acorn']) }] })));
    await screen.findByText(/answers were read from the form/);
    contents.delete('first.eml');
    await user.click(screen.getByRole('button', { name: 'Continue to the form' }));
    expect(await screen.findByText('The file can no longer be read on this computer.')).toBeInTheDocument();
    drop(fileOf('second.eml', emlOf({ files: [{ name: 'form.docx', bytes: await form() }] })));
    await waitFor(() => expect(screen.getAllByText(/second\.eml/).length).toBeGreaterThan(0));
    await user.click(screen.getByRole('button', { name: 'Continue to the form' }));
    await screen.findByText(/^For Helen Example/);
    const stored = await rowsOf(engine, 'Intake');
    expect(stored).toHaveLength(1);
    expect(await filesOf(engine, 'Intake', stored[0].Id)).toEqual(['second.eml']);
    const entry = openEmailed(engine, { login: coordinator });
    good(await entry.open());
    expect(good(await entry.loadDraft(stored[0].Id)).answers).not.toHaveProperty('codeWord');
  });

  test('an e-mail that is refused says why, its time and sender are filled in all the same, and its form is added by itself', async () => {
    const user = await show();
    const packed = { name: 'winmail.dat', type: 'application/ms-tnef', bytes: Uint8Array.from([0x78, 0x9f, 0x3e, 0x22, 0, 0]) };
    drop(fileOf('packed.eml', emlOf({ files: [packed] })));
    expect(
      await screen.findByText('What came with the e-mail was packed by Outlook into winmail.dat, which cannot be opened here.')
    ).toBeInTheDocument();
    expect(screen.getByText('Only when it came and who sent it were filled in from packed.eml.')).toBeInTheDocument();
    expect([field('Day'), field('Month'), field('Year')].map(one => (one as HTMLInputElement).value)).toEqual(['12', '6', '2026']);
    expect(field('At what time?')).toHaveValue('4pm');
    expect(field('Who sent it?')).toHaveValue('Helen Example');
    expect(field('From which address?')).toHaveValue('helen@nhs.example');
    expect(screen.getByText(/^packed\.eml \(/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);

    drop(fileOf('form.docx', await form()));
    await screen.findByText(/answers were read from the form/);
    expect(screen.queryByText(/winmail\.dat/)).not.toBeInTheDocument();
    expect(field('At what time?')).toHaveValue('4pm');
    expect(field('From which address?')).toHaveValue('helen@nhs.example');
    await user.click(screen.getByRole('button', { name: 'Continue to the form' }));
    await screen.findByText(/^For Helen Example, Health, received Friday 12 June 2026, 4pm\./);
    const draft = await onlyDraft();
    expect([...draft.files].sort()).toEqual(['form.docx', 'packed.eml']);
    expect(draft.answers).toMatchObject({ victimFamilyName: 'Testcase', perpetrators: [{ answers: { familyName: 'Sample' } }] });
  });

  test('a refused e-mail lends its time to its own form alone, not to one that is chosen after another e-mail', async () => {
    const user = await show();
    drop(fileOf('empty.eml', emlOf({ headers: earlier, files: [] })));
    await screen.findByText('Only when it came and who sent it were filled in from empty.eml.');
    drop(fileOf('other.eml', emlOf({ files: [{ name: 'form.docx', bytes: await form() }] })));
    await waitFor(() => expect(field('At what time?')).toHaveValue('4pm'));
    drop(fileOf('alone.docx', await form()));
    await waitFor(() => expect(field('At what time?')).toHaveValue(''));
    expect(screen.getByText(/^alone\.docx \(/)).toBeInTheDocument();
    await paste(user, safeLives);
    await screen.findByText(/answers were guessed from another form/);
    expect(screen.queryByText(/^alone\.docx/)).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Choose the file' })).toBeInTheDocument();
  });

  test('a form of SafeLives as pasted text: what fits is a guess to be confirmed, the rest stands as it stood', async () => {
    const user = await show();
    await paste(user, safeLives);
    expect(await screen.findByText(/^\d+ answers were guessed from another form\. \d+ things in it need a look\.$/)).toBeInTheDocument();
    const looked = (): string => screen.getByRole('list', { name: 'To look at in the form that came' }).textContent ?? '';
    const words = looked();
    for (const label of ['Victim name', 'Victim DOB', 'Perpetrator(s) name', 'Reason for referral']) {
      expect(words).toMatch(new RegExp(`Guessed from “${label.replace(/[()]/g, '.')}[^”]*”: confirm it\\.`));
    }
    for (const rest of ['Ex-partner', 'B&ME ☐ Disabled ☒ LGBT ☐ Gender F']) expect(words).toContain(rest);
    expect(field('Who sent it?')).toHaveValue('Helen Example');
    expect(screen.getByRole('radio', { name: 'Health' })).toBeChecked();
    expect(field('At what time?')).toHaveValue('');
    expect(await violations()).toEqual([]);

    drop(fileOf('mail.eml', emlOf({ files: [] })));
    await screen.findByText('Only when it came and who sent it were filled in from mail.eml.');
    await user.click(screen.getByRole('button', { name: 'Continue to the form' }));
    await screen.findByText(/^For Helen Example, Health, received Friday 12 June 2026, 4pm\./);
    expect(looked()).toBe(words);
    const { answers, files } = await onlyDraft();
    expect(files).toEqual(['mail.eml']);
    expect(answers).toMatchObject({
      victimFamilyName: 'TESTCASE',
      victimGivenNames: 'Ann Marie',
      victimDateOfBirth: { day: '27', month: '03', year: '1988' },
      perpetrators: [{ answers: { familyName: 'Sample', givenNames: 'Bo' } }],
      incidentNarrative: 'He kicked the door in and said he would kill her.'
    });
    // Left as it was printed: nothing was answered.
    expect(answers).not.toHaveProperty('consent');
  });

  test('the blank form is made in the browser and saved', async () => {
    const user = await show();
    const made: string[] = [];
    Object.assign(URL, { createObjectURL: () => 'blob:form', revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      made.push(this.download);
    });
    await user.click(screen.getByRole('button', { name: 'Download the blank Word form' }));
    await waitFor(() => expect(made).toEqual(['MARAC referral form.docx']));
  });
});
