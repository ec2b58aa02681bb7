import { defaultConfiguration } from '../../../../src/domain/setUp/defaultConfiguration';
import type { HistoryLine } from '../../../../src/services/shared/ports';
import { addressProblem, colleagues, declareWords } from '../../../../src/webparts/maracDesk/history/presenters/colleagues';
import { moreWords, timeline } from '../../../../src/webparts/maracDesk/history/presenters/historyView';

const line = (at: string, changes: Partial<HistoryLine> = {}): HistoryLine => ({
  key: at,
  kind: 'Opened',
  what: 'Opened',
  planted: false,
  detail: 'Opened the case file.',
  at: new Date(at),
  by: 'Example, Birmingham',
  byLogin: 'coordinator.birmingham@wmp.example',
  ...changes
});

describe('the history of a case', () => {
  it('is grouped by London’s days, as it comes', () => {
    // Half past midnight in London, still the day before in UTC.
    const days = timeline([
      line('2026-06-15T23:30:00Z'),
      line('2026-06-15T22:30:00Z'),
      line('2026-06-15T09:00:00Z'),
      line('2026-01-02T09:05:00Z')
    ]);
    expect(days.map(({ day, lines }) => [day, lines.map(({ time }) => time)])).toEqual([
      ['Tuesday 16 June 2026', ['12:30am']],
      ['Monday 15 June 2026', ['11:30pm', '10am']],
      ['Friday 2 January 2026', ['9:05am']]
    ]);
  });

  it('shows a line that was written twice once: the first', () => {
    const [{ lines }] = timeline([
      line('2026-06-15T09:02:00Z', { key: 'once', by: 'Second' }),
      line('2026-06-15T09:01:00Z', { key: '' }),
      line('2026-06-15T09:00:00Z', { key: 'once', by: 'First' }),
      line('2026-06-15T08:59:00Z', { key: '' })
    ]);
    expect(lines.map(({ by }) => by)).toEqual(['Example, Birmingham', 'First', 'Example, Birmingham']);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(3);
  });

  it('names what a damaged line lacks', () => {
    expect(timeline([line('not a date', { what: '', by: '', byLogin: '' })])).toEqual([
      {
        day: 'Day not known',
        lines: [expect.objectContaining({ time: 'Time not known', what: 'Not recorded what', by: 'name not recorded' })]
      }
    ]);
  });

  it('says when there may be more than is read', () => {
    const lines = Array.from({ length: 500 }, () => line('2026-06-15T09:00:00Z'));
    expect(moreWords(lines)).toContain('newest 500');
    expect(moreWords(lines.slice(1))).toBeUndefined();
  });
});

describe('colleagues with a conflict', () => {
  it('are oneself first, those named already, then every coordinator, each once', () => {
    const [{ coordinators }] = defaultConfiguration.maracs;
    const offered = colleagues(['Chair@wmp.example'], coordinators[0].toUpperCase(), defaultConfiguration);
    expect(offered[0]).toEqual({ value: coordinators[0], label: `Me (${coordinators[0]})` });
    expect(offered[1].value).toBe('chair@wmp.example');
    expect(new Set(offered.map(({ value }) => value)).size).toBe(offered.length);
  });

  it.each([
    ['', true],
    [' name@west-midlands.police.uk ', true],
    ['the sergeant', false],
    ['one@a.uk; two@a.uk', false]
  ])('%j is an address: %s', (typed, isOne) => {
    expect(addressProblem(typed) === undefined).toBe(isOne);
  });

  it('are counted on the button', () => {
    expect([declareWords([], []), declareWords(['a'], []), declareWords(['a', 'b'], ['a']), declareWords([], ['a'])]).toEqual([
      'Choose a colleague',
      'Hide the case from one colleague',
      'Hide the case from 2 colleagues',
      'Take the conflict back'
    ]);
  });
});
