import { literal, where } from '../../../src/sharepoint/client/query';
import type { Query } from '../../../src/sharepoint/client/query';
import { lists } from '../../../src/sharepoint/schema';

/*
 * A query that SharePoint would refuse past 5,000 rows must not compile. The type checker checks the lines
 * marked as errors: were one of them to compile, the mark itself would be the error.
 */
describe('queries', () => {
  const referrals = where(lists.referrals);

  it('compare indexed columns', () => {
    expect(referrals.equals('Key', "o'clock").text).toBe("Key eq 'o''clock'");
    expect(referrals.isAtLeast('NextDueAt', new Date('2026-04-06T09:00:00.750Z')).text).toBe("NextDueAt ge datetime'2026-04-06T09:00:00Z'");
    expect(referrals.equals('HasPending', true).text).toBe('HasPending eq 1');
    expect(referrals.isAnyOf('OwningMarac', ['Walsall', 'Dudley']).text).toBe("(OwningMarac eq 'Walsall' or OwningMarac eq 'Dudley')");
    expect(referrals.both(referrals.equals('Id', 7), referrals.isBelow('ReceivedMonth', '2026-04')).text).toBe(
      "Id eq 7 and ReceivedMonth lt '2026-04'"
    );
    expect(literal(false)).toBe('0');
  });

  it('do not compile on a column without an index', () => {
    // @ts-expect-error VictimName has no index.
    expect(referrals.equals('VictimName', 'Testcase').text).toContain('VictimName');
    // @ts-expect-error A note can have none.
    expect(referrals.equals('Pending', '').text).toContain('Pending');
    // @ts-expect-error It is a column of another list.
    expect(referrals.equals('MatchKey', 'x').text).toContain('MatchKey');
  });

  it('do not compile with the filter or the order of another list', () => {
    const people = where(lists.people);
    // @ts-expect-error The filter belongs to People.
    const foreign: Query<typeof lists.referrals> = { select: ['Key'], where: people.equals('CaseKey', 'x') };
    const byVictim = { column: 'VictimName' } as const;
    // @ts-expect-error VictimName has no index to sort by.
    const sorted: Query<typeof lists.referrals> = { select: ['Key'], where: referrals.equals('Key', 'x'), orderBy: byVictim };
    // @ts-expect-error A limit of its own would leave rows out in silence: `first` says whether there are more.
    const limited: Query<typeof lists.referrals> = { select: ['Key'], where: referrals.equals('Key', 'x'), top: 10 };
    // @ts-expect-error No such column.
    const unknown: Query<typeof lists.referrals> = { select: ['Ky'], where: referrals.equals('Key', 'x') };
    expect([foreign, sorted, limited, unknown]).toHaveLength(4);
  });
});
