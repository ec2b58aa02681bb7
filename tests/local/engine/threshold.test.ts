import type { IItems } from '@pnp/sp/items';
import { coordinator, json, makeSite, owner, sitePath, statusOf } from './site';
import type { TestSite } from './site';

const rows = 50_000;

describe('the list view threshold', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await makeSite();
    const web = site.as(owner).web;
    await web.lists.add('Referrals', '', 100);
    const { fields } = web.lists.getByTitle('Referrals');
    for (const name of ['Key', 'Marac', 'ReceivedMonth', 'Plain']) {
      await fields.addText(name);
    }
    await fields.addNumber('Score');
    await fields.addMultilineText('Answers', { RichText: false });
    for (const name of ['Key', 'Marac', 'ReceivedMonth', 'Score']) {
      await fields.getByInternalNameOrTitle(name).update({ Indexed: true });
    }
    site.engine.seedItems(
      sitePath,
      'Referrals',
      Array.from({ length: rows }, (_, index) => ({
        values: {
          Title: `R${index}`,
          Key: `key-${index}`,
          Marac: index % 5 === 0 ? 'Coventry' : 'Birmingham',
          ReceivedMonth: `2025-${String(index % 100).padStart(2, '0')}`,
          Plain: `p${index % 10}`,
          Score: index,
          Answers: '{"answers":"of some length, to be kept out of the index"}'
        }
      })),
      { author: owner, created: new Date('2026-01-01T00:00:00Z') }
    );
  });

  const items = (): IItems => site.as(owner).web.lists.getByTitle('Referrals').items;

  test('what an index bounds is answered', async () => {
    expect(await items().select('Id', 'Title').filter("Key eq 'KEY-41234'")()).toMatchObject([{ Title: 'R41234' }]);
    expect(await items().select('Id').filter("ReceivedMonth eq '2025-07' and Plain eq 'p7'").orderBy('Plain').top(5000)()).toHaveLength(
      500
    );
    expect(await items().select('Id').filter("ReceivedMonth eq '2025-07' or ReceivedMonth eq '2025-08'").top(5000)()).toHaveLength(1000);
    expect(await items().select('Id').filter("startswith(Key,'key-499')").top(5000)()).toHaveLength(111);
    expect(await items().select('Id').filter('Score ge 45001').top(5000)()).toHaveLength(4999);
    expect(await items().select('Id').orderBy('Score', false).top(10)()).toHaveLength(10);
    expect(await items().select('Id').top(5000)()).toHaveLength(5000);
  });

  test.each([
    ['a column without an index', "Plain eq 'p1'"],
    ['an index that finds too much', "Marac eq 'Birmingham'"],
    ['an index that finds too much, whatever follows it', "Marac eq 'Birmingham' and Key eq 'key-3'"],
    ['an or with a branch that has no index', "Key eq 'key-1' or Plain eq 'p1'"],
    ['not equal', "Key ne 'key-1'"],
    ['a part of a text', "substringof('key-1',Key)"],
    ['a negation', "not startswith(Key,'key-1')"],
    ['an open range', 'Id gt 0']
  ])('refused: %s', async (_, filter) => {
    expect(await statusOf(items().select('Id').filter(filter).top(10)())).toBe(500);
  });

  test('refused: sorting by a column without an index; the words are those of SharePoint', async () => {
    const answer = await site.raw(owner, 'GET', "web/lists/getByTitle('Referrals')/items?$orderby=Plain&$top=1");
    expect(answer.status).toBe(500);
    expect(json(answer)['odata.error']).toEqual({
      code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      message: { lang: 'en-US', value: 'The attempted operation is prohibited because it exceeds the list view threshold.' }
    });
  });

  test('an index cannot be added above 20,000 rows', async () => {
    expect(
      await statusOf(site.as(owner).web.lists.getByTitle('Referrals').fields.getByInternalNameOrTitle('Plain').update({ Indexed: true }))
    ).toBe(500);
  });

  test('one folder can be read while it holds no more than the threshold', async () => {
    const list = site.as(owner).web.lists.getByTitle('Referrals');
    await list.rootFolder.addSubFolderUsingPath('Restricted');
    const folder = `${sitePath}/Lists/Referrals/Restricted`;
    site.engine.seedItems(sitePath, 'Referrals', [{ values: { Title: 'closed', Plain: 'p1' }, folder: 'Restricted' }], {
      author: owner,
      created: new Date('2026-01-01T00:00:00Z')
    });
    const view = { ViewXml: "<View><Query><Where><Eq><FieldRef Name='Plain'/><Value Type='Text'>p1</Value></Eq></Where></Query></View>" };
    expect(await list.getItemsByCAMLQuery({ ...view, FolderServerRelativeUrl: folder })).toMatchObject([{ Title: 'closed' }]);
    expect(await statusOf(list.getItemsByCAMLQuery(view))).toBe(500);
  });

  test('more than twelve people cannot be joined in one query', async () => {
    const web = site.as(owner).web;
    await web.lists.add('People', '', 100);
    const people = web.lists.getByTitle('People');
    const names = Array.from({ length: 13 }, (_, index) => `P${index}`);
    for (const name of names) {
      await people.fields.addUser(name, { SelectionMode: 0 });
    }
    const read = (count: number): Promise<number> =>
      statusOf(people.items.select('Id', ...names.slice(0, count).map(name => `${name}/Title`)).expand(...names.slice(0, count))());
    expect([await read(12), await read(13)]).toEqual([0, 500]);
  });

  test('the threshold can be moved', async () => {
    site.engine.settings.threshold = 100_000;
    expect(await items().select('Id').filter("Plain eq 'p1'").top(5000)()).toHaveLength(5000);
    site.engine.settings.threshold = 5000;
    expect(await site.as(coordinator).web.lists.getByTitle('Referrals').items.select('Id').filter("Key eq 'key-9'")()).toHaveLength(1);
  });
});
