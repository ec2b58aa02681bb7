import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { defaultAgencies, defaultStaffedHours } from '../../../src/domain/setUp/defaultConfiguration';
import { defaultDue } from '../../../src/domain/meetings/defaultDue';
import { asksTheSame, strangers, wantedActions } from '../../../src/domain/meetings/minuteActions';
import type { MeetingState } from '../../../src/domain/meetings/meeting';
import type { MinuteLine } from '../../../src/domain/meetings/minutes';
import { typicalActions } from '../../../src/domain/meetings/typicalActions';

const due = '2026-06-29' as CalendarDay;
const action = (key: string, text: string, agency: string): MinuteLine => ({
  key,
  section: 'Actions',
  rank: 1,
  text,
  action: { agency, owner: ' PC Example ', due }
});
const said: MinuteLine = { key: 's', section: 'Risk analysis', rank: 1, text: 'High' };
const context = {
  meeting: { key: 'm', marac: 'Coventry', startsAt: new Date('2026-06-30T23:30:00Z') },
  case: { key: 'c', reference: 'AB12C', restricted: true }
};

describe('actions of the minutes', () => {
  it('are the lines that ask something of an agency, each known by its line, in the month of the meeting in London', () => {
    expect(
      wantedActions(
        [said, action('1', ' Change the locks ', 'Housing'), action('2', 'Nobody yet', ''), action('3', ' ', 'Police')],
        context
      )
    ).toEqual([
      {
        key: '1',
        lineKey: '1',
        caseKey: 'c',
        reference: 'AB12C',
        meetingKey: 'm',
        marac: 'Coventry',
        agency: 'Housing',
        owner: 'PC Example',
        action: 'Change the locks',
        due,
        month: '2026-07',
        restricted: true
      }
    ]);
  });

  it('of an agency that must not be told of the case are for the team alone', () => {
    const mustNotReceive = [{ agency: 'Housing', person: '', reason: 'Works there' }];
    const wanted = wantedActions([action('1', 'Change the locks', 'Housing'), action('2', 'Alarm', 'Police')], {
      ...context,
      case: { ...context.case, restricted: false, mustNotReceive }
    });
    expect(wanted.map(({ agency, restricted }) => [agency, restricted])).toEqual([
      ['Housing', true],
      ['Police', false]
    ]);
  });

  it('are the same while only other lines change', () => {
    const asked = action('1', 'Change the locks', 'Housing');
    expect(asksTheSame([asked, said], [said, { ...asked, rank: 9, text: 'Change the locks ' }])).toBe(true);
    expect(asksTheSame([asked], [action('1', 'Change the locks', 'Police')])).toBe(false);
    expect(asksTheSame([asked], [])).toBe(false);
    expect(asksTheSame([asked, action('2', 'Alarm', 'Police')], [action('2', 'Alarm', ' Police '), asked])).toBe(true);
    expect(asksTheSame([asked, action('2', '', 'Police'), action('3', 'Nobody yet', '')], [asked])).toBe(true);
    expect(asksTheSame([asked], [{ ...asked, action: { agency: 'Housing', owner: 'PC Other', due } }])).toBe(false);
    expect(asksTheSame([asked], [{ ...asked, action: { agency: 'Housing', owner: 'PC Example', due: '2026-07-01' as CalendarDay } }])).toBe(
      false
    );
  });

  it('can be asked of agencies of the MARAC, and of those of which they were asked before', () => {
    const old = action('1', 'Old', 'Closed agency');
    expect(strangers([said], [said, action('1', 'New', ' Housing '), action('2', ' ', 'Fire service')], ['Housing'])).toEqual([]);
    expect(strangers([{ ...old, action: { agency: ' Closed agency ', owner: '', due } }], [old], ['Housing'])).toEqual([]);
    expect(strangers([old], [old, action('2', 'New', 'Housing'), action('3', 'New', 'Fire service')], ['Housing'])).toEqual([
      'Fire service'
    ]);
  });
});

describe('when an action is due', () => {
  const meeting = (key: string, startsAt: string, state: MeetingState = 'Planned', marac = 'Coventry') => ({
    key,
    marac,
    startsAt: new Date(startsAt),
    state
  });
  const now = meeting('now', '2026-06-16T09:00:00Z', 'Held');
  const dueWith = (...others: readonly ReturnType<typeof meeting>[]): CalendarDay => defaultDue(now, [now, ...others], defaultStaffedHours);

  it('is the working day before the next meeting of the MARAC', () => {
    const later = meeting('later', '2026-07-14T09:00:00Z');
    expect(dueWith(later, meeting('next', '2026-06-30T09:00:00Z'))).toBe('2026-06-29');
    expect(
      dueWith(
        later,
        meeting('cancelled', '2026-06-30T09:00:00Z', 'Cancelled'),
        meeting('elsewhere', '2026-06-30T09:00:00Z', 'Planned', 'Dudley')
      )
    ).toBe('2026-07-13');
  });

  it('is the Friday before a meeting on a Monday, and before a bank holiday the day before that', () => {
    expect(dueWith(meeting('next', '2026-06-29T09:00:00Z'))).toBe('2026-06-26');
    expect(dueWith(meeting('next', '2026-09-01T09:00:00Z'))).toBe('2026-08-28');
  });

  it('is not before the meeting itself, where the next is the day after', () => {
    expect(dueWith(meeting('emergency', '2026-06-17T09:00:00Z', 'Planned'))).toBe('2026-06-16');
    expect(dueWith(meeting('emergency', '2026-06-16T13:00:00Z', 'Planned'))).toBe('2026-06-16');
  });

  it('is in 14 days where none is planned', () => {
    expect(dueWith()).toBe('2026-06-30');
  });
});

describe('typical actions', () => {
  it.each(defaultAgencies.map(({ name }) => [name]))('of %s: its own and what is asked of all, none twice', agency => {
    const offered = typicalActions(agency);
    expect(offered.length).toBeGreaterThan(3);
    expect(new Set(offered).size).toBe(offered.length);
    // Each is a whole sentence that a minute taker can take over.
    expect(offered.filter(words => !/^[A-Z].{8,}[a-z)]$/.test(words))).toEqual([]);
  });

  it('of an agency that nobody knows are those asked of all', () => {
    expect(typicalActions('Somebody else')).toHaveLength(3);
  });
});
