import { caseColumns, siteSchemas } from '../../../src/sharepoint/schema';
import { inTurn } from '../../../src/sharepoint/stores/case/moveIntoRestricted';

const groupsOf = ([{ access }]: (typeof inTurn)[number]): readonly string[] => (access.case?.list ?? []).map(({ group }) => group);

it('what officers may read of a restricted case is moved first, and nothing is left out', () => {
  const areOfficers = inTurn.map(one => groupsOf(one).includes('WMP Users'));
  expect(areOfficers).toEqual([...areOfficers].sort((one, other) => Number(other) - Number(one)));
  expect(new Set(areOfficers).size).toBe(2);
  const names = (rows: typeof inTurn): readonly string[] => rows.map(([{ title }, column]) => `${title} ${column}`).sort();
  expect(names(inTurn)).toEqual(names(caseColumns(siteSchemas.case, 'moved with the case')));
});
