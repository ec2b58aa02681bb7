import { badRequest, unknownProperty } from './errors';

/** The JSON body of a write, annotations taken off. */
export type Body = Readonly<Record<string, unknown>>;

/** The text of a body. */
export function textOf(body: string | Uint8Array | undefined): string {
  return body === undefined ? '' : typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
}

/** The bytes of a body. */
export function bytesOf(body: string | Uint8Array | undefined): Uint8Array {
  return body === undefined ? new Uint8Array() : typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
}

function unwrap(value: unknown): unknown {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const record = value as Record<string, unknown>;
    if (Array.isArray(record.results)) {
      return record.results.map(unwrap);
    }
    return Object.fromEntries(
      Object.entries(record)
        .filter(([name]) => name !== '__metadata')
        .map(([name, inner]) => [name, unwrap(inner)])
    );
  }
  return value;
}

/** Reads a JSON object. `typeName` is for the refusal of `__metadata` where the content type does not allow it. */
export function readBody(body: string | Uint8Array | undefined, contentType: string, typeName: string): Body {
  const text = textOf(body).replace(/^\uFEFF/, '');
  if (text.trim() === '') {
    throw badRequest(
      "A node of type 'EndOfInput' was read from the JSON reader when trying to read the start of an entry. A 'StartObject' node was expected."
    );
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw badRequest('Invalid JSON. A token was not recognized in the JSON content.');
  }
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) {
    throw badRequest(
      "A node of type 'StartArray' was read from the JSON reader when trying to read the start of an entry. A 'StartObject' node was expected."
    );
  }
  if (/odata\s*=\s*verbose/i.test(contentType)) {
    return unwrap(parsed) as Body;
  }
  if ('__metadata' in parsed) {
    throw unknownProperty('__metadata', typeName);
  }
  return Object.fromEntries(Object.entries(parsed).filter(([name]) => !/^@?odata\./.test(name) && !name.includes('@odata.')));
}
