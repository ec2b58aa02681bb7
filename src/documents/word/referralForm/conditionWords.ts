import type { Condition, FactName } from '../../../domain/form/definition';

/** On paper nothing comes and goes with the answers, so it is said when a question is to be answered. */
const factWords: Readonly<Record<FactName, string>> = {
  victimUnder16: 'the victim is under 16',
  maracFoundFromPostcode: 'the postcode is in the West Midlands Police area',
  maracUnknownFromPostcode: 'there is no postcode, or it is outside the West Midlands Police area',
  postcodeOutsideForce: 'the postcode is outside the West Midlands Police area',
  judgementNeeded: 'professional judgement is a criterion, or no other criterion applies',
  judgementPrompted: 'you answered yes to any of what follows',
  escalationBelowThreshold: 'you chose potential escalation and few incidents were reported to the police',
  incidentOverFourWeeksAgo: 'the most recent incident was more than four weeks ago',
  personalMailbox: 'the address is a mailbox at home'
};

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;

const quoted = (text: string): string => `“${text}”`;

/** The label of a question by its id. */
export type LabelOf = (questionId: string) => string;

/** A condition in the middle of a sentence: "“Sex” is “Female” or “Male”". */
export function conditionWords(condition: Condition, labelOf: LabelOf): string {
  if ('question' in condition) return `${quoted(labelOf(condition.question))} is ${either(condition.oneOf.map(quoted))}`;
  if ('answered' in condition) return `${quoted(labelOf(condition.answered))} is answered`;
  if ('fact' in condition) return factWords[condition.fact];
  if ('allOf' in condition) return condition.allOf.map(part => conditionWords(part, labelOf)).join(', and ');
  if ('anyOf' in condition) return condition.anyOf.map(part => conditionWords(part, labelOf)).join(', or ');
  return negated(condition.not, labelOf);
}

function negated(condition: Condition, labelOf: LabelOf): string {
  if ('question' in condition) return `${quoted(labelOf(condition.question))} is not ${either(condition.oneOf.map(quoted))}`;
  if ('answered' in condition) return `${quoted(labelOf(condition.answered))} is not answered`;
  return `it is not so that ${conditionWords(condition, labelOf)}`;
}

const partsOf = (condition: Condition | undefined): readonly Condition[] => {
  if (condition === undefined) return [];
  return 'allOf' in condition ? condition.allOf : [condition];
};

/** What of a condition is still to be said below a heading that says a part of it already. */
export function restOf(condition: Condition | undefined, said: Condition | undefined): Condition | undefined {
  const known = partsOf(said).map(part => JSON.stringify(part));
  const left = partsOf(condition).filter(part => !known.includes(JSON.stringify(part)));
  if (left.length === 0) return undefined;
  return left.length === 1 ? left[0] : { allOf: left };
}
