import { drawingsOf, forgetDrawings } from '../support/files/drawings';
import { act, fireEvent, render, screen } from '@testing-library/react';
import '@testing-library/jest-dom';
import * as React from 'react';
import { ok } from '../../src/domain/kernel/result';
import type { Candidate, Matches } from '../../src/services/matching/matchingUseCases';
import { DataTable } from '../../src/ui';
import type { Column } from '../../src/ui';
import { CaseBody } from '../../src/webparts/maracDesk/caseFile/CaseBody';
import MaracDeskScreen from '../../src/webparts/maracDesk/MaracDeskScreen';
import { MatchList } from '../../src/webparts/maracDesk/matching/MatchList';
import { matchesView } from '../../src/webparts/maracDesk/matching/presenters/matchView';
import { aCase, aPerson, aRecord, configuration, wednesdayNoon } from './maracDesk/builders';
import { DeskInMemory } from './maracDesk/deskUseCases';

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);
const press = (key: string): void => void fireEvent.keyDown(document.activeElement as Element, { key });
const openers = (): readonly HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>('tbody th a, tbody th button'));

describe('an arrow key draws again the two rows it goes between, and nothing else', () => {
  test('in the queue; only a row that comes into sight is drawn besides', async () => {
    const queue = Array.from({ length: 120 }, (_unused, at) => aCase({ id: 9000 + at, receivedAt: daysAgo(at / 10) }));
    render(<MaracDeskScreen useCases={new DeskInMemory(queue)} enterEmailed={() => <p>Entering</p>} />);
    await screen.findByText('50 of 120 shown');
    openers()[0].focus();
    for (const key of ['ArrowDown', 'j', 'PageDown', 'ArrowUp', 'Home']) {
      forgetDrawings();
      press(key);
      expect([key, drawingsOf('Row'), drawingsOf('QueueTable'), drawingsOf('QueueScreen'), drawingsOf('ReadyDesk')]).toEqual([
        key,
        2,
        0,
        0,
        0
      ]);
      expect(openers().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
    }
    forgetDrawings();
    press('End');
    expect(openers()).toHaveLength(120);
    expect(openers()[119]).toHaveFocus();
    expect(drawingsOf('Row')).toBe(1 + 70 + 1);
  });

  test('in a table of any list', () => {
    const columns: readonly Column<number>[] = [{ key: 'n', heading: 'Number', cell: row => `Row ${row}` }];
    const rows = Array.from({ length: 50 }, (_unused, at) => at);
    render(<DataTable caption="Numbers" columns={columns} rows={rows} rowKey={String} onOpen={() => undefined} emptyWords="None" />);
    openers()[0].focus();
    forgetDrawings();
    press('ArrowDown');
    expect(openers()[1]).toHaveFocus();
    expect(drawingsOf('Row')).toBe(2);
  });

  test('among the possible matches of a case', () => {
    const other = aCase({ status: 'Closed' });
    const candidates = ['one', 'two', 'three', 'four'].map((key): Candidate => ({
      pairKey: key,
      sides: [
        { caseKey: 'case', reference: 'M-CASE', personKey: 'p', role: 'Victim', restricted: false },
        { caseKey: other.key, reference: other.reference, personKey: key, role: 'Victim', restricted: false }
      ],
      person: { key: 'p', name: 'Ada Testcase', role: 'Victim' },
      other: aPerson({ key }),
      foundIn: {
        caseKey: other.key,
        reference: other.reference,
        marac: 'Coventry',
        status: other.status,
        receivedAt: other.receivedAt,
        restricted: false,
        victimName: other.victimName
      },
      suggestion: 'possible',
      score: 10,
      reasons: ['same family name'],
      meaning: []
    }));
    const matches: Matches = { candidates, more: false, compared: 4, dropped: [], lookedFor: [] };
    const work = {
      state: { kind: 'ready' as const, value: matches },
      failures: new Map(),
      sending: new Set<string>(),
      searched: new Map(),
      reload: () => undefined,
      search: () => Promise.reject(new Error('Nothing is searched for.')),
      decide: () => Promise.resolve(true)
    };
    render(
      <MatchList work={work} matches={matches} view={matchesView(matches, wednesdayNoon)} headingLevel="h4" onPerson={() => undefined} />
    );
    const groups = screen.getAllByRole('group', { name: /^Ada Testcase and/ });
    groups[0].focus();
    forgetDrawings();
    press('ArrowDown');
    expect(groups[1]).toHaveFocus();
    expect([drawingsOf('Row'), drawingsOf('MatchList')]).toEqual([2, 0]);
  });
});

describe('a clock that goes on', () => {
  const pass = (milliseconds: number): Promise<void> =>
    act(async () => {
      for (let passed = 0; passed < milliseconds; passed += 1000) {
        jest.advanceTimersByTime(1000);
        await Promise.resolve();
      }
    });
  afterEach(() => jest.useRealTimers());

  test('draws no row of the queue again that says the same, nor does a reading that brings nothing', async () => {
    jest.useFakeTimers({ now: new Date('2026-04-15T11:00:10Z') });
    const queue = Array.from({ length: 5 }, (_unused, at) => aCase({ id: 9500 + at, receivedAt: new Date('2026-04-13T09:00:00Z') }));
    const desk = new DeskInMemory(queue);
    render(<MaracDeskScreen useCases={desk} enterEmailed={() => <p>Entering</p>} />);
    await pass(2_000);
    expect(openers()).toHaveLength(5);
    forgetDrawings();
    await pass(65_000);
    expect(desk.calls.filter(call => call === 'open')).toHaveLength(2);
    expect(drawingsOf('QueueScreen')).toBeGreaterThan(2);
    expect(drawingsOf('Row')).toBe(0);
  });

  test('makes the form of an open case not anew, though its clocks are told anew', async () => {
    jest.useFakeTimers();
    const desk = new DeskInMemory();
    const record = aRecord(aCase({ id: 9600 }), { victimFamilyName: 'Testcase', incidentNarrative: 'Made up.' });
    const matching = {
      ...desk.matching,
      matches: () => Promise.resolve(ok({ candidates: [], more: false, compared: 0, dropped: [], lookedFor: [] }))
    };
    const useCases = Object.assign(desk, { matching });
    const nothing = (): void => undefined;
    const body = (now: Date): JSX.Element => (
      <CaseBody
        useCases={useCases}
        record={record}
        configuration={configuration}
        login="coordinator.birmingham@wmp.example"
        now={now}
        partsShown={{ shown: { 'desk-form': true }, show: nothing, goTo: nothing }}
        onPrint={nothing}
        onPaper={nothing}
        onRead={nothing}
        onTransfer={nothing}
        onChanged={nothing}
        onHiddenFromMe={nothing}
      />
    );
    const { rerender } = render(body(wednesdayNoon));
    await pass(1_000);
    expect(drawingsOf('Cards')).toBeGreaterThan(0);
    forgetDrawings();
    rerender(body(new Date(wednesdayNoon.getTime() + 30_000)));
    expect(drawingsOf('Clocks')).toBeGreaterThan(0);
    expect(drawingsOf('Cards')).toBe(0);
  });
});
