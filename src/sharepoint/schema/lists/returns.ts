import { grant } from '../access';
import { boolean, caseKey, choice, indexed, key, note, parts, spareColumns, text } from '../columns';
import { defineList } from '../list';

/** Returns from agencies, which add and never change rows; the desk takes them into the record. Title: the reference. */
export const returns = defineList({
  title: 'Returns',
  description: 'What each agency sends back, in its own folder; it can add, never change',
  access: {
    partner: {
      list: [grant('MARAC Team', 'MARAC edit')],
      folders: [{ kind: 'Each MARAC and agency', grants: [grant('MARAC Team', 'MARAC edit'), grant('The agency', 'MARAC add only')] }]
    }
  },
  holdsCase: {
    by: ['CaseKey'],
    disposal: 'with the case',
    restriction: { otherwise: 'Taken from the agencies one by one: takeFromAgencies' }
  },
  columns: {
    Key: key,
    CaseKey: caseKey,
    AboutKey: indexed(text('About', 'Key of the action, notice or meeting it answers')),
    Marac: indexed(text('MARAC', 'Which MARAC asked')),
    Agency: indexed(text('Agency', 'Who answers')),
    Kind: indexed(
      choice('Kind', 'What it is', [
        'Action status',
        'Acknowledgement',
        'Research',
        'Contact attempt',
        'IDVA outcome',
        'Attendance',
        'Confidentiality',
        'Copy taken',
        'Document opened'
      ])
    ),
    Summary: note('Summary', 'In words'),
    ...parts('Answers', 'Answers'),
    Slice: indexed(
      text('Slice', 'What it is and the month in which it was sent, such as Acknowledgement 2026-06: few enough rows to ask for')
    ),
    Folded: indexed(boolean('Folded in', 'The desk has taken it into the record')),
    ...spareColumns
  }
});
