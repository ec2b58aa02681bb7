import { render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import ComplexCasesScreen from '../../../src/webparts/complexCases/ComplexCasesScreen';
import { fieldsOf } from '../../../src/services/complex/editEntry';
import { caseSites, coordinator, editInList, officer, rowsOf } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { entryOf, onLog, openComplex, plainAnswers, reason, rowOf, writtenEntry } from '../../support/stories/complex';
import { acceptedCase } from '../../support/stories/meetings';
import { good } from '../../support/stories/referring';
import { senior } from '../../support/stories/reviewing';

describe('the complex-case log on the real lists', () => {
  let sites: CaseSites;
  beforeAll(async () => {
    sites = await caseSites();
  });
  afterAll(() => sites.close());

  function show(engine: SharePointEngine, login = senior): ReturnType<typeof userEvent.setup> {
    render(<ComplexCasesScreen useCases={openComplex(engine, { login })} />);
    return userEvent.setup({ delay: null });
  }
  const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
  const main = (): readonly string[] => screen.getAllByRole('heading').map(({ textContent }) => textContent ?? '');

  test('a suggested entry is confirmed with a reason, taken back, confirmed again, reviewed, changed and stepped down', async () => {
    const engine = sites.fresh();
    const caseKey = await acceptedCase(engine);
    const { reference } = await entryOf(engine, caseKey);
    const user = show(engine);
    expect(await screen.findByRole('heading', { name: 'Suggested, waiting for a decision: 1' })).toBeInTheDocument();
    await user.click(button(`${reference}, Testcase, Anya`));
    expect(await screen.findByRole('heading', { name: 'What makes it complex' })).toBeInTheDocument();
    await user.click(button('Put it on the log'));
    await user.click(button('Put it on the log'));
    const summary = (await screen.findByRole('heading', { name: 'There is a problem' })).parentElement as HTMLElement;
    expect(summary).toHaveFocus();
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent)
    ).toEqual(['Enter why']);
    await user.type(screen.getByLabelText(/Why does it belong on the log/), reason);
    expect(screen.getByLabelText(/Lead coordinator/)).toHaveValue(senior);
    await user.selectOptions(screen.getByLabelText('Lead agency'), 'Housing');
    await user.click(screen.getByRole('radio', { name: 'Every week' }));
    await user.click(button('Put it on the log'));
    await user.click(await screen.findByRole('button', { name: 'Undo: It is on the log.' }));
    await screen.findAllByText('Taken back.');
    expect(await screen.findByRole('heading', { name: 'What to do next' })).toHaveFocus();
    expect((await rowOf(engine)).State).toBe('Proposed');
    await user.click(button('Put it on the log'));
    await user.type(screen.getByLabelText(/Why does it belong on the log/), reason);
    await user.click(button('Put it on the log'));
    await screen.findByText(/^Next review by 29 June 2026\./);

    await user.click(button('Review it'));
    await user.click(button('Store the review'));
    expect(screen.getAllByText('Select how the risk has changed').length).toBeGreaterThan(1);
    await user.click(screen.getByRole('radio', { name: 'The risk has gone up' }));
    await user.type(screen.getByLabelText('What was decided?'), 'Housing moves her this week.');
    await user.click(button('Store the review'));
    await screen.findByRole('button', { name: 'Undo: The review is stored.' });
    expect(within(screen.getByRole('region', { name: 'Reviews' })).getByText('Housing moves her this week.')).toBeInTheDocument();

    await user.click(button('Change it'));
    await user.click(screen.getByRole('checkbox', { name: 'MAPPA' }));
    await user.type(screen.getByRole('textbox', { name: /Risk summary/ }), 'He knows where she lives.');
    await user.click(button('Store the changes'));
    await screen.findByRole('button', { name: 'Undo: The changes are stored.' });
    expect(await entryOf(engine, caseKey)).toMatchObject({ detail: { processes: ['MAPPA'], riskSummary: 'He knows where she lives.' } });

    await user.click(button('Step it down'));
    await user.type(screen.getByLabelText(/How has it ended/), 'He is in custody for years.');
    await user.click(button('Step it down'));
    expect(screen.getAllByText('Enter what was learnt, or that nothing was').length).toBeGreaterThan(1);
    await user.type(screen.getByLabelText(/What was learnt/), 'One lead from the first day.');
    await user.click(button('Step it down'));
    await screen.findByRole('button', { name: 'Undo: It is stepped down.' });
    expect(main()).toContain('What was learnt');
    await user.click(button(/Back to the log/));
    expect(await screen.findByRole('heading', { name: 'Suggested, waiting for a decision: 0' })).toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText('Entries'), 'ended');
    expect(await screen.findByText('Stepped down on 15 June 2026')).toBeInTheDocument();
  });

  test('who is second is told who was quicker, and what was typed stays', async () => {
    const engine = sites.fresh();
    const caseKey = await acceptedCase(engine);
    const seen = await onLog(engine, caseKey);
    const user = show(engine);
    await user.selectOptions(await screen.findByLabelText('Entries'), 'onLog');
    await user.click(button(/Testcase, Anya$/));
    await user.click(await screen.findByRole('button', { name: 'Change it' }));
    await user.type(screen.getByRole('textbox', { name: /Risk summary/ }), 'Mine');
    writtenEntry(
      await openComplex(engine, { login: coordinator }).edit(seen, 'theirs', {
        ...fieldsOf(seen),
        riskSummary: 'Theirs',
        leadAgency: 'Health'
      })
    );
    await user.click(button('Store the changes'));
    expect((await screen.findAllByText(/Somebody else has changed this meanwhile: risk summary\./)).length).toBeGreaterThan(0);
    expect(screen.getByRole('textbox', { name: /Risk summary/ })).toHaveValue('Mine');
    // What they changed besides is taken into the form: storing mine keeps it.
    expect(screen.getByLabelText('Lead agency')).toHaveValue('Health');
    await user.click(button('Store the changes'));
    await screen.findByRole('button', { name: 'Undo: The changes are stored.' });
    expect(await entryOf(engine, caseKey)).toMatchObject({ leadAgency: 'Health', detail: { riskSummary: 'Mine' } });
  });

  test('a case is put forward by its reference; the open cases are looked at once more', async () => {
    const engine = sites.fresh();
    await acceptedCase(engine, plainAnswers());
    const [{ Reference }] = await rowsOf(engine, 'Referrals');
    const user = show(engine);
    await user.click(await screen.findByRole('button', { name: 'Put a case forward' }));
    await waitFor(() => expect(screen.getByLabelText('Reference of the case')).toHaveFocus());
    await user.click(button('Put it forward'));
    await screen.findByRole('heading', { name: 'There is a problem' });
    await user.type(screen.getByLabelText('Reference of the case'), 'M-0000-0000-0');
    await user.type(screen.getByLabelText('Why is it complex?'), reason);
    await user.click(button('Put it forward'));
    expect(await screen.findByText(/There is no case M-0000-0000-0/)).toBeInTheDocument();
    await user.clear(screen.getByLabelText('Reference of the case'));
    await user.type(screen.getByLabelText('Reference of the case'), String(Reference));
    await user.click(button('Put it forward'));
    await user.click(await screen.findByRole('button', { name: 'Decline it' }));
    expect(screen.getByText(reason)).toBeInTheDocument();
    await user.type(screen.getByLabelText(/Why does it not belong/), 'One agency leads already.');
    await user.click(button('Decline it'));
    await screen.findByRole('button', { name: 'Undo: It is declined.' });
    await user.click(button(/Back to the log/));
    await user.selectOptions(await screen.findByLabelText('Open cases of which MARAC?'), 'Coventry');
    await user.click(button('Look at the open cases of Coventry'));
    expect(await screen.findByText('1 case was looked at, 0 cases were suggested.')).toBeInTheDocument();
  });

  test('a review that is overdue is at the top, and what nobody has looked at is counted', async () => {
    const engine = sites.fresh();
    await onLog(engine, await acceptedCase(engine));
    await editInList(engine, 'ComplexCases', (await rowOf(engine)).Id, {
      NextReviewAt: '2026-06-01T11:00:00Z',
      LoggedAt: '2026-05-01T11:00:00Z'
    });
    show(engine);
    expect(await screen.findByText('Review overdue: it was due on 1 June 2026, 14 days ago')).toBeInTheDocument();
    const figure = (label: string): string => screen.getByText(label, { selector: 'dt' }).nextElementSibling?.textContent?.trim() ?? '';
    expect([figure('Reviews overdue'), figure('Not looked at for over 28 days'), figure('On the log')]).toEqual(['1', '1', '1']);
    expect(screen.getByText(/45 days on the log, nobody has looked at it for 45 days/)).toBeInTheDocument();
    expect(await screen.findByText(/No perpetrator of a case here is known in another area/)).toBeInTheDocument();
  });

  test('somebody without access is told who gives it; of a case with a conflict of interest nothing is shown', async () => {
    const engine = sites.fresh();
    await acceptedCase(engine);
    await editInList(engine, 'Referrals', (await rowsOf(engine, 'Referrals'))[0].Id, { ConflictLogins: coordinator });
    const shown = render(<ComplexCasesScreen useCases={openComplex(engine, { login: officer })} />);
    expect(await screen.findByText(/The owner of the case site gives access: ask to be added to its group MARAC Team/)).toBeInTheDocument();
    shown.unmount();
    show(engine, coordinator);
    await userEvent.selectOptions(await screen.findByLabelText('MARAC'), '');
    expect(await screen.findByText(/Hidden: conflict of interest$/)).toBeInTheDocument();
    expect(screen.queryByText(/Testcase/)).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Hidden/ })).not.toBeInTheDocument();
    expect(good(await openComplex(engine).open()).rows).toHaveLength(1);
  });
});
