import type { Section } from '../definition';
import { checkboxes, ifKnown, inset, line, narrative, notAsked, notKnown, radios, yes } from '../pieces';
import type { TextId } from '../questions';

const detail = (id: TextId, about: string) =>
  line(id, 'What should MARAC know?', `what MARAC should know of ${about}`, { optional: true, width: 'full' });

/** Language, access, health and money, which support must take into account. SafeLives, ten principles of an effective MARAC, principle 8. */
export const needsSection: Section = {
  id: 'needs',
  title: 'What the victim needs',
  items: [
    line('firstLanguage', 'First language', 'the victim’s first language', { optional: true }),
    radios(
      'interpreterNeeded',
      'Does the victim need an interpreter?',
      'whether the victim needs an interpreter',
      [
        yes(
          line('interpreterLanguage', 'Which language?', 'the language the victim needs', {
            hint: 'Include the dialect, or British Sign Language.'
          })
        ),
        'No',
        notKnown
      ],
      { hint: 'Never use family or friends to interpret.' }
    ),
    checkboxes(
      'accessNeeds',
      'Does the victim need help with any of these?',
      'what the victim needs help with',
      [
        'Hearing',
        'Sight',
        'Reading or writing',
        'Moving about',
        'Understanding or remembering',
        {
          value: 'Something else',
          reveals: [line('accessNeedsOther', 'What else?', 'what else the victim needs help with', { width: 'full' })]
        }
      ],
      { optional: true }
    ),
    checkboxes(
      'victimDifficulties',
      'Does the victim have difficulties with any of these?',
      'the victim’s difficulties',
      [
        { value: 'Mental health', reveals: [detail('victimMentalHealth', 'the victim’s mental health')] },
        { value: 'Drugs', reveals: [detail('victimDrugs', 'the victim’s use of drugs')] },
        { value: 'Alcohol', reveals: [detail('victimAlcohol', 'the victim’s use of alcohol')] },
        { value: 'None of these', exclusive: true, apart: true },
        { value: 'Not known', exclusive: true },
        { value: 'Not asked', exclusive: true }
      ],
      { optional: true }
    ),
    line('gpPractice', 'GP practice', 'the victim’s GP practice', { optional: true }),
    checkboxes(
      'servicesNow',
      'Which services is the victim in touch with now?',
      'the services the victim is in touch with',
      [
        'IDVA or domestic abuse service',
        'Children’s social care',
        'Adult social care',
        'Housing',
        'Mental health',
        'Drug or alcohol service',
        'Midwife or health visitor',
        'Probation',
        { value: 'Another service', reveals: [line('servicesNowOther', 'Which?', 'the other service', { width: 'full' })] },
        { value: 'None', exclusive: true, apart: true },
        { value: 'Not known', exclusive: true }
      ],
      { optional: true, hint: 'The victim is offered an IDVA in any case.' }
    ),
    narrative('servicesNowWho', 'Who works with the victim there?', 'who works with the victim', {
      optional: true,
      limit: 2_000,
      lines: 3,
      shownWhen: { answered: 'servicesNow' },
      hint: 'Names and telephone numbers.'
    }),
    inset(
      'immigrationPurpose',
      'The next two questions are for finding housing and money that the victim can have. They are not for immigration enforcement.'
    ),
    radios(
      'immigrationStatus',
      'Does the victim’s right to stay in the UK depend on a visa or a claim?',
      'whether the victim’s right to stay depends on a visa or a claim',
      [
        'No',
        { value: 'Yes, on the perpetrator’s visa or sponsorship' },
        { value: 'Yes, on a visa of their own' },
        { value: 'Yes, on an asylum claim' },
        { value: 'No right to stay at present' },
        notKnown,
        notAsked
      ],
      { optional: true }
    ),
    ifKnown('noRecourse', 'Is the victim barred from public funds?', 'whether the victim is barred from public funds', [], {
      hint: '“No recourse to public funds”.'
    }),
    line('victimOccupation', 'Work and employer', 'the victim’s work and employer', { optional: true, width: 'full' }),
    radios(
      'victimWorksForAgency',
      'Does the victim work for the police or another agency at MARAC?',
      'whether the victim works for an agency at MARAC',
      [yes(line('victimEmployer', 'Which agency, and in what role?', 'the victim’s agency and role', { width: 'full' })), 'No', notKnown],
      { hint: 'If so, only people who are cleared for the case can open it.' }
    )
  ]
};
