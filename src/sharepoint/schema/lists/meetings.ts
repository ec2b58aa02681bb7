import { grant, restrictedTo } from '../access';
import { boolean, choice, dateTime, indexed, key, note, parts, text } from '../columns';
import { defineList } from '../list';

/** One row per meeting: its day, its agenda order and who came. Title: MARAC and day. */
export const meetings = defineList({
  title: 'Meetings',
  description: 'Meetings of each MARAC, with agenda order and attendance',
  access: {
    case: { list: [grant('MARAC Team', 'MARAC edit')], folders: [restrictedTo(grant('MARAC Team', 'MARAC edit'))] }
  },
  columns: {
    Key: key,
    Marac: indexed(text('MARAC', 'Whose meeting it is')),
    StartsAt: indexed(dateTime('Starts', 'When the meeting starts')),
    State: indexed(choice('State', 'Where the meeting stands', ['Planned', 'Agenda closed', 'Agenda circulated', 'Held', 'Minutes circulated', 'Cancelled'])),
    Chair: text('Chair', 'Who chairs'),
    Place: note('Place', 'Room or link'),
    ...parts('Agenda', 'Agenda'),
    Attendance: note('Attendance', 'JSON; not for editing by hand'),
    HasPending: indexed(boolean('Unfinished', 'Steps that follow are still to be done')),
    Pending: note('Unfinished steps', 'The journal; not for editing by hand')
  }
});
