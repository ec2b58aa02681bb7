import { grant } from '../access';
import { caseKey, choice, dateTime, indexed, key, note, parts, text } from '../columns';
import { defineList } from '../list';

/** The regional log of the most complex cases and its reviews. Title: the reference. Board paper, paragraph 36. */
export const complexCases = defineList({
  title: 'Complex Cases',
  description: 'The regional log of the most complex cases, and its reviews',
  access: { case: { list: [grant('MARAC Team', 'MARAC edit')], folders: [] } },
  columns: {
    Key: key,
    CaseKey: caseKey,
    Marac: indexed(text('MARAC', 'The MARAC that leads')),
    State: indexed(choice('State', 'Where it stands', ['Proposed', 'Active', 'Monitoring', 'Stepped down', 'Transferred', 'Declined'])),
    Triggers: text('Triggers', 'Why it is logged; several are parted by a semicolon'),
    Rationale: note('Rationale', 'Why, in words'),
    LeadCoordinator: text('Lead coordinator', 'Who watches it'),
    LeadAgency: text('Lead agency', 'Which agency leads'),
    EscalationLevel: choice('Escalation', 'How far it has been taken', ['Local', 'Senior coordinator', 'Steering group', 'Panel']),
    NextReviewAt: indexed(dateTime('Next review', 'When it must be looked at again')),
    ...parts('Reviews', 'Reviews')
  }
});
