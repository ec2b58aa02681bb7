import { render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as React from 'react';
import type { SharePointEngine } from '../../../../local/engine';
import { readWordForm } from '../../../../src/documents/word/referralForm/readWordForm';
import { defaultConfiguration } from '../../../../src/domain/setUp/defaultConfiguration';
import { referralForm } from '../../../../src/domain/form/referralForm';
import type { ReferralSummary } from '../../../../src/domain/referral/referral';
import { ScreenArea } from '../../../../src/ui/layout/ScreenArea';
import { MatchPanel } from '../../../../src/webparts/maracDesk/matching/MatchPanel';
import type { MatchPanelProps } from '../../../../src/webparts/maracDesk/matching/MatchPanel';
import { violationsWithin as violations } from '../../../support/files/accessible';
import { caseSites, coordinator, editInList, mondayMorning, openDesk, rowsOf, transportTo } from '../../../support/sites/caseSite';
import type { CaseSites } from '../../../support/sites/caseSite';
import { context } from '../../../domain/form/support/context';
import { faulty, writeTo } from '../../../support/kills/faults';
import { anotherVictim, candidateOf, casesOf, knownByNameOnly, matchingOf, withPerpetrator } from '../../../support/stories/matching';
import { completeAnswers, good } from '../../../support/stories/referring';
import '../../../support/files/screenEvents';

const senior = 'senior@wmp.example';

let sites: CaseSites;
let twoCases: () => SharePointEngine;
let [first, second]: readonly string[] = [];
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
  const made = sites.fresh();
  [first, second] = await casesOf(made, completeAnswers(), completeAnswers());
  twoCases = sites.freeze(made);
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = twoCases();
});

const caseIn = async (key: string): Promise<ReferralSummary> => {
  const { queue } = good(await openDesk(engine, { login: coordinator }).open());
  const found = queue.find(referral => referral.key === key);
  if (!found) throw new Error('The case is not in the queue.');
  return found;
};

async function show(
  key = second,
  more: Partial<MatchPanelProps> = {},
  transport = transportTo(engine, coordinator)
): Promise<ReturnType<typeof userEvent.setup>> {
  const referral = await caseIn(key);
  render(
    <ScreenArea label="MARAC desk">
      <MatchPanel
        useCases={matchingOf(engine, coordinator, transport)}
        referral={referral}
        configuration={defaultConfiguration}
        now={mondayMorning}
        {...more}
      />
    </ScreenArea>
  );
  await screen.findByText(/to decide about|^Nobody|^Not found/);
  return userEvent.setup({ delay: null });
}

const told = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');
const candidate = (name: RegExp): HTMLElement => screen.getByRole('group', { name });
const marks = async (): Promise<readonly unknown[]> => (await rowsOf(engine, 'Matches')).map(({ Mark }) => Mark ?? null).sort();

