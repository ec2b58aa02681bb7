import { lists } from '../../../src/sharepoint/schema';
import { lookUpKeysOf, matchKeysOf } from '../../../src/domain/matching/matchKeys';
import { slipsOf } from '../../../src/domain/matching/dateLikeness';
import type { CasePerson } from '../../../src/domain/referral/referral';
import { createMatchStore } from '../../../src/sharepoint/stores/matching/matchStore';
import { toMatchKeyRow } from '../../../src/sharepoint/stores/shared/smallRows';
import { addDays, calendarDay } from '../../../src/domain/kernel/calendarDay';
import { caseSites, clientOf, coordinator, owner, sitePaths, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { good } from '../../support/stories/referring';
import { day } from '../../domain/support/days';

let sites: CaseSites;
beforeAll(async () => {
  sites = await caseSites();
}, 60_000);
afterAll(() => sites.close());

const born = day('1988-03-04');
const person = (known: Partial<CasePerson>): CasePerson => ({
  key: 'person',
  role: 'Victim',
  familyName: 'Khan',
  givenNames: 'Ayesha',
  aliases: [],
  telephones: [],
  address: '',
  postcode: '',
  addressIsConfidential: false,
  ...known
});

/** Women of one family name born in one year on days that are no slip of each other. */
const others = (count: number): readonly CasePerson[] => {
  const slips = new Set<string>([born, ...slipsOf(born)]);
  const days = Array.from({ length: 366 }, (_unused, at) => addDays(calendarDay(1988, 1, 1) ?? born, at)).filter(one => !slips.has(one));
  return Array.from({ length: count }, (_unused, at) =>
    person({ givenNames: ['Nasreen', 'Zainab', 'Shabana'][at % 3], dateOfBirth: days[at % days.length] })
  );
};

/** The rows that a look-up for one person reads on a site with so many others, and one whose date of birth has another digit. */
async function rowsRead(count: number): Promise<readonly string[]> {
  const engine = sites.fresh();
  const people = [person({ givenNames: 'Aisha', dateOfBirth: day('1988-03-14') }), ...others(count)];
  const rows = people.flatMap((one, at) =>
    matchKeysOf(one).map(matchKey => ({ values: toMatchKeyRow(`case-${at}`, { personKey: 'person', matchKey }) }))
  );
  engine.seedItems(sitePaths.case, lists.matchKeys.title, rows, { author: owner, created: new Date() });
  const store = createMatchStore(clientOf(transportTo(engine, coordinator), 'case'), coordinator);
  return good(await store.withKeys(lookUpKeysOf(person({ dateOfBirth: born })))).found.map(
    ({ caseKey, matchKey }) => `${caseKey} ${matchKey}`
  );
}

test('a look-up reads no more rows among ten times as many people of one name and year, and finds whose date of birth has another digit', async () => {
  const few = await rowsRead(40);
  expect(few.map(row => row.split(' ')[0])).toEqual(expect.arrayContaining(['case-0']));
  expect(new Set(few.map(row => row.split(' ')[0]))).toEqual(new Set(['case-0']));
  expect(await rowsRead(400)).toEqual(few);
});
