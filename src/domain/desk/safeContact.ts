import { isRows } from '../form/answers';
import type { Answers } from '../form/answers';
import { textOf } from '../form/conditions';

/** A telephone number of the victim with what may be done with it. */
export interface SafeNumber {
  readonly key: string;
  readonly number: string;
  /** "Not safe to call", "Safe to call", "Not known if it is safe to call". */
  readonly call: string;
  readonly callIsUnsafe: boolean;
  /** Text, message, safe times, who may answer: only what was answered. */
  readonly notes: readonly string[];
}

/** One fact about contact. `warning`: getting it wrong endangers the victim. */
export interface ContactFact {
  readonly label: string;
  readonly words: string;
  readonly warning: boolean;
}

/** How to reach the victim without adding to the danger. */
export interface SafeContact {
  readonly numbers: readonly SafeNumber[];
  readonly facts: readonly ContactFact[];
  /** Said when nothing about contact can be read: nobody may ring on a guess. */
  readonly missing?: string;
}

const isUnsafe = (answer: string): boolean => answer !== 'Safe to call';

/** An unanswered or unknown answer is told as unknown, never taken for safe. */
const callWords = (answer: string): string =>
  answer === 'Safe to call' || answer === 'Not safe to call' ? answer : 'Not known if it is safe to call';

function noteWords(row: Answers): readonly string[] {
  const text = textOf(row.safeToText);
  const message = textOf(row.safeToLeaveVoicemail);
  return [
    text === 'Not known' ? 'Not known if it is safe to text' : text,
    message === 'Not known' ? 'Not known if it is safe to leave a message' : message,
    textOf(row.safeTimes) && `Safe times: ${textOf(row.safeTimes)}`,
    textOf(row.whoMayAnswer) && `May be answered by: ${textOf(row.whoMayAnswer)}`
  ].filter(words => words !== '');
}

function numbersOf(answers: Answers): readonly SafeNumber[] {
  const rows = answers.victimTelephones;
  if (!isRows(rows)) return [];
  return rows.map(({ key, answers: row }) => {
    const call = textOf(row.safeToCall);
    return { key, number: textOf(row.number) || 'Number not given', call: callWords(call), callIsUnsafe: isUnsafe(call), notes: noteWords(row) };
  });
}

interface Asked {
  readonly id: string;
  readonly label: string;
  readonly reasonId?: string;
  readonly warnWhen?: (answer: string) => boolean;
}

const asked: readonly Asked[] = [
  { id: 'safeForIdva', label: 'Safe for an IDVA to contact', reasonId: 'notSafeForIdvaReason', warnWhen: answer => answer !== 'Yes' },
  { id: 'idvaContactBy', label: 'When to make contact' },
  { id: 'safeEmail', label: 'E-mail address that is safe to use' },
  { id: 'codeWord', label: 'Code word' },
  { id: 'safeContactNotes', label: 'How best to make contact' },
  { id: 'victimAware', label: 'Knows about the referral', reasonId: 'notAwareReason', warnWhen: answer => answer === 'No' },
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
      const reason = reasonId ? textOf(answers[reasonId]) : '';
      return { label, words: reason === '' ? answer : `${answer}: ${reason}`, warning: answer !== '' && (warnWhen?.(answer) ?? false) };
    })
    .filter(fact => fact.words !== '');
}

/** What the form says about reaching the victim. Unsafe and unknown numbers come last. Board paper, paragraph 40. */
export function safeContact(answers: Answers): SafeContact {
  const numbers = [...numbersOf(answers)].sort((one, other) => Number(one.callIsUnsafe) - Number(other.callIsUnsafe));
  const facts = factsOf(answers);
  const missing =
    numbers.length === 0 && facts.length === 0
      ? 'Nothing can be read about how to contact the victim safely. Make no contact before you have asked the referrer.'
      : undefined;
  return { numbers, facts, missing };
}
