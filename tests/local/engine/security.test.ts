import { coordinator, guest, json, makeSite, nobody, officer, officer2, owner, statusOf } from './site';
import type { TestSite } from './site';

const read = 1073741826;
const contribute = 1073741827;
const fullControl = 1073741829;

async function principal(site: TestSite, login: string): Promise<number> {
  return (await site.as(owner).web.ensureUser(login)).Id;
}

describe('permissions', () => {
  test('rights are the union over groups; guests and strangers are shut out', async () => {
    const site = await makeSite();
    expect(site.engine.canOpen(officer, '/sites/marac')).toBe(true);
    expect(site.engine.canOpen(guest, '/sites/marac')).toBe(false);
    expect(site.engine.canOpen(nobody, '/sites/marac')).toBe(false);
    expect(await statusOf(site.as(nobody).web())).toBe(403);
    expect(await site.as(officer).web.getCurrentUserEffectivePermissions()).toMatchObject({ High: '176', Low: '138612833' });
    expect(await site.as(owner).web.getCurrentUserEffectivePermissions()).toMatchObject({ High: '2147483647', Low: '4294705151' });
    expect((await site.as(officer).web.currentUser.groups()).map(group => group.Title)).toEqual(['MARAC Visitors']);
    const mine = json(await site.raw(owner, 'GET', "web/getUserEffectivePermissions(@u)?@u='i:0%23.f|membership|coordinator@wmp.example'"));
    expect(mine).toMatchObject({ High: '432', Low: '1011030767' });
  });

  test('a list broken from the web without copying leaves only the caller', async () => {
    const site = await makeSite();
    const web = site.as(owner).web;
    await web.lists.add('Figures', '', 100);
    const list = web.lists.getByTitle('Figures');
    await list.items.add({ Title: 'x' });
    expect(await site.as(officer).web.lists.getByTitle('Figures').items()).toHaveLength(1);
    await list.breakRoleInheritance(false, true);
    expect(await statusOf(site.as(officer).web.lists.getByTitle('Figures').items())).toBe(403);
    expect(await statusOf(site.as(coordinator).web.lists.getByTitle('Figures').items())).toBe(403);
    expect((await site.as(officer).web.lists()).map(one => one.Title)).not.toContain('Figures');
    const assignments = await list.roleAssignments.expand('Member', 'RoleDefinitionBindings')();
    expect(assignments).toMatchObject([
      { Member: { LoginName: 'i:0#.f|membership|owner@wmp.example' }, RoleDefinitionBindings: [{ Name: 'Full Control' }] }
    ]);
    const me = await principal(site, owner);
    await list.roleAssignments.add(await principal(site, officer), read);
    await list.roleAssignments.remove(me, fullControl);
    expect(await list.roleAssignments()).toHaveLength(1);
    expect(await site.as(officer).web.lists.getByTitle('Figures').items()).toHaveLength(1);
    await list.resetRoleInheritance();
    expect(await site.as(officer2).web.lists.getByTitle('Figures').items()).toHaveLength(1);
    expect((await list.select('HasUniqueRoleAssignments')()) as unknown).toMatchObject({ HasUniqueRoleAssignments: false });
  });

  test('somebody with rights on a folder alone passes the web and the list and sees that folder only', async () => {
    const site = await makeSite();
    const web = site.as(owner).web;
    await web.lists.add('Actions', '', 100);
    const list = web.lists.getByTitle('Actions');
    await list.rootFolder.addSubFolderUsingPath('Coventry');
    await list.rootFolder.addSubFolderUsingPath('Walsall');
    const folder = await web.getFolderByServerRelativePath('/sites/marac/Lists/Actions/Coventry').getItem();
    await folder.breakRoleInheritance(false);
    const add = async (place: string, title: string): Promise<void> => {
      const rows = await list.addValidateUpdateItemUsingPath(
        [{ FieldName: 'Title', FieldValue: title }],
        `/sites/marac/Lists/Actions/${place}`
      );
      expect(rows[rows.length - 1]).toMatchObject({ FieldName: 'Id', HasException: false });
    };
    await add('Coventry', 'c1');
    await add('Walsall', 'w1');
    expect(await statusOf(site.as(guest).web.lists.getByTitle('Actions').items())).toBe(403);
    await folder.roleAssignments.add(await principal(site, guest), contribute);
    const asGuest = site.as(guest).web.lists.getByTitle('Actions');
    const rows = await asGuest.items.select('Title', 'FSObjType', 'FileDirRef')();
    expect(rows.map((row: { Title: string }) => row.Title)).toEqual(['Coventry', 'c1']);
    expect(rows[1]).toMatchObject({ FSObjType: 0, FileDirRef: '/sites/marac/Lists/Actions/Coventry' });
    expect(site.engine.canOpen(guest, '/sites/marac')).toBe(false);
    expect(await statusOf(asGuest.items.getById(4)())).toBe(404);
    expect(await statusOf(asGuest.items.add({ Title: 'root' }))).toBe(403);
    await asGuest.items.getById(3).update({ Title: 'c2' });
    const onWeb = (await web.roleAssignments.expand('Member', 'RoleDefinitionBindings')()) as unknown as Array<{
      Member: { Email?: string };
      RoleDefinitionBindings: Array<{ Name: string }>;
    }>;
    expect(onWeb.find(one => one.Member.Email === guest)?.RoleDefinitionBindings.map(role => role.Name)).toEqual(['Limited Access']);
    // Officers read the list, but the folder is no longer theirs.
    expect(
      (await site.as(officer).web.lists.getByTitle('Actions').items.select('Title')()).map((row: { Title: string }) => row.Title)
    ).toEqual(['Walsall', 'w1']);
    // Moved to Walsall, the row leaves the guest's sight and keeps its id.
    const moved = await site.raw(
      owner,
      'POST',
      "web/getFileByServerRelativePath(decodedUrl='/sites/marac/Lists/Actions/Coventry/3_.000')/moveto(newurl='/sites/marac/Lists/Actions/Walsall/3_.000',flags=1)"
    );
    expect(moved.status).toBe(200);
    expect(await statusOf(asGuest.items.getById(3)())).toBe(404);
    expect(await list.items.getById(3).select('FileDirRef')()).toMatchObject({ FileDirRef: '/sites/marac/Lists/Actions/Walsall' });
    await web
      .getFileByServerRelativePath('/sites/marac/Lists/Actions/Walsall/3_.000')
      .moveByPath('/sites/marac/Lists/Actions/Coventry/3_.000', true);
    expect(await asGuest.items.getById(3)()).toMatchObject({ Title: 'c2' });
  });

  test('own items only, for reading and for writing, unless list behaviours may be overridden', async () => {
    const site = await makeSite();
    const web = site.as(owner).web;
    await web.lists.add('Intake', '', 100);
    const list = web.lists.getByTitle('Intake');
    await list.update({ ReadSecurity: 2, WriteSecurity: 2 } as any);
    const role = await web.roleDefinitions.add('Desk', 'd', 1, { High: 176, Low: 138612833 + 2 + 4 + 8 + 256 });
    const author = await web.roleDefinitions.add('Author', 'd', 2, { High: 176, Low: 138612833 + 2 + 4 });
    await list.breakRoleInheritance(false);
    for (const login of [officer, officer2]) {
      await list.roleAssignments.add(await principal(site, login), author.data.Id);
    }
    await list.roleAssignments.add(await principal(site, coordinator), role.data.Id);
    const one = site.as(officer).web.lists.getByTitle('Intake');
    const two = site.as(officer2).web.lists.getByTitle('Intake');
    const desk = site.as(coordinator).web.lists.getByTitle('Intake');
    await one.items.add({ Title: 'mine' });
    await two.items.add({ Title: 'hers' });
    await one.items.getById(1).attachmentFiles.add('a.txt', 'x');
    expect((await one.items()).map((row: { Id: number }) => row.Id)).toEqual([1]);
    expect((await desk.items()).map((row: { Id: number }) => row.Id)).toEqual([1, 2]);
    expect(await statusOf(two.items.getById(1)())).toBe(404);
    expect(await statusOf(two.items.getById(1).versions())).toBe(404);
    expect(await statusOf(two.items.getById(1).attachmentFiles.getByName('a.txt').getText())).toBe(404);
    expect(await statusOf(two.items.getById(1).update({ Title: 'stolen' }))).toBe(404);
    expect(await statusOf(one.items.getById(1).recycle())).toBe(403);
    await desk.items.getById(1).recycle();
    expect(await one.items()).toEqual([]);
    // The bin shows what one has thrown away oneself, and everything to whoever manages the web.
    expect(await site.as(officer).web.recycleBin()).toEqual([]);
    expect(await site.as(coordinator).web.recycleBin()).toHaveLength(1);
    expect(await web.recycleBin()).toHaveLength(1);
  });

  test('who may not manage permissions or lists is refused', async () => {
    const site = await makeSite();
    await site.as(owner).web.lists.add('L', '', 100);
    const asCoordinator = site.as(coordinator).web;
    expect(await statusOf(asCoordinator.lists.getByTitle('L').breakRoleInheritance())).toBe(403);
    expect(await statusOf(asCoordinator.siteGroups.add({ Title: 'G' }))).toBe(403);
    expect(await statusOf(site.as(officer).web.lists.add('M', '', 100))).toBe(403);
    expect(await statusOf(site.as(officer).web.lists.getByTitle('L').roleAssignments())).toBe(403);
    expect(await statusOf(site.as(officer).web.siteGroups.getByName('MARAC Owners').users())).toBe(403);
  });

  test('groups: add, members, delete', async () => {
    const site = await makeSite();
    const web = site.as(owner).web;
    const group = await web.siteGroups.add({ Title: 'Coventry Housing', Description: 'Agency' });
    expect(group).toMatchObject({ Title: 'Coventry Housing', PrincipalType: 8 });
    expect(await statusOf(web.siteGroups.add({ Title: 'Coventry Housing' }))).toBe(500);
    await web.siteGroups.getById(group.Id).users.add(`i:0#.f|membership|${guest}`);
    expect(await web.siteGroups.getByName('Coventry Housing').users()).toMatchObject([
      { Email: guest, UserPrincipalName: guest, PrincipalType: 1 }
    ]);
    await web.siteGroups.getById(group.Id).users.removeByLoginName(`i:0#.f|membership|${guest}`);
    expect(await web.siteGroups.getById(group.Id).users()).toEqual([]);
    await web.siteGroups.removeById(group.Id);
    expect(await statusOf(web.siteGroups.getByName('Coventry Housing')())).toBe(404);
    expect(await statusOf(web.ensureUser('stranger@nowhere.example'))).toBe(400);
  });
});

