/** The parts of a path as they were before they were put into an address; none where one cannot be read. */
export function addressParts(path: string): readonly string[] {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return [];
  }
}

/** A path of such parts. */
export const addressOf = (...parts: readonly string[]): string => parts.map(encodeURIComponent).join('/');

/** Whether a part can be a key of ours: no list holds a longer one. */
export const isKey = (part: string | undefined): part is string => part !== undefined && part.trim() !== '' && part.length <= 255;
