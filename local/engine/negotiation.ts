import { notAcceptable } from './errors';

/** The four JSON shapes of `_api`. */
export type Format = 'verbose' | 'minimal' | 'none' | 'v4minimal' | 'v4none';

/** Chooses the shape from `Accept` and `OData-Version`. */
export function formatOf(headers: Readonly<Record<string, string>>): Format {
  const accept = (headers.accept ?? 'application/json').toLowerCase();
  const version4 = (headers['odata-version'] ?? '').startsWith('4');
  const old = /odata\s*=\s*(verbose|nometadata|minimalmetadata|fullmetadata)/.exec(accept)?.[1];
  const modern = /odata\.metadata\s*=\s*(none|minimal|full)/.exec(accept)?.[1];
  if (version4) {
    if (old === 'verbose') {
      throw notAcceptable();
    }
    return modern === 'none' || old === 'nometadata' ? 'v4none' : 'v4minimal';
  }
  if (modern !== undefined && old === undefined) {
    return modern === 'none' ? 'none' : 'minimal';
  }
  if (old === 'verbose') {
    return 'verbose';
  }
  return old === 'nometadata' ? 'none' : 'minimal';
}

/** The content type that says the shape. */
export function contentTypeOf(format: Format): string {
  switch (format) {
    case 'verbose':
      return 'application/json;odata=verbose;charset=utf-8';
    case 'none':
      return 'application/json;odata=nometadata;streaming=true;charset=utf-8';
    case 'v4minimal':
      return 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';
    case 'v4none':
      return 'application/json;odata.metadata=none;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';
    default:
      return 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8';
  }
}

/** True for OData version 4. */
export function isVersion4(format: Format): boolean {
  return format === 'v4minimal' || format === 'v4none';
}
