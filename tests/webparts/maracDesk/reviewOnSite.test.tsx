import { screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import type { SharePointEngine } from '../../../local/engine';
import { caseSites, coordinator, mondayMorning, officer, openDesk, openForm, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites, StoredRow } from '../../support/sites/caseSite';
import { faulty, toList } from '../../support/kills/faults';
import { completeAnswers, good, newDraft, sentIn } from '../../support/stories/referring';
import { openReview, senior } from '../../support/stories/reviewing';
import '../../support/files/screenEvents';
import { caseButton, showDesk, violations, wasTold } from './deskScreen';
import type { User } from './deskScreen';

let sites: CaseSites;
let copy: () => SharePointEngine;
let now = mondayMorning;
/** References in the order in which the reviews are due. */
const references: string[] = [];

beforeAll(async () => {
  sites = await caseSites();
  const engine = sites.fresh(() => now);
  const form = openForm(engine, { login: officer });
  for (const familyName of ['Firstcase', 'Secondcase', 'Thirdcase']) {
    now = new Date(mondayMorning.getTime() + references.length * 600_000);
    references.push(sentIn(await form.submit(newDraft(form, { ...completeAnswers(), victimFamilyName: familyName }))).reference);
  }
  good(await openDesk(engine, { login: coordinator }).takeIn());
  copy = sites.freeze(engine);
});
afterAll(() => sites.close());
beforeEach(() => {
  now = new Date(mondayMorning.getTime() + 3_600_000);
});

const rowOf = async (engine: SharePointEngine, reference: string): Promise<StoredRow> =>
  (await rowsOf(engine, 'Referrals')).find(row => row.Reference === reference) as StoredRow;

const reviewing = (reference: string): Promise<HTMLElement> => screen.findByRole('heading', { name: new RegExp(`Review ${reference}`) });

/** The review of what is due first, its decision drawn. */
async function reviewFirst(user: User): Promise<void> {
  (await caseButton(references[0])).focus();
  await user.keyboard('v');
  await screen.findByRole('region', { name: 'Your decision' });
}

describe('reviews', () => {
  test('one after the other by keyboard alone: accepted, sent back, withdrawn and taken back, until none is left', async () => {
    const engine = copy();
    const user = await showDesk(engine, coordinator);
    expect(await screen.findByRole('button', { name: 'Review next (3)' })).toBeInTheDocument();
    await reviewFirst(user);
    expect(await reviewing(references[0])).toHaveFocus();
    expect(screen.getByText(/^Victim: Anya Firstcase/)).toBeInTheDocument();
    expect(screen.getByText(/^(Call only \d of \d numbers|No number is known to be safe to call)$/)).toBeInTheDocument();
    expect(screen.getByText(/Risk: SafeLives Dash, \d+ of 24 answered yes/)).toBeInTheDocument();
    expect(screen.getByText('2 more to review.')).toBeInTheDocument();
    expect(await violations()).toEqual([]);

    // The criterion that the answers support is chosen, with the words that support it.
    await user.keyboard('a');
    expect(screen.getByRole('radio', { name: 'Visible high risk (claimed)' })).toBeChecked();
    const rationale = screen.getByLabelText('Why do you accept it?');
    expect(rationale).toHaveFocus();
    expect(rationale).toHaveValue('15 of 24 answered yes on the SafeLives Dash; 14 or more is visible high risk.');
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(await reviewing(references[1])).toHaveFocus();
    expect(wasTold(new RegExp(`${references[0]} accepted`))).toBe(true);
    expect(await rowOf(engine, references[0])).toMatchObject({ Status: 'Accepted', DecisionCriterion: 'Visible high risk' });
    await screen.findByRole('region', { name: 'Your decision' });
    await user.keyboard('q');
    expect(screen.getByLabelText('What do you need to know?')).toHaveFocus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('There is a problem')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Enter what you need to know' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.type(screen.getByLabelText('What do you need to know?'), 'How many children live there?');
    await user.keyboard('{Control>}{Enter}{/Control}');

    await reviewing(references[2]);
    expect((await rowOf(engine, references[1])).Status).toBe('Returned for information');
    // Each was opened once, and its history says so once.
    const opened = (await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Opened').map(({ CaseKey }) => CaseKey);
    expect(opened.filter((key, at) => opened.indexOf(key) !== at)).toEqual([]);
    expect(screen.getByText('The last one to review.')).toBeInTheDocument();
    await screen.findByRole('region', { name: 'Your decision' });
    await user.keyboard('w');
    expect(screen.getByRole('radio', { name: 'Does not meet a criterion' })).toHaveFocus();
    await user.click(screen.getByRole('radio', { name: 'Entered in error' }));
    // Nobody is offered an IDVA where it was an error; a real reason offers one.
    expect(screen.getByRole('radio', { name: 'No' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Does not meet a criterion' }));
    expect(screen.getByRole('radio', { name: 'Yes' })).toBeChecked();
    await user.type(screen.getByLabelText('What should the referrer know about it?'), 'The risk has gone.');
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(await screen.findByText(/Nothing else is left to review. 1 waits for the referrer/, { selector: 'p' })).toBeInTheDocument();
    expect(await rowOf(engine, references[2])).toMatchObject({ Status: 'Withdrawn', WithdrawnReason: 'Does not meet a criterion' });
    expect(await violations()).toEqual([]);

    // Taken back at once: it awaits review as before, with what was typed.
    await user.click(screen.getByRole('button', { name: `Undo: ${references[2]} withdrawn.` }));
    await reviewing(references[2]);
    expect((await rowOf(engine, references[2])).Status).toBe('Awaiting review');
    expect(await screen.findByLabelText('What should the referrer know about it?')).toHaveValue('The risk has gone.');
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('button', { name: 'Review next (1)' })).toBeInTheDocument();
  });

  test('accepted before the matches are looked at: said at the decision and after it, in the history and in the queue, until they are noted', async () => {
    const engine = copy();
    const user = await showDesk(engine, coordinator);
    await reviewFirst(user);
    expect(await screen.findByText(/^\d possible matches have not been looked at\.$/)).toBeInTheDocument();
    await user.keyboard('a');
    expect(screen.getByText(/^\d possible matches have not been looked at\. You can accept it all the same/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await reviewing(references[1]);
    expect(
      screen.getByRole('group', {
        name: `${references[0]} accepted. Its matches are still to be looked at: the queue has it under “Matches to look at”.`
      })
    ).toBeInTheDocument();
    const row = await rowOf(engine, references[0]);
    expect(String(row.SpareText1)).toMatch(/^Open: \d$/);
    expect(
      (await rowsOf(engine, 'Events')).filter(({ Kind, CaseKey }) => Kind === 'Accepted' && CaseKey === row.Key).map(({ Detail }) => Detail)
    ).toEqual([expect.stringMatching(/\d possible matches had not been looked at\.$/)]);
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: /^Matches to look at/ }));
    const opener = await caseButton(references[0]);
    expect(opener.closest('tr')).toHaveTextContent('matches to look at');
    await user.click(opener);
    expect(await screen.findByText(/^This case was accepted before its matches were looked at\./)).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'None of these match' }));
    await waitFor(() => expect(screen.queryByText(/^This case was accepted before its matches/)).not.toBeInTheDocument());
    expect((await rowOf(engine, references[0])).SpareText1 ?? '').toBe('');
  });

  test('what was typed survives a lost connection, and going away and back; nothing is half sent', async () => {
    const engine = copy();
    const wire = faulty(transportTo(engine, coordinator));
    const user = await showDesk(engine, coordinator, wire.send);
    await reviewFirst(user);
    await user.keyboard('a');
    const words = 'Strangled twice within a month.';
    await user.clear(screen.getByLabelText('Why do you accept it?'));
    await user.type(screen.getByLabelText('Why do you accept it?'), words);
    let cutOff = true;
    wire.failNext(request => cutOff && toList('Referrals')(request), { kind: 'lost before it arrives' }, 1000);
    await user.click(screen.getByRole('button', { name: 'Accept the referral' }));
    expect(await screen.findByText(/Support code: /)).toBeInTheDocument();
    expect(screen.getByLabelText('Why do you accept it?')).toHaveValue(words);
    expect((await rowOf(engine, references[0])).Status).toBe('Awaiting review');
    cutOff = false;
    await user.keyboard('{Escape}');
    await reviewFirst(user);
    expect(await screen.findByLabelText('Why do you accept it?')).toHaveValue(words);
    await user.click(screen.getByRole('button', { name: 'Accept the referral' }));
    await reviewing(references[1]);
    expect(await rowOf(engine, references[0])).toMatchObject({ Status: 'Accepted', DecisionReason: words });
  });

  test.each([
    ['Keep theirs and go on', 'Accepted', 'Strangled last week.'],
    ['Write mine all the same', 'Withdrawn', 'It is closed elsewhere.']
  ])('two people decide differently: both versions, who and when; “%s” ends as %s', async (choice, status, reason) => {
    const engine = copy();
    const user = await showDesk(engine, coordinator);
    await reviewFirst(user);
    const { Key: caseKey } = await rowOf(engine, references[0]);
    const theirs = {
      caseKey: String(caseKey),
      decisionKey: 'decision-of-the-senior',
      criterion: 'Visible high risk',
      rationale: 'Strangled last week.'
    } as const;
    good(await openReview(engine, { login: senior }).accept(theirs));
    await user.keyboard('w');
    await user.click(screen.getByRole('radio', { name: 'Does not meet a criterion' }));
    await user.type(screen.getByLabelText('What should the referrer know about it?'), 'It is closed elsewhere.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('heading', { name: 'Example, Senior wrote this before you' })).toHaveFocus();
    expect(screen.getByText('Accepted as Visible high risk: Strangled last week.')).toBeInTheDocument();
    expect(screen.getByText(/Withdraw, does not meet a criterion: It is closed elsewhere\./)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: choice }));
    await reviewing(references[1]);
    expect(await rowOf(engine, references[0])).toMatchObject({ Status: status, DecisionReason: reason });
  });

  test('a review left for later comes again after the others, and the queue says how many wait', async () => {
    const engine = copy();
    const user = await showDesk(engine, coordinator);
    await reviewFirst(user);
    for (const reference of references) {
      await reviewing(reference);
      await user.click(await screen.findByRole('button', { name: 'Leave it for later' }));
    }
    await user.click(await screen.findByRole('button', { name: 'Review next (3)' }));
    expect(await reviewing(references[0])).toHaveFocus();
  });
});

