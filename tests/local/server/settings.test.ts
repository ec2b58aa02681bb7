import path from 'node:path';
import { findPerson, membersOf, people } from '../../../local/people';
import { SiteClock } from '../../../local/server/clock';
import { readMessage } from '../../../local/server/graph';
import { readOptions } from '../../../local/server/options';
import { guidFor } from '../../../local/server/pages/pageContext';
import { safeReturn } from '../../../local/server/routes';
import { addressOf, findPage, findSite, sitePages } from '../../../local/server/pages/sitePages';
import { fileWithin } from '../../../local/server/staticFiles';

describe('readOptions', () => {
  it('has the defaults the documentation names', () => {
    const options = readOptions([], {});
    expect(options).toMatchObject({ port: 4400, build: false, reset: false, testControls: false });
    expect(path.basename(options.dataDir)).toBe('.local-site');
    expect(path.basename(options.releaseDir)).toBe('release');
  });

  it('reads the environment and the command line', () => {
    const options = readOptions(['--reset', '--test-controls'], { PORT: '0', DATA_DIR: '/tmp/x' });
    expect(options).toMatchObject({ port: 0, dataDir: path.resolve('/tmp/x'), reset: true, testControls: true });
    expect(readOptions([], { MARAC_TEST_CONTROLS: '1' }).testControls).toBe(true);
  });

  it.each([['abc'], ['-1'], ['70000'], ['44.5']])('refuses the port %s in words', port => {
    expect(() => readOptions([], { PORT: port })).toThrow(/PORT must be a whole number/);
  });

  it('refuses an option it does not know', () => {
    expect(() => readOptions(['--rest'], {})).toThrow(/"--rest" is not an option/);
  });
});

describe('people', () => {
  it('have logins of their own, found in any case', () => {
    expect(new Set(people.map(person => person.login)).size).toBe(people.length);
    expect(findPerson('Officer@WMP.example')?.login).toBe('officer@wmp.example');
    expect(findPerson('who@wmp.example')).toBeUndefined();
  });

  it('keep guests to the partner site', () => {
    const guests = people.filter(person => person.isGuest);
    expect(guests.map(person => person.login)).toEqual([
      'housing.coventry@coventry.example',
      'health.coventry@nhs.example',
      'health.walsall@nhs.example',
      'idva.coventry@haven.example'
    ]);
    expect(guests.every(guest => guest.memberships.every(held => held.site === 'partner'))).toBe(true);
  });

  it('give nobody@ no membership, and OPCC none of the force', () => {
    expect(findPerson('nobody@wmp.example')?.memberships).toEqual([]);
    expect(membersOf('case', 'WMP Users')).not.toContain('opcc@opcc.example');
    expect(membersOf('case', 'OPCC')).toEqual(['opcc@opcc.example']);
  });
});

describe('pages', () => {
  it('are found by address in any case, and only by the whole of it', () => {
    for (const page of sitePages) {
      expect(findPage(addressOf(page).toUpperCase())).toBe(page);
      expect(findPage(`${addressOf(page)}x`)).toBeUndefined();
    }
  });

  it('do not take one site for another whose name begins the same', () => {
    expect(findSite('/sites/marac-partners/_api/web')?.path).toBe('/sites/marac-partners');
    expect(findSite('/sites/marac/_api/web')?.path).toBe('/sites/marac');
    expect(findSite('/sites/maracx')).toBeUndefined();
  });

  it('have a web part instance and a component each', () => {
    expect(new Set(sitePages.map(page => page.instanceId)).size).toBe(sitePages.length);
    // One web part may stand on two pages when each tells it something else: officers and partners refer on the same form.
    expect(new Set(sitePages.map(page => `${page.webPartAlias} ${JSON.stringify(page.properties)}`)).size).toBe(sitePages.length);
    expect(
      sitePages.filter(page => page.webPartAlias === 'ReferralFormWebPart').map(page => [page.site.path, page.properties.people])
    ).toEqual([
      ['/sites/intranet', undefined],
      ['/sites/marac-partners', 'partners']
    ]);
  });
});

describe('safeReturn', () => {
  it.each([
    ['/sites/marac/SitePages/Desk.aspx?a=1', '/sites/marac/SitePages/Desk.aspx?a=1'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/a\r\nset-cookie: x', '/'],
    [null, '/']
  ])('%s leads to %s', (asked, expected) => {
    expect(safeReturn(asked)).toBe(expected);
  });
});

describe('fileWithin', () => {
  const folder = path.resolve('/srv/files');
  it.each([['a.js'], ['sub/a.js']])('finds %s', name => {
    expect(fileWithin(folder, name)).toBe(path.join(folder, name));
  });
  it.each([['../secret'], ['%2e%2e/secret'], ['a/../../secret'], ['%00'], ['%zz'], ['']])('refuses %s', name => {
    expect(fileWithin(folder, name)).toBeUndefined();
  });
});

describe('SiteClock', () => {
  it('can be shifted, stopped and restored', () => {
    const clock = new SiteClock();
    clock.shift(3600);
    expect(clock.now().getTime() - Date.now()).toBeGreaterThan(3_590_000);
    clock.freeze(new Date('2026-03-29T00:30:00Z'));
    expect(clock.now().toISOString()).toBe('2026-03-29T00:30:00.000Z');
    clock.restore();
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1000);
  });
});

describe('guidFor', () => {
  it('is a GUID, the same for the same name', () => {
    expect(guidFor('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(guidFor('a')).toBe(guidFor('a'));
    expect(guidFor('a')).not.toBe(guidFor('b'));
  });
});

describe('readMessage', () => {
  const sound = {
    message: {
      subject: 'MARAC reference 7QK-2M',
      body: { contentType: 'Text', content: 'Words' },
      toRecipients: [{ emailAddress: { address: 'a@b.example' } }]
    }
  };

  it('takes what Graph takes', () => {
    expect(readMessage(sound)).toEqual({
      subject: 'MARAC reference 7QK-2M',
      contentType: 'Text',
      body: 'Words',
      to: ['a@b.example'],
      cc: [],
      attachments: []
    });
  });

  it.each([
    [undefined],
    [{}],
    [{ message: { ...sound.message, toRecipients: [] } }],
    [{ message: { ...sound.message, toRecipients: [{ emailAddress: { address: 'nobody' } }] } }],
    [{ message: { ...sound.message, toRecipients: [null] } }],
    [{ message: { ...sound.message, ccRecipients: 'a@b.example' } }],
    [{ message: { ...sound.message, subject: 7 } }],
    [{ message: { ...sound.message, attachments: [{ name: 'a', contentBytes: '' }] } }],
    [{ message: { ...sound.message, body: undefined } }]
  ])('refuses %j', body => {
    expect(readMessage(body)).toBeUndefined();
  });
});
