import { answeredWith } from '../conditions';
import type { Section } from '../definition';
import { checkboxes, day, line, narrative, notAsked, notKnown, radios, yes } from '../pieces';
import { agreedOnlyIfAware, notInFuture, saysEnough, withinLivingMemory } from '../rules';

const sharedWithoutConsent = answeredWith('consent', 'No', 'Not safe to ask');

/** Agreement is wanted, never required: without it the ground, who decided and when are put on record. SafeLives MARAC referral form. */
export const wishesSection: Section = {
  id: 'wishes',
  title: 'What the victim knows and wants',
  items: [
    radios('victimAware', 'Does the victim know about this referral?', 'whether the victim knows about this referral', [
      'Yes',
      {
        value: 'No',
        warning: true,
        reveals: [narrative('notAwareReason', 'Why not?', 'why the victim does not know', { limit: 2_000, lines: 3 })]
      }
    ]),
    radios('consent', 'Has the victim agreed to it?', 'whether the victim has agreed', ['Yes', 'No', { value: 'Not safe to ask' }], {
      hint: 'You can refer without agreement when the risk is high enough.',
      rules: [agreedOnlyIfAware]
    }),
    checkboxes(
      'consentGrounds',
      'Why is it right to share without agreement?',
      'why it is right to share without agreement',
      [
        'To prevent death or serious harm',
        'To safeguard a child',
        'To safeguard an adult at risk',
        'To prevent or detect crime',
        'A legal duty',
        {
          value: 'Another reason',
          reveals: [line('consentGroundOther', 'Which reason?', 'the other reason to share', { width: 'full' })]
        }
      ],
      { shownWhen: sharedWithoutConsent }
    ),
    line('consentDecisionMaker', 'Who decided to share it?', 'who decided to share the information', {
      shownWhen: sharedWithoutConsent,
      width: 'full',
      hint: 'Name and role. It may be you.'
    }),
    day('consentDecisionDate', 'When was that decided?', 'the date of the decision to share', {
      shownWhen: sharedWithoutConsent,
      hint: 'For example, 27 3 2026',
      rules: [notInFuture, withinLivingMemory]
    }),
    narrative('consentNote', 'How does the risk outweigh the victim’s privacy?', 'how the risk outweighs the victim’s privacy', {
      shownWhen: sharedWithoutConsent,
      limit: 2_000,
      lines: 3,
      rules: [saysEnough(10)],
      hint: 'What could happen if this is not shared.'
    }),
    radios('victimWishesAsked', 'Have you asked what the victim wants from MARAC?', 'whether you asked what the victim wants', [
      yes(
        narrative('victimWishes', 'What does the victim want?', 'what the victim wants', {
          limit: 4_000,
          hint: 'In the victim’s own words where you can.'
        })
      ),
      { value: 'No, not asked' }
    ]),
    radios(
      'willingToEngage',
      'Does the victim want to work with services?',
      'whether the victim wants to work with services',
      ['Yes', 'With some', 'No', notKnown, notAsked],
      {
        optional: true
      }
    )
  ]
};