describe('the possible matches of a case', () => {
  test('are decided by one letter each, the focus going on to the next; each is taken back by another', async () => {
    const user = await show();
    expect(screen.getByText('2 people to decide about.')).toBeInTheDocument();
    expect(candidate(/^Anya Testcase and /)).toHaveTextContent(/Why: .*same date of birth/);
    expect(await violations()).toEqual([]);
    candidate(/^Anya Testcase and /).focus();
    await user.keyboard('s');
    expect(candidate(/^Bo Sample and /)).toHaveFocus();
    await user.keyboard('d');
    await waitFor(() => expect(screen.getByText('Nobody is left to decide about. 2 decided.')).toBeInTheDocument());
    expect(await marks()).toEqual(['Different', 'Same']);
    expect(within(candidate(/^Anya Testcase and /)).getByRole('button', { name: /Same person/ })).toHaveAttribute('aria-pressed', 'true');
    expect(candidate(/^Anya Testcase and /)).toHaveTextContent(/Same person: .*Mon 15 Jun, 10am/);
    await waitFor(() => expect(told()).toContain('Different people: Bo Sample'));
    expect(await violations()).toEqual([]);
    candidate(/^Bo Sample and /).focus();
    await user.keyboard('z');
    await waitFor(async () => expect(await marks()).toEqual(['Same', null].sort()));
    await waitFor(() => expect(screen.getByText('1 person to decide about. 1 decided.')).toBeInTheDocument());
  });

  test('arrow keys go from one to the next, Tab comes to one of them, and a press on the pressed button takes back', async () => {
    const user = await show();
    candidate(/^Anya Testcase and /).focus();
    await user.keyboard('{ArrowDown}');
    expect(candidate(/^Bo Sample and /)).toHaveFocus();
    expect(candidate(/^Anya Testcase and /)).toHaveAttribute('tabindex', '-1');
    await user.tab();
    expect(within(candidate(/^Bo Sample and /)).getByRole('button', { name: /Same person/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(within(candidate(/^Bo Sample and /)).getByRole('button', { name: /Same person/ })).toHaveAttribute('aria-pressed', 'true')
    );
    expect(await marks()).toEqual(['Same']);
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(await marks()).toEqual([null]));
    await waitFor(() => expect(screen.getByText('2 people to decide about.')).toBeInTheDocument());
  });

  test('show what the open case means, until somebody decides that they are two people', async () => {
    const onDuplicate = jest.fn();
    const user = await show(second, { onDuplicate, onRepeat: jest.fn() });
    expect(
      screen.getByText(/^The victim and the perpetrator may be the same as in case .*this would be a duplicate, and no repeat\.$/)
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Withdraw as a duplicate of / }));
    expect(onDuplicate).toHaveBeenCalledWith(first);
    await user.click(within(candidate(/^Bo Sample and /)).getByRole('button', { name: /Different people/ }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Withdraw as a duplicate/ })).not.toBeInTheDocument());
    expect(screen.queryByText(/this would be/)).not.toBeInTheDocument();
  });

  test('offer a repeat of a case heard within twelve months', async () => {
    const row = (await rowsOf(engine, 'Referrals')).find(({ Key }) => Key === first);
    await editInList(engine, 'Referrals', row?.Id ?? 0, { Status: 'Closed' });
    const onRepeat = jest.fn();
    const read = openDesk(engine, { login: coordinator }).caseFile.earlier;
    const user = await show(second, { onRepeat, earlier: read });
    const became = screen.getByRole('region', { name: 'What became of the earlier case' });
    expect(await within(became).findByText(/Closed\. No action was minuted of it\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: `Review as a repeat of ${String(row?.Reference)}` }));
    expect(onRepeat).toHaveBeenCalledWith(first);
  });

  test('of a returned form whose perpetrator has no date of birth: said not to be looked for, searched for by name and age, and decided about', async () => {
    engine = sites.fresh();
    let made = 0;
    const file = new Uint8Array(
      readFileSync(join(__dirname, '..', '..', '..', 'documents', 'fixtures', 'perpetratorWithoutDateOfBirth.docx'))
    );
    const { answers } = good(await readWordForm(file, referralForm, context, group => `${group}-${(made += 1)}`));
    // The file was filled in later than this site's today.
    const day = { day: '13', month: '6', year: '2026' };
    const elsewhere = withPerpetrator(anotherVictim(), {
      familyName: 'Demoworth',
      givenNames: 'Steven',
      dateOfBirth: { day: '3', month: '5', year: '1999' }
    });
    const [, known] = await casesOf(engine, elsewhere, { ...answers, incidentDate: day, riskAssessmentDate: day });
    const user = await show(known);
    expect(screen.getByText(/^Not found in another case: Anya Testcase\. Not everybody could be looked for\./)).toBeInTheDocument();
    expect(screen.queryByText(/Nobody of this case was found/)).not.toBeInTheDocument();
    expect(
      screen.getByText('Stephen Demoworth (perpetrator) was not looked for: only a name and a rough age are known.')
    ).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Search for Stephen Demoworth, about 27' }));
    expect(
      await screen.findByText('1 person with a name like Stephen Demoworth, about 27: shown with the other people found.', {
        selector: 'p'
      })
    ).toBeInTheDocument();
    const found = candidate(/^Stephen Demoworth and Steven Demoworth of case /);
    expect(found).toHaveTextContent(/about the same age/);
    found.focus();
    await user.keyboard('s');
    await waitFor(async () => expect(await marks()).toEqual(['Same']));
    await user.click(await screen.findByRole('button', { name: 'Note that everybody is decided about' }));
    await waitFor(async () =>
      expect((await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Matches reviewed').map(({ Detail }) => Detail)).toEqual([
        'Looked at 1 person of other cases who may be the same: 1 same. Not looked for, because no more than a name is known: perpetrator (searched by name and rough age).'
      ])
    );
  });

  test('a search by another name or age says what it needs', async () => {
    engine = sites.fresh();
    const [, known] = await casesOf(
      engine,
      completeAnswers(),
      withPerpetrator(anotherVictim(), knownByNameOnly('Demoworth', 'Stephen', '27'))
    );
    const user = await show(known);
    await user.click(screen.getByText('Search for Stephen Demoworth by another name or age'));
    await user.clear(screen.getByLabelText(/^Family name/));
    await user.type(screen.getByLabelText(/^About how old/), 'x');
    await user.click(screen.getByRole('button', { name: 'Search' }));
    expect(screen.getByText('Enter two letters of the family name or more')).toBeInTheDocument();
    expect(screen.getByText('Enter the age in years, such as 40')).toBeInTheDocument();
    await user.type(screen.getByLabelText(/^Family name/), 'Nosuchname');
    await user.clear(screen.getByLabelText(/^About how old/));
    await user.click(screen.getByRole('button', { name: 'Search' }));
    expect(
      await screen.findByText('Nobody with a name like Stephen Nosuchname was found in another case.', { selector: 'p' })
    ).toBeInTheDocument();
  });

  test('everybody whom a MARAC received in a month is gone through, and the answer says how many cases that are', async () => {
    engine = sites.fresh();
    const [, known] = await casesOf(
      engine,
      withPerpetrator(completeAnswers(), knownByNameOnly('Phelps', 'Steve', '30')),
      withPerpetrator(anotherVictim(), knownByNameOnly('Felps', 'Stephen', '27'))
    );
    const marac = String((await rowsOf(engine, 'Referrals'))[0].ReceivedByMarac);
    const user = await show(known);
    await user.click(screen.getByText('Search for Stephen Felps by another name or age'));
    expect(screen.queryByLabelText('Received in')).not.toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText(/^In which cases/), `Received by ${marac}`);
    expect(screen.getByLabelText(/^Received in/)).toHaveDisplayValue('June 2026');
    await user.click(screen.getByRole('button', { name: 'Search' }));
    expect(
      await screen.findByText(
        `1 person with a name like Stephen Felps, about 27 in 1 case that ${marac} received in June 2026: shown with the other people found.`,
        { selector: 'p' }
      )
    ).toBeInTheDocument();
    expect(candidate(/^Stephen Felps and Steve Phelps of case /)).toHaveTextContent(/about the same age/);
  });

  test('none of them match: noted on the case with who and when, and nothing is left to decide', async () => {
    const onChanged = jest.fn();
    const user = await show(second, { onChanged });
    await user.dblClick(screen.getByRole('button', { name: 'None of these match' }));
    await waitFor(() => expect(onChanged).toHaveBeenCalledTimes(1));
    expect((onChanged.mock.calls as [ReferralSummary][])[0][0].matchesReviewed?.at).toEqual(mondayMorning);
    expect(await screen.findByText(/Nobody is left to decide about\. Looked at by .*, Mon 15 Jun, 10am\./)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /match$/ })).not.toBeInTheDocument();
    // The button has gone: the next key is heard here, not at the top of the page.
    expect(screen.getByRole('heading', { name: 'Possible matches' })).toHaveFocus();
    expect(screen.getAllByText('Looked at, no match')).toHaveLength(2);
    expect(screen.queryByText(/this would be/)).not.toBeInTheDocument();
  });

  test('a colleague’s other decision stops mine, and is shown when looked at again', async () => {
    const user = await show();
    const theirs = candidateOf(good(await matchingOf(engine, senior).matches(first)), 'Victim');
    good(await matchingOf(engine, senior).mark(theirs, 'Different'));
    await user.click(within(candidate(/^Anya Testcase and /)).getByRole('button', { name: /Same person/ }));
    expect(
      await screen.findByText(/decided meanwhile that the two are different people \(Monday 15 June 2026, 10am\)/)
    ).toBeInTheDocument();
    expect(await marks()).toEqual(['Different']);
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    await waitFor(() =>
      expect(within(candidate(/^Anya Testcase and /)).getByRole('button', { name: /Different people/ })).toHaveAttribute(
        'aria-pressed',
        'true'
      )
    );
  });

  test('a decision that could not be sent says so, and goes through when pressed again', async () => {
    const line = faulty(transportTo(engine, coordinator));
    const user = await show(second, {}, line.send);
    let isBusy = true;
    line.failNext(request => isBusy && writeTo('Matches')(request), { kind: 'lost before it arrives' }, 1000);
    const press = (): Promise<void> => user.click(within(candidate(/^Anya Testcase and /)).getByRole('button', { name: /Same person/ }));
    await press();
    expect(await screen.findByText('We sent this, but no answer came back.')).toBeInTheDocument();
    expect(await marks()).toEqual([]);
    expect(within(candidate(/^Anya Testcase and /)).getByRole('button', { name: /Same person/ })).toHaveAttribute('aria-pressed', 'false');
    isBusy = false;
    await press();
    await waitFor(() =>
      expect(within(candidate(/^Anya Testcase and /)).getByRole('button', { name: /Same person/ })).toHaveAttribute('aria-pressed', 'true')
    );
    expect(screen.queryByText('We sent this, but no answer came back.')).not.toBeInTheDocument();
    expect(await marks()).toEqual(['Same']);
  });
});

