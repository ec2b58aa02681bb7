import { meetingKinds, meetingModes, meetingStates } from '../../../domain/meetings/meeting';
import { grant, restrictedTo } from '../access';
import { boolean, choice, dateTime, indexed, key, note, number, parts, text } from '../columns';
import { defineList } from '../list';

/** One row per meeting: its day, its agenda order and who came. Title: MARAC and day. Holds keys of cases, nothing of the people in them. */
export const meetings = defineList({
  title: 'Meetings',
  description: 'Meetings of each MARAC, with agenda order and attendance',
  access: {
    case: {
      list: [grant('MARAC Team', 'MARAC edit'), grant('MARAC Mail Flow', 'MARAC read')],
      folders: [restrictedTo(grant('MARAC Team', 'MARAC edit'))]
    }
  },
  holdsCase: {
    by: [],
    disposal: { otherwise: 'A case is taken out of the agenda; the row goes with the last of its cases' },
    restriction: { otherwise: 'The agenda holds keys of cases alone' }
  },
  columns: {
    Key: key,
    Marac: indexed(text('MARAC', 'Whose meeting it is')),
    StartsAt: indexed(dateTime('Starts', 'When the meeting starts')),
    Kind: choice('Kind', 'Part of the calendar, or extra to it', meetingKinds),
    Mode: choice('How it meets', 'In a room, in Teams, or by a closing date for information', meetingModes),
    State: indexed(choice('State', 'Where the meeting stands', meetingStates)),
    Chair: text('Chair', 'Who chairs'),
    Place: note('Place', 'Room or link'),
    LengthMinutes: number('Length', 'Minutes'),
    MinutesPerCase: number('Minutes a case', '12 to 15'),
    CutOffAt: dateTime('Cut-off', 'Cases accepted later go to the next meeting'),
    ResearchDueAt: dateTime('Research due', 'By when agencies return what they know'),
    ...parts('Agenda', 'Agenda'),
    Attendance: note('Attendance', 'JSON; not for editing by hand'),
    HasPending: indexed(boolean('Unfinished', 'Steps that follow are still to be done')),
    Pending: note('Unfinished steps', 'The journal; not for editing by hand')
  }
});
