import type { CirculatedDocument } from './circulated';

/** A case as documents name it: by its key where it is listed, by its reference wherever else it stands. */
export interface NamedCase {
  readonly key: string;
  readonly reference: string;
}

/** Numbered and timed again, so that no gap reveals a case that was left out. */
function renumbered<Case extends { readonly caseKey: string; readonly number: number; readonly slot?: string }>(
  cases: readonly Case[],
  gone: ReadonlySet<string>
): readonly Case[] {
  if (!cases.some(({ caseKey }) => gone.has(caseKey))) return cases;
  return cases
    .filter(({ caseKey }) => !gone.has(caseKey))
    .map((one, place) => {
      const { slot } = cases[place];
      return { ...one, number: place + 1, ...(one.slot !== undefined && slot !== undefined && { slot }) };
    });
}

/** A circulated document without these cases. */
function withoutCases(document: CirculatedDocument, gone: ReadonlySet<string>): CirculatedDocument {
  return document.kind === 'Agenda'
    ? { ...document, cases: renumbered(document.cases, gone) }
    : { ...document, cases: renumbered(document.cases, gone) };
}

/** "Remove the 12-month flags of M-1, M-2 and M-3." without one of them; undefined if it named only that one. */
export function withoutReference(words: string, reference: string): string | undefined {
  if (!words.includes(reference)) return words;
  const list = /^(.* of )([^ ,]+(?:, [^ ,]+)*)(\.)$/.exec(words);
  const rest = list?.[2].split(', ').filter(one => one !== reference) ?? [];
  return list && rest.length > 0 ? `${list[1]}${rest.join(', ')}${list[3]}` : undefined;
}

/** A circulated document without any trace of a case, neither as an item nor by its reference in other text. */
export function withoutCase(document: CirculatedDocument, { key, reference }: NamedCase): CirculatedDocument {
  const silent = (words: string): boolean => !words.includes(reference);
  const without = withoutCases(document, new Set([key]));
  if (without.kind === 'Minutes') {
    const cases = without.cases.map(one => ({
      ...one,
      sections: one.sections.map(section => ({ ...section, lines: section.lines.filter(silent) })).filter(({ lines }) => lines.length > 0),
      actions: one.actions.filter(({ action }) => silent(action))
    }));
    return { ...without, cases };
  }
  return {
    ...without,
    cases: without.cases.map(one => ({
      ...one,
      ...(one.narrative !== undefined && { narrative: one.narrative.split(reference).join('another case') })
    })),
    openActions: without.openActions.flatMap(one => {
      const action = one.reference === reference ? undefined : withoutReference(one.action, reference);
      return action === undefined ? [] : [{ ...one, action }];
    }),
    twelveMonths: without.twelveMonths.filter(one => one.reference !== reference),
    otherBusiness: without.otherBusiness.filter(silent)
  };
}