describe('what the register marks as taken from memory', () => {
  test('Limited Access comes and goes with the rights beneath, and is not copied', async () => {
    const site = await makeSite();
    const web = site.as(owner).web;
    await web.lists.add('Notices', '', 100);
    const list = web.lists.getByTitle('Notices');
    await list.breakRoleInheritance(true);
    await list.rootFolder.addSubFolderUsingPath('One');
    await list.rootFolder.addSubFolderUsingPath('Two');
    const one = await web.getFolderByServerRelativePath('/sites/marac/Lists/Notices/One').getItem();
    const two = await web.getFolderByServerRelativePath('/sites/marac/Lists/Notices/Two').getItem();
    const guestId = await principal(site, guest);
    const held = async (): Promise<number[]> =>
      (await list.roleAssignments()).map(row => (row as unknown as { PrincipalId: number }).PrincipalId);
    await one.breakRoleInheritance(true);
    await one.roleAssignments.add(guestId, read);
    expect(await held()).toContain(guestId);
    await two.breakRoleInheritance(true);
    expect((await two.roleAssignments()).map(row => (row as unknown as { PrincipalId: number }).PrincipalId)).not.toContain(guestId);
    expect(await statusOf(list.roleAssignments.add(guestId, 1073741825))).toBe(500);
    // A role taken at the list leaves Limited Access while the folder needs it.
    await list.roleAssignments.add(guestId, contribute);
    await list.roleAssignments.remove(guestId, contribute);
    expect(await held()).toContain(guestId);
    expect(
      (await site.as(guest).web.lists.getByTitle('Notices').items.select('Title')()).map((row: { Title: string }) => row.Title)
    ).toEqual(['One']);
  });

  test('reset on the list leaves folders their own permissions; clearing sub-scopes does not', async () => {
    const site = await makeSite();
    const web = site.as(owner).web;
    await web.lists.add('Returns', '', 100);
    const list = web.lists.getByTitle('Returns');
    await list.breakRoleInheritance(true);
    await list.rootFolder.addSubFolderUsingPath('One');
    const folder = await web.getFolderByServerRelativePath('/sites/marac/Lists/Returns/One').getItem();
    await folder.breakRoleInheritance(false);
    await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'inside' }], '/sites/marac/Lists/Returns/One');
    const seen = async (): Promise<string[]> =>
      (await site.as(officer).web.lists.getByTitle('Returns').items.select('Title')()).map((row: { Title: string }) => row.Title);
    expect(await seen()).toEqual([]);
    await list.resetRoleInheritance();
    expect(await seen()).toEqual([]);
    await list.breakRoleInheritance(true, true);
    expect(await seen()).toEqual(['One', 'inside']);
  });
});
