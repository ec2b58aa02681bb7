import { render, screen } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { CrimesPanel } from '../../../src/webparts/maracDesk/duties/CrimesPanel';

describe('numbers that the form tells', () => {
  const told = { narrative: 'He kicked the door in.', numbers: '20DEMO/938776/26', facts: [] };
  const panel = { reference: 'M-DEMO-0001-A', working: false, onConsider: jest.fn(), onCancel: jest.fn() };
  const numbers = (): HTMLElement => screen.getByLabelText('Crime numbers');

  test('that are there when they are asked for are written over by what is typed', async () => {
    const user = userEvent.setup();
    render(<CrimesPanel {...panel} told={told} />);
    await user.keyboard('2');
    expect(numbers()).toHaveFocus();
    expect(numbers()).toHaveValue(told.numbers);
    await user.keyboard('20BW/1/26');
    expect(numbers()).toHaveValue('20BW/1/26');
  });

  test('that come after the focus are written over by what is typed, not added to', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<CrimesPanel {...panel} />);
    await user.keyboard('2');
    expect(numbers()).toHaveFocus();
    expect(numbers()).toHaveValue('');
    rerender(<CrimesPanel {...panel} told={told} />);
    expect(numbers()).toHaveValue(told.numbers);
    await user.keyboard('20BW/1/26');
    expect(numbers()).toHaveValue('20BW/1/26');
  });

  test('that come while somebody types leave what is typed', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<CrimesPanel {...panel} />);
    await user.keyboard('220BW');
    rerender(<CrimesPanel {...panel} told={told} />);
    await user.keyboard('/1/26');
    expect(numbers()).toHaveValue('20BW/1/26');
  });
});