describe('from the case file', () => {
  test('the victim and what happened come first, what is not provided is folded away, and it is reviewed and looked at again', async () => {
    const engine = copy();
    const user = await showDesk(engine, coordinator);
    await user.click(await caseButton(references[0]));
    expect(await screen.findByText(/^Anya Firstcase, \d+$/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'What happened' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show the whole form' }));
    const folded = screen.getAllByText(/^Not provided \(\d+\)/);
    expect(folded.length).toBeGreaterThan(0);
    expect(folded[0].closest('details')).not.toHaveAttribute('open');
    await user.click(
      within(screen.getByRole('group', { name: 'What is owed on this case' })).getByRole('button', { name: 'Review the referral' })
    );
    await reviewing(references[0]);
    await screen.findByRole('region', { name: 'Your decision' });
    await user.keyboard('w');
    await user.click(screen.getByRole('radio', { name: 'Referrer withdrew it' }));
    await user.type(screen.getByLabelText('What should the referrer know about it?'), 'As you asked.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await reviewing(references[1]);
    await user.click(screen.getByRole('button', { name: /Back to the case/ }));
    expect(await screen.findByRole('heading', { name: new RegExp(`Case ${references[0]}`) })).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Look at it again' }));
    expect(screen.getByLabelText('Why is it looked at again?')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Look at it again' }));
    expect(screen.getByText('Enter why you decide so.')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Why is it looked at again?'), 'The officer rang.');
    await user.click(screen.getByRole('button', { name: 'Look at it again' }));
    expect(await screen.findByRole('button', { name: 'Ask the referrer a question' })).toBeInTheDocument();
    await waitFor(async () => expect((await rowOf(engine, references[0])).Status).toBe('Awaiting review'));
  });
});
