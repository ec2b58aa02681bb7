import { cleanup, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import type { SharePointEngine } from '../../../local/engine';
import { caseSites, mondayMorning, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty, writeTo } from '../../support/kills/faults';
import { housing, join } from '../../support/stories/partnerHome';
import { circulate, healthCoventry } from '../../support/stories/partnerMeetings';
import { button, showPage, violations } from '../../support/stories/partnerScreens';
import { catchSavedFiles } from '../../support/files/savedFiles';
import '../../support/files/screenEvents';

let sites: CaseSites;
let copy: () => SharePointEngine;
let engine: SharePointEngine;
let now = mondayMorning;

beforeAll(async () => {
  sites = await caseSites();
  const prepared = sites.fresh(() => now);
  await circulate(prepared);
  copy = sites.freeze(prepared);
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
  engine = copy();
});

const stored = (): ReturnType<typeof rowsOf> => rowsOf(engine, 'Returns', 'partner');
/** What was sent back; that documents were opened has a test of its own. */
const returns = async (): ReturnType<typeof rowsOf> => (await stored()).filter(({ Kind }) => Kind !== 'Document opened');
const research = 'Return research for the Coventry meeting of 24 June 2026';
const openResearch = async (user: ReturnType<typeof showPage>): Promise<void> => {
  await screen.findByText('0 of 4 done');
  await user.click(button(research));
  await screen.findByRole('heading', { name: /Coventry MARAC, 24 June 2026$/ });
};

test('what to do next comes first: research with its count and its day; by keyboard alone to a case, and nothing is known at one press', async () => {
  const user = showPage(engine, housing);
  expect(await screen.findByRole('heading', { name: /What to do next$/ })).toBeInTheDocument();
  expect(await screen.findByText('0 of 4 done')).toBeInTheDocument();
  expect(screen.getByText('Due Mon 22 Jun, 5pm')).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.tab();
  expect(button(research)).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: /Coventry MARAC, 24 June 2026$/ })).toHaveFocus();
  expect(await screen.findByText('0 of 4 returned. Due Mon 22 Jun, 5pm')).toBeInTheDocument();
  expect(screen.getByText(/Your agency’s own copy/)).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  button('Case 2: Anya Example2, Bela Example2').focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: /Case 2, WM-002$/ })).toHaveFocus();
  expect(screen.getByText(/Born 3 April 1990 · 1 Test Street, Coventry/)).toBeInTheDocument();
  expect(screen.getByText(/Address confidential/)).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  button('Nothing known about anyone in this case').focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(button('Next case to return')).toHaveFocus());
  expect(screen.getByText('Nothing known about anyone in this case.')).toBeInTheDocument();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: /Case 3, WM-003$/ })).toHaveFocus();
  await user.click(button(/Back to the meeting/));
  expect(await screen.findByText('1 of 4 returned. Due Mon 22 Jun, 5pm')).toBeInTheDocument();
  await user.click(button(/Back to what to do/));
  expect(await screen.findByText('1 of 4 done')).toBeInTheDocument();
  await waitFor(() => expect(button('Coventry MARAC, 24 June 2026')).toHaveFocus());
  expect(await returns()).toHaveLength(1);
  expect(document.title).not.toContain('Example2');
});

test('facts and opinion are told apart, what is withheld gives its reason; what is typed survives leaving, and is sent again with more', async () => {
  const user = showPage(engine, housing);
  await openResearch(user);
  await user.click(await screen.findByRole('button', { name: /^Case 1:/ }));
  const victim = await screen.findByRole('group', { name: 'Victim: Anya Example1' });
  await user.click(within(victim).getByLabelText('Known'));
  await user.click(button('Send this research'));
  const summary = screen.getByRole('alert', { name: 'There is a problem' });
  expect(summary).toHaveFocus();
  expect(
    within(summary)
      .getAllByRole('link')
      .map(({ textContent }) => textContent)
  ).toEqual([
    'Enter what is known about Anya Example1, or say below that it is withheld',
    'Choose whether anything is known about Bela Example1'
  ]);
  expect(await violations()).toEqual([]);
  await user.type(within(victim).getByLabelText('Facts'), 'A tenant since 2020.');
  await user.type(within(victim).getByLabelText(/^Professional opinion/), 'Afraid.');
  await user.click(within(screen.getByRole('group', { name: 'Perpetrator: Bela Example1' })).getByLabelText('Nothing known'));
  await user.type(screen.getByLabelText(/^What are you withholding/), 'Arrears');

  await user.click(button(/Back to the meeting/));
  expect(await screen.findByText('Typed, not sent')).toBeInTheDocument();
  await user.click(button(/Back to what to do/));
  expect(await screen.findByText(/^Typed and not sent: Research about 1 case\./)).toBeInTheDocument();
  expect(window.sessionStorage).toHaveLength(0);
  expect(window.localStorage).toHaveLength(0);
  await user.click(button(research));
  await user.click(await screen.findByRole('button', { name: /^Case 1:/ }));
  expect(await screen.findByLabelText('Facts')).toHaveValue('A tenant since 2020.');
  await user.click(button('Send this research'));
  expect(within(screen.getByRole('alert', { name: 'There is a problem' })).getByRole('link')).toHaveTextContent('Enter why it is withheld');
  await user.type(screen.getByLabelText(/^Why is it withheld/), 'Not relevant');
  await user.click(button('Send this research'));
  await waitFor(() => expect(button('Next case to return')).toHaveFocus());
  expect(screen.getByText('Known about: Victim. Nothing known about: Perpetrator. Something is withheld.')).toBeInTheDocument();
  expect(screen.getByText('Victim: Anya Example1, professional opinion')).toBeInTheDocument();

  await user.click(button('Send something else about this case'));
  expect(screen.getByLabelText('Facts')).toHaveValue('A tenant since 2020.');
  await user.type(screen.getByLabelText(/^Risks to staff/), 'A dog');
  await user.click(button('Send this research'));
  expect(await screen.findByText('A later one stands')).toBeInTheDocument();
  expect(
    screen.getByText('Known about: Victim. Nothing known about: Perpetrator. Risks to staff are named. Something is withheld.')
  ).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  expect((await returns()).map(({ Kind }) => Kind)).toEqual(['Research', 'Research']);
});

