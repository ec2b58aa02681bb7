import { toHistoryLine } from '../../../src/sharepoint/stores/shared/smallRows';
import golden from '../../domain/case/golden/historyKinds.json';

const read = (Kind: string | null, isTeams = true): ReturnType<typeof toHistoryLine> =>
  toHistoryLine(
    {
      Id: 7,
      etag: '"x,1"',
      authorName: 'Example, Officer',
      authorLogin: 'officer@wmp.example',
      Key: 'key',
      Kind,
      Detail: 'Said.',
      Created: '2026-06-15T09:00:00Z'
    },
    isTeams
  );

describe('a line of history as stored', () => {
  it.each([...golden['63c5d83'], ...golden.since])('“%s” of the team is read as what it says', name => {
    expect(read(name)).toMatchObject({ kind: name, key: 'key', detail: 'Said.', planted: false });
    expect(read(name).what).not.toBe('');
  });

  it('of which no release knows what it tells is shown as it stands, and no rule reads it', () => {
    expect(
      ['Written by hand', '', null].map(name => read(name)).map(({ kind, what, detail, planted }) => [kind, what, detail, planted])
    ).toEqual([
      [undefined, 'Written by hand', 'Said.', false],
      [undefined, '', 'Said.', false],
      [undefined, '', 'Said.', false]
    ]);
  });

  it('of somebody outside the team has no key, and no kind where it reads as a deed of the team', () => {
    expect(read('Opened', false)).toMatchObject({ key: '', kind: 'Opened', what: 'Opened', planted: false });
    const planted = read('Accepted', false);
    expect(planted).toMatchObject({ key: '', what: 'Not written by the MARAC team', planted: true });
    expect(planted.kind).toBeUndefined();
    expect(planted.detail).not.toContain('Said');
  });
});
