import { grant } from '../access';
import { choice, indexed, key, text } from '../columns';
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
  columns: {
    Key: key,
    MeetingKey: indexed(text('Meeting', 'Key of the meeting')),
    Kind: choice('Kind', 'What the document is', ['Agenda', 'Minutes', 'Transfer pack']),
    Marac: indexed(text('MARAC', 'Whose document it is'))
  }
});
