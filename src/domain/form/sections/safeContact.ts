import { answeredWith } from '../conditions';
import type { GroupQuestion, Section } from '../definition';
import { line, nameLine, narrative, notKnown, radios, telephone, warning } from '../pieces';
import { optionsRead } from '../questions';
import { emailAddress } from '../rules';

const safe = (id: 'safeToCall' | 'safeToText' | 'safeToLeaveVoicemail', label: string, subject: string) => {
  const [isSafe, isNotSafe, isNotKnown] = optionsRead[id];
  return radios(id, label, subject, [isSafe, { value: isNotSafe, warning: true }, isNotKnown], { inline: true });
};

const telephones: GroupQuestion = {
  kind: 'group',
  id: 'victimTelephones',
  label: 'Telephone numbers',
  subject: 'a telephone number of the victim',
  hint: 'Add every number you have, including those that are not safe: they are marked as not safe, so that nobody rings them.',
  optional: true,
  least: 0,
  most: 6,
  rowName: 'telephone number',
  items: [
    telephone('number', 'Telephone number', 'the telephone number'),
    safe('safeToCall', 'Is it safe to call?', 'whether the number is safe to call'),
    safe('safeToText', 'Is it safe to text?', 'whether the number is safe to text'),
    safe('safeToLeaveVoicemail', 'Is it safe to leave a message?', 'whether it is safe to leave a message'),
    line('safeTimes', 'Safe times', 'the safe times', { optional: true, hint: 'For example, weekdays 9:30am to 2:30pm.' }),
    line('whoMayAnswer', 'Who else may answer?', 'who else may answer', { optional: true })
  ]
};

/** How to reach the victim without adding to the danger. It goes first on what the IDVA is sent. */
export const safeContactSection: Section = {
  id: 'safeContact',
  title: 'Safe contact',
  intro:
    'The IDVA, an independent domestic violence adviser, uses this to offer support. A wrong answer here can put the victim in danger.',
  items: [
    warning('doNotTell', 'Do not tell the perpetrator about this referral.'),
    telephones,
    radios('safeForIdva', 'Is it safe for an IDVA to contact the victim?', 'whether it is safe for an IDVA to contact the victim', [
      'Yes',
      {
        value: 'No',
        warning: true,
        reveals: [narrative('notSafeForIdvaReason', 'What makes it unsafe?', 'what makes contact unsafe', { limit: 2_000, lines: 3 })]
      },
      notKnown
    ]),
    line('idvaContactBy', 'When should the IDVA make contact?', 'when the IDVA should make contact', {
      optional: true,
      shownWhen: answeredWith('safeForIdva', 'Yes'),
      width: 'full',
      hint: 'By when, and how much time the victim has to talk.'
    }),
    line('safeEmail', 'E-mail address that is safe to use', 'the e-mail address that is safe to use', {
      optional: true,
      inputMode: 'email',
      spellCheck: false,
      rules: [emailAddress('name@example.org')],
      hint: 'Only one that nobody else can open.'
    }),
    nameLine('codeWord', 'Code word', 'the code word', {
      optional: true,
      width: 20,
      hint: 'What the caller says so that the victim knows who it is.'
    }),
    narrative('safeContactNotes', 'How best to make contact', 'how best to make contact', {
      optional: true,
      limit: 2_000,
      lines: 3,
      hint: 'Safe times and places, somebody who can pass a message on.'
    }),
    narrative('afraidOf', 'Who is the victim afraid of?', 'who the victim is afraid of', {
      limit: 2_000,
      lines: 3,
      hint: 'Everyone who may be a threat, not only the main perpetrator.'
    }),
    narrative('safeToTalkTo', 'Who does the victim believe it is safe to talk to?', 'who it is safe to talk to', {
      optional: true,
      limit: 2_000,
      lines: 3
    }),
    narrative('notSafeToTalkTo', 'Who is it not safe to talk to?', 'who it is not safe to talk to', {
      optional: true,
      limit: 2_000,
      lines: 3,
      hint: 'Family, friends or professionals who must not be told. Give names.'
    })
  ]
};
