import { allOf, answeredWith, fact } from '../conditions';
import type { GroupQuestion, Section } from '../definition';
import {
  day,
  derived,
  heading,
  inset,
  line,
  nameLine,
  narrative,
  notAsked,
  notKnown,
  notKnownEither,
  postcode,
  radios,
  warning,
  wholeNumberOf,
  yes
} from '../pieces';
import { nameWithoutDigits, nhsNumber, notInFuture, saysEnough, withinLivingMemory } from '../rules';

/** Where the victim lived before: the same person under another name is often found by it. */
const previousAddresses: GroupQuestion = {
  kind: 'group',
  id: 'previousAddresses',
  label: 'Earlier addresses',
  subject: 'an earlier address of the victim',
  hint: 'Those of the past two years, or where incidents happened.',
  optional: true,
  least: 0,
  most: 6,
  rowName: 'earlier address',
  items: [
    narrative('address', 'Address', 'the earlier address', { limit: 500, lines: 3 }),
    postcode('postcode', 'Postcode', 'the postcode of the earlier address', { optional: true }),
    line('lived', 'When?', 'when the victim lived there', { optional: true, hint: 'For example, until May 2025.' })
  ]
};

const hasAddress = answeredWith('victimHome', 'At an address', 'In a refuge');

/** Who the victim is and which MARAC hears the case. SafeLives MARAC referral form. */
export const victimSection: Section = {
  id: 'victim',
  title: 'The victim',
  items: [
    nameLine('victimFamilyName', 'Family name', 'the victim’s family name', { rules: [nameWithoutDigits] }),
    nameLine('victimGivenNames', 'Given names', 'the victim’s given names', { rules: [nameWithoutDigits] }),
    line('victimAliases', 'Other names and spellings', 'the victim’s other names', {
      optional: true,
      spellCheck: false,
      hint: 'Earlier names, nicknames, other spellings. Put a comma between them.',
      width: 'full'
    }),
    radios('victimDateOfBirthKnown', 'Do you know the victim’s date of birth?', 'whether the victim’s date of birth is known', [
      {
        value: 'Yes',
        reveals: [
          day('victimDateOfBirth', 'Date of birth', 'the victim’s date of birth', {
            hint: 'For example, 27 3 1988',
            rules: [notInFuture, withinLivingMemory]
          })
        ]
      },
      {
        value: 'Only roughly',
        reveals: [
          wholeNumberOf('victimApproximateAge', 'About how old is the victim?', 'the victim’s approximate age', {
            least: 0,
            most: 120,
            hint: 'In years'
          })
        ]
      },
      {
        value: 'No',
        reveals: [line('victimDateOfBirthReason', 'Why is it not known?', 'why the date of birth is not known', { width: 'full' })]
      }
    ]),
    line('victimOtherDatesOfBirth', 'Other dates of birth in use', 'other dates of birth of the victim', {
      optional: true,
      shownWhen: answeredWith('victimDateOfBirthKnown', 'Yes', 'Only roughly'),
      hint: 'Dates that other records give. Put a comma between them.'
    }),
    warning(
      'victimUnder16Warning',
      'MARAC is for victims aged 16 or over. If a child under 16 is at risk, make a safeguarding referral to children’s social care today. You can still refer to MARAC: say why below.',
      fact('victimUnder16')
    ),
    narrative('victimUnder16Reason', 'Why should MARAC hear this case?', 'why MARAC should hear a case of somebody under 16', {
      shownWhen: fact('victimUnder16'),
      rules: [saysEnough(10)]
    }),
    radios(
      'victimUnder16Safeguarding',
      'Has a safeguarding referral been made for the victim?',
      'whether a safeguarding referral has been made for the victim',
      [
        yes(
          line('victimUnder16SafeguardingReference', 'When, and with what reference?', 'when the safeguarding referral was made', {
            optional: true,
            width: 'full'
          })
        ),
        { value: 'No', warning: true },
        notKnown
      ],
      { shownWhen: fact('victimUnder16') }
    ),
    radios('victimSex', 'Sex', 'the victim’s sex', [
      'Female',
      'Male',
      { value: 'Prefers not to say', apart: true },
      notKnownEither,
      notAsked
    ]),
    line('victimNhsNumber', 'NHS number', 'the victim’s NHS number', {
      optional: true,
      width: 20,
      inputMode: 'numeric',
      spellCheck: false,
      rules: [nhsNumber],
      hint: '10 digits. It helps to find the same person in other cases.'
    }),
    line('victimPoliceNominal', 'Police nominal number', 'the victim’s police nominal number', {
      optional: true,
      width: 20,
      spellCheck: false
    }),
    heading('victimHomeHeading', 'Where the victim is'),
    radios('victimHome', 'Where does the victim live now?', 'where the victim lives now', [
      'At an address',
      { value: 'In a refuge', hint: 'Or another place that must stay secret. The address is kept out of everything sent to agencies.' },
      'No fixed address',
      notKnown
    ]),
    narrative('victimAddress', 'Address', 'the victim’s address', {
      shownWhen: hasAddress,
      limit: 500,
      lines: 3,
      hint: 'House number and street, then town. The postcode goes below.'
    }),
    postcode('victimPostcode', 'Postcode', 'the victim’s postcode', {
      optional: true,
      shownWhen: hasAddress,
      hint: 'It decides which MARAC hears the case. Leave it empty if you do not know it.'
    }),
    radios(
      'victimAddressConfidential',
      'Must this address be kept secret?',
      'whether the address must be kept secret',
      [{ value: 'Yes', warning: true }, 'No'],
      {
        shownWhen: answeredWith('victimHome', 'At an address'),
        hint: 'Answer yes if the perpetrator does not know it or must not learn it, or if you are not sure.'
      }
    ),
    derived('maracOfPostcode', 'MARAC for this postcode', 'maracOfPostcode', fact('maracFoundFromPostcode')),
    radios(
      'maracRight',
      'Should this MARAC hear the case?',
      'whether this MARAC should hear the case',
      [
        'Yes',
        {
          value: 'No, another one',
          reveals: [
            radios('otherMarac', 'Which MARAC?', 'the MARAC that should hear the case', [], { optionsFrom: 'maracs' }),
            line('otherMaracReason', 'Why that one?', 'why another MARAC should hear the case', { width: 'full' })
          ]
        }
      ],
      { shownWhen: fact('maracFoundFromPostcode') }
    ),
    inset(
      'postcodeOutsideForce',
      'This postcode is outside the West Midlands Police area. Send the referral all the same. Choose the MARAC nearest to the case: its coordinator sees that the right area hears it.',
      fact('postcodeOutsideForce')
    ),
    line('outOfForceArea', 'Which council or police area is it in?', 'the area that the victim lives in', {
      optional: true,
      shownWhen: fact('postcodeOutsideForce'),
      hint: 'As far as you know.'
    }),
    radios('maracWithoutPostcode', 'Which MARAC should take this referral?', 'the MARAC that should take this referral', [], {
      optionsFrom: 'maracs',
      shownWhen: allOf({ answered: 'victimHome' }, fact('maracUnknownFromPostcode')),
      hint: 'Choose the area where the victim lives or is staying.'
    }),
    radios(
      'tenure',
      'Whose home is it?',
      'whose home it is',
      [
        'Owned',
        'Council',
        'Housing association',
        'Private landlord',
        'Temporary or supported housing',
        'Staying with somebody',
        'Something else',
        notKnown
      ],
      { optional: true, shownWhen: answeredWith('victimHome', 'At an address') }
    ),
    line('landlord', 'Landlord', 'the victim’s landlord', {
      optional: true,
      shownWhen: answeredWith('tenure', 'Council', 'Housing association', 'Private landlord', 'Temporary or supported housing'),
      hint: 'The name, and whose names are on the tenancy.'
    }),
    previousAddresses
  ]
};
