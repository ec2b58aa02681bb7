import { render, screen } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { later } from '../../src/ui/states/later';
import '../support/files/screenEvents';

test('a part whose code cannot be fetched says so in its own place, and comes at another press; what was typed beside it stays', async () => {
  let isOffline = true;
  const Part = later(async () => {
    if (isOffline) throw new Error('Loading chunk failed.');
    return ({ words }: { readonly words: string }) => <p>{words}</p>;
  }, 'Opening the part…');
  const user = userEvent.setup();
  render(
    <>
      <textarea aria-label="Note" />
      <Part words="Here it is." />
    </>
  );
  await user.type(screen.getByLabelText('Note'), 'Typed');
  expect(await screen.findByText('This part of the page could not be loaded.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('This part of the page could not be loaded.')).toBeInTheDocument();
  isOffline = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Here it is.')).toBeInTheDocument();
  expect(screen.getByLabelText('Note')).toHaveValue('Typed');
});
