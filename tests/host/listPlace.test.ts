import { commandShows, rowIdOf } from '../../src/host/listPlace';

const list = { serverRelativeUrl: '/sites/marac/Lists/Referrals' };
const row = (kind: unknown = '0') => ({ getValueByName: (name: string) => (name === 'FSObjType' ? kind : '') });
const shows = (given: typeof list | undefined, rows: readonly ReturnType<typeof row>[], web = '/sites/marac'): boolean =>
  commandShows(given, web, 'Lists/Referrals', rows);

describe('a command of a list', () => {
  it('shows for one row of its own list', () => {
    expect(shows(list, [row()])).toBe(true);
    expect(shows({ serverRelativeUrl: '/Sites/MARAC/lists/referrals/' }, [row()])).toBe(true);
    expect(shows({ serverRelativeUrl: '/sites/marac%20team/Lists/Referrals' }, [row()], '/sites/marac team')).toBe(true);
  });

  it.each([
    ['no row', list, []],
    ['two rows', list, [row(), row()]],
    ['a folder', list, [row('1')]],
    ['a folder, said as a number', list, [row(1)]],
    ['another list', { serverRelativeUrl: '/sites/marac/Lists/Referrals2' }, [row()]],
    ['a list of another site', { serverRelativeUrl: '/sites/other/Lists/Referrals' }, [row()]],
    ['no list', undefined, [row()]]
  ])('does not show for %s', (_, given, rows) => expect(shows(given, rows)).toBe(false));

  it.each([
    ['7', 7],
    [7, 7],
    ['', undefined],
    ['seven', undefined],
    [undefined, undefined],
    ['-1', undefined],
    ['1.5', undefined]
  ])('takes %p for row %p', (value, id) => expect(rowIdOf(value)).toBe(id));
});
