import fc from 'fast-check';
import { instantShowing, londonMinutesOf, londonTimeOf } from '../../../src/domain/kernel/londonTime';
import { anyInstant } from '../support/days';

const calendar = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });
const two = (value: number) => String(value).padStart(2, '0');

describe('London’s clocks', () => {
  it('show what the calendar of the computer says', () => {
    fc.assert(
      fc.property(anyInstant, instant => {
        const { year, month, day, minutes } = londonTimeOf(instant);
        const shown = `${two(day)}/${two(month)}/${year}, ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
        expect(shown).toBe(calendar.format(instant));
        expect(londonMinutesOf(instant)).toBe(minutes);
      })
    );
  });

  it('come back from every moment but those of the hour that is shown twice', () => {
    fc.assert(
      fc.property(anyInstant, instant => {
        const { year, month, day, minutes } = londonTimeOf(instant);
        const back = instantShowing(Date.UTC(year, month - 1, day) + minutes * 60_000).getTime() - instant.getTime();
        expect([0, 3_600_000]).toContain(back);
        expect(londonTimeOf(new Date(instant.getTime() + back))).toEqual(londonTimeOf(instant));
      })
    );
  });

  it('are still right after more moments than they remember', () => {
    const start = Date.UTC(2020, 0, 1);
    for (let hours = 0; hours < 21_000; hours++) {
      londonTimeOf(new Date(start + hours * 3_600_000));
    }
    expect(londonTimeOf(new Date('2026-07-01T07:00:30Z'))).toEqual({ year: 2026, month: 7, day: 1, minutes: 480 });
  });

  it('show nothing for a date that is none', () => {
    expect(() => londonTimeOf(new Date(NaN))).toThrow(RangeError);
  });
});
