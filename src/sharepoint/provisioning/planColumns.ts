import type { Column, ColumnKind } from '../schema';
import type { ColumnState, ListState } from './administration';
import type { DesiredList } from './desired';
import type { Drift, Step } from './steps';

/** SharePoint's names of the column types. */
const typeNames: Readonly<Record<ColumnKind, string>> = {
  text: 'Text',
  note: 'Note',
  choice: 'Choice',
  number: 'Number',
  dateTime: 'DateTime',
  boolean: 'Boolean'
};

/** What is planned for the columns of a list. */
export interface ColumnPlan {
  readonly steps: readonly Step[];
  /** A column's type can't be changed without losing what it holds. */
  readonly byHand: readonly Drift[];
}

const sameChoices = (wanted: readonly string[], found: readonly string[] | undefined): boolean =>
  found !== undefined && found.length === wanted.length && wanted.every((choice, at) => found[at] === choice);

function planColumn(list: DesiredList, column: string, declared: Column, found: ColumnState | undefined): ColumnPlan {
  const where = list.definition.title;
  const heading = `the column ${declared.displayName}`;
  if (!found) {
    const drift: Drift = { kind: 'Column missing', where, words: `${where} has no column ${column}` };
    return { steps: [{ action: { do: 'add column', list, column }, words: `Add ${heading} to ${where}`, drift }], byHand: [] };
  }
  if (found.type !== typeNames[declared.kind]) {
    const words = `The column ${column} of ${where} is of the type ${found.type}, not ${typeNames[declared.kind]}`;
    return { steps: [], byHand: [{ kind: 'Column of another type', where, words }] };
  }
  const steps: Step[] = [];
  if (declared.choices && !sameChoices(declared.choices, found.choices)) {
    const drift: Drift = { kind: 'Choices changed', where, words: `The column ${column} of ${where} offers other choices than it should` };
    steps.push({ action: { do: 'set choices', list, column }, words: `Put the choices of ${heading} of ${where} right`, drift });
  }
  if (declared.indexed && !found.indexed) {
    const drift: Drift = { kind: 'Index missing', where, words: `The column ${column} of ${where} is not indexed` };
    steps.push({ action: { do: 'index column', list, column }, words: `Index ${heading} of ${where}`, drift });
  }
  return { steps, byHand: [] };
}

/** Adds the columns, indexes and choices that a list lacks. Columns that people added are theirs. */
export function planColumns(list: DesiredList, found: Pick<ListState, 'columns'> | undefined): ColumnPlan {
  const { columns } = list.definition;
  const plans = Object.keys(columns).map(name =>
    planColumn(
      list,
      name,
      columns[name],
      found?.columns.find(candidate => candidate.name === name)
    )
  );
  return { steps: plans.flatMap(({ steps }) => steps), byHand: plans.flatMap(({ byHand }) => byHand) };
}
