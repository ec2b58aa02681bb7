import { render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../../local/engine';
import type { Answers } from '../../../../src/domain/form/answers';
import { attachedFiles } from '../../../../src/domain/form/attachments';
import { referralForm } from '../../../../src/domain/form/referralForm';
import { stripHidden } from '../../../../src/domain/form/shownItems';
import { referenceOf } from '../../../../src/domain/referral/reference';
import ReferralFormScreen from '../../../../src/webparts/shared/referralForm/ReferralFormScreen';
import type { CaseSites } from '../../../support/sites/caseSite';
import { context } from '../../../domain/form/support/context';
import { caseSites, mondayMorning, officer, openForm, rowsOf, transportTo } from '../../../support/sites/caseSite';
import { filesOf } from '../../../support/files/files';
import { faulty, isWrite } from '../../../support/kills/faults';
import type { FaultyTransport } from '../../../support/kills/faults';
import { completeAnswers, good, storedAnswers, storedDraft } from '../../../support/stories/referring';
import '../../../support/files/screenEvents';
import './quietConsole';

interface Tab {
  readonly transport: FaultyTransport;
  readonly page: ReturnType<typeof within>;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly close: () => void;
}

/** The form as one tab of one officer shows it, on the site's real lists. */
const openTab = (engine: SharePointEngine): Tab => {
  const transport = faulty(transportTo(engine, officer));
  const useCases = openForm(engine, { login: officer, transport: transport.send });
  const { container, unmount } = render(<ReferralFormScreen useCases={useCases} now={() => mondayMorning} />);
  return { transport, page: within(container), user: userEvent.setup({ delay: null }), close: unmount };
};

const press = async ({ page, user }: Tab, name: string | RegExp): Promise<void> => user.click(await page.findByRole('button', { name }));

const intake = (engine: SharePointEngine): ReturnType<typeof rowsOf> => rowsOf(engine, 'Intake');

describe('the referral form on the site', () => {
  let sites: CaseSites;
  let engine: SharePointEngine;

  beforeAll(async () => {
    sites = await caseSites();
  });
  beforeEach(() => {
    engine = sites.fresh();
  });
  afterAll(() => sites.close());

  test('what is typed is in the list after a pause, and there again after the page was lost', async () => {
    const tab = openTab(engine);
    await press(tab, 'Start a new referral');
    await press(tab, 'The victim');
    await tab.user.type(await tab.page.findByLabelText('Family name'), 'O’Testcase-Ångström');
    await waitFor(async () => expect(await intake(engine)).toHaveLength(1));
    const [row] = await intake(engine);
    expect(row.Status).toBe('Draft');
    await waitFor(async () => expect(storedAnswers((await intake(engine))[0], 'Answers').victimFamilyName).toBe('O’Testcase-Ångström'));
    tab.transport.dieAfter(1, 'lost before it arrives');
    tab.close();

    const again = openTab(engine);
    await press(again, /^Continue your draft/);
    await press(again, 'The victim');
    expect(await again.page.findByLabelText('Family name')).toHaveValue('O’Testcase-Ångström');
  });

  test('a complete draft is sent: the reference, the due times, one row, what was answered', async () => {
    await storedDraft(openForm(engine, { login: officer }));
    const tab = openTab(engine);
    await press(tab, /^Continue your draft/);
    await press(tab, 'Check your answers and send');
    await press(tab, 'Send the referral');
    await tab.page.findByRole('heading', { name: 'Referral sent' });
    const rows = await intake(engine);
    expect(rows.map(({ Status }) => Status)).toEqual(['Submitted']);
    const reference = referenceOf(String(rows[0].Key));
    expect(tab.page.getByText(reference)).toBeInTheDocument();
    expect(tab.page.getByText(/by Tuesday 16 June 2026, 10am/)).toBeInTheDocument();
    // What the form does not show with these answers is not part of the referral.
    expect(storedAnswers(rows[0], 'Answers')).toEqual(stripHidden(referralForm, completeAnswers(), context));
    await press(tab, 'Go to my referrals');
    expect(within(await tab.page.findByRole('region', { name: reference })).getByText('Sent', { selector: 'dd' })).toBeInTheDocument();
  });

  test('files go with what is typed: added, brought back, sent, and one more added afterwards with a reason', async () => {
    const draft = await storedDraft(openForm(engine, { login: officer }));
    const id = draft.id as number;
    const tab = openTab(engine);
    await press(tab, /^Continue your draft/);
    await press(tab, 'The incident');
    await tab.page.findByRole('group', { name: /^Documents/ });
    const add = async (...names: readonly string[]): Promise<void> =>
      tab.user.upload(
        document.querySelector('input[type=file]') as HTMLInputElement,
        names.map(name => new File([`content of ${name}`], name))
      );
    await add('Dash.pdf', 'O’Neil # 1.jpg');
    await tab.user.type(tab.page.getByLabelText('What happened?'), ' It was night.');
    await press(tab, 'Remove Dash.pdf');
    await waitFor(async () => expect(await filesOf(engine, 'Intake', id)).toEqual(['O’Neil 1.jpg']));
    await press(tab, /^Undo/);
    await waitFor(async () => expect(await filesOf(engine, 'Intake', id)).toEqual(['Dash.pdf', 'O’Neil 1.jpg']));
    await tab.page.findByRole('button', { name: 'Remove Dash.pdf' });
    await press(tab, 'All sections');
    await press(tab, 'Check your answers and send');
    await press(tab, 'Send the referral');
    await tab.page.findByRole('heading', { name: 'Referral sent' });
    const sent = storedAnswers((await intake(engine))[0], 'Answers');
    expect(
      attachedFiles(sent.attachments)
        .map(({ name }) => name)
        .sort()
    ).toEqual(['Dash.pdf', 'O’Neil 1.jpg']);
    expect(sent.incidentNarrative).toMatch(/It was night\.$/);

    await press(tab, 'Go to my referrals');
    await press(tab, /^Add or change something/);
    await press(tab, 'The incident');
    await tab.page.findByRole('group', { name: /^Documents/ });
    await add('Later.pdf');
    await tab.page.findByText(/^Later\.pdf \(/);
    await press(tab, 'Continue');
    await press(tab, 'Give the reason and send');
    await tab.user.type(await tab.page.findByLabelText('Why are you changing or adding this?'), 'A new photograph');
    await press(tab, 'Send the changes');
    await tab.page.findByRole('heading', { name: /Your changes were sent$/ });
    expect(await filesOf(engine, 'Intake', id)).toEqual(['Dash.pdf', 'Later.pdf', 'O’Neil 1.jpg']);
    const [row] = await intake(engine);
    expect(row).toMatchObject({ Status: 'Submitted', AmendmentReason: 'A new photograph' });
    expect(attachedFiles(storedAnswers(row, 'Answers').attachments)).toHaveLength(3);
  });

  test('the answer to sending is lost: told, looked into, one referral', async () => {
    await storedDraft(openForm(engine, { login: officer }));
    const tab = openTab(engine);
    await press(tab, /^Continue your draft/);
    await press(tab, 'Check your answers and send');
    tab.transport.failNext(isWrite, { kind: 'answer lost' });
    await press(tab, 'Send the referral');
    await tab.page.findByRole('heading', { name: 'Referral sent' });
    expect((await intake(engine)).map(({ Status }) => Status)).toEqual(['Submitted']);
  });

  test('the draft is open elsewhere too: different questions come together, the same one is asked about', async () => {
    const draft = await storedDraft(openForm(engine, { login: officer }));
    const tab = openTab(engine);
    await press(tab, /^Continue your draft/);
    await press(tab, 'The victim');
    await tab.page.findByLabelText('Family name');
    // The other tab is another page: its use cases alone, since one document holds one form.
    const other = openForm(engine, { login: officer });
    const elsewhere = async (answers: Answers): Promise<void> => {
      const opened = good(await other.loadDraft(draft.id as number));
      expect(good(await other.saveDraft({ ...opened, answers: { ...opened.answers, ...answers } })).kind).toBe('saved');
    };
    const stored = async (): Promise<Answers> => storedAnswers((await intake(engine))[0], 'Answers');

    await elsewhere({ victimGivenNames: 'Anya Maria' });
    await tab.user.type(tab.page.getByLabelText('Family name'), '-Brown');
    await waitFor(() => expect(tab.page.getByLabelText('Given names')).toHaveValue('Anya Maria'));
    await waitFor(async () => expect(await stored()).toMatchObject({ victimGivenNames: 'Anya Maria', victimFamilyName: 'Testcase-Brown' }));

    await elsewhere({ victimFamilyName: 'Testcase-Green' });
    await tab.user.type(tab.page.getByLabelText('Family name'), '-Blue');
    await tab.page.findByRole('heading', { name: 'Choose which answers to keep' });
    expect((await stored()).victimFamilyName).toBe('Testcase-Green');
    await tab.user.click(tab.page.getByRole('radio', { name: /What you entered here Testcase-Brown-Blue/ }));
    await press(tab, 'Keep the selected answers');
    expect(await tab.page.findByLabelText('Family name')).toHaveValue('Testcase-Brown-Blue');
    await waitFor(async () =>
      expect(await stored()).toEqual({ ...completeAnswers(), victimGivenNames: 'Anya Maria', victimFamilyName: 'Testcase-Brown-Blue' })
    );
    expect(screen.queryByText(/Not saved/)).toBeNull();
  });
});
