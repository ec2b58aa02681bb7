import { grant, restrictedTo } from '../access';
import { dateTime, indexed, key, note, parts, text } from '../columns';
import { defineList } from '../list';

/**
 * Frozen and published figures. In the restricted folder: counts for one MARAC and month, for the team. Outside it: published oversight packs,
 * without small numbers, for the OPCC. No personal data. Title: what and when.
 */
export const figures = defineList({
  title: 'Figures',
  description: 'Figures as they were frozen and published; nothing personal',
  access: {
    case: {
      list: [grant('OPCC', 'MARAC read'), grant('MARAC Team', 'MARAC edit')],
      folders: [restrictedTo(grant('MARAC Team', 'MARAC edit'))]
    }
  },
  // Numbers, of no case in particular.
  holdsCase: 'no',
  columns: {
    Key: key,
    Month: indexed(text('Month', 'YYYY-MM; of a published pack the quarter, such as 2019-Q1')),
    Marac: text('MARAC', 'Whose figures they are; empty for the region'),
    FrozenAt: dateTime('Frozen', 'When they were counted'),
    Note: note('Note', 'Why a pack was published again'),
    ...parts('Counts', 'Counts')
  }
});
