import { parseQuarter, quarterKey } from '../../domain/figures/quarter';
import type { Quarter } from '../../domain/figures/quarter';
import { addressParts } from '../../ui/route/addressParts';
import { parts } from './partNames';
import type { Part } from './partNames';

/** Where somebody is in Insight. Without a quarter, the one that is shown first. `cases`: those behind a number that was pressed. */
export interface InsightPlace {
  readonly quarter?: Quarter;
  readonly part: Part;
  readonly cases?: true;
}

const wordOf = (part: Part): string => part.toLowerCase().replace(/ /g, '-');

/** The part of the page's address that leads to a place. */
export const pathOf = ({ quarter, part, cases }: InsightPlace): string =>
  [quarter ? quarterKey(quarter) : 'latest', wordOf(part), ...(cases ? ['cases'] : [])].join('/');

/** The place to which a part of the address leads: what is shown first, where nobody knows it. */
export function placeOf(path: string): InsightPlace {
  const [key = '', word, cases] = addressParts(path);
  const quarter = parseQuarter(key);
  const part = parts.find(one => wordOf(one) === word) ?? parts[0];
  return { ...(quarter && { quarter }), part, ...(cases === 'cases' && { cases: true }) };
}
