import { noteKinds, noteSharings } from '../../../domain/case/notes';
import { grant } from '../access';
import { caseKey, choice, key, note } from '../columns';
import { defineList } from '../list';

/**
 * What the team notes about calls, visits and messages of a case. A row is added and never changed: when and who are its Created and Author. The
 * team may take rows away, because they go with the case when it is disposed of. Title: "Note".
 */
export const notes = defineList({
  title: 'Notes',
  description: 'Calls, visits and messages about a case, as the team notes them; a row is added and never changed',
  access: { case: { list: [grant('MARAC Team', 'MARAC notes')], folders: [] } },
  holdsCase: { by: ['CaseKey'], disposal: 'with the case', restriction: { otherwise: 'Read by the team alone' } },
  columns: {
    Key: key,
    CaseKey: caseKey,
    Kind: choice('Kind', 'How somebody was in touch', noteKinds),
    Sharing: choice('Sharing', 'Whether what it says may be told outside the team', noteSharings),
    Words: note('Words', 'What was said or done')
  }
});
