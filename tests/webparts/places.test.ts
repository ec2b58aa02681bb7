import * as fc from 'fast-check';
import { referenceOf } from '../../src/domain/referral/reference';
import { places } from '../../src/domain/setUp/pages';
import * as tracker from '../../src/webparts/actionTracker/trackerPlace';
import * as finder from '../../src/webparts/caseFinder/finderPlace';
import * as complex from '../../src/webparts/complexCases/complexPlace';
import * as insight from '../../src/webparts/insight/insightPlace';
import * as desk from '../../src/webparts/maracDesk/presenters/deskPlace';
import * as meetings from '../../src/webparts/meetings/meetingsPlace';
import * as home from '../../src/webparts/partnerHome/place';

/** Each web part's places: its name in an address, and how a path is read and written. */
const parts = {
  desk: desk as unknown as Reader,
  tracker: tracker as unknown as Reader,
  meetings: meetings as unknown as Reader,
  log: complex as unknown as Reader,
  insight: insight as unknown as Reader,
  finder: finder as unknown as Reader,
  home: home as unknown as Reader
};

interface Reader {
  readonly pathOf: (place: object) => string;
  readonly placeOf: (path: string) => object;
}

const reference = referenceOf('0f8fad5b-d9cb-469f-a165-70867728950e');
const key = 'k1:flags:2:Children’s Social Care/100%';

describe('a place on each web part', () => {
  it.each([
    ['tracker', { what: 'list' }, ''],
    ['tracker', { what: 'action', key: 'a1' }, 'action/a1'],
    ['tracker', { what: 'action', key }, `action/${encodeURIComponent(key)}`],
    ['meetings', { what: 'calendar' }, ''],
    ['meetings', { what: 'meeting', key: 'm1' }, 'meeting/m1'],
    ['meetings', { what: 'minutes', key: 'm1' }, 'minutes/m1'],
    ['meetings', { what: 'minutes', key: 'm1', caseKey: 'c1' }, 'minutes/m1/c1'],
    ['log', { what: 'log' }, ''],
    ['log', { what: 'entry', caseKey: 'c1' }, 'entry/c1'],
    ['insight', { part: 'Referrals' }, 'latest/referrals'],
    ['insight', { quarter: { year: 2026, number: 2 }, part: 'Backlog and transfers' }, '2026-Q2/backlog-and-transfers'],
    ['insight', { quarter: { year: 2026, number: 2 }, part: 'Clocks', cases: true }, '2026-Q2/clocks/cases'],
    ['finder', { what: 'find' }, ''],
    ['finder', { what: 'row' }, 'row'],
    ['finder', { what: 'case', reference }, `case/${reference}`],
    ['home', { kind: 'home', tab: 'notices' }, ''],
    ['home', { kind: 'home', tab: 'actions' }, 'actions'],
    ['home', { kind: 'notice', key }, `notice/${encodeURIComponent(key)}`],
    ['home', { kind: 'action', key: 'a1' }, 'action/a1'],
    ['home', { kind: 'meeting', meeting: 'm1 Adult Social Care' }, 'meeting/m1%20Adult%20Social%20Care'],
    ['home', { kind: 'document', meeting: 'm1', document: 'agenda-2' }, 'document/m1/agenda-2'],
    ['home', { kind: 'research', meeting: 'm1', caseKey: 'c1' }, 'research/m1/c1']
  ] as const)('%s: %j has the address %s, which leads back to it', (part, place, path) => {
    expect(parts[part].pathOf(place)).toBe(path);
    expect(parts[part].placeOf(path)).toEqual(place);
  });

  it('is the first one for every address that nobody knows, and reading one never fails', () => {
    const first: Readonly<Record<string, object>> = {
      desk: { what: 'queue' },
      tracker: { what: 'list' },
      meetings: { what: 'calendar' },
      log: { what: 'log' },
      insight: { part: 'Referrals' },
      finder: { what: 'find' },
      home: { kind: 'home', tab: 'notices' }
    };
    for (const [name, { placeOf }] of Object.entries(parts)) {
      for (const path of ['', 'nowhere', 'action', 'case/', 'meeting/%', `entry/${'x'.repeat(256)}`, '%E0%A4%A', '//'])
        expect([name, path, placeOf(path)]).toEqual([name, path, first[name]]);
      fc.assert(fc.property(fc.string(), path => void placeOf(path)));
    }
  });
});

describe('what a message and another page link to', () => {
  it.each([
    [places.case(reference), 'desk', { what: 'case', called: reference }],
    [places.queue, 'desk', { what: 'queue' }],
    [places.tracker, 'tracker', { what: 'list' }],
    [places.action(key), 'tracker', { what: 'action', key }],
    [places.meeting('m1'), 'meetings', { what: 'meeting', key: 'm1' }],
    [places.entry('c1'), 'log', { what: 'entry', caseKey: 'c1' }],
    [places.notice(key), 'home', { kind: 'notice', key }],
    [places.agencyActions, 'home', { kind: 'home', tab: 'actions' }],
    [places.agencyAction('a1'), 'home', { kind: 'action', key: 'a1' }],
    [places.agencyMeeting('m1'), 'home', { kind: 'meeting', meeting: 'm1' }]
  ] as const)('%j is the place that its web part reads', ({ path }, part, place) => {
    const [name, ...rest] = path.split('/');
    expect(name).toBe(part);
    expect(parts[part].placeOf(rest.join('/'))).toEqual(place);
  });
});
