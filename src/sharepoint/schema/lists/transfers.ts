import { grant, restrictedTo } from '../access';
import { boolean, caseKey, choice, dateTime, indexed, key, note, spareColumns, text } from '../columns';
import { defineList } from '../list';

/** One row per transfer between MARACs, with the receiving side's own clocks and evidence. Title: the reference. */
export const transfers = defineList({
  title: 'Transfers',
  description: 'One row per transfer of a case from one MARAC to another',
  access: {
    case: {
      list: [grant('WMP Users', 'MARAC read'), grant('MARAC Team', 'MARAC edit')],
      folders: [restrictedTo(grant('MARAC Team', 'MARAC edit'))]
    }
  },
  columns: {
    Key: key,
    CaseKey: caseKey,
    FromMarac: indexed(text('From', 'The MARAC that sends it')),
    ToMarac: indexed(text('To', 'The MARAC, or the place out of force, that receives it')),
    Reason: text('Reason', 'Coded reason'),
    State: indexed(choice('State', 'Where the transfer stands', ['Offered', 'Accepted', 'Declined', 'Undone'])),
    OutOfForce: boolean('Out of force', 'Goes to a MARAC of another force'),
    OfferedAt: indexed(dateTime('Offered', 'When it was offered')),
    OfferedBy: text('Offered by', 'Who offered it'),
    AnsweredAt: dateTime('Answered', 'When it was accepted, declined or undone'),
    AnsweredBy: text('Answered by', 'Who answered'),
    NextDueAt: indexed(dateTime('Next due', 'What the receiving side owes next')),
    ReviewedAt: dateTime('Reviewed', 'By the receiving side, owed within 24 hours'),
    ReviewedBy: text('Reviewed by', 'Who reviewed it there'),
    ProcessedAt: dateTime('Processed', 'By the receiving side, owed within 48 hours'),
    ProcessedBy: text('Processed by', 'Who processed it there'),
    CrimesConsideredAt: dateTime('Crimes considered', 'By the receiving side, owed within 48 hours'),
    CrimesConsideredBy: text('Crimes considered by', 'Who considered them there'),
    ReferrerInvitedAt: dateTime('Referrer invited', 'By the receiving side, owed within 48 hours'),
    ReferrerInvitedBy: text('Referrer invited by', 'Who invited the referrer there'),
    IdvaNotifiedAt: dateTime('IDVA notified', 'By the receiving side, owed within 48 hours'),
    IdvaNotifiedBy: text('IDVA notified by', 'Who told the IDVA service there'),
    Detail: note('Detail', 'Notices and recipients, JSON; not for editing by hand'),
    HasPending: indexed(boolean('Unfinished', 'Steps that follow are still to be done')),
    Pending: note('Unfinished steps', 'The journal; not for editing by hand'),
    ...spareColumns
  }
});
