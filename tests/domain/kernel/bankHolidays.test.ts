import { englishBankHolidays } from '../../../src/domain/kernel/bankHolidays';
import { addDays, compareDays, parseDay, weekdayOf } from '../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { day } from '../support/days';

/** Easter Sunday (anonymous Gregorian computus), to check the table against something that knows nothing of it. */
function easter(year: number): CalendarDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return day(`${year}-0${Math.floor(sum / 31)}-${String((sum % 31) + 1).padStart(2, '0')}`);
}

function monday(from: string): CalendarDay {
  let found = day(from);
  while (weekdayOf(found) !== 1) {
    found = addDays(found, 1);
  }
  return found;
}

/** The day itself, or the next weekday not yet taken. */
function orNext(date: string, taken: readonly CalendarDay[]): CalendarDay {
  let found = day(date);
  while ([0, 6].includes(weekdayOf(found)) || taken.includes(found)) {
    found = addDays(found, 1);
  }
  return found;
}

function byRule(year: number): readonly CalendarDay[] {
  const christmas = [0, 6].includes(weekdayOf(day(`${year}-12-25`)))
    ? [orNext(`${year}-12-26`, []), orNext(`${year}-12-27`, [orNext(`${year}-12-26`, [])])]
    : [day(`${year}-12-25`), orNext(`${year}-12-26`, [])];
  return [
    orNext(`${year}-01-01`, []),
    addDays(easter(year), -2),
    addDays(easter(year), 1),
    monday(`${year}-05-01`),
    monday(`${year}-05-25`),
    monday(`${year}-08-25`),
    ...christmas
  ];
}

// Proclaimed otherwise: VE Day 2020; the Platinum Jubilee and the State Funeral 2022; the Coronation 2023.
const moved = ['2020-05-04', '2022-05-30'];
const extra = ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'];

describe('bank holidays of England and Wales', () => {
  it('are real weekdays, each once, in order', () => {
    expect(englishBankHolidays.map(holiday => parseDay(holiday))).toEqual(englishBankHolidays);
    expect(englishBankHolidays.filter(holiday => [0, 6].includes(weekdayOf(holiday)))).toEqual([]);
    expect(Array.from(new Set(englishBankHolidays)).sort(compareDays)).toEqual(englishBankHolidays);
  });

  it.each([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028])(
    'of %d follow the rules, but for the proclaimed ones',
    year => {
      const expected = [
        ...byRule(year).filter(holiday => !moved.includes(holiday)),
        ...extra.filter(holiday => holiday.startsWith(String(year)))
      ];
      expect(englishBankHolidays.filter(holiday => holiday.startsWith(String(year)))).toEqual([...expected].sort());
    }
  );
});
