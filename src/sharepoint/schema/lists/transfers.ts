import { transferStates } from '../../../domain/transfer/transfer';
import type { TransferState } from '../../../domain/transfer/transfer';
import { grant, restrictedTo } from '../access';
import { dueMoment, oneLineOrEmpty, orElse, words, yesOrNo } from '../codecs';
import { boolean, caseKey, choice, dateTime, indexed, key, note, spareColumns, text } from '../columns';
import { crimesColumns, dutyColumns } from '../dutyColumns';
import { aside, evidence, held } from '../fields';
import { defineList } from '../list';

/** One row per transfer between MARACs, with the receiving side's own clocks and evidence. Title: the reference. */
export const transfers = defineList({
  title: 'Transfers',
  description: 'One row per transfer of a case from one MARAC to another',
  access: {
    case: {
      list: [grant('WMP Users', 'MARAC read'), grant('MARAC Team', 'MARAC edit'), grant('MARAC Mail Flow', 'MARAC read')],
      folders: [restrictedTo(grant('MARAC Team', 'MARAC edit'), grant('MARAC Mail Flow', 'MARAC read'))]
    }
  },
  holdsCase: { by: ['CaseKey'], disposal: 'with the case', restriction: 'moved' },
  columns: {
    Key: held('key', key, words),
    CaseKey: held('caseKey', caseKey, words),
    FromMarac: held('from', indexed(text('From', 'The MARAC that sends it')), oneLineOrEmpty),
    ToMarac: held('to', indexed(text('To', 'The MARAC, or the place out of force, that receives it')), oneLineOrEmpty),
    Reason: aside('reason', text('Reason', 'Coded reason')),
    State: held(
      'state',
      indexed(choice('State', 'Where the transfer stands', transferStates)),
      orElse<TransferState>('Offered', 'Where the transfer stands cannot be read')
    ),
    OutOfForce: held('outOfForce', boolean('Out of force', 'Goes to a MARAC of another force'), yesOrNo),
    ...evidence('offered', {
      OfferedAt: indexed(dateTime('Offered', 'When it was offered')),
      OfferedBy: text('Offered by', 'Who offered it')
    }),
    ...evidence('answered', {
      AnsweredAt: dateTime('Answered', 'When it was accepted, declined or undone'),
      AnsweredBy: text('Answered by', 'Who answered')
    }),
    NextDueAt: held(
      'nextDueAt',
      indexed(dateTime('Next due', 'Offered: when it must be answered. Accepted: what the receiving side owes next; empty when nothing')),
      dueMoment
    ),
    ...dutyColumns(({ hours, words: { who } }) => ({ at: `By the receiving side, owed within ${hours} hours`, by: `${who} there` })),
    ...crimesColumns('What became of the crimes disclosed, as the receiving side found'),
    ...evidence('idvaAcknowledged', {
      IdvaAcknowledgedAt: dateTime('IDVA acknowledged', 'When the receiving IDVA service acknowledged the notice'),
      IdvaAcknowledgedBy: text('IDVA acknowledged by', 'Who acknowledged it there')
    }),
    ReviewOn: aside('reviewOn', indexed(dateTime('Temporary move: review', 'When a temporary move must be looked at again'))),
    AnswerReason: held('answerReason', note('Reason of the answer', 'Why it was declined or undone, in words')),
    ...evidence('receipt', {
      ReceiptAt: dateTime('Receipt', 'Out of force: when the receiving side confirmed that the pack arrived'),
      ReceiptFrom: text('Receipt from', 'Out of force: who confirmed it')
    }),
    Detail: held('detail', note('Detail', 'Notices and recipients, JSON; not for editing by hand'), words),
    HasPending: held('toBeTold', indexed(boolean('Unfinished', 'Steps that follow are still to be done')), yesOrNo),
    Pending: aside('pending', note('Unfinished steps', 'The journal; not for editing by hand')),
    ...spareColumns
  }
});
