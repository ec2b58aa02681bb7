import { act, render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { violationsWithin as violations } from '../../support/files/accessible';
import '../../support/files/screenEvents';
import MaracDeskScreen from '../../../src/webparts/maracDesk/MaracDeskScreen';
import { failed, ok } from '../../../src/domain/kernel/result';
import type { ReferralSummary } from '../../../src/domain/referral/referral';
import { aCase, aRecord, anIntake, anOpening } from './builders';
import { DeskInMemory, forbidden, gone } from './deskUseCases';

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

const threeCases = (): readonly ReferralSummary[] => [
  aCase({ id: 101, reference: 'M-AAAA-AAAA-A', victimName: 'Testcase, Ada', receivedAt: daysAgo(0) }),
  aCase({ id: 102, reference: 'M-BBBB-BBBB-B', victimName: 'Sample, Bea', receivedAt: daysAgo(9), restricted: true }),
  aCase({ id: 103, reference: 'M-CCCC-CCCC-C', victimName: 'Muster, Cleo', owningMarac: 'Coventry', receivedAt: daysAgo(5) })
];

const enterEmailed = (): JSX.Element => <p>Entering</p>;

const show = (desk: DeskInMemory): ReturnType<typeof userEvent.setup> => {
  render(<MaracDeskScreen useCases={desk} enterEmailed={enterEmailed} />);
  return userEvent.setup({ delay: null });
};

const reference = (text: string): Promise<HTMLElement> => screen.findByRole('button', { name: new RegExp(`^${text}`) });

const rowTexts = (): readonly string[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map(row => within(row).getByRole('rowheader').textContent?.slice(0, 13) ?? '');

describe('the queue', () => {
  test('opens with one reading, on the person’s own MARACs, what is due first on top', async () => {
    const desk = new DeskInMemory(threeCases());
    show(desk);
    await reference('M-BBBB');
    expect(rowTexts()).toEqual(['M-BBBB-BBBB-B', 'M-AAAA-AAAA-A']);
    expect(screen.getByText('2 cases, 1 overdue', { exact: false })).toBeInTheDocument();
    expect(screen.getByText('OFFICIAL-SENSITIVE')).toBeInTheDocument();
    expect(within(screen.getAllByRole('row')[1]).getByText('Restricted')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  test('filters by MARAC and state with counts, and says what it shows', async () => {
    const user = show(new DeskInMemory(threeCases()));
    await reference('M-BBBB');
    await user.selectOptions(screen.getByLabelText('MARAC'), 'All MARACs (3)');
    expect(rowTexts()).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Overdue (2)' }));
    expect(rowTexts()).toEqual(['M-BBBB-BBBB-B', 'M-CCCC-CCCC-C']);
    expect(screen.getByRole('button', { name: 'Overdue (2)' })).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() =>
      expect(screen.getAllByRole('status').some(region => /2 cases, 2 overdue/.test(region.textContent ?? ''))).toBe(true)
    );
  });

  test('is worked with the keyboard alone: one tab stop, arrows and letters, Enter, and back to the same row', async () => {
    const user = show(new DeskInMemory(threeCases()));
    const first = await reference('M-BBBB');
    expect(first).toHaveAttribute('tabindex', '0');
    expect(await reference('M-AAAA')).toHaveAttribute('tabindex', '-1');
    first.focus();
    await user.keyboard('j');
    expect(await reference('M-AAAA')).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(await reference('M-BBBB')).toHaveFocus();
    await user.keyboard('{End}{Enter}');
    expect(await screen.findByRole('heading', { name: /Case M-AAAA/ })).toHaveFocus();
    await user.keyboard('{Escape}');
    await waitFor(async () => expect(await reference('M-AAAA')).toHaveFocus());
    expect(await reference('M-AAAA')).toHaveAttribute('tabindex', '0');
  });

  test('/ goes to the search, which finds by reference or name and leads to what it found', async () => {
    const user = show(new DeskInMemory(threeCases()));
    (await reference('M-BBBB')).focus();
    await user.keyboard('/');
    const search = screen.getByRole('searchbox', { name: 'Reference or victim’s name' });
    expect(search).toHaveFocus();
    await user.keyboard('ada?');
    expect(search).toHaveValue('ada?');
    await user.keyboard('{Backspace}');
    expect(rowTexts()).toEqual(['M-AAAA-AAAA-A']);
    await user.keyboard('{Enter}');
    expect(await reference('M-AAAA')).toHaveFocus();
    search.focus();
    await user.keyboard('{Escape}');
    expect(rowTexts()).toHaveLength(2);
  });

  test('? shows the keys and what the shapes mean', async () => {
    const user = show(new DeskInMemory(threeCases()));
    (await reference('M-BBBB')).focus();
    await user.keyboard('?');
    expect(screen.getByRole('region', { name: 'Keys and shapes' })).toHaveTextContent('Next case');
    expect(await violations()).toEqual([]);
    for (const leaving of ['?', '{Escape}']) {
      await user.keyboard(leaving);
      expect(screen.queryByRole('region', { name: 'Keys and shapes' })).not.toBeInTheDocument();
      expect(await reference('M-BBBB')).toHaveFocus();
      await user.keyboard('?');
      expect(screen.getByRole('region', { name: 'Keys and shapes' })).toBeInTheDocument();
    }
  });

  test('draws fifty of a thousand, and the rest on demand or by moving on', async () => {
    const thousand = Array.from({ length: 1000 }, (_, index) => aCase({ id: 2000 + index, receivedAt: daysAgo(index / 10) }));
    const user = show(new DeskInMemory(thousand));
    await screen.findByText('50 of 1000 shown');
    const drawn = (): readonly HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>('tbody th a'));
    expect(drawn()).toHaveLength(50);
    await user.click(screen.getByText('Show 50 more'));
    expect(drawn()).toHaveLength(100);
    drawn()[99].focus();
    await user.keyboard('{ArrowDown}');
    expect(drawn()).toHaveLength(150);
    expect(drawn()[100]).toHaveFocus();
    // Drawn from the top again, the table still has its one tab stop.
    await user.click(screen.getByText('Awaiting review (1,000)'));
    expect(drawn()).toHaveLength(50);
    expect(
      drawn()
        .map(({ tabIndex }) => tabIndex)
        .filter(tabIndex => tabIndex === 0)
    ).toHaveLength(1);
    expect(drawn()[0]).toHaveAttribute('tabindex', '0');
  });
});

describe('a row damaged in the list', () => {
  const damaged = aCase({
    id: 300,
    key: '',
    reference: 'M-DDDD-DDDD-D',
    receivedAt: new Date(NaN),
    status: '' as never,
    problems: [{ words: 'The status “Donne” is not known.' }, { words: 'The Key is missing.' }]
  });

  test('is shown first and named, and opening it says what to do', async () => {
    const desk = new DeskInMemory([...threeCases(), damaged]);
    const user = show(desk);
    const button = await reference('M-DDDD');
    expect(button).toHaveAccessibleDescription(/The status “Donne” is not known\..*The Key is missing\./);
    expect(screen.getByRole('button', { name: 'With a problem (1)' })).toBeInTheDocument();
    await user.click(button);
    expect(await screen.findByText(/This case cannot be opened: its Key is missing/)).toBeInTheDocument();
    expect(screen.getByText('The status “Donne” is not known.')).toBeInTheDocument();
    expect(desk.calls.filter(call => call.startsWith('openCase'))).toEqual([]);
    expect(await violations()).toEqual([]);
  });
});

describe('taking in', () => {
  test('happens by itself after the queue is on the screen, says how far it is, and adds the case without another reading', async () => {
    const desk = new DeskInMemory(threeCases());
    desk.opening = ok(anOpening({ queue: threeCases(), waiting: [anIntake('M-EEEE-EEEE-E')], serverNow: new Date() }));
    desk.takenIn = ok({ takenIn: [aCase({ id: 500, reference: 'M-EEEE-EEEE-E', receivedAt: new Date() })], problems: [] });
    show(desk);
    expect(await reference('M-EEEE')).toBeInTheDocument();
    await waitFor(() => expect(desk.calls).toEqual(['open', 'takeIn', 'clearOldDrafts']));
    expect(screen.getAllByText('1 new referral taken in.').length).toBeGreaterThan(0);
  });

  test('names what could not be taken in, and why', async () => {
    const desk = new DeskInMemory();
    desk.opening = ok(anOpening({ waiting: [anIntake('M-FFFF-FFFF-F')] }));
    desk.takenIn = ok({ takenIn: [], problems: [{ reference: 'M-FFFF-FFFF-F', id: 7, words: 'Its answers cannot be read.' }] });
    show(desk);
    expect(await screen.findByText('M-FFFF-FFFF-F: Its answers cannot be read.')).toBeInTheDocument();
    expect(screen.getByText(/Nothing is lost/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  test('begins with the first reading, whatever the case site shows waiting: the partner site is looked at too, and old drafts are cleared', async () => {
    const desk = new DeskInMemory([]);
    show(desk);
    await waitFor(() => expect(desk.calls).toEqual(['open', 'takeIn', 'clearOldDrafts']));
    expect(screen.queryByText(/Taking in/)).not.toBeInTheDocument();
  });

  test('does not happen on a page that is being edited, nor is anything cleared; it does once the editing ends', async () => {
    const desk = new DeskInMemory(threeCases());
    const { rerender } = render(<MaracDeskScreen useCases={desk} enterEmailed={enterEmailed} editing />);
    expect(await reference('M-BBBB')).toBeInTheDocument();
    expect(screen.getByText('This page is being edited. Nothing is taken in until the editing ends.')).toBeInTheDocument();
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(desk.calls).toEqual(['open']);
    rerender(<MaracDeskScreen useCases={desk} enterEmailed={enterEmailed} />);
    await waitFor(() => expect(desk.calls).toEqual(['open', 'open', 'takeIn', 'clearOldDrafts']));
    expect(screen.queryByText(/This page is being edited/)).not.toBeInTheDocument();
  });

  test('waits for a reading: where there is none, nothing is taken in and nothing cleared', async () => {
    const desk = new DeskInMemory([]);
    desk.opening = failed(forbidden);
    show(desk);
    await screen.findByText(/forbidden-403/);
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(desk.calls).toEqual(['open']);
  });

  test('a refresh that is asked for while it runs is done afterwards', async () => {
    const desk = new DeskInMemory(threeCases());
    let release: () => void = () => undefined;
    const user = show(desk);
    await reference('M-BBBB');
    desk.hold = new Promise(resolve => {
      release = resolve;
    });
    await waitFor(() => expect(desk.calls).toContain('takeIn'));
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    desk.hold = undefined;
    release();
    await waitFor(() => expect(desk.calls).toEqual(['open', 'takeIn', 'open', 'takeIn', 'clearOldDrafts']));
  });

  test('a refresh that is asked for while old drafts are cleared out is done at once', async () => {
    const desk = new DeskInMemory(threeCases());
    let release: () => void = () => undefined;
    desk.clearing = new Promise(resolve => {
      release = resolve;
    });
    const user = show(desk);
    await reference('M-BBBB');
    await waitFor(() => expect(desk.calls).toEqual(['open', 'takeIn', 'clearOldDrafts']));
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await waitFor(() => expect(desk.calls).toEqual(['open', 'takeIn', 'clearOldDrafts', 'open', 'takeIn']));
    release();
  });

  test('that fails says so and can be tried again', async () => {
    const desk = new DeskInMemory();
    desk.opening = ok(anOpening({ waiting: [anIntake('M-1')] }));
    desk.takenIn = failed(gone);
    const user = show(desk);
    await user.click(await screen.findByRole('button', { name: 'Take in again' }));
    await waitFor(() => expect(desk.calls.filter(call => call === 'takeIn')).toHaveLength(2));
  });
});

describe('states of the queue', () => {
  test('empty: says what would be here', async () => {
    show(new DeskInMemory());
    expect(await screen.findByText(/^Nothing is waiting\./)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  test('forbidden: says who can give access', async () => {
    const desk = new DeskInMemory();
    desk.opening = failed(forbidden);
    const user = show(desk);
    expect(await screen.findByText(/owner of the case site gives access.*MARAC Team/)).toBeInTheDocument();
    expect(screen.getByText(/forbidden-403/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    desk.opening = ok(anOpening({ queue: threeCases(), serverNow: new Date() }));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await reference('M-BBBB')).toBeInTheDocument();
  });

  test('a later reading that fails leaves the queue on the screen', async () => {
    const desk = new DeskInMemory(threeCases());
    const user = show(desk);
    await reference('M-BBBB');
    desk.opening = failed({ kind: 'offline', words: 'There is no connection.', nextAction: 'Check the network.', supportCode: 'offline' });
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText('There is no connection.')).toBeInTheDocument();
    expect(await reference('M-BBBB')).toBeInTheDocument();
  });

  test('what a refresh brings is told politely', async () => {
    const desk = new DeskInMemory(threeCases());
    const user = show(desk);
    await reference('M-BBBB');
    desk.opening = ok(anOpening({ queue: [...threeCases(), aCase({ id: 900 })], serverNow: new Date() }));
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await waitFor(() =>
      expect(screen.getAllByRole('status').some(region => /1 new referral in the queue\./.test(region.textContent ?? ''))).toBe(true)
    );
  });
});

describe('keeping the queue fresh', () => {
  const setVisible = (state: 'visible' | 'hidden'): void => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
  };
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    setVisible('visible');
  });
  const pass = (milliseconds: number): Promise<void> =>
    act(async () => {
      for (let passed = 0; passed < milliseconds; passed += 1000) {
        jest.advanceTimersByTime(1000);
        await Promise.resolve();
      }
    });

  test('it is read again every minute while it is looked at, and the partner site is looked at too', async () => {
    const desk = new DeskInMemory(threeCases());
    const { unmount } = render(<MaracDeskScreen useCases={desk} enterEmailed={enterEmailed} />);
    await pass(59_000);
    expect(desk.calls).toEqual(['open', 'takeIn', 'clearOldDrafts']);
    await pass(6_000);
    expect(desk.calls).toEqual(['open', 'takeIn', 'clearOldDrafts', 'open', 'takeIn']);
    setVisible('hidden');
    await pass(180_000);
    expect(desk.calls).toHaveLength(5);
    unmount();
    setVisible('visible');
    await pass(180_000);
    expect(desk.calls).toHaveLength(5);
  });

  test('a reading that takes longer than a minute is not asked for twice', async () => {
    const desk = new DeskInMemory(threeCases());
    desk.hold = new Promise(() => undefined);
    render(<MaracDeskScreen useCases={desk} enterEmailed={enterEmailed} />);
    await pass(185_000);
    expect(desk.calls).toEqual(['open']);
    expect(screen.getByText('Loading the queue…')).toBeInTheDocument();
  });
});

describe('a case', () => {
  const answers = {
    victimTelephones: [{ key: 'a', answers: { number: '07700 900001', safeToCall: 'Not safe to call' } }],
    safeForIdva: 'No',
    notSafeForIdvaReason: 'He reads her messages',
    riskTool: 'SafeLives Dash',
    dash15: 'Yes'
  };

  test('puts safe contact first, then risk and what is owed; what lies in other lists is not read before it is shown', async () => {
    const desk = new DeskInMemory(threeCases());
    desk.cases = key => ok(aRecord(threeCases().find(referral => referral.key === key) ?? threeCases()[1], answers));
    const user = show(desk);
    await user.click(await reference('M-BBBB'));
    const contact = await screen.findByRole('region', { name: 'Safe contact with the victim' });
    expect(within(contact).getByText('Not safe to call')).toBeInTheDocument();
    expect(within(contact).queryByRole('link')).not.toBeInTheDocument();
    expect(contact).toHaveTextContent('Warning: No: He reads her messages');
    expect(screen.getAllByRole('heading', { level: 3 }).map(heading => heading.textContent)).toEqual([
      'Who',
      'Risk',
      'What is owed',
      'Must not be told',
      'Notes',
      'Meetings',
      'Actions',
      'Research returned',
      'Notices and answers',
      'Earlier and linked cases',
      'Documents',
      'The referral as submitted',
      'History'
    ]);
    expect(screen.getByText(/Strangling or suffocating/, { selector: 'dd' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  test('that cannot be read keeps its head on the screen and offers to try again', async () => {
    const desk = new DeskInMemory(threeCases());
    desk.cases = () => failed(gone);
    const user = show(desk);
    await user.click(await reference('M-BBBB'));
    expect(await screen.findByText('The case is not there any more.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'What is owed' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Back to the queue' }));
    expect(await reference('M-BBBB')).toHaveFocus();
  });

  test('is not opened twice by a refresh of the queue beneath it', async () => {
    const desk = new DeskInMemory(threeCases());
    const user = show(desk);
    await user.click(await reference('M-BBBB'));
    await screen.findByRole('region', { name: 'Safe contact with the victim' });
    expect(desk.calls.filter(call => call.startsWith('openCase'))).toHaveLength(1);
  });
});

describe('the address', () => {
  const withdrawn = aCase({ id: 900, key: 'withdrawn', reference: 'M-0AD2-9Y7E-4', status: 'Withdrawn', victimName: 'Elsewhere, Una' });
  const contact = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Safe contact with the victim' });
  const withWithdrawn = (): DeskInMemory => {
    const desk = new DeskInMemory(threeCases());
    desk.elsewhere = [withdrawn];
    desk.cases = key => ok(aRecord([...threeCases(), withdrawn].find(referral => referral.key === key) ?? withdrawn));
    return desk;
  };
  const at = (hash: string): void => window.history.replaceState(null, '', hash);

  test('of a case is its reference and names nobody; Back and Forward lead to the queue and to the case, focused', async () => {
    const user = show(withWithdrawn());
    await user.click(await reference('M-BBBB'));
    await contact();
    expect(window.location.hash).toBe('#/desk/case/M-BBBB-BBBB-B');
    act(() => window.history.back());
    expect(await reference('M-BBBB')).toHaveFocus();
    expect(window.location.hash).toBe('');
    act(() => window.history.forward());
    await contact();
    expect(screen.getByRole('heading', { name: /Case M-BBBB-BBBB-B/ })).toHaveFocus();
  });

  test('of a case opens it when the page is loaded, without taking the focus from the page around it', async () => {
    at('#/desk/case/M-BBBB-BBBB-B');
    show(withWithdrawn());
    await contact();
    expect(screen.getByRole('heading', { name: /Case M-BBBB-BBBB-B/ })).toBeInTheDocument();
    expect(document.body).toHaveFocus();
  });

  test('of a case that is in no queue is read, whatever its status', async () => {
    const desk = withWithdrawn();
    at('#/desk/case/m-0ad2-9y7e-4');
    show(desk);
    await contact();
    expect(desk.calls.filter(call => call.startsWith('caseCalled'))).toEqual(['caseCalled M-0AD2-9Y7E-4']);
    expect(screen.getAllByText('Elsewhere, Una').length).toBeGreaterThan(0);
  });

  test('of a case that is not there says so, and leads back', async () => {
    const desk = withWithdrawn();
    at('#/desk/case/M-0000-0000-0');
    const user = show(desk);
    expect(await screen.findByText('The case is not there any more.')).toBeInTheDocument();
    expect(desk.calls.filter(call => call.startsWith('openCase'))).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Back to the queue' }));
    expect(await reference('M-BBBB')).toBeInTheDocument();
  });

  test.each(['#/desk/nowhere', '#/desk/case/', '#/desk/case/Una Elsewhere', '#/meetings/2026', '#comments'])(
    '%s is no place on the desk: the queue is shown',
    async hash => {
      at(hash);
      const desk = withWithdrawn();
      show(desk);
      expect(await reference('M-BBBB')).toBeInTheDocument();
      expect(desk.calls.filter(call => call.startsWith('caseCalled'))).toEqual([]);
    }
  );

  test('a reference that is in no queue, typed in full, opens its case with Enter', async () => {
    const user = show(withWithdrawn());
    await reference('M-BBBB');
    await user.type(screen.getByRole('searchbox'), 'm0ad29y7e4');
    expect(await screen.findByRole('button', { name: 'Open case M-0AD2-9Y7E-4' })).toBeInTheDocument();
    await user.keyboard('{Enter}');
    await contact();
    expect(window.location.hash).toBe('#/desk/case/M-0AD2-9Y7E-4');
  });
});
