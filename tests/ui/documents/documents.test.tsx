import { render, screen, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import * as React from 'react';
import { circulatedPaper } from '../../../src/domain/documents/circulatedPaper';
import { researchPaper } from '../../../src/domain/documents/researchPaper';
import { PaperDocument } from '../../../src/ui/documents/PaperDocument';
import { circulatedAgenda, circulatedCase, circulatedMinutes } from './builders';
import { violations } from '../../support/files/accessible';

const show = (what: JSX.Element): void =>
  void render(
    <main>
      <h1>Site</h1>
      <h2>Page</h2>
      {what}
    </main>
  );

const headings = (): readonly (string | null)[] => screen.getAllByRole('heading').map(({ textContent }) => textContent);

test('an agenda stands in the standard order, with who is in each case', async () => {
  show(<PaperDocument paper={circulatedPaper(circulatedAgenda())} />);
  expect(headings().slice(2)).toEqual([
    'Agenda of the Coventry MARAC, Wednesday 8 July 2026, 10am',
    'Open actions from the last meeting',
    'Cases with children',
    '1. M-AB12-CD34-E, 10am',
    'What happened, and why it is referred',
    'Cases with adults only',
    '2. M-XY98-ZW76-A, 10:15am',
    'Flags to remove: 12 months have passed',
    'Any other business'
  ]);
  expect(screen.getAllByText('OFFICIAL-SENSITIVE')).toHaveLength(2);
  expect(screen.getByText('Version 1, circulated Friday 26 June 2026, 3pm')).toBeInTheDocument();
  const first = within(screen.getByRole('region', { name: '1. M-AB12-CD34-E, 10am' }));
  expect(first.getByText('Repeat; Transferred from Dudley')).toBeInTheDocument();
  const victim = within(first.getByRole('row', { name: /Anya Testcase/ }));
  expect(victim.getByText('3 February 1990')).toBeInTheDocument();
  expect(victim.getByText('Confidential')).toBeInTheDocument();
  expect(first.getByText('SafeLives Dash, 17 answered yes')).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /M-OLD1-OLD2-X Housing Change the locks 1 July 2026/ })).toBeInTheDocument();
  expect(screen.getAllByText('Holiday cover')).toHaveLength(2);
  expect(await violations()).toEqual([]);
});

test('a DARA with its grade, its flags with how often, and what was not asked', () => {
  const dara = circulatedCase({
    dashScore: undefined,
    assessment: 'DARA, grade High',
    flags: ['Threats to kill: all the time'],
    risksOpen: ['Not asked: Forced marriage']
  });
  show(<PaperDocument paper={circulatedPaper(circulatedAgenda({ cases: [dara] }))} />);
  expect(screen.getByText('DARA, grade High')).toBeInTheDocument();
  expect(screen.getByText(/^Threats to kill: all the time\s+Not asked: Forced marriage$/)).toBeInTheDocument();
});

test('the research-only view of an agenda with nothing else on it', async () => {
  const bare = circulatedCase({
    marks: [],
    criterion: '',
    dashScore: undefined,
    flags: [],
    narrative: undefined,
    people: [{ role: 'Victim', name: 'Anya Testcase' }]
  });
  show(
    <PaperDocument paper={circulatedPaper(circulatedAgenda({ cases: [bare], openActions: [], twelveMonths: [], otherBusiness: [] }))} />
  );
  expect(screen.queryByText('Criterion')).not.toBeInTheDocument();
  expect(screen.queryByRole('columnheader', { name: 'School' })).not.toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Cases with adults only' })).not.toBeInTheDocument();
  expect(screen.getByText('No action is open.')).toBeInTheDocument();
  expect(await violations()).toEqual([]);
});

test('an agenda without a case says so', () => {
  show(<PaperDocument paper={circulatedPaper(circulatedAgenda({ cases: [] }))} />);
  expect(screen.getByText('No case is on this agenda.')).toBeInTheDocument();
});

test('minutes say who was there, what was said, and what was agreed', async () => {
  show(<PaperDocument paper={circulatedPaper(circulatedMinutes())} />);
  expect(headings().slice(2)).toEqual([
    'Minutes of the Coventry MARAC, Wednesday 8 July 2026, 10am',
    'Attendance and apologies',
    'Cases',
    '1. M-AB12-CD34-E',
    'Presented by',
    'Actions'
  ]);
  expect(screen.getByRole('row', { name: 'Harper Example Housing Present Acknowledged' })).toBeInTheDocument();
  expect(screen.getByRole('row', { name: 'Olu Example OPCC Observer Not acknowledged' })).toBeInTheDocument();
  expect(screen.getByRole('row', { name: 'Hana Example Health Apologies' })).toBeInTheDocument();
  expect(screen.getByRole('row', { name: 'Housing Change the locks 20 July 2026' })).toBeInTheDocument();
  expect(screen.getByText('Chair, Example')).toBeInTheDocument();
  expect(await violations()).toEqual([]);
});

test('what cannot be read as a day or a moment stands as it is', () => {
  show(<PaperDocument paper={circulatedPaper(circulatedMinutes({ startsAt: 'some day', cases: [] }))} />);
  expect(screen.getByRole('heading', { name: 'Minutes of the Coventry MARAC, some day' })).toBeInTheDocument();
  expect(screen.getByText('No case was heard.')).toBeInTheDocument();
});

test('a research form shows what is asked, and room for the answer', async () => {
  show(<PaperDocument paper={researchPaper(circulatedAgenda({ cases: [circulatedCase()] }), { agency: 'Housing' })} />);
  expect(screen.getAllByText('Is anything known in your records?')).toHaveLength(2);
  expect(screen.getAllByText('Nothing known')).toHaveLength(2);
  expect(screen.getByText('Coventry 2026-07-08, copy for Housing')).toBeInTheDocument();
  expect(await violations()).toEqual([]);
});
