import type { IntakeStatus } from '../../../domain/referral/status';
import { grant } from '../access';
import { choice, dateTime, indexed, key, note, parts, spareColumns, text } from '../columns';
import { defineList } from '../list';

const statuses: readonly IntakeStatus[] = ['Draft', 'Submitted', 'Taken in', 'Returned', 'Accepted', 'Withdrawn'];

/** Drafts and submissions: everybody sees their own only. On the partner site representatives refer. Title: the reference, or "Draft". */
export const intake = defineList({
  title: 'Intake',
  description: 'Referrals being written and referrals sent in; people see their own',
  attachments: true,
  itemLevelSecurity: 'own',
  access: {
    case: { list: [grant('WMP Users', 'MARAC refer'), grant('MARAC Team', 'MARAC desk')], folders: [] },
    partner: { list: [grant('Every representative', 'MARAC refer'), grant('MARAC Team', 'MARAC desk')], folders: [] }
  },
  columns: {
    Key: key,
    Status: indexed(choice('Status', 'Where the referral stands', statuses)),
    Reference: indexed(text('Reference', 'Given when it is submitted')),
    Marac: indexed(text('MARAC', 'The MARAC of the area in which the victim lives')),
    ReferrerLogin: indexed(text('Referrer', 'Login of the person who refers')),
    FormVersion: text('Form version', 'The version of the form that was filled in'),
    ...parts('Answers', 'Answers'),
    NextDueAt: indexed(dateTime('Next due', 'When something is next owed on it')),
    SubmittedAt: dateTime('Sent', 'By the server clock as the sender knew it; the receipt is the stored version'),
    ReceivedAt: dateTime('Received', 'When the server stored the submission'),
    ReceivedElsewhereAt: dateTime('Received by e-mail', 'Typed by hand when an e-mailed form is entered; never later than Created'),
    DecisionCriterion: text('Criterion', 'Written back by the MARAC team'),
    DecisionReason: note('Reason', 'Written back by the MARAC team'),
    DecisionNextStep: note('What happens next', 'Written back by the MARAC team'),
    ...spareColumns
  }
});
