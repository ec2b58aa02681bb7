import { readFileSync, writeFileSync } from 'node:fs';

/**
 * What a file holds of texts that people have agreed to, each from its heading "== …" on. `WRITE_GOLDEN=1` before the test writes the file
 * anew from what the code says now: what git then shows is what has to be agreed to.
 */
export function golden(file: string, texts: readonly string[]): readonly string[] {
  if (process.env.WRITE_GOLDEN === '1') {
    writeFileSync(file, `${texts.join('\n\n')}\n`);
  }
  return readFileSync(file, 'utf8')
    .replace(/\r\n/g, '\n')
    .trimEnd()
    .split(/\n\n(?=== )/);
}