test('nothing is known about several cases at once; a cut way is gone on from where it broke, and nothing is there twice', async () => {
  const line = faulty(transportTo(engine, housing));
  const user = showPage(engine, housing, line.send);
  await openResearch(user);
  await user.click(await screen.findByRole('checkbox', { name: 'Tick Case 1, WM-001' }));
  expect(button('Return “nothing known” for the 1 ticked case')).toBeInTheDocument();
  await user.click(button('Tick all 4 not returned'));
  let cut = false;
  line.failNext(
    request => {
      cut = cut || (writeTo('Returns')(request) && line.sent.filter(writeTo('Returns')).length > 1);
      return cut;
    },
    { kind: 'answer lost' },
    1
  );
  line.failNext(() => cut, { kind: 'lost before it arrives' }, 1000);
  await user.click(button('Return “nothing known” for the 4 ticked cases'));
  const again = await screen.findByRole('button', { name: 'Send the rest again' });
  const before = await returns();
  expect(before.length).toBeGreaterThan(0);
  expect(before.length).toBeLessThan(4);
  line.failNext(() => false, { kind: 'answer lost' }, 0);
  cut = false;
  await user.click(again);
  expect(await screen.findByText('4 of 4 returned. Due Mon 22 Jun, 5pm')).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  expect(await violations()).toEqual([]);
  expect(new Set((await returns()).map(({ CaseKey }) => CaseKey)).size).toBe(4);
  expect(await returns()).toHaveLength(4);
});

test('late is marked, before and after', async () => {
  now = new Date('2026-06-23T09:00:00Z');
  const user = showPage(engine, housing);
  await openResearch(user);
  expect(await screen.findAllByText('Late: not returned')).toHaveLength(4);
  expect(screen.getByText('0 of 4 returned. Was due Mon 22 Jun, 5pm')).toBeInTheDocument();
  await user.click(button(/^Case 1:/));
  await user.click(await screen.findByRole('button', { name: 'Nothing known about anyone in this case' }));
  expect(await screen.findByText('Nothing known, late')).toBeInTheDocument();
});

test('after the meeting nothing is asked any more', async () => {
  now = new Date('2026-06-25T09:00:00Z');
  const user = showPage(engine, healthCoventry);
  await screen.findByRole('heading', { name: /What to do next$/ });
  expect(screen.queryByRole('button', { name: new RegExp(research) })).not.toBeInTheDocument();
  await user.click(screen.getByRole('tab', { name: 'Meetings' }));
  await user.click(await screen.findByRole('button', { name: 'Coventry MARAC, 24 June 2026' }));
  await screen.findByText(/^Was held Wednesday 24 June 2026/);
  expect(screen.queryByText(/what does your agency know/)).not.toBeInTheDocument();
});

