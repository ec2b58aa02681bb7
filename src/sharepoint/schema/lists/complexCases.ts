import { complexEscalations, complexStates } from '../../../domain/complex/complexCase';
import { grant, restrictedTo } from '../access';
import { boolean, caseKey, choice, dateTime, indexed, key, note, number, parts, text } from '../columns';
import { defineList } from '../list';

/** The regional log of the most complex cases and its reviews: one row a case. Title: the reference. Names nobody. Board paper, paragraph 42. */
export const complexCases = defineList({
  title: 'Complex Cases',
  description: 'The regional log of the most complex cases, and its reviews',
  access: {
    case: { list: [grant('MARAC Team', 'MARAC edit')], folders: [restrictedTo(grant('MARAC Team', 'MARAC edit'))] }
  },
  holdsCase: { by: ['CaseKey'], disposal: 'with the case', restriction: 'moved' },
  columns: {
    Key: key,
    CaseKey: caseKey,
    Marac: indexed(text('MARAC', 'The MARAC that leads')),
    State: indexed(choice('State', 'Where it stands', complexStates)),
    Triggers: text('Triggers', 'What fired; several are separated by semicolons'),
    Fired: note('What fired, and why', 'JSON; not for editing by hand'),
    Rationale: note('Rationale', 'Why it is on the log, or is not, in words'),
    DecidedBy: text('Decided by', 'Who put it on the log, declined it or ended it'),
    DecidedAt: dateTime('Decided', 'When that was'),
    LeadCoordinator: text('Lead coordinator', 'Login of the person who watches it'),
    LeadAgency: text('Lead agency', 'Which agency leads'),
    EscalationLevel: choice('Escalation', 'How far it has been taken', complexEscalations),
    ReviewEveryDays: number('Review every', 'Days from one review to the next'),
    ProposedAt: dateTime('Suggested', 'When it was suggested or put forward'),
    LoggedAt: dateTime('On the log since', 'When it was put on the log'),
    LastReviewAt: dateTime('Last review', 'When it was last looked at'),
    NextReviewAt: indexed(dateTime('Next review', 'When it must be looked at again; empty while it is not on the log')),
    ClosedAt: dateTime('Ended', 'When it was stepped down, transferred or declined'),
    ClosedIn: indexed(text('Ended in', 'YYYY-MM in which it ended; empty while it has not: few enough rows to ask for')),
    ...parts('Detail', 'Detail'),
    ...parts('Reviews', 'Reviews'),
    DecisionKey: text('Last change', 'Key of the last change'),
    HasPending: indexed(boolean('Unfinished', 'The history is still to be told')),
    Pending: note('Unfinished steps', 'The journal; not for editing by hand')
  }
});
