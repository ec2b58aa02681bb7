import type { Section } from '../definition';
import { line, nameLine, radios, telephone, yes } from '../pieces';

/** Who refers, who comes to the meeting, and whether somebody is too close to the case. */
export const referrerSection: Section = {
  id: 'referrer',
  title: 'You and the meeting',
  items: [
    nameLine('referrerName', 'Your name', 'your name', { autocomplete: 'name' }),
    line('referrerRole', 'Your rank or role', 'your rank or role', { autocomplete: 'organization-title' }),
    line('collarNumber', 'Collar number', 'your collar number', { optional: true, width: 10, spellCheck: false }),
    telephone('referrerTelephone', 'Your telephone number', 'your telephone number', {
      autocomplete: 'tel', hint: 'So that the coordinator can reach you within 24 hours.'
    }),
    line('referrerEmail', 'Your e-mail address', 'your e-mail address', {
      autocomplete: 'email', inputMode: 'email', spellCheck: false, rules: [{
        name: 'e-mail address',
        check: value => (typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim())
          ? undefined
          : 'Enter your e-mail address as it is written, like name@example.police.uk')
      }]
    }),
    radios('canPresent', 'Can you come to the MARAC and present the case?', 'whether you can present the case', [
      'Yes',
      {
        value: 'No',
        reveals: [line('deputy', 'Who will present it for you?', 'who will present the case', { hint: 'Name and telephone number.', width: 'full' })]
      },
      { value: 'Not sure yet' }
    ], { hint: 'You are invited once the date is set. It takes about 15 minutes.' }),
    radios('conflictOfInterest', 'Do you or a close colleague know anybody in this case personally?', 'whether somebody knows anybody in this case', [
      yes(line('conflictDetails', 'Who knows whom?', 'who knows whom', { width: 'full' })), 'No'
    ], { hint: 'If so, only people who are cleared for the case can open it.' })
  ]
};
