import { grant, restrictedTo } from '../access';
import { caseKey, indexed, key, note, spareColumns, text } from '../columns';
import { defineList } from '../list';

/**
 * The append-only history: decisions, transfers, disclosures, openings of a case file. When and who are the row's Created and Author. Officers add
 * lines about what they do themselves at the top; the team writes in a folder to which nobody else can add, and only those lines are evidence.
 */
export const events = defineList({
  title: 'Events',
  description:
    'History that can only be added to; people see their own lines, the team sees all. What the team writes lies in the folder Restricted: nothing outside it is evidence',
  itemLevelSecurity: 'own',
  access: {
    case: {
      list: [grant('WMP Users', 'MARAC add only'), grant('MARAC Team', 'MARAC history')],
      folders: [restrictedTo(grant('MARAC Team', 'MARAC history'))]
    }
  },
  holdsCase: {
    by: ['CaseKey'],
    disposal: { otherwise: 'The history stays' },
    restriction: { otherwise: 'Can only be added to; each line is read by its author and the team' }
  },
  columns: {
    Key: key,
    CaseKey: caseKey,
    Kind: indexed(text('Kind', 'What happened')),
    Month: indexed(text('Month', 'YYYY-MM, Europe/London')),
    Detail: note('Detail', 'What happened, in words'),
    ...spareColumns
  }
});
