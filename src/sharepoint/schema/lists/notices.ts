import { noticeKinds } from '../../../domain/case/notices';
import { grant } from '../access';
import { caseKey, choice, dateTime, indexed, key, note, spareColumns, text } from '../columns';
import { defineList } from '../list';

/** Notices to an agency: an offer of IDVA support to make, a victim who has left, a correction. Title: the reference. */
export const notices = defineList({
  title: 'Notices',
  description: 'What each agency is told, in its own folder',
  access: {
    partner: {
      list: [grant('MARAC Team', 'MARAC edit')],
      folders: [{ kind: 'Each MARAC and agency', grants: [grant('MARAC Team', 'MARAC edit'), grant('The agency', 'MARAC read')] }]
    }
  },
  holdsCase: {
    by: ['CaseKey'],
    disposal: 'with the case',
    restriction: { otherwise: 'Taken from the agencies one by one: takeFromAgencies' }
  },
  columns: {
    Key: key,
    CaseKey: caseKey,
    TransferKey: indexed(text('Transfer', 'Key of the transfer it tells of')),
    Marac: indexed(text('MARAC', 'Which MARAC tells')),
    Agency: indexed(text('Agency', 'Who is told')),
    Kind: indexed(choice('Kind', 'What it tells', noticeKinds)),
    Detail: note('Detail', 'What is told, JSON; not for editing by hand'),
    AcknowledgeBy: indexed(dateTime('Acknowledge by', 'When an unacknowledged notice becomes an alert')),
    Month: indexed(text('Month', 'YYYY-MM in which it was sent')),
    ...spareColumns
  }
});
