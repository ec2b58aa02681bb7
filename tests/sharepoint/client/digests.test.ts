import { addedId, plainLogin } from '../../../src/sharepoint/client/siteClient';
import { pageDigestOf } from '../../../src/sharepoint/client/createSp';
import { createDigests, webOf } from '../../../src/sharepoint/client/digests';

describe('a form-style add', () => {
  const row = (FieldName: string, FieldValue: string, HasException = false): Parameters<typeof addedId>[0][number] => ({
    FieldName,
    FieldValue,
    HasException,
    ErrorMessage: HasException ? 'No' : null
  });

  it('answers with the number', () => {
    expect(addedId([row('Key', 'x'), row('Id', '12')])).toBe(12);
  });

  it.each([[[row('Key', 'x', true), row('Id', '0')]], [[row('Key', 'x'), row('Id', '0')]], [[]]])(
    'that made nothing fails although it was answered 200',
    rows => {
      expect(() => addedId(rows)).toThrow('SharePoint refused');
    }
  );
});

describe('a login', () => {
  it.each([
    ['i:0#.f|membership|Officer@wmp.example', 'officer@wmp.example'],
    ['officer@wmp.example', 'officer@wmp.example'],
    ['', '']
  ])('%p is %p', (claim, login) => {
    expect(plainLogin(claim)).toBe(login);
  });
});

describe('digests', () => {
  const web = 'https://example.invalid/sites/marac';

  it('that came with the page serve its own web only, until they end', async () => {
    let now = Date.UTC(2026, 5, 15, 9, 0, 0);
    const page = pageDigestOf({
      pageContext: {
        web: { absoluteUrl: web },
        legacyPageContext: { formDigestValue: '0xPAGE,15 Jun 2026 09:00:00 -0000', formDigestTimeoutSeconds: 1800 }
      }
    });
    const fetched: string[] = [];
    const digests = createDigests(
      async url => {
        fetched.push(url);
        return { value: `0x${fetched.length}`, expiresAt: now + 1_800_000 };
      },
      () => now,
      page
    );
    expect(await digests.forWeb(web)).toBe('0xPAGE,15 Jun 2026 09:00:00 -0000');
    expect(await digests.forWeb('https://example.invalid/sites/other')).toBe('0x1');
    now += 1_790_000;
    expect(await digests.forWeb(web.toUpperCase())).toBe('0x2');
    digests.forget(web);
    expect(await digests.forWeb(web)).toBe('0x3');
    expect(fetched).toHaveLength(3);
  });

  it('are asked for again after one could not be had', async () => {
    let fails = true;
    const digests = createDigests(
      () => (fails ? Promise.reject(new Error('away')) : Promise.resolve({ value: '0x1', expiresAt: Infinity })),
      Date.now
    );
    await expect(digests.forWeb(web)).rejects.toThrow('away');
    fails = false;
    expect(await digests.forWeb(web)).toBe('0x1');
  });

  it.each([{}, { formDigestValue: '0xAB' }, { formDigestValue: 7 }])('a page with %p came without one', legacyPageContext => {
    expect(pageDigestOf({ pageContext: { web: { absoluteUrl: web }, legacyPageContext } })).toBeUndefined();
  });

  it('belong to the web of an address', () => {
    expect(webOf(`${web}/_api/web/lists`)).toBe(web);
    expect(webOf(web)).toBe(web);
  });
});
