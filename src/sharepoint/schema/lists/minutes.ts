import { grant, restrictedTo } from '../access';
import { boolean, caseKey, indexed, key, note, parts, spareColumns, text } from '../columns';
import { defineList } from '../list';

/** One row per case per meeting; each line of it has a key that never changes. Title: the reference. */
export const minutes = defineList({
  title: 'Minutes',
  description: 'What was said and decided: one row per case per meeting',
  access: {
    case: {
      list: [grant('MARAC Team', 'MARAC edit'), grant('MARAC Mail Flow', 'MARAC read')],
      folders: [restrictedTo(grant('MARAC Team', 'MARAC edit'), grant('MARAC Mail Flow', 'MARAC read'))]
    }
  },
  holdsCase: { by: ['CaseKey'], disposal: 'with the case', restriction: 'moved' },
  columns: {
    Key: key,
    CaseKey: caseKey,
    MeetingKey: indexed(text('Meeting', 'Key of the meeting')),
    Month: indexed(text('Month', 'YYYY-MM of the meeting')),
    Outcome: text('Outcome', 'What the meeting decided'),
    ...parts('Lines', 'Lines'),
    HasPending: indexed(boolean('Unfinished', 'Actions are still to be put in the tracker')),
    Pending: note('Unfinished steps', 'The journal; not for editing by hand'),
    ...spareColumns
  }
});
