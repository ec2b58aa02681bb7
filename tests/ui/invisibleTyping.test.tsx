import { fireEvent, render, screen } from '@testing-library/react';
import '@testing-library/jest-dom';
import * as React from 'react';
import { NarrativeField } from '../../src/ui/fields/NarrativeField';
import { TextField } from '../../src/ui/fields/TextField';

const told = 'Characters that cannot be seen were taken out.';

const Line = (): JSX.Element => {
  const [value, setValue] = React.useState('');
  return <TextField id="a" label="Telephone" value={value} onChange={setValue} />;
};
const Lines = ({ plain }: { readonly plain: boolean }): JSX.Element => {
  const [value, setValue] = React.useState('');
  return <NarrativeField id="a" label="Lines" value={value} onChange={setValue} plain={plain} />;
};
const type = (value: string): HTMLElement => {
  const field = screen.getByRole('textbox');
  fireEvent.change(field, { target: { value } });
  return field;
};

it('a number pasted with marks nobody sees loses them, and it is said', () => {
  render(<Line />);
  expect(type('\u202d07700\u00a0900982\u202c')).toHaveValue('07700 900982');
  expect(screen.getByRole('status')).toHaveTextContent(told);
});

it('nothing is said of an ordinary number', () => {
  render(<Line />);
  type('07700 900982');
  expect(screen.queryByText(told)).not.toBeInTheDocument();
});

it('an address of several lines loses them as well', () => {
  render(<Lines plain />);
  expect(type('1 Example\u200b Road\nAston\ufeff')).toHaveValue('1 Example Road\nAston');
  expect(screen.getByText(told)).toBeInTheDocument();
});

it('a narrative keeps what joins emoji', () => {
  render(<Lines plain={false} />);
  expect(type('👨\u200d👩')).toHaveValue('👨\u200d👩');
  expect(screen.queryByText(told)).not.toBeInTheDocument();
});
