import { table } from '../../bench/table';

describe('table', () => {
  it('sets words to the left and figures to the right', () => {
    expect(
      table(
        ['Screen', 'Size'],
        [
          ['Desk queue', '9.5 kB'],
          ['Form', '12.5 kB']
        ]
      )
    ).toBe(['Screen         Size', '----------  -------', 'Desk queue   9.5 kB', 'Form        12.5 kB'].join('\n'));
  });

  it('leaves cells empty that are not there, without blanks at the end of a line', () => {
    expect(table(['A', 'B', 'C'], [['a', '', '3'], ['b']]).split('\n')).toEqual(['A  B  C', '-  -  -', 'a     3', 'b']);
  });
});
