import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import { damaged, refused } from './openWordFile';

export const foreignParts = refused(
  'doctype',
  'The document carries instructions (a document type) that no Word form has, so it was not read.',
  'Do not open it. Ask the sender what it is, and tell your security team if you did not expect it.'
);

export const hasDocumentType = (text: string): boolean => /<!DOCTYPE|<!ENTITY/i.test(text);

/**
 * A part of a Word file as a tree. The browser's own parser: nothing to load, and it fetches nothing. A document type,
 * which could define entities, is refused before anything is parsed. ISO/IEC 29500-2, 8.1.4: a part must not have one.
 */
export function parseXml(text: string): Outcome<Document> {
  if (hasDocumentType(text)) return foreignParts;
  const tree = new DOMParser().parseFromString(text, 'application/xml');
  return tree.getElementsByTagName('parsererror').length > 0 ? damaged : ok(tree);
}

/** The first child element with this name, whatever prefix the program that wrote it has chosen. */
export function childOf(parent: Element | undefined, name: string): Element | undefined {
  for (let child = parent?.firstElementChild; child; child = child.nextElementSibling) if (child.localName === name) return child;
  return undefined;
}

/** The attribute `w:val`, or `w14:val`. */
export const valueOf = (element: Element | undefined): string | undefined =>
  element && Array.from(element.attributes).find(({ localName }) => localName === 'val')?.value;

/** Something that is on unless it says that it is off. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(valueOf(element) ?? '1');
