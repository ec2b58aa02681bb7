import { isRows } from '../form/answers';
import type { Answers } from '../form/answers';
import type { ChoiceRead, TextId } from '../form/questions';
import { choiceOf, chose, typed } from '../form/vocabulary';
import { textOf } from '../form/conditions';

/** Whether a number may be rung. What is not known is never taken for safe. */
export const contactStates = ['Safe', 'Safe only if', 'Not safe', 'Not known'] as const;
export type ContactState = (typeof contactStates)[number];

/** A telephone number of the victim with what may be done with it. */
export interface SafeNumber {
  readonly key: string;
  readonly number: string;
  readonly state: ContactState;
  /** For a number that may be rung: each condition, to complete the sentence "Safe to call only if". Otherwise the other answers about the number. */
  readonly conditions: readonly string[];
}

/** One fact about contact. `warning`: getting it wrong endangers the victim. */
interface ContactFact {
  readonly label: string;
  readonly words: string;
  readonly warning: boolean;
}

/** How to reach the victim without adding to the danger. */
export interface SafeContact {
  readonly numbers: readonly SafeNumber[];
  readonly facts: readonly ContactFact[];
  /** Shown when the contact details cannot be read: nobody should ring without knowing that it is safe. */
  readonly missing?: string;
}

/** What a number's state is called beside it. */
export const stateWords: Readonly<Record<ContactState, string>> = {
  Safe: 'Safe to call',
  'Safe only if': 'Safe to call only if',
  'Not safe': 'Not safe to call',
  'Not known': 'Not known if it is safe to call'
};

/** What the referrer typed, without the full stop at its end. */
const words = (row: Answers, id: TextId): string => typed(row, id).replace(/\.+$/, '');

/** The conditions on a number that may be rung. A missing or unknown answer is a condition too. */
function conditionsOf(row: Answers): readonly string[] {
  const text = choiceOf(row, 'safeToText');
  const message = choiceOf(row, 'safeToLeaveVoicemail');
  const times = words(row, 'safeTimes');
  const who = words(row, 'whoMayAnswer');
  return [
    ...(times === '' ? [] : [`you call at these times: ${times}`]),
    ...(who === '' ? [] : [`you are ready for somebody else to answer: ${who}`]),
    ...(text === 'Safe to text' ? [] : [text === 'Not safe to text' ? 'you do not text' : 'you do not text: nobody knows if it is safe']),
    ...(message === 'Safe to leave a message'
      ? []
      : [
          message === 'Not safe to leave a message'
            ? 'you do not leave a message'
            : 'you do not leave a message: nobody knows if it is safe'
        ])
  ];
}

/** The other answers about a number that must not be rung. */
function remarksOf(row: Answers): readonly string[] {
  const text = choiceOf(row, 'safeToText');
  const message = choiceOf(row, 'safeToLeaveVoicemail');
  const times = words(row, 'safeTimes');
  const who = words(row, 'whoMayAnswer');
  return [
    text === 'Not known' ? 'Not known if it is safe to text' : (text ?? ''),
    message === 'Not known' ? 'Not known if it is safe to leave a message' : (message ?? ''),
    times && `Safe times: ${times}`,
    who && `May be answered by: ${who}`
  ].filter(remark => remark !== '');
}

function numberOf(key: string, row: Answers): SafeNumber {
  const number = typed(row, 'number') || 'Number not given';
  if (chose(row, 'safeToCall', 'Safe to call')) {
    const conditions = conditionsOf(row);
    return { key, number, state: conditions.length === 0 ? 'Safe' : 'Safe only if', conditions };
  }
  return { key, number, state: chose(row, 'safeToCall', 'Not safe to call') ? 'Not safe' : 'Not known', conditions: remarksOf(row) };
}

/** Whether anybody may ring it at all. */
export const mayCall = ({ state }: SafeNumber): boolean => state === 'Safe' || state === 'Safe only if';

function numbersOf(answers: Answers): readonly SafeNumber[] {
  const rows = answers.victimTelephones;
  if (!isRows(rows)) return [];
  return rows.map(({ key, answers: row }) => numberOf(key, row)).sort((one, other) => Number(mayCall(other)) - Number(mayCall(one)));
}

interface Asked {
  readonly id: TextId | ChoiceRead;
  readonly label: string;
  readonly reasonId?: TextId;
  readonly warnWhen?: (answers: Answers) => boolean;
}

const asked: readonly Asked[] = [
  {
    id: 'safeForIdva',
    label: 'Safe for an IDVA to contact',
    reasonId: 'notSafeForIdvaReason',
    warnWhen: answers => !chose(answers, 'safeForIdva', 'Yes')
  },
  { id: 'idvaContactBy', label: 'When to make contact' },
  { id: 'safeEmail', label: 'E-mail address that is safe to use' },
  { id: 'codeWord', label: 'Code word' },
  { id: 'safeContactNotes', label: 'How best to make contact' },
  {
    id: 'victimAware',
    label: 'Knows about the referral',
    reasonId: 'notAwareReason',
    warnWhen: answers => chose(answers, 'victimAware', 'No')
  },
  { id: 'consent', label: 'Has agreed to it' },
  { id: 'afraidOf', label: 'Is afraid of' },
  { id: 'safeToTalkTo', label: 'Safe to talk to' },
  { id: 'notSafeToTalkTo', label: 'Not safe to talk to', warnWhen: () => true },
  { id: 'interpreterNeeded', label: 'Needs an interpreter', reasonId: 'interpreterLanguage' }
];

function factsOf(answers: Answers): readonly ContactFact[] {
  return asked
    .map(({ id, label, reasonId, warnWhen }) => {
      const answer = textOf(answers[id]);
      const reason = reasonId ? typed(answers, reasonId) : '';
      return { label, words: reason === '' ? answer : `${answer}: ${reason}`, warning: answer !== '' && (warnWhen?.(answers) ?? false) };
    })
    .filter(fact => fact.words !== '');
}

/** What the form says about reaching the victim. Numbers that must not be rung come last. Board paper, paragraph 40. */
export function safeContact(answers: Answers): SafeContact {
  const numbers = numbersOf(answers);
  const facts = factsOf(answers);
  const missing =
    numbers.length === 0 && facts.length === 0
      ? 'Nothing can be read about how to contact the victim safely. Make no contact before you have asked the referrer.'
      : undefined;
  return { numbers, facts, missing };
}

/** A number in one line, what holds of it first: "Safe to call only if you do not text; …: 07700 900123". */
export function numberWords({ number, state, conditions }: SafeNumber): string {
  if (state === 'Safe only if') return `${stateWords[state]} ${conditions.join('; ')}: ${number}`;
  return [`${stateWords[state]}: ${number}`, ...conditions].join('. ');
}

/** All of it in lines, for a document. */
export const contactLines = ({ numbers, facts, missing }: SafeContact): readonly string[] => [
  ...(missing === undefined ? [] : [missing]),
  ...(missing === undefined && numbers.length === 0 ? ['No telephone number was given.'] : numbers.map(numberWords)),
  ...facts.map(({ label, words: said, warning }) => `${warning ? 'Warning: ' : ''}${label}: ${said}`)
];
