import { grant, restrictedTo } from '../access';
import { caseKey, indexed, key, spareColumns, text } from '../columns';
import { defineList } from '../list';

/** One row per key per person, to find the same person in other cases. The title holds no personal data. */
export const matchKeys = defineList({
  title: 'Match Keys',
  description: 'What finds the same person in other cases',
  access: {
    case: { list: [grant('MARAC Team', 'MARAC edit')], folders: [restrictedTo(grant('MARAC Team', 'MARAC edit'))] }
  },
  holdsCase: { by: ['CaseKey'], disposal: 'with the case', restriction: 'moved' },
  columns: {
    Key: key,
    CaseKey: caseKey,
    PersonKey: indexed(text('Person key', 'Key of the row in People')),
    MatchKey: indexed(text('Match key', 'Never a name alone')),
    ...spareColumns
  }
});
