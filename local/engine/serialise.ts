import type { Answer } from './answer';
import { ComplexValue, projector } from './entity';
import type { Projection } from './entity';
import { ApiError } from './errors';
import type { Format } from './negotiation';
import type { QueryOptions } from './odata/queryOptions';

type Json = Record<string, unknown>;

/** Where the answer is written from: the absolute URL of `_api`, without a slash at the end. */
export interface Writer {
  readonly apiUrl: string;
  readonly format: Format;
}

function absolute(writer: Writer, link: string): string {
  return /^[0-9a-f]{8}-/.test(link) ? link : `${writer.apiUrl}/${link}`;
}

function metadataUrl(writer: Writer, type: string, single: boolean): string {
  const set = type.startsWith('SP.Data.') ? `SP.ListData.${type.slice(8)}s` : `SP.ApiData.${type.replace(/^SP\./, '')}s`;
  return `${writer.apiUrl}/$metadata#${set}${single ? '/@Element' : ''}`;
}

function plainValue(value: unknown, format: Format): unknown {
  if (typeof value !== 'object' || value === null) {
    return value === undefined ? null : value;
  }
  if (value instanceof ComplexValue) {
    const fields = Object.fromEntries(Object.entries(value.fields).map(([name, inner]) => [name, plainValue(inner, format)]));
    return format === 'verbose' ? { __metadata: { type: value.type }, ...fields } : fields;
  }
  if (Array.isArray(value)) {
    const inner = value.map(one => plainValue(one, format));
    if (format !== 'verbose') {
      return inner;
    }
    const type = value[0] instanceof ComplexValue ? value[0].type : typeof value[0] === 'number' ? 'Edm.Int32' : 'Edm.String';
    return { __metadata: { type: `Collection(${type})` }, results: inner };
  }
  return value;
}

function annotations(writer: Writer, projection: Projection): Json {
  const { type, id, editLink, etag } = projection.entity;
  const prefix = writer.format === 'v4minimal' ? '@odata' : 'odata';
  const mark = writer.format === 'v4minimal' ? '#' : '';
  return {
    [`${prefix}.type`]: `${mark}${type}`,
    [`${prefix}.id`]: absolute(writer, id),
    ...(etag === undefined ? {} : { [`${prefix}.etag`]: etag }),
    [`${prefix}.editLink`]: editLink
  };
}

function verboseMetadata(writer: Writer, projection: Projection): Json {
  const { type, id, editLink, etag } = projection.entity;
  return { __metadata: { id: absolute(writer, id), uri: `${writer.apiUrl}/${editLink}`, ...(etag === undefined ? {} : { etag }), type } };
}

function body(writer: Writer, projection: Projection): Json {
  const { format } = writer;
  const json: Json =
    format === 'verbose'
      ? verboseMetadata(writer, projection)
      : format === 'minimal' || format === 'v4minimal'
        ? annotations(writer, projection)
        : {};
  for (const [name, target] of projection.expanded) {
    const many = Array.isArray(target);
    const inner =
      target === null ? null : many ? (target as Projection[]).map(one => body(writer, one)) : body(writer, target as Projection);
    if (format === 'minimal') {
      json[`${name}@odata.navigationLinkUrl`] = `${projection.entity.editLink}/${name}`;
    } else if (format === 'v4minimal') {
      json[`${name}@odata.navigationLink`] = `${projection.entity.editLink}/${name}`;
    }
    json[name] = format === 'verbose' && many ? { results: inner } : inner;
  }
  for (const [name, value] of projection.values) {
    json[name] = plainValue(value, format);
  }
  if (format === 'verbose') {
    Object.keys(projection.entity.navigation ?? {})
      .filter(name => !(name in json))
      .forEach(name => {
        json[name] = { __deferred: { uri: `${writer.apiUrl}/${projection.entity.editLink}/${name}` } };
      });
  }
  return json;
}

function single(writer: Writer, projection: Projection): Json {
  const json = body(writer, projection);
  switch (writer.format) {
    case 'verbose':
      return { d: json };
    case 'minimal':
      return { 'odata.metadata': metadataUrl(writer, projection.entity.type, true), ...json };
    case 'v4minimal':
      return { '@odata.context': `${metadataUrl(writer, projection.entity.type, false)}/$entity`, ...json };
    default:
      return json;
  }
}

function many(writer: Writer, type: string, rows: readonly unknown[], nextLink: string | undefined): Json {
  if (writer.format === 'verbose') {
    return { d: { results: rows, ...(nextLink === undefined ? {} : { __next: nextLink }) } };
  }
  const version4 = writer.format === 'v4minimal' || writer.format === 'v4none';
  const context =
    writer.format === 'minimal'
      ? { 'odata.metadata': metadataUrl(writer, type, false) }
      : writer.format === 'v4minimal'
        ? { '@odata.context': metadataUrl(writer, type, false) }
        : {};
  const next = nextLink === undefined ? {} : { [version4 ? '@odata.nextLink' : 'odata.nextLink']: nextLink };
  return { ...context, ...next, value: rows };
}

function singleValue(writer: Writer, name: string, value: unknown): Json {
  const plain = plainValue(value, writer.format);
  if (writer.format === 'verbose') {
    return { d: { [name]: plain } };
  }
  const type =
    value instanceof ComplexValue
      ? value.type
      : Array.isArray(value)
        ? value[0] instanceof ComplexValue
          ? `Collection(${value[0].type})`
          : 'Collection(Edm.String)'
        : `Edm.${typeof value === 'boolean' ? 'Boolean' : typeof value === 'number' ? 'Int32' : 'String'}`;
  const context =
    writer.format === 'minimal'
      ? { 'odata.metadata': `${writer.apiUrl}/$metadata#${type}` }
      : writer.format === 'v4minimal'
        ? { '@odata.context': `${writer.apiUrl}/$metadata#${type}` }
        : {};
  return value instanceof ComplexValue ? { ...context, ...(plain as Json) } : { ...context, value: plain };
}

/** The JSON of an answer; undefined for an answer without a body. */
export function serialise(answer: Answer, query: QueryOptions, writer: Writer): Json | undefined {
  switch (answer.kind) {
    case 'entity':
      return single(writer, projector(query)(answer.entity));
    case 'collection': {
      const project = projector(query);
      return many(
        writer,
        answer.type,
        answer.entities.map(entity => body(writer, project(entity))),
        answer.nextLink
      );
    }
    case 'value':
      return singleValue(writer, answer.name, answer.value);
    case 'void':
      return writer.format === 'verbose'
        ? { d: { Null: null } }
        : writer.format === 'v4minimal' || writer.format === 'v4none'
          ? { '@odata.null': true }
          : { 'odata.null': true };
    default:
      return undefined;
  }
}

/** The body of an error, in the shape of the answer it replaces. */
export function serialiseError(error: ApiError, format: Format): Json {
  if (format === 'v4minimal' || format === 'v4none') {
    return { error: { code: error.code, message: error.message } };
  }
  const detail = { code: error.code, message: { lang: 'en-US', value: error.message } };
  return format === 'verbose' ? { error: detail } : { 'odata.error': detail };
}
