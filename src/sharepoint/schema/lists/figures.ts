import { grant } from '../access';
import { dateTime, indexed, key, number, parts, text } from '../columns';
import { defineList } from '../list';

/** Monthly aggregates, frozen when the month is closed. Nothing personal. Title: MARAC and month. */
export const figures = defineList({
  title: 'Figures',
  description: 'Monthly figures, frozen when the month is closed; nothing personal',
  access: { case: { list: [grant('OPCC', 'MARAC read'), grant('MARAC Team', 'MARAC edit')], folders: [] } },
  columns: {
    Key: key,
    Month: indexed(text('Month', 'YYYY-MM')),
    Marac: indexed(text('MARAC', 'Whose figures they are')),
    Received: number('Received', 'Accepted and withdrawn together'),
    Accepted: number('Accepted', 'Referrals accepted'),
    Withdrawn: number('Withdrawn', 'Referrals withdrawn'),
    TransferredIn: number('Transferred in', 'Counted apart'),
    FrozenAt: dateTime('Frozen', 'When the month was closed'),
    ...parts('Counts', 'Counts')
  }
});
