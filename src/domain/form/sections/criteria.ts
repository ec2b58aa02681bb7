import { fact } from '../conditions';
import type { Section } from '../definition';
import { checkboxes, derived, ifKnown, inset, line, narrative, wholeNumberOf } from '../pieces';
import { saysEnough } from '../rules';

/**
 * Why the case belongs at MARAC. Criteria that follow from earlier answers are worked out, not asked for, and a low
 * score never stops a referral: it asks for the judgement in words. SafeLives MARAC referral criteria.
 */
export const criteriaSection: Section = {
  id: 'criteria',
  title: 'Criteria for MARAC',
  items: [
    wholeNumberOf(
      'policeIncidents',
      'How many incidents were reported to the police in the past 12 months?',
      'the number of incidents reported to the police',
      {
        shortLabel: 'Incidents reported to the police in 12 months',
        least: 0,
        most: 999,
        hint: 'Between these people. Count this one.'
      }
    ),
    ifKnown(
      'heardElsewhere',
      'Has the victim been referred to another MARAC before?',
      'whether the victim has been referred to another MARAC',
      [line('heardElsewhereWhen', 'Where and when?', 'where and when the victim was referred to another MARAC', { width: 'full' })]
    ),
    derived('criteriaMet', 'Met by your answers so far', 'criteriaMetByAnswers'),
    checkboxes(
      'criteria',
      'Which other criteria apply?',
      'which other criteria apply',
      [
        { value: 'Professional judgement', hint: 'You believe the risk of serious harm is high, whatever the number of yes answers.' },
        { value: 'Potential escalation', hint: 'Incidents are more frequent or more severe than they were.' },
        {
          value: 'Repeat',
          hint: 'Any abuse between the same people within 12 months of the last referral to MARAC. It need not be a crime.',
          reveals: [
            line('earlierReferral', 'When and where was the last referral?', 'when and where the last referral was', {
              optional: true,
              width: 'full',
              hint: 'The date, the MARAC or the reference, as far as you know.'
            })
          ]
        },
        {
          value: 'Transfer in',
          hint: 'Another MARAC is passing the case on because the victim has moved here.',
          reveals: [line('transferFrom', 'From which MARAC?', 'the MARAC that passes the case on')]
        }
      ],
      { optional: true }
    ),
    narrative('escalationReason', 'How is it escalating?', 'how it is escalating', {
      shownWhen: fact('escalationBelowThreshold'),
      limit: 2_000,
      rules: [saysEnough(20)],
      hint: 'The number of incidents reported alone does not show it, so say what has changed.'
    }),
    inset(
      'judgementPrompt',
      'Your answers include something that often means high risk on its own: strangling, stalking, threats to kill, or separation with control and violence. Give details under Professional judgement.',
      fact('judgementPrompted')
    ),
    narrative('judgement', 'Why do you believe the victim is at high risk of serious harm?', 'why you believe the risk is high', {
      shortLabel: 'Professional judgement',
      shownWhen: fact('judgementNeeded'),
      limit: 10_000,
      lines: 6,
      rules: [saysEnough(20)],
      missing: 'Say why you believe the victim is at high risk of serious harm',
      hint: 'What worries you, what makes it worse now, and what the answers do not show.'
    })
  ]
};
