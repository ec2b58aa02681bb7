import * as v from 'valibot';
import { complexEscalations, complexStates } from '../../../domain/complex/complexCase';
import type { ComplexEscalation, ComplexState } from '../../../domain/complex/complexCase';
import { grant, restrictedTo } from '../access';
import { emptyOrElse, needed, oneLineOrEmpty, orElse, textOrNothing, validNumber, words } from '../codecs';
import { caseKey, choice, dateTime, indexed, key, note, number, parts, text } from '../columns';
import { aside, held } from '../fields';
import { journalColumns } from '../journalColumns';
import { defineList } from '../list';

/** Days from one review to the next where the row does not say. */
const monthly = 28;

/** The regional log of the most complex cases and its reviews: one row a case. Title: the reference. Names nobody. Board paper, paragraph 42. */
export const complexCases = defineList({
  title: 'Complex Cases',
  description: 'The regional log of the most complex cases, and its reviews',
  access: {
    case: { list: [grant('MARAC Team', 'MARAC edit')], folders: [restrictedTo(grant('MARAC Team', 'MARAC edit'))] }
  },
  holdsCase: { by: ['CaseKey'], disposal: 'with the case', restriction: 'moved' },
  columns: {
    Key: held('key', key, words),
    CaseKey: held('caseKey', caseKey, needed('It does not say which case it is about')),
    Marac: held('marac', indexed(text('MARAC', 'The MARAC that leads')), oneLineOrEmpty),
    State: held(
      'state',
      indexed(choice('State', 'Where it stands', complexStates)),
      orElse<ComplexState>('Proposed', 'Where the entry stands cannot be read')
    ),
    Triggers: held('triggers', text('Triggers', 'What fired; several are separated by semicolons'), oneLineOrEmpty),
    Fired: held('fired', note('What fired, and why', 'JSON; not for editing by hand'), words),
    Rationale: held('rationale', note('Rationale', 'Why it is on the log, or is not, in words'), words),
    DecidedBy: held('decidedBy', text('Decided by', 'Who put it on the log, declined it or ended it'), oneLineOrEmpty),
    DecidedAt: held('decidedAt', dateTime('Decided', 'When that was')),
    LeadCoordinator: held('leadCoordinator', text('Lead coordinator', 'Login of the person who watches it'), oneLineOrEmpty),
    LeadAgency: held('leadAgency', text('Lead agency', 'Which agency leads'), oneLineOrEmpty),
    EscalationLevel: held(
      'escalation',
      choice('Escalation', 'How far it has been taken', complexEscalations),
      emptyOrElse<ComplexEscalation>('Local', 'How far it has been taken cannot be read')
    ),
    ReviewEveryDays: held(
      'reviewEveryDays',
      number('Review every', 'Days from one review to the next'),
      validNumber(v.nullish(v.pipe(v.number(), v.minValue(1)), monthly), monthly, 'How often it is reviewed cannot be read')
    ),
    ProposedAt: held('proposedAt', dateTime('Suggested', 'When it was suggested or put forward')),
    LoggedAt: held('loggedAt', dateTime('On the log since', 'When it was put on the log')),
    LastReviewAt: held('lastReviewAt', dateTime('Last review', 'When it was last looked at')),
    NextReviewAt: held(
      'nextReviewAt',
      indexed(dateTime('Next review', 'When it must be looked at again; empty while it is not on the log'))
    ),
    ClosedAt: held('closedAt', dateTime('Ended', 'When it was stepped down, transferred or declined')),
    ClosedIn: aside(
      'closedIn',
      indexed(text('Ended in', 'YYYY-MM in which it ended; empty while it has not: few enough rows to ask for')),
      textOrNothing
    ),
    ...parts('Detail', 'Detail'),
    ...parts('Reviews', 'Reviews'),
    DecisionKey: held('decisionKey', text('Last change', 'Key of the last change'), words),
    ...journalColumns('The history is still to be told')
  }
});