describe('in the case file', () => {
  test('nothing is looked for before somebody asks; then the possible matches have the focus', async () => {
    const line = faulty(transportTo(engine, coordinator));
    const referral = { ...(await caseIn(second)), matchesReviewed: { by: 'Example, Senior', at: mondayMorning } };
    render(
      <ScreenArea label="MARAC desk">
        <MatchPanel
          onRequest
          useCases={matchingOf(engine, coordinator, line.send)}
          referral={referral}
          configuration={defaultConfiguration}
          now={mondayMorning}
        />
      </ScreenArea>
    );
    expect(screen.getByText(/Looked at by Example, Senior, Mon 15 Jun, 10am\./)).toBeInTheDocument();
    expect(line.sent).toHaveLength(0);
    await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Look for possible matches' }));
    expect(await screen.findByText('2 people to decide about.')).toBeInTheDocument();
    expect(document.activeElement).toContainElement(screen.getByRole('heading', { name: 'Possible matches' }));
    expect(await violations()).toEqual([]);
  });
});

describe('one person over all cases', () => {
  test('is seen with every part, victim and area, and a link taken back there is gone', async () => {
    const [third] = (await casesOf(engine, anotherVictim())).slice(-1);
    const across = candidateOf(good(await matchingOf(engine).matches(third)), 'Perpetrator', second);
    good(await matchingOf(engine).mark(across, 'Same'));
    const user = await show(third);
    await user.click(screen.getByRole('button', { name: /^Every case of this person/ }));
    expect(await screen.findByRole('heading', { name: 'Every case of Bo Sample' })).toHaveFocus();
    expect(screen.getByText('Perpetrator in 2 cases.')).toBeInTheDocument();
    expect(screen.getByText('Perpetrator against 2 victims')).toBeInTheDocument();
    expect(screen.getByText(/^Seen in 2 areas: /)).toHaveTextContent('Walsall');
    const table = screen.getByRole('table', { name: /Cases of Bo Sample/ });
    expect(table).toHaveTextContent('Otherwise, Mina');
    expect(table).toHaveTextContent('Testcase, Anya');
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Take back/ }));
    expect(await screen.findByText('No decision ties this person to another case.')).toBeInTheDocument();
    expect(await marks()).toEqual([null]);
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { name: 'Possible matches' })).toHaveFocus();
    await waitFor(() => expect(screen.getByText('2 people to decide about.')).toBeInTheDocument());
  });
});
