import type { Entity } from './entity';

/** What a resource answers, before it is put in the shape the client asked for. */
export type Answer =
  | { readonly kind: 'entity'; readonly entity: Entity; readonly created?: boolean }
  | { readonly kind: 'collection'; readonly type: string; readonly entities: readonly Entity[]; readonly nextLink?: string }
  /** A property or the result of a function: `name` is what the verbose shape calls it. */
  | { readonly kind: 'value'; readonly name: string; readonly value: unknown }
  /** A method without a result. */
  | { readonly kind: 'void' }
  /** 204 after an update. */
  | { readonly kind: 'updated'; readonly etag?: string }
  /** 200 without a body. */
  | { readonly kind: 'deleted' }
  | { readonly kind: 'raw'; readonly contentType: string; readonly body: string | Uint8Array };

export const voidAnswer: Answer = { kind: 'void' };
export const deletedAnswer: Answer = { kind: 'deleted' };

/** Answers with an entity. */
export function entityAnswer(entity: Entity, created = false): Answer {
  return { kind: 'entity', entity, created };
}

/** Answers with the result of a function. */
export function valueAnswer(name: string, value: unknown): Answer {
  return { kind: 'value', name, value };
}
