/** JSON of a stored text; undefined where it is none. What it holds is parsed by whoever knows what it should be. */
export function fromJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text)) as unknown;
  } catch {
    return undefined;
  }
}
