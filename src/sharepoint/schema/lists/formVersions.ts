import type { FormVersionKind } from '../../../services/shared/ports';
import { grant, restrictedTo } from '../access';
import { caseKey, choice, dateTime, key, note, number, parts, spareColumns, text } from '../columns';
import { defineList } from '../list';

const kinds: readonly FormVersionKind[] = ['Sent before', 'Amendment', 'Changed without a reason'];

/** Every version of a case's form except the one the case uses. Title: the kind. */
export const formVersions = defineList({
  title: 'Form Versions',
  description:
    'What was sent before an answer to a return, and what the referrer changed after sending: never merged into the case automatically',
  attachments: true,
  access: {
    case: {
      list: [grant('WMP Users', 'MARAC read'), grant('MARAC Team', 'MARAC edit')],
      folders: [restrictedTo(grant('MARAC Team', 'MARAC edit'))]
    }
  },
  holdsCase: { by: ['CaseKey'], disposal: 'with the case', restriction: 'moved' },
  columns: {
    Key: key,
    CaseKey: caseKey,
    Kind: choice('Kind', 'Sent before, or changed after sending', kinds),
    Version: number('Version', 'The version of the submission that it copies'),
    StoredAt: dateTime('Stored', 'When the server stored that version'),
    Reason: note('Reason', 'Why the referrer changed it, in their words'),
    FormVersion: text('Form version', 'The version of the form that was filled in'),
    ...parts('Form', 'Form'),
    ...spareColumns
  }
});
