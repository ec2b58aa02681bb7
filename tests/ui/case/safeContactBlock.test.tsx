import * as React from 'react';
import { render, screen, within } from '@testing-library/react';
import { safeContact } from '../../../src/domain/case/safeContact';
import { SafeContactBlock } from '../../../src/ui/case/SafeContactBlock';

const answers = { safeToCall: 'Safe to call', safeToText: 'Safe to text', safeToLeaveVoicemail: 'Safe to leave a message' };
const shapeOf = (words: string): string => screen.getByText(words).parentElement?.querySelector('svg')?.innerHTML ?? '';

test('numbers that are safe, safe on conditions and not safe differ in words and in shape; conditions stand before the number, each of its own', () => {
  const rows = [
    { number: '07700 900001', ...answers },
    { number: '07700 900002', ...answers, safeToText: 'Not safe to text', safeTimes: 'weekdays 9:30am to 2:30pm only, never evenings.' },
    { number: '07700 900003', ...answers, safeToCall: 'Not safe to call' }
  ].map((row, index) => ({ key: `t${index}`, answers: row }));
  render(<SafeContactBlock contact={safeContact({ victimTelephones: rows })} />);

  const shapes = ['Safe to call', 'Safe to call only if', 'Not safe to call'].map(shapeOf);
  expect(new Set(shapes).size).toBe(3);
  expect(shapes).not.toContain('');
  const [, onConditions] = within(screen.getByRole('region', { name: 'Safe contact with the victim' }))
    .getAllByRole('listitem')
    .filter(({ textContent }) => textContent?.includes('07700'));
  expect(
    within(onConditions)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
  ).toEqual(['you call at these times: weekdays 9:30am to 2:30pm only, never evenings', 'you do not text']);
  expect(onConditions.textContent).toMatch(/^Safe to call only ifyou call.*you do not text07700 900002$/);
});
