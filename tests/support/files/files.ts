import type { SharePointEngine } from '../../../local/engine';
import type { Site } from '../../../src/services/shared/ports';
import { origin, owner, sitePaths } from '../sites/caseSite';

/** A file's content from a text. */
export function contentOf(text: string): ArrayBuffer {
  const bytes = new TextEncoder().encode(text);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** The text of a file's content. */
export const textIn = (content: ArrayBuffer): string => new TextDecoder().decode(content);

/** An answer of `_api` to a plain GET by somebody. */
export async function asked(
  engine: SharePointEngine,
  login: string,
  path: string
): Promise<{ readonly status: number; readonly body: string }> {
  const headers = { accept: 'application/json;odata=nometadata' };
  const answer = await engine.handle({ method: 'GET', url: `${origin}${path}`, headers, login });
  return {
    status: answer.status,
    body: typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body as Uint8Array).toString('utf8')
  };
}

/** Names of the files attached to a row, as the owner sees them. */
export async function filesOf(engine: SharePointEngine, list: string, id: number, site: Site = 'case'): Promise<readonly string[]> {
  const path = `${sitePaths[site]}/_api/web/getList('${sitePaths[site]}/Lists/${list}')/items(${id})/AttachmentFiles`;
  const { status, body } = await asked(engine, owner, path);
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return (JSON.parse(body) as { value: { FileName: string }[] }).value.map(file => file.FileName).sort();
}
