import type { FormDefinition } from './definition';

/** Keys in order, functions left out: a rule is told by its name. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(inOrder);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const record = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map(key => [key, inOrder(record[key])])
  );
};

/** Bernstein's hash in 32 bits, twice with different seeds: short, the same everywhere, no secret in it. */
function hash(text: string, seed: number): string {
  let sum = seed;
  for (let at = 0; at < text.length; at += 1) {
    sum = (Math.imul(sum, 33) ^ text.charCodeAt(at)) >>> 0;
  }
  return sum.toString(16).padStart(8, '0');
}

/** Sixteen letters that stand for a text. */
export const markOf = (text: string): string => hash(text, 5381) + hash(text, 52711);

/** Sixteen letters that change whenever a question, its words, an option, a condition or a rule changes. */
export function fingerprint({ title, danger, sections }: FormDefinition): string {
  return markOf(JSON.stringify(inOrder({ title, danger, sections })));
}
