import '@testing-library/jest-dom';
import { fireEvent, render, screen } from '@testing-library/react';
import * as React from 'react';
import { PastedForm } from '../../../src/webparts/maracDesk/emailed/PastedForm';

it('the text of another form is read when it was pasted and the button pressed', () => {
  const pasted: string[] = [];
  render(<PastedForm reading={false} onPasted={text => pasted.push(text)} />);
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Paste the text of another form' }));
  fireEvent.click(screen.getByRole('button', { name: 'Read the text' }));
  expect(pasted).toEqual([]);
  fireEvent.change(screen.getByRole('textbox', { name: 'The text of the form' }), { target: { value: 'Victim name: Ann' } });
  fireEvent.click(screen.getByRole('button', { name: 'Read the text' }));
  expect(pasted).toEqual(['Victim name: Ann']);
});
