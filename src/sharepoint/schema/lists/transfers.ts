import { crimesOutcomes } from '../../../domain/case/crimes';
import { transferStates } from '../../../domain/transfer/transfer';
import { grant, restrictedTo } from '../access';
import { boolean, caseKey, choice, dateTime, indexed, key, note, spareColumns, text } from '../columns';
import { dutyColumns } from '../dutyColumns';
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
    Key: key,
    CaseKey: caseKey,
    FromMarac: indexed(text('From', 'The MARAC that sends it')),
    ToMarac: indexed(text('To', 'The MARAC, or the place out of force, that receives it')),
    Reason: text('Reason', 'Coded reason'),
    State: indexed(choice('State', 'Where the transfer stands', transferStates)),
    OutOfForce: boolean('Out of force', 'Goes to a MARAC of another force'),
    OfferedAt: indexed(dateTime('Offered', 'When it was offered')),
    OfferedBy: text('Offered by', 'Who offered it'),
    AnsweredAt: dateTime('Answered', 'When it was accepted, declined or undone'),
    AnsweredBy: text('Answered by', 'Who answered'),
    NextDueAt: indexed(
      dateTime('Next due', 'Offered: when it must be answered. Accepted: what the receiving side owes next; empty when nothing')
    ),
    ...dutyColumns(({ hours, words }) => ({ at: `By the receiving side, owed within ${hours} hours`, by: `${words.who} there` })),
    CrimesOutcome: choice('Crimes', 'What became of the crimes disclosed, as the receiving side found', crimesOutcomes),
    CrimesDetail: note('Crimes in words', 'Crime numbers, or why a crime was not recorded'),
    IdvaAcknowledgedAt: dateTime('IDVA acknowledged', 'When the receiving IDVA service acknowledged the notice'),
    IdvaAcknowledgedBy: text('IDVA acknowledged by', 'Who acknowledged it there'),
    ReviewOn: indexed(dateTime('Temporary move: review', 'When a temporary move must be looked at again')),
    AnswerReason: note('Reason of the answer', 'Why it was declined or undone, in words'),
    ReceiptAt: dateTime('Receipt', 'Out of force: when the receiving side confirmed that the pack arrived'),
    ReceiptFrom: text('Receipt from', 'Out of force: who confirmed it'),
    Detail: note('Detail', 'Notices and recipients, JSON; not for editing by hand'),
    HasPending: indexed(boolean('Unfinished', 'Steps that follow are still to be done')),
    Pending: note('Unfinished steps', 'The journal; not for editing by hand'),
    ...spareColumns
  }
});
