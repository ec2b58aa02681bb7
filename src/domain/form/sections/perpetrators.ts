import { answeredWith } from '../conditions';
import type { GroupQuestion, Question, Section } from '../definition';
import {
  checkboxes,
  day,
  ifKnown,
  line,
  nameLine,
  narrative,
  notAsked,
  notKnown,
  postcode,
  radios,
  warning,
  wholeNumberOf,
  yes
} from '../pieces';
import type { DateId } from '../questions';
import { isNotTheVictim, nameWithoutDigits, notInFuture, pncNumber, withinLivingMemory } from '../rules';

const until = (id: DateId, order: string): Question =>
  day(id, 'Until when?', `the end of ${order}`, {
    optional: true,
    hint: 'For example, 27 3 2027. Leave it empty if there is no end or you do not know it.'
  });

/** What the perpetrator must keep to now, each with its end: an end is when the risk changes. */
const ordersInForce = checkboxes(
  'ordersInForce',
  'Which of these are in force now?',
  'which orders are in force',
  [
    { value: 'Bail conditions', reveals: [until('bailUntil', 'the bail conditions')] },
    { value: 'Non-molestation order', reveals: [until('nonMolestationUntil', 'the non-molestation order')] },
    { value: 'Occupation order', reveals: [until('occupationOrderUntil', 'the occupation order')] },
    { value: 'Restraining order', reveals: [until('restrainingOrderUntil', 'the restraining order')] },
    {
      value: 'Domestic abuse or violence protection notice or order',
      reveals: [until('protectionOrderUntil', 'the protection notice or order')]
    },
    { value: 'Stalking protection order', reveals: [until('stalkingOrderUntil', 'the stalking protection order')] },
    {
      value: 'Forced marriage or female genital mutilation protection order',
      reveals: [until('marriageOrderUntil', 'the protection order')]
    },
    { value: 'Another order', reveals: [until('otherOrderUntil', 'the other order')] },
    { value: 'None', exclusive: true, apart: true },
    { value: 'Not known', exclusive: true }
  ],
  { optional: true }
);

/** One question that opens others, so that people who know nothing about them can skip them. */
const knownAbout = checkboxes(
  'knownAbout',
  'What else do you know of?',
  'what else you know of',
  [
    {
      value: 'Earlier victims',
      reveals: [line('otherVictims', 'Who, and when?', 'the earlier victims', { optional: true, width: 'full', limit: 2_000 })]
    },
    {
      value: 'Prison, probation or MAPPA',
      hint: 'Multi-agency public protection arrangements',
      reveals: [
        radios('mappaLevel', 'MAPPA level', 'the MAPPA level', ['Not managed under MAPPA', 'Level 1', 'Level 2', 'Level 3', notKnown], {
          optional: true
        }),
        line('offenderManager', 'Offender manager', 'the offender manager', { optional: true, hint: 'Name and telephone number.' })
      ]
    },
    {
      value: 'Clare’s Law',
      hint: 'Domestic violence disclosure scheme',
      reveals: [
        radios(
          'disclosureScheme',
          'What was done?',
          'what was done under Clare’s Law',
          ['A disclosure was made', 'It is being considered', 'It was refused', notKnown],
          { optional: true }
        )
      ]
    },
    {
      value: 'A programme for perpetrators',
      reveals: [line('programme', 'Which, and how does it go?', 'the programme for perpetrators', { optional: true, width: 'full' })]
    },
    {
      value: 'Warning markers or police records',
      reveals: [
        line('warningMarkers', 'Warning markers', 'the warning markers', { optional: true, width: 'full' }),
        line('pncId', 'PNC number', 'the PNC number', {
          optional: true,
          width: 20,
          spellCheck: false,
          rules: [pncNumber],
          hint: 'For example, 1999/0123456X'
        })
      ]
    },
    {
      value: 'Work, interests or whereabouts in the day',
      reveals: [line('occupation', 'Which?', 'the perpetrator’s work and interests', { optional: true, width: 'full' })]
    },
    {
      value: 'Ethnic group, disability or language',
      reveals: [
        line('ethnicGroupOfPerpetrator', 'Ethnic group', 'the perpetrator’s ethnic group', {
          optional: true,
          hint: 'As the perpetrator describes it, or as it was recorded.'
        }),
        line('disabilityOfPerpetrator', 'Disability', 'the perpetrator’s disability', { optional: true }),
        line('languageOfPerpetrator', 'Language', 'the perpetrator’s language', { optional: true })
      ]
    }
  ],
  { optional: true, hint: 'Select to add it. Leave the rest.' }
);

