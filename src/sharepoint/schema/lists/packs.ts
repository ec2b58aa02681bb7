import { grant } from '../access';
import { choice, dateTime, indexed, key, number, text } from '../columns';
import { defineList } from '../list';

/** Agendas and minutes as circulated: a folder per MARAC, and beneath it one per agency for what only that agency may see. */
export const packs = defineList({
  title: 'Packs',
  description: 'Agendas and minutes as circulated',
  template: 'library',
  access: {
    partner: {
      list: [grant('MARAC Team', 'MARAC edit')],
      folders: [
        { kind: 'Each MARAC', grants: [grant('MARAC Team', 'MARAC edit'), grant('Representatives of the MARAC', 'MARAC read')] },
        { kind: 'Each agency beneath its MARAC', grants: [grant('MARAC Team', 'MARAC edit'), grant('The agency', 'MARAC read')] }
      ]
    }
  },
  holdsCase: {
    by: [],
    disposal: { otherwise: 'Papers of a meeting go with the last of its cases' },
    restriction: { otherwise: 'Made anew without the case: takeFromAgencies' }
  },
  columns: {
    Key: key,
    MeetingKey: indexed(text('Meeting', 'Key of the meeting')),
    Kind: choice('Kind', 'What the document is', ['Agenda', 'Minutes', 'Transfer pack']),
    Marac: indexed(text('MARAC', 'Whose document it is')),
    Agency: text('Agency', 'Whose copy it is; empty for that of the whole MARAC'),
    Version: number('Version', 'Counted from 1'),
    StartsAt: dateTime('Meeting starts', 'When the meeting is'),
    Month: indexed(text('Month', 'YYYY-MM of the meeting'))
  }
});
