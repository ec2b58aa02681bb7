import { withoutDirectionMarks } from './directionMarks';

/** The value of a JSON text, its texts as they are drawn. Throws where it is none. */
export const parsedJson = (text: string): unknown =>
  JSON.parse(text, (_name, value: unknown) => (typeof value === 'string' ? withoutDirectionMarks(value) : value)) as unknown;

/** JSON of a stored text; undefined where it is none. What it holds is parsed by whoever knows what it should be. */
export function fromJson(text: unknown): unknown {
  try {
    return parsedJson(String(text));
  } catch {
    return undefined;
  }
}
