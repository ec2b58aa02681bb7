import { answeredWith, anyOf, fact, not } from '../conditions';
import type { Section } from '../definition';
import { checkboxes, ifKnown, line, nameLine, radios, telephone, warning, yes } from '../pieces';
import { emailAddress } from '../rules';

const forPolice = anyOf(answeredWith('referringAgency', 'Police'), not({ answered: 'referringAgency' }));

/** Who refers, who comes to the meeting, and whether somebody is too close to the case. */
export const referrerSection: Section = {
  id: 'referrer',
  title: 'You and the meeting',
  items: [
    radios(
      'referringAgency',
      'Which agency are you referring for?',
      'the agency you refer for',
      [
        'Police',
        { value: 'Another agency', apart: true, reveals: [line('referringAgencyOther', 'Which one?', 'the agency you refer for')] }
      ],
      { optionsFrom: 'agencies' }
    ),
    nameLine('referrerName', 'Your name', 'your name', { autocomplete: 'name' }),
    line('referrerRole', 'Your rank or role', 'your rank or role', { autocomplete: 'organization-title' }),
    line('collarNumber', 'Collar number', 'your collar number', { optional: true, width: 10, spellCheck: false, shownWhen: forPolice }),
    telephone('referrerTelephone', 'Your telephone number', 'your telephone number', {
      autocomplete: 'tel',
      hint: 'So that the coordinator can reach you within 24 hours.'
    }),
    line('referrerEmail', 'Your e-mail address', 'your e-mail address', {
      autocomplete: 'email',
      inputMode: 'email',
      spellCheck: false,
      rules: [emailAddress('name@example.police.uk')]
    }),
    warning(
      'personalMailboxWarning',
      'This looks like a mailbox at home. Use your address at work: what you are sent about the case is official-sensitive.',
      fact('personalMailbox')
    ),
    checkboxes(
      'coReferringAgencies',
      'Is this a joint referral with another agency?',
      'the agencies that refer together with you',
      ['Police', { value: 'Another agency', apart: true, reveals: [line('coReferringAgencyOther', 'Which one?', 'the other agency')] }],
      { optionsFrom: 'agencies', optional: true, hint: 'Only if you fill this in jointly.' }
    ),
    line('officerInCharge', 'Officer in charge, if it is not you', 'the officer in charge', {
      optional: true,
      width: 'full',
      hint: 'Name and telephone number.',
      shownWhen: forPolice
    }),
    ifKnown(
      'discussed',
      'Have you discussed this referral with your manager or your agency’s MARAC representative?',
      'whether you have talked it over',
      [line('discussedWith', 'With whom?', 'the name of the person you discussed the case with')]
    ),
    radios(
      'canPresent',
      'Can you come to the MARAC and present the case?',
      'whether you can present the case',
      [
        'Yes',
        {
          value: 'No',
          reveals: [
            line('deputy', 'Who will present it for you?', 'who will present the case', {
              hint: 'Name and telephone number.',
              width: 'full'
            })
          ]
        },
        { value: 'Not sure yet' }
      ],
      { hint: 'You are invited once the date is set. It takes about 15 minutes.' }
    ),
    radios(
      'conflictOfInterest',
      'Do you or a close colleague know anybody in this case personally?',
      'whether anyone in your team knows somebody in this case',
      [yes(line('conflictDetails', 'Who knows whom?', 'who knows whom', { width: 'full' })), 'No'],
      { hint: 'If so, only people who are cleared for the case can open it.' }
    )
  ]
};
