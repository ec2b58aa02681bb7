import { answeredWith } from '../conditions';
import type { GroupQuestion, Section } from '../definition';
import { checkboxes, heading, line, narrative, notKnown, radios, telephone, warning, yes } from '../pieces';
import { agreedOnlyIfAware, saysEnough } from '../rules';

const safe = (id: string, label: string, subject: string, doing: string) =>
  radios(id, label, subject, [`Safe to ${doing}`, { value: `Not safe to ${doing}`, warning: true }, { value: 'Not known' }], { inline: true });

const telephones: GroupQuestion = {
  kind: 'group',
  id: 'victimTelephones',
  label: 'Telephone numbers',
  subject: 'a telephone number of the victim',
  hint: 'Add every number you have, also those that are not safe: they are shown as not safe, so that nobody rings them.',
  optional: true,
  least: 0,
  most: 6,
  rowName: 'telephone number',
  items: [
    telephone('number', 'Telephone number', 'the telephone number'),
    safe('safeToCall', 'Is it safe to call?', 'whether the number is safe to call', 'call'),
    safe('safeToText', 'Is it safe to text?', 'whether the number is safe to text', 'text'),
    safe('safeToLeaveVoicemail', 'Is it safe to leave a message?', 'whether it is safe to leave a message', 'leave a message'),
    line('safeTimes', 'Safe times', 'the safe times', { optional: true, hint: 'For example, weekdays 9:30am to 2:30pm.' }),
    line('whoMayAnswer', 'Who else may answer?', 'who else may answer', { optional: true })
  ]
};

const sharedWithoutConsent = answeredWith('consent', 'No', 'Not safe to ask');

/** How to reach the victim without adding to the danger. It goes first on what the IDVA is sent. */
export const safeContactSection: Section = {
  id: 'safeContact',
  title: 'Safe contact',
  intro: 'The IDVA, an independent domestic violence adviser, uses this to offer support. A wrong answer here can put the victim in danger.',
  items: [
    warning('doNotTell', 'Do not tell the perpetrator about this referral.'),
    telephones,
    radios('safeForIdva', 'Is it safe for an IDVA to contact the victim?', 'whether it is safe for an IDVA to contact the victim', [
      'Yes',
      {
        value: 'No',
        warning: true,
        reveals: [narrative('notSafeForIdvaReason', 'What makes it unsafe?', 'what makes contact unsafe', { limit: 1_000, lines: 3 })]
      },
      notKnown
    ]),
    narrative('safeContactNotes', 'How best to make contact', 'how best to make contact', {
      optional: true, limit: 1_000, lines: 3, hint: 'Safe times and places, a code word, somebody who can pass a message on.'
    }),
    narrative('afraidOf', 'Who is the victim afraid of?', 'who the victim is afraid of', {
      limit: 1_000, lines: 3, hint: 'Everyone who may be a threat, not only the main perpetrator.'
    }),
    narrative('safeToTalkTo', 'Who does the victim believe it is safe to talk to?', 'who it is safe to talk to', {
      optional: true, limit: 1_000, lines: 3
    }),
    narrative('notSafeToTalkTo', 'Who is it not safe to talk to?', 'who it is not safe to talk to', {
      optional: true, limit: 1_000, lines: 3, hint: 'Family, friends or professionals who must not be told. Give names.'
    }),
    heading('awareHeading', 'What the victim knows and wants'),
    radios('victimAware', 'Does the victim know about this referral?', 'whether the victim knows about this referral', [
      'Yes',
      {
        value: 'No',
        warning: true,
        reveals: [narrative('notAwareReason', 'Why not?', 'why the victim does not know', { limit: 1_000, lines: 3 })]
      }
    ]),
    radios('consent', 'Has the victim agreed to it?', 'whether the victim has agreed', ['Yes', 'No', { value: 'Not safe to ask' }], {
      hint: 'You can refer without agreement when the risk is high enough.', rules: [agreedOnlyIfAware]
    }),
    checkboxes('consentGrounds', 'Why is it right to share without agreement?', 'why it is right to share without agreement', [
      'To prevent death or serious harm', 'To safeguard a child', 'To safeguard an adult at risk', 'To prevent or detect crime', 'A legal duty',
      {
        value: 'Another reason',
        reveals: [line('consentGroundOther', 'Which reason?', 'the other reason to share', { width: 'full' })]
      }
    ], { shownWhen: sharedWithoutConsent }),
    narrative('consentNote', 'How does the risk outweigh the victim’s privacy?', 'how the risk outweighs the victim’s privacy', {
      shownWhen: sharedWithoutConsent, limit: 1_000, lines: 3, rules: [saysEnough(10)], hint: 'What could happen if this is not shared, and who decided to share it.'
    }),
    radios('victimWishesAsked', 'Have you asked what the victim wants from MARAC?', 'whether you asked what the victim wants', [
      yes(narrative('victimWishes', 'What does the victim want?', 'what the victim wants', { limit: 2_000, hint: 'In the victim’s own words where you can.' })),
      { value: 'No, not asked' }
    ])
  ]
};
