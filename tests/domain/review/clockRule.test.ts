import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clockRuleDocument, plainExamples, skippingExamples } from '../../../docs/clockRule';
import type { ClockExample } from '../../../docs/clockRule';
import { dueTimes } from '../../../src/domain/review/clocks';
import type { ClockRule } from '../../../src/domain/kernel/staffedHours';
import { defaultStaffedHours } from '../../../src/domain/setUp/defaultConfiguration';
import { idvaDueOf } from '../../../src/domain/review/owedTimes';
import { formatInstantShort } from '../../../src/domain/kernel/timeWords';

const words = (instant: Date): string => formatInstantShort(instant, new Date(0));

/** What the suite makes of a receipt, in the words of the table. */
function counted(receipt: string, rule: ClockRule): readonly string[] {
  const hours = { ...defaultStaffedHours, rule };
  const received = new Date(receipt);
  const { clockStart, due, doBy } = dueTimes(received, hours);
  return [received, clockStart, due.Reviewed, doBy.Reviewed, due.Processed, doBy.Processed, idvaDueOf(due['IDVA notified'], hours)].map(
    words
  );
}

const named = (examples: readonly ClockExample[]): [string, ClockExample][] => examples.map(example => [example[0], example]);

describe('the table of examples that a coordinator reads', () => {
  it.each(named(skippingExamples))('skipping days without staff: %s', (_name, [, receipt, ...expected]) => {
    expect(counted(receipt, 'Skip days without staff')).toEqual(expected);
  });

  it.each(named(plainExamples))('plain elapsed hours: %s', (_name, [, receipt, ...expected]) => {
    expect(counted(receipt, 'Plain elapsed hours')).toEqual(expected);
  });

  it('is printed as it stands', () => {
    expect(readFileSync(join(__dirname, '../../../docs/clock-rule.md'), 'utf8')).toBe(clockRuleDocument());
  });
});
