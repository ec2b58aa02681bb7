import type { Option, Question, RadiosQuestion, Section } from '../definition';
import { inset, line, notAsked, notKnownEither, preferNotToSay, radios, yes } from '../pieces';
import type { ChoiceId, TextId } from '../questions';

const unsaid: readonly Option[] = [preferNotToSay, notKnownEither, notAsked];

const described = (id: TextId, label: string, subject: string): Question => line(id, label, subject, { optional: true });

const asked = (id: ChoiceId, label: string, subject: string, options: readonly (string | Option)[]): RadiosQuestion =>
  radios(id, label, subject, [...options, ...unsaid], { optional: true });

const background = (
  id: 'ethnicWhite' | 'ethnicMixed' | 'ethnicAsian' | 'ethnicBlack' | 'ethnicOther',
  group: string,
  options: readonly string[],
  any: string
): Option => ({
  value: group,
  reveals: [
    radios(
      id,
      'Which of these describes the victim’s background best?',
      'the victim’s background',
      [
        ...options,
        { value: any, reveals: [described(`${id}Other` as const, 'How does the victim describe it?', 'how the victim describes it')] },
        preferNotToSay,
        notKnownEither
      ],
      { optional: true, shortLabel: 'Ethnic background' }
    )
  ]
});

/**
 * The harmonised questions in their own words, with not known and not asked besides: somebody else answers. The choices
 * are those of the GOV.UK Design System, equality information.
 */
export const equalitySection: Section = {
  id: 'equality',
  title: 'Equality information',
  intro:
    'This shows whether MARAC reaches everybody who needs it, and what support would suit the victim. Every question is optional. Ask the victim: do not guess.',
  optional: true,
  items: [
    asked('ethnicGroup', 'What is the victim’s ethnic group?', 'the victim’s ethnic group', [
      background(
        'ethnicWhite',
        'White',
        ['English, Welsh, Scottish, Northern Irish or British', 'Irish', 'Gypsy or Irish Traveller'],
        'Any other White background'
      ),
      background(
        'ethnicMixed',
        'Mixed or multiple ethnic groups',
        ['White and Black Caribbean', 'White and Black African', 'White and Asian'],
        'Any other Mixed or multiple ethnic background'
      ),
      background('ethnicAsian', 'Asian or Asian British', ['Indian', 'Pakistani', 'Bangladeshi', 'Chinese'], 'Any other Asian background'),
      background(
        'ethnicBlack',
        'Black, African, Caribbean or Black British',
        ['African', 'Caribbean'],
        'Any other Black, African or Caribbean background'
      ),
      background('ethnicOther', 'Other ethnic group', ['Arab'], 'Any other ethnic group')
    ]),
    asked(
      'longTermCondition',
      'Does the victim have any physical or mental health conditions or illnesses lasting or expected to last for 12 months or more?',
      'whether the victim has a long-term condition',
      [
        yes(
          asked(
            'conditionImpact',
            'Do any of these reduce the victim’s ability to carry out day to day activities?',
            'how far a condition reduces what the victim can do',
            ['Yes, a lot', 'Yes, a little', 'Not at all']
          )
        ),
        'No'
      ]
    ),
    asked(
      'genderSameAsRegistered',
      'Is the gender the victim identifies with the same as the sex registered at birth?',
      'whether the victim’s gender is the same as registered at birth',
      ['Yes', { value: 'No', reveals: [described('genderIdentity', 'Which words does the victim use?', 'the victim’s gender identity')] }]
    ),
    asked('sexualOrientation', 'Which of these describes the victim’s sexual orientation best?', 'the victim’s sexual orientation', [
      'Heterosexual or straight',
      'Gay or lesbian',
      'Bisexual',
      { value: 'Other', reveals: [described('sexualOrientationOther', 'Which words does the victim use?', 'the victim’s own words')] }
    ]),
    asked('religion', 'What is the victim’s religion?', 'the victim’s religion', [
      'No religion',
      { value: 'Christian', hint: 'Including Church of England, Catholic, Protestant and all other Christian denominations' },
      'Buddhist',
      'Hindu',
      'Jewish',
      'Muslim',
      'Sikh',
      { value: 'Any other religion', reveals: [described('religionOther', 'Which?', 'the other religion')] }
    ]),
    asked('maritalStatus', 'What is the victim’s legal marital or registered civil partnership status?', 'the victim’s marital status', [
      'Never married and never registered a civil partnership',
      'Married',
      'In a registered civil partnership',
      'Separated, but still legally married',
      'Separated, but still legally in a civil partnership',
      'Divorced',
      'Formerly in a civil partnership which is now legally dissolved',
      'Widowed',
      'Surviving partner from a registered civil partnership'
    ]),
    inset('equalityUse', 'Only numbers leave the case: nobody is named in the figures.')
  ]
};
