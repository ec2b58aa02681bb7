import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import { quarterAfter, quarterKey, quarterOf, quarterWords } from '../../../domain/figures/quarter';
import type { Quarter } from '../../../domain/figures/quarter';

/** The Board paper's first quarter under the new model. Board paper, paragraph 34. */
const first: Quarter = { year: 2019, number: 1 };

/** Every quarter from the board paper's to this one, the latest first. */
export function quarterChoices(today: CalendarDay): readonly { readonly value: string; readonly label: string }[] {
  const choices: { value: string; label: string }[] = [];
  for (let quarter = quarterOf(today); quarterKey(quarter) >= quarterKey(first); quarter = quarterAfter(quarter, -1)) {
    choices.push({ value: quarterKey(quarter), label: quarterWords(quarter) });
  }
  return choices;
}
