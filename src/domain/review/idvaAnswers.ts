import { formatInstant } from '../kernel/timeWords';

/** The names under which an IDVA service's answers hold what it reports. */
export const idvaAnswerNames = {
  outcome: 'outcome',
  wishes: 'wishes',
  namedIdva: 'namedIdva',
  method: 'method',
  result: 'result',
  when: 'when',
  note: 'note',
  /** Key of the earlier answer that this one corrects. */
  corrects: 'corrects'
} as const;

/** What an IDVA service may report of a victim. SafeLives, what an IDVA does before and after the meeting. */
export const idvaOutcomes = [
  'Engaged',
  'Already engaged, continuing',
  'Declined',
  'Unable to contact',
  'Not safe to contact',
  'Out of area, handed over',
  'Closed for another reason'
] as const;

/** How an IDVA tried to reach a victim. */
export const contactMethods = ['Telephone', 'Text message', 'E-mail', 'In person', 'Through another professional'] as const;

/** The result of an attempt to reach a victim. */
export const contactResults = [
  'Spoke to the victim',
  'No answer',
  'Unsafe to leave a message',
  'Number is wrong',
  'Reached through somebody else'
] as const;

/** One attempt to reach a victim. */
export interface ContactAttempt {
  readonly method: (typeof contactMethods)[number];
  readonly when: Date;
  readonly result: (typeof contactResults)[number];
  readonly note: string;
}

/** An outcome of an IDVA service's contact with a victim. Empty parts are not reported. */
export interface IdvaReport {
  readonly outcome: (typeof idvaOutcomes)[number] | '';
  readonly namedIdva: string;
  /** The victim's views and wishes for the meeting. */
  readonly wishes: string;
  readonly note: string;
}

/** An earlier answer that is being corrected: it stays, and the new one refers to it. */
export interface Corrected {
  readonly key: string;
  readonly at: Date;
}

/** What is sent back: a summary in words, and the answers by name. */
export interface IdvaAnswer {
  readonly summary: string;
  readonly answers: Readonly<Record<string, string>>;
}

const sentence = (words: string): string => (words === '' || /[.!?]$/.test(words) ? words : `${words}.`);

const inWords = (corrected: Corrected | undefined, ...words: readonly string[]): string =>
  [corrected ? `Correction of what was sent on ${formatInstant(corrected.at)}.` : '', ...words.map(sentence)]
    .filter(part => part !== '')
    .join(' ');

const byName = (corrected: Corrected | undefined, answers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({ ...answers, [idvaAnswerNames.corrects]: corrected?.key ?? '' }).filter(([, answer]) => answer !== '')
  );

/** An attempt as it goes back. */
export function attemptAnswer({ method, when, result, note }: ContactAttempt, corrected?: Corrected): IdvaAnswer {
  return {
    summary: inWords(corrected, `${method}, ${formatInstant(when)}: ${result.charAt(0).toLowerCase()}${result.slice(1)}`, note.trim()),
    answers: byName(corrected, { method, when: when.toISOString(), result, note: note.trim() })
  };
}

/** An outcome as it goes back. The victim's wishes are only in the answers, because the record shows them separately. */
export function reportAnswer({ outcome, namedIdva, wishes, note }: IdvaReport, corrected?: Corrected): IdvaAnswer {
  const idva = namedIdva.trim();
  return {
    summary: inWords(
      corrected,
      outcome,
      idva && `The victim’s IDVA is ${idva}`,
      wishes.trim() && 'The victim’s views and wishes are given',
      note.trim()
    ),
    answers: byName(corrected, { outcome, namedIdva: idva, wishes: wishes.trim(), note: note.trim() })
  };
}
