import { purposeOf, requestWords, sortRequests } from '../../bench/requests';
import type { LoggedRequest } from '../../local/server/requestLog';

const line = (changes: Partial<LoggedRequest>): LoggedRequest => ({
  time: '2026-06-15T09:00:00Z',
  method: 'GET',
  url: "/sites/marac/_api/web/getList('/sites/marac/Lists/Referrals')/items?$top=5",
  login: 'officer@wmp.example',
  site: '/sites/marac',
  status: 200,
  milliseconds: 3,
  isDataRead: true,
  ...changes
});

const batch = (...parts: readonly string[]): LoggedRequest => line({ method: 'POST', url: '/sites/marac/_api/$batch', parts });
const readReferrals = "GET /sites/marac/_api/web/getList('/sites/marac/Lists/Referrals')/items";
const addEvent = "POST /sites/marac/_api/web/getList('/sites/marac/Lists/Events')/items";

describe('requests of a screen', () => {
  it.each([
    ['a list', line({}), 'read'],
    ['the person, though no list', line({ url: '/sites/marac/_api/web/currentUser' }), 'read'],
    ['rows by POST', line({ method: 'POST', url: "/sites/marac/_api/web/lists/getByTitle('Intake')/GetItems" }), 'read'],
    ['a batch of reads', batch(readReferrals, readReferrals), 'read'],
    ['a batch with a write in it', batch(readReferrals, addEvent), 'write'],
    ['a new row', line({ method: 'POST' }), 'write'],
    ['a request digest', line({ method: 'POST', url: '/sites/marac/_api/contextinfo' }), 'digest']
  ] as const)('%s', (_what, request, purpose) => {
    expect(purposeOf(request)).toBe(purpose);
  });

  it('counts a batch once and keeps the take-in check, the writes and the digests apart', () => {
    const partnerSite = line({
      site: '/sites/marac-partners',
      url: "/sites/marac-partners/_api/web/getList('/sites/marac-partners/Lists/Intake')/items"
    });
    const digest = line({ method: 'POST', url: '/sites/marac/_api/contextinfo' });
    const unfinished = line({ url: "/sites/marac/_api/web/getList('/sites/marac/Lists/Referrals')/items?$filter=HasPending eq 1" });
    const sorted = sortRequests(
      'Desk queue',
      [batch(readReferrals, readReferrals), unfinished, partnerSite, digest, line({ method: 'POST' })],
      /HasPending eq/
    );
    expect(sorted).toEqual({
      screen: 'Desk queue',
      reads: ['$batch: Referrals (2 times)'],
      roundReads: ['GET Referrals', 'GET Intake'],
      writes: ['POST Referrals'],
      digests: 1
    });
    expect(sortRequests('Case file', [partnerSite]).reads).toEqual(['GET Intake']);
  });

  it('names a request without what it asks for', () => {
    expect(requestWords(line({ url: "/sites/marac/_api/web/lists(guid'1')/items(7)?$filter=Title eq 'x'" }))).toBe('GET web/lists/items');
  });
});
