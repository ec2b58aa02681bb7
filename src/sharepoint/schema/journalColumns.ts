import { boolean, indexed, note } from './columns';
import { together } from './fields';

/** The journal of a row, and by what rows with unfinished steps are found. */
export const journalColumns = (unfinished: string) =>
  together(
    'pending',
    {
      HasPending: indexed(boolean('Unfinished', unfinished)),
      Pending: note('Unfinished steps', 'The journal; not for editing by hand')
    },
    {
      read: (reader, row) => reader.text(row.Pending),
      write: (journal: string | null) => ({ HasPending: !!journal, Pending: journal ?? '' })
    }
  );
