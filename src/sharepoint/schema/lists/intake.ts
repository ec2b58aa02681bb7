import { channels } from '../../../domain/referral/status';
import { intakeStatuses } from '../../../domain/referral/transitions';
import { grant } from '../access';
import { boolean, choice, dateTime, indexed, key, note, parts, spareColumns, text } from '../columns';
import { defineList } from '../list';

/** Drafts and submissions: everybody sees their own only. On the partner site representatives refer. Title: the reference, or "Draft". */
export const intake = defineList({
  title: 'Intake',
  description: 'Referrals being written and referrals sent in; people see their own',
  attachments: true,
  itemLevelSecurity: 'own',
  access: {
    case: {
      list: [grant('WMP Users', 'MARAC refer'), grant('MARAC Team', 'MARAC desk'), grant('MARAC Mail Flow', 'MARAC watch')],
      folders: []
    },
    partner: {
      list: [grant('Every representative', 'MARAC refer'), grant('MARAC Team', 'MARAC desk'), grant('MARAC Mail Flow', 'MARAC watch')],
      folders: []
    }
  },
  holdsCase: {
    by: ['Key'],
    disposal: { otherwise: 'The submission goes first, from the site on which it came in' },
    restriction: { otherwise: 'Each row is read by its author, the team and the mail flow alone' }
  },
  columns: {
    Key: key,
    Status: indexed(choice('Status', 'Where the referral stands', intakeStatuses)),
    Reference: indexed(text('Reference', 'Given when it is submitted')),
    Marac: indexed(text('MARAC', 'The MARAC of the area in which the victim lives')),
    ReferrerLogin: indexed(text('Referrer', 'Login of the person who refers')),
    ReferrerAgency: text('Agency', 'The agency that refers'),
    Channel: choice('Channel', 'How it reaches the team', channels),
    OnBehalfOfName: text('On behalf of', 'Who filled in the form that came by e-mail'),
    OnBehalfOfEmail: text('Their e-mail', 'Where the e-mailed form came from'),
    FormVersion: text('Form version', 'The version of the form that was filled in'),
    ...parts('Answers', 'Answers'),
    NextDueAt: indexed(dateTime('Next due', 'When something is next owed on it')),
    DutiesDueAt: indexed(dateTime('Duties due', 'When the four duties are due on a referral that is not taken in yet')),
    SubmittedAt: dateTime('Sent', 'By the server clock as the sender knew it; the receipt is the stored version'),
    ReceivedAt: dateTime('Received', 'When the server stored the submission'),
    ReceivedElsewhereAt: dateTime('Received by e-mail', 'Typed by hand when an e-mailed form is entered; never later than Created'),
    HasAmendment: indexed(boolean('Changed after sending', 'The referrer changed it after sending it, and the case does not show it yet')),
    AmendmentKey: text('Amendment', 'Key of the last change after sending'),
    AmendmentReason: note('Reason for the change', 'Why the referrer changed it after sending it'),
    DeleteAfter: indexed(dateTime('Delete after', 'When a draft that nobody goes on with is deleted; empty once it is sent')),
    DecisionKey: text('Decision', 'Key of the last decision written back'),
    DecisionCriterion: text('Criterion', 'Written back by the MARAC team'),
    DecisionReason: note('Reason', 'Written back by the MARAC team'),
    DecisionNextStep: note('What happens next', 'Written back by the MARAC team'),
    ...spareColumns
  }
});
