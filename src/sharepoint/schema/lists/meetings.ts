import * as v from 'valibot';
import { meetingKinds, meetingModes, meetingStates } from '../../../domain/meetings/meeting';
import type { MeetingKind, MeetingMode, MeetingState } from '../../../domain/meetings/meeting';
import { grant, restrictedTo } from '../access';
import { oneLineOrEmpty, orElse, validNumber, words } from '../codecs';
import { choice, dateTime, indexed, key, note, number, parts, text } from '../columns';
import { held } from '../fields';
import { journalColumns } from '../journalColumns';
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
    Key: held('key', key, words),
    Marac: held('marac', indexed(text('MARAC', 'Whose meeting it is')), oneLineOrEmpty),
    StartsAt: held('startsAt', indexed(dateTime('Starts', 'When the meeting starts'))),
    Kind: held(
      'kind',
      choice('Kind', 'Part of the calendar, or extra to it', meetingKinds),
      orElse<MeetingKind>('Regular', 'What kind of meeting it is cannot be read')
    ),
    Mode: held(
      'mode',
      choice('Meeting format', 'In a room, in Teams, or by a closing date for information', meetingModes),
      orElse<MeetingMode>('In person', 'Meeting format cannot be read')
    ),
    State: held(
      'state',
      indexed(choice('State', 'Where the meeting stands', meetingStates)),
      orElse<MeetingState>('Planned', 'Where the meeting stands cannot be read')
    ),
    Chair: held('chair', text('Chair', 'Who chairs'), oneLineOrEmpty),
    Place: held('place', note('Place', 'Room or link'), words),
    LengthMinutes: held(
      'lengthMinutes',
      number('Length', 'Minutes'),
      validNumber(v.pipe(v.number(), v.minValue(1)), 180, 'Length is not a number of minutes')
    ),
    MinutesPerCase: held(
      'minutesPerCase',
      number('Minutes for each case', '12 to 15'),
      validNumber(v.pipe(v.number(), v.minValue(1)), 15, 'Minutes for each case is not a number of minutes')
    ),
    CutOffAt: held('cutOffAt', dateTime('Cut-off', 'Cases accepted later go to the next meeting')),
    ResearchDueAt: held('researchDueAt', dateTime('Research due', 'By when agencies return what they know')),
    ...parts('Agenda', 'Agenda'),
    Attendance: held('attendance', note('Attendance', 'JSON; not for editing by hand'), words),
    ...journalColumns('Steps that follow are still to be done')
  }
});
