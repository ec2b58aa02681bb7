import { screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import type { SharePointEngine } from '../../../local/engine';
import { caseSites, coordinator, mondayMorning, officer, openDesk, openForm, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites, StoredRow } from '../../support/sites/caseSite';
import { faulty, toList } from '../../support/kills/faults';
import { good, newDraft, sentIn } from '../../support/stories/referring';
import { coventryAnswers, idvaOfCoventry, openReview, sendBack, senior } from '../../support/stories/reviewing';
import '../../support/files/screenEvents';
import { caseButton, showDesk, violations, wasTold } from './deskScreen';

let sites: CaseSites;
let copy: () => SharePointEngine;
let now = mondayMorning;
const references: string[] = [];

beforeAll(async () => {
  sites = await caseSites();
  const engine = sites.fresh(() => now);
  const form = openForm(engine, { login: officer });
  for (const familyName of ['Firstcase', 'Secondcase']) {
    now = new Date(mondayMorning.getTime() + references.length * 600_000);
    const perpetrators = [
      {
        key: 'perpetrator-1',
        answers: {
          ...(coventryAnswers().perpetrators as readonly { readonly answers: object }[])[0].answers,
          worksForAgency: 'Yes',
          employer: 'Housing, repairs'
        }
      }
    ];
    // The second is restricted: its perpetrator works for an agency.
    const crimes = {
      crimesDisclosed: 'Yes',
      crimesRecorded: 'Some of it',
      speakToPolice: 'Already has',
      crimeReferences: '20DEMO/938776/26\n20DEMO/938777/26'
    };
    const answers = { ...coventryAnswers(), ...crimes, victimFamilyName: familyName, ...(familyName === 'Secondcase' && { perpetrators }) };
    references.push(sentIn(await form.submit(newDraft(form, answers))).reference);
  }
  good(await openDesk(engine, { login: coordinator }).takeIn());
  copy = sites.freeze(engine);
});
afterAll(() => sites.close());
beforeEach(() => {
  now = new Date(mondayMorning.getTime() + 3_600_000);
});

const stored = async (engine: SharePointEngine, reference: string): Promise<StoredRow> =>
  (await rowsOf(engine, 'Referrals')).find(row => row.Reference === reference) as StoredRow;

const mark = (name: RegExp, reference: string): Promise<HTMLElement> =>
  screen.findByRole('button', { name: new RegExp(`${name.source}.*, ${reference}$`) });

describe('duties in the queue', () => {
  test('each is one key on the row in focus, crimes are two; who did it is said, and the row keeps the focus', async () => {
    const engine = copy();
    const user = await showDesk(engine, senior);
    const row = await caseButton(references[0]);
    row.focus();
    await user.keyboard('p');
    await waitFor(() => expect(wasTold(new RegExp(`${references[0]}: Processed, Example, Senior, Mon 15 Jun, 11am`))).toBe(true));
    await user.keyboard('c');
    const panel = await screen.findByRole('region', { name: `Crimes considered: ${references[0]}` });
    expect(within(panel).getByRole('radio', { name: '1. None disclosed' })).toHaveFocus();
    expect(await violations()).toEqual([]);
    await user.keyboard('1');
    await waitFor(() => expect(screen.queryByRole('region', { name: `Crimes considered: ${references[0]}` })).not.toBeInTheDocument());
    await waitFor(async () => expect(await caseButton(references[0])).toHaveFocus());
    await user.keyboard('i');
    await user.keyboard('d');
    await waitFor(async () => expect((await stored(engine, references[0])).IdvaNotifiedBy).toBe('Example, Senior'));
    expect(await stored(engine, references[0])).toMatchObject({
      ProcessedBy: 'Example, Senior',
      CrimesConsideredBy: 'Example, Senior',
      CrimesOutcome: 'None disclosed',
      ReferrerInvitedBy: 'Example, Senior'
    });
    // What is done cannot be pressed again, and says when it was done.
    await user.keyboard('p');
    await waitFor(() => expect(wasTold(/Processed: done in time/)).toBe(true));
    expect((await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Processed')).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  test('each is a button too; numbers and reasons are asked for where they are owed', async () => {
    const engine = copy();
    const user = await showDesk(engine, senior);
    await user.click(await mark(/Crimes considered: to do/, references[0]));
    const panel = await screen.findByRole('region', { name: `Crimes considered: ${references[0]}` });
    await user.click(within(panel).getByRole('button', { name: 'Crimes considered' }));
    expect(within(panel).getByText('Select what became of the crimes')).toBeInTheDocument();
    // What the officer told stands beside the question, and the numbers are filled in where they belong.
    const tells = await within(panel).findByRole('group', { name: 'What the referral tells' });
    expect(tells).toHaveTextContent('Bo came to the door and kicked it in.');
    expect(tells).toHaveTextContent('20DEMO/938776/26');
    expect(tells).toHaveTextContent(/Have the police recorded it\?\s*Some of it/);
    await user.click(within(panel).getByRole('radio', { name: '2. Already recorded' }));
    expect(within(panel).getByLabelText('Crime numbers')).toHaveValue('20DEMO/938776/26\n20DEMO/938777/26');
    expect(await violations()).toEqual([]);
    await user.click(within(panel).getByRole('radio', { name: '3. Newly recorded' }));
    await user.click(within(panel).getByRole('button', { name: 'Crimes considered' }));
    expect(within(panel).getByText('Enter the crime numbers')).toBeInTheDocument();
    await user.type(within(panel).getByLabelText('Crime numbers'), '20/123456/26');
    await user.click(within(panel).getByRole('button', { name: 'Crimes considered' }));
    await waitFor(async () =>
      expect(await stored(engine, references[0])).toMatchObject({ CrimesOutcome: 'Newly recorded', CrimesDetail: '20/123456/26' })
    );
    await user.click(await mark(/Processed: to do/, references[0]));
    await waitFor(async () => expect((await stored(engine, references[0])).ProcessedBy).toBe('Example, Senior'));
    // The button has gone with the duty: the focus is on its row.
    await waitFor(async () => expect(await caseButton(references[0])).toHaveFocus());
  });

  test('with the last one done its row goes from “Duties owed”: the next row has the focus, and its keys', async () => {
    const engine = copy();
    const key = String((await stored(engine, references[0])).Key);
    for (const duty of ['Processed', 'Referrer invited', 'IDVA notified'] as const)
      good(await openReview(engine, { login: senior }).carryOut(key, duty));
    const user = await showDesk(engine, senior);
    await user.click(await screen.findByRole('button', { name: /^Duties owed/ }));
    (await caseButton(references[0])).focus();
    await user.keyboard('c');
    await screen.findByRole('region', { name: `Crimes considered: ${references[0]}` });
    await user.keyboard('1');
    await waitFor(async () => expect(await caseButton(references[1])).toHaveFocus());
    expect(screen.queryByRole('button', { name: new RegExp(`^${references[0]}`) })).not.toBeInTheDocument();
    await user.keyboard('c');
    await screen.findByRole('region', { name: `Crimes considered: ${references[1]}` });
  });

  test('letters do nothing while somebody types, and not at all once they are turned off; the buttons stay', async () => {
    const engine = copy();
    const user = await showDesk(engine, senior);
    await user.type(screen.getByRole('searchbox'), 'picd');
    await user.clear(screen.getByRole('searchbox'));
    await user.click(screen.getByRole('button', { name: 'Keys' }));
    await user.click(screen.getByRole('checkbox', { name: 'Letters and signs do what is listed here' }));
    (await caseButton(references[0])).focus();
    await user.keyboard('pidjkr?');
    expect(await caseButton(references[0])).toHaveFocus();
    expect(screen.getByRole('region', { name: 'Keys and shapes' })).toBeInTheDocument();
    await user.tab();
    expect(await mark(/Reviewed: to do/, references[0])).toHaveFocus();
    await user.tab();
    await user.keyboard('{Enter}');
    await waitFor(async () => expect((await stored(engine, references[0])).ProcessedBy).toBe('Example, Senior'));
    expect((await stored(engine, references[0])).IdvaNotifiedBy ?? '').toBe('');
  });

  test('two people consider crimes differently: both are shown, and one is chosen', async () => {
    const engine = copy();
    const user = await showDesk(engine, senior);
    (await caseButton(references[0])).focus();
    await user.keyboard('c');
    await screen.findByRole('region', { name: `Crimes considered: ${references[0]}` });
    const { Key } = await stored(engine, references[0]);
    good(await openReview(engine).considerCrimes(String(Key), { outcome: 'Already recorded', detail: '20/111111/26' }));
    await user.keyboard('4');
    await user.type(screen.getByLabelText('Why is it not recorded?'), 'It is older than a year.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('heading', { name: 'Example, Birmingham wrote this before you' })).toHaveFocus();
    expect(screen.getByText(/Already recorded.*20\/111111\/26/)).toBeInTheDocument();
    expect(screen.getByText('Not recorded: It is older than a year.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Write mine all the same' }));
    await waitFor(async () =>
      expect(await stored(engine, references[0])).toMatchObject({ CrimesOutcome: 'Not recorded', CrimesDetail: 'It is older than a year.' })
    );
    await waitFor(async () => expect(await caseButton(references[0])).toHaveFocus());
  });

  test('a connection that fails leaves the duty owed, says of which case, and is tried again', async () => {
    const engine = copy();
    const wire = faulty(transportTo(engine, senior));
    const user = await showDesk(engine, senior, wire.send);
    (await caseButton(references[0])).focus();
    let cutOff = true;
    wire.failNext(request => cutOff && toList('Referrals')(request), { kind: 'lost before it arrives' }, 1000);
    await user.keyboard('p');
    expect(await screen.findByText(`${references[0]}: Processed could not be stored. It is still owed.`)).toBeInTheDocument();
    expect(within(screen.getByRole('table')).getByText(/Processed could not be stored/)).toBeInTheDocument();
    cutOff = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(async () => expect((await stored(engine, references[0])).ProcessedBy).toBe('Example, Senior'));
  });

  test('crimes that could not be stored are said in the panel, brought into sight, and end it once they are', async () => {
    const engine = copy();
    const wire = faulty(transportTo(engine, senior));
    const user = await showDesk(engine, senior, wire.send);
    const brought: Element[] = [];
    Object.assign(Element.prototype, {
      scrollIntoView(this: Element) {
        brought.push(this);
      }
    });
    (await caseButton(references[0])).focus();
    await user.keyboard('c');
    const panel = await screen.findByRole('region', { name: `Crimes considered: ${references[0]}` });
    let cutOff = true;
    wire.failNext(request => cutOff && toList('Referrals')(request), { kind: 'lost before it arrives' }, 1000);
    await user.keyboard('1');
    const said = await within(panel).findByRole('alert');
    expect(said).toHaveTextContent(`${references[0]}: Crimes considered could not be stored. It is still owed.`);
    expect(screen.getAllByText(/could not be stored/)).toHaveLength(1);
    expect(brought).toContain(said);
    await user.click(within(said).getByRole('button', { name: 'Leave it for now' }));
    expect(screen.queryByText(/could not be stored/)).not.toBeInTheDocument();
    expect(within(panel).getByRole('radio', { name: /None disclosed/ })).toHaveFocus();
    await user.keyboard('1');
    const again = within(await within(panel).findByRole('alert')).getByRole('button', { name: 'Try again' });
    cutOff = false;
    await user.click(again);
    await waitFor(async () => expect((await stored(engine, references[0])).CrimesOutcome).toBe('None disclosed'));
    await waitFor(() => expect(panel).not.toBeInTheDocument());
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });
});

describe('in the case file', () => {
  test('duties are buttons, and what the IDVA service answers is read', async () => {
    const engine = copy();
    const user = await showDesk(engine, senior);
    await user.click(await caseButton(references[0]));
    await user.click(await screen.findByRole('button', { name: 'Tell the IDVA service' }));
    await user.click(screen.getByRole('button', { name: 'Show the notices and answers' }));
    expect(await screen.findByRole('heading', { name: 'IDVA service' })).toBeInTheDocument();
    const service = await screen.findByRole('region', { name: 'IDVA service of Coventry' });
    expect(service).toHaveTextContent('before the referral was reviewed');
    expect(service).toHaveTextContent('AcknowledgedNot yet');
    expect(screen.getByRole('table')).toHaveTextContent('IDVA acknowledged');

    const [notice] = await rowsOf(engine, 'Notices', 'partner');
    const { Key } = await stored(engine, references[0]);
    const about = { Marac: 'Coventry', Agency: 'IDVA service', CaseKey: String(Key), AboutKey: String(notice.Key) };
    await sendBack(engine, idvaOfCoventry, { ...about, Key: 'answer-1', Kind: 'Acknowledgement', Summary: 'We have it' });
    await sendBack(engine, idvaOfCoventry, { ...about, Key: 'answer-2', Kind: 'Contact attempt', Summary: 'No answer' });
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await waitFor(() => expect(service).toHaveTextContent('No answer'));
    expect(service).not.toHaveTextContent('AcknowledgedNot yet');
    expect(await violations()).toEqual([]);
  });

  test('who must not be told is suggested by the form, added, taken off and put back', async () => {
    const engine = copy();
    const user = await showDesk(engine, coordinator);
    await user.click(await caseButton(references[1]));
    expect(await screen.findByText(/A perpetrator works for an agency: Housing, repairs/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Leave them out: A perpetrator works/ }));
    expect(screen.getByLabelText('Agency')).toHaveFocus();
    expect(screen.getByLabelText('Agency')).toHaveValue('Housing');
    await user.selectOptions(screen.getByLabelText('Agency'), 'Select an agency');
    await user.click(screen.getByRole('button', { name: 'Leave them out' }));
    expect(await screen.findByRole('link', { name: 'Select the agency that must not be told' })).toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText('Agency'), 'Housing');
    await user.click(screen.getByRole('button', { name: 'Leave them out' }));
    const takeOff = await screen.findByRole('button', { name: /^Take off: Housing, everybody/ });
    expect(screen.queryByText(/A perpetrator works for an agency/)).not.toBeInTheDocument();
    expect(String((await stored(engine, references[1])).MustNotReceive)).toContain('Housing');
    await user.click(takeOff);
    await user.click(await screen.findByRole('button', { name: /^Undo: Taken off: Housing/ }));
    expect(await screen.findByRole('button', { name: /^Take off: Housing, everybody/ })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });
});

describe('the backlog radar', () => {
  test('counts what is accepted and not yet heard, with words and a table, for the length of a meeting', async () => {
    const engine = copy();
    const { Key } = await stored(engine, references[0]);
    good(
      await openReview(engine).accept({
        caseKey: String(Key),
        decisionKey: 'decision-1',
        criterion: 'Visible high risk',
        rationale: 'Strangled twice.'
      })
    );
    now = new Date(now.getTime() + 9 * 86_400_000);
    const user = await showDesk(engine, senior);
    await user.click(screen.getByRole('button', { name: 'Waiting to be heard' }));
    expect(
      await screen.findByText(
        new RegExp(`1 case is accepted and not yet heard. The oldest, ${references[0]} of Coventry, has waited 9 days`)
      )
    ).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /^Coventry 1 0 9 days/ })).toBeInTheDocument();
    expect(screen.getByText('A meeting of 3 hours hears 12 to 15 cases, at 15 to 12 minutes a case.')).toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText('Length of a meeting'), '2 hours');
    expect(screen.getByText('A meeting of 2 hours hears 8 to 10 cases, at 15 to 12 minutes a case.')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { name: /Queue/ })).toBeInTheDocument();
  });
});