const perpetrators: GroupQuestion = {
  kind: 'group',
  id: 'perpetrators',
  label: 'Perpetrators',
  subject: 'a perpetrator',
  missing: 'Add at least one perpetrator',
  least: 1,
  most: 10,
  rowName: 'perpetrator',
  items: [
    radios('nameKnown', 'Do you know the perpetrator’s name?', 'whether the perpetrator’s name is known', [
      yes(
        nameLine('familyName', 'Family name', 'the perpetrator’s family name', { rules: [nameWithoutDigits, isNotTheVictim] }),
        nameLine('givenNames', 'Given names', 'the perpetrator’s given names', { rules: [nameWithoutDigits] })
      ),
      {
        value: 'No',
        reveals: [line('description', 'How is the perpetrator described?', 'how the perpetrator is described', { width: 'full' })]
      }
    ]),
    line('aliases', 'Other names and spellings', 'the perpetrator’s other names', {
      optional: true,
      spellCheck: false,
      hint: 'Earlier names, nicknames, street names. Put a comma between them.',
      width: 'full'
    }),
    radios('dateOfBirthKnown', 'Do you know the date of birth?', 'whether the perpetrator’s date of birth is known', [
      yes(
        day('dateOfBirth', 'Date of birth', 'the perpetrator’s date of birth', {
          hint: 'For example, 27 3 1988',
          rules: [notInFuture, withinLivingMemory]
        })
      ),
      {
        value: 'Only roughly',
        reveals: [
          wholeNumberOf('approximateAge', 'About how old?', 'the perpetrator’s approximate age', { least: 0, most: 120, hint: 'In years' })
        ]
      },
      'No'
    ]),
    radios('sex', 'Sex', 'the perpetrator’s sex', ['Female', 'Male', notKnown, notAsked]),
    radios('relationship', 'Relationship to the victim', 'the perpetrator’s relationship to the victim', [
      'Partner',
      {
        value: 'Former partner',
        reveals: [
          radios('separated', 'When did they separate?', 'when the perpetrator and the victim separated', [
            'Within the past month',
            'Within the past year',
            'Longer ago',
            notKnown
          ])
        ]
      },
      'Mother or father',
      'Son or daughter',
      'Brother or sister',
      {
        value: 'Another relative',
        reveals: [line('relationshipOfRelative', 'Which relative?', 'which relative the perpetrator is')]
      },
      {
        value: 'Somebody else',
        reveals: [line('relationshipOther', 'Who?', 'who the perpetrator is to the victim')]
      }
    ]),
    radios('livesWithVictim', 'Do they live together?', 'whether the perpetrator and the victim live together', [
      'Yes',
      'No',
      'Comes and goes',
      notKnown
    ]),
    radios('whereabouts', 'Where is the perpetrator now?', 'where the perpetrator is now', [
      {
        value: 'At an address',
        reveals: [
          narrative('address', 'Address', 'the perpetrator’s address', {
            limit: 500,
            lines: 3,
            hint: 'If it is the victim’s address, say so.'
          }),
          postcode('postcode', 'Postcode', 'the perpetrator’s postcode', { optional: true })
        ]
      },
      {
        value: 'In custody',
        reveals: [
          line('custodyDetails', 'Where, and when may release come?', 'where the perpetrator is held', {
            optional: true,
            width: 'full',
            hint: 'For example, on remand until a hearing on 3 June.'
          }),
          day('releaseDate', 'Date of release, if it is known', 'the date of release', { optional: true, hint: 'For example, 27 3 2026' })
        ]
      },
      'No fixed address',
      notKnown
    ]),
    ordersInForce,
    narrative('orders', 'Bail conditions and court orders', 'bail conditions and court orders', {
      optional: true,
      limit: 4_000,
      lines: 3,
      hint: 'What is forbidden. Include orders that have ended in the past year, and court dates.'
    }),
    ifKnown('weaponAccess', 'Does the perpetrator have access to weapons?', 'whether the perpetrator has access to weapons', [
      line('weaponAccessWhich', 'Which?', 'which weapons the perpetrator can get at', {
        width: 'full',
        hint: 'At home, at work, through a hobby or a licence.'
      })
    ]),
    knownAbout,
    radios(
      'worksForAgency',
      'Does the perpetrator work for the police or another agency at MARAC?',
      'whether the perpetrator works for an agency at MARAC',
      [yes(line('employer', 'Which agency, and in what role?', 'the perpetrator’s agency and role', { width: 'full' })), 'No', notKnown],
      { hint: 'If so, only people who are cleared for the case can open it.' }
    ),
    warning(
      'restrictedWarning',
      'This referral will be restricted. Do not discuss it with the perpetrator’s colleagues.',
      answeredWith('worksForAgency', 'Yes')
    )
  ]
};

/** The people who harm the victim; at least one. SafeLives MARAC referral form. */
export const perpetratorsSection: Section = {
  id: 'perpetrators',
  title: 'The perpetrators',
  intro: 'Add everybody who harms the victim. Put the main perpetrator first.',
  items: [perpetrators]
};
