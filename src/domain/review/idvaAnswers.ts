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
  /** Key of the earlier answer that this one puts right. */
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

/** What came of trying to reach a victim. */
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

/** How a victim and her IDVA service stand. What is empty is not told. */
export interface IdvaReport {
  readonly outcome: (typeof idvaOutcomes)[number] | '';
  readonly namedIdva: string;
  /** What she thinks and wants the meeting to know. */
  readonly wishes: string;
  readonly note: string;
}

/** An earlier answer that is put right: it stays, and the new one says so. */
export interface Corrected {
  readonly key: string;
  readonly at: Date;
}

/** What goes back: in words, and by name. */
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

/** An outcome as it goes back. The victim's wishes are among the answers only: the record shows them by themselves. */
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