test('an agenda and minutes are read as they were circulated', async () => {
  const user = showPage(engine, housing);
  await screen.findByText('0 of 4 done');
  screen.getByRole('tab', { name: 'Notices' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Meetings (1)' })).toHaveFocus();
  await user.click(await screen.findByRole('button', { name: 'Coventry MARAC, 24 June 2026' }));
  await user.click(await screen.findByRole('button', { name: 'Agenda, version 1' }));
  expect(await screen.findByRole('heading', { name: /Agenda, version 1$/ })).toHaveFocus();
  expect((await screen.findAllByText(/WM-004/)).length).toBeGreaterThan(0);
  expect(await violations()).toEqual([]);
  await user.click(button(/Back to the meeting/));
  await user.click(button(/Back to what to do/));
  await user.click(await screen.findByRole('button', { name: 'Coventry MARAC, 10 June 2026' }));
  await user.click(await screen.findByRole('button', { name: 'Minutes, version 1' }));
  expect(await screen.findByText(/Risk remains high\./)).toBeInTheDocument();
  expect(await violations()).toEqual([]);
});

test('a document that is opened is written down first, once for each person and version; counting what is to be returned opens nothing', async () => {
  const line = faulty(transportTo(engine, housing));
  const user = showPage(engine, housing, line.send);
  await screen.findByText('0 of 4 done');
  expect(await stored()).toEqual([]);
  let isBroken = true;
  line.failNext(request => isBroken && writeTo('Returns')(request), { kind: 'lost before it arrives' }, 100);
  await user.click(button(research));
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument();
  expect(screen.queryByText(/Anya Example1/)).not.toBeInTheDocument();
  isBroken = false;
  await user.click(button('Try again'));
  expect(await screen.findByText('0 of 4 returned. Due Mon 22 Jun, 5pm')).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Agenda, version 1' }));
  expect((await screen.findAllByText(/WM-004/)).length).toBeGreaterThan(0);
  cleanup();
  window.history.replaceState(null, '', '/');
  const again = showPage(engine, housing);
  await openResearch(again);
  expect(await screen.findByText('0 of 4 returned. Due Mon 22 Jun, 5pm')).toBeInTheDocument();
  expect(
    (await stored()).map(({ Kind, Agency, Summary, FileDirRef }) => [Kind, Agency, Summary, String(FileDirRef).split('/').pop()])
  ).toEqual([
    ['Document opened', 'Housing', 'Opened: Agenda of the Coventry MARAC, Wednesday 24 June 2026, 10am, version 1.', 'Coventry - Housing']
  ]);
});

test('a document is saved as Word or printed once it is written down that a copy was taken; where it cannot be, nothing is given', async () => {
  const saved = catchSavedFiles();
  const line = faulty(transportTo(engine, housing));
  const user = showPage(engine, housing, line.send);
  await openResearch(user);
  await user.click(await screen.findByRole('button', { name: 'Agenda, version 1' }));
  let isBroken = true;
  line.failNext(request => isBroken && writeTo('Returns')(request), { kind: 'lost before it arrives' }, 100);
  await user.click(await screen.findByRole('button', { name: 'Save as Word' }));
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument();
  expect(saved.names()).toEqual([]);
  expect(await violations()).toEqual([]);
  isBroken = false;
  await user.click(button('Save as Word'));
  await waitFor(() => expect(saved.names()).toEqual(['OFFICIAL-SENSITIVE Agenda Coventry 2026-06-24, copy for Housing.docx']));
  jest.spyOn(window, 'print').mockImplementation(() => void window.dispatchEvent(new Event('beforeprint')));
  await user.click(button('Print'));
  await waitFor(async () => expect(await returns()).toHaveLength(2));
  const taken = (await returns()).map(({ Kind, Agency, Summary, FileDirRef }) => [
    Kind,
    Agency,
    Summary,
    String(FileDirRef).split('/').pop()
  ]);
  expect(taken).toEqual([
    [
      'Copy taken',
      'Housing',
      expect.stringMatching(/^Exported as Word: Agenda Coventry 2026-06-24, copy for Housing \(/),
      'Coventry - Housing'
    ],
    ['Copy taken', 'Housing', expect.stringMatching(/^Printed: Agenda Coventry 2026-06-24, copy for Housing \(/), 'Coventry - Housing']
  ]);
});

test('who comes, and that it is confidential, is told to the MARAC', async () => {
  const user = showPage(engine, housing);
  await openResearch(user);
  expect(screen.getByLabelText('Name')).toHaveValue('Housing, Example');
  await user.click(button('Tell the MARAC'));
  expect(screen.getByText('Choose whether this person will attend')).toBeInTheDocument();
  await user.click(screen.getByLabelText('Apologies, information sent instead'));
  await user.click(button('Tell the MARAC'));
  expect(await screen.findByText('Housing, Example: apologies, information sent instead')).toBeInTheDocument();
  await user.click(button('I acknowledge this for the meeting'));
  expect(await screen.findByText(/^Acknowledged by Housing, Example/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'I acknowledge this for the meeting' })).not.toBeInTheDocument();
  expect((await returns()).map(({ Kind }) => Kind)).toEqual(['Attendance', 'Confidentiality']);
});

test('whoever represents two agencies returns for each', async () => {
  await join(engine, housing, 'Coventry - Health');
  const user = showPage(engine, housing);
  const asHealth = await screen.findByRole('button', { name: `${research}, as Health` });
  expect(await screen.findByText('0 of 3 done')).toBeInTheDocument();
  expect(await screen.findByText('0 of 4 done')).toBeInTheDocument();
  await user.click(asHealth);
  await user.click(await screen.findByRole('button', { name: /^Case 1:/ }));
  await user.click(await screen.findByRole('button', { name: 'Nothing known about anyone in this case' }));
  await waitFor(() => expect(button('Next case to return')).toHaveFocus());
  expect((await returns()).map(({ Agency, FileDirRef }) => [Agency, FileDirRef])).toEqual([
    ['Health', '/sites/marac-partners/Lists/Returns/Coventry - Health']
  ]);
  await user.click(button(/Back to the meeting/));
  await user.click(await screen.findByRole('button', { name: /Back to what to do/ }));
  expect(await screen.findByText('1 of 3 done')).toBeInTheDocument();
  expect(screen.getByText('0 of 4 done')).toBeInTheDocument();
});
