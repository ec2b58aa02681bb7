import { json, makeSite, owner, statusOf } from './site';

describe('lists and columns', () => {
  test('a list takes its address and entity type from the title it is made with', async () => {
    const site = await makeSite();
    const web = site.as(owner).web;
    const made = await web.lists.add('Match Keys', 'Keys', 100);
    expect(made).toMatchObject({
      Title: 'Match Keys',
      EntityTypeName: 'Match_x0020_KeysList',
      ListItemEntityTypeFullName: 'SP.Data.Match_x0020_KeysListItem',
      BaseTemplate: 100,
      EnableVersioning: true,
      ItemCount: 0
    });
    await web.lists.getById(made.Id).update({ Title: 'Keys' });
    expect(await web.lists.getByTitle('Keys').rootFolder()).toMatchObject({
      ServerRelativeUrl: '/sites/marac/Lists/Match Keys',
      Name: 'Match Keys'
    });
    expect(await web.getList('/sites/marac/Lists/Match Keys')()).toMatchObject({ Title: 'Keys' });
    expect((await web.lists.add('Packs', '', 101))['odata.type' as never]).toBe('SP.List');
    expect(await web.lists.getByTitle('Packs').rootFolder()).toMatchObject({ ServerRelativeUrl: '/sites/marac/Packs' });
    expect(await statusOf(web.lists.add('Keys', '', 100))).toBe(500);
    expect(await statusOf(web.lists.add('Odd', '', 999))).toBe(500);
    expect(await statusOf(web.lists.getByTitle('None')())).toBe(404);
  });

  test('settings are kept; unknown ones and wrong kinds are refused', async () => {
    const site = await makeSite();
    const web = site.as(owner).web;
    await web.lists.add('L', '', 100);
    const list = web.lists.getByTitle('L');
    await list.update({
      ReadSecurity: 2,
      WriteSecurity: 2,
      NoCrawl: true,
      OnQuickLaunch: false,
      Hidden: true,
      EnableAttachments: false,
      MajorVersionLimit: 50,
      ExcludeFromOfflineClient: true,
      EnableFolderCreation: true
    } as any);
    expect(
      await list.select(
        'ReadSecurity',
        'WriteSecurity',
        'NoCrawl',
        'OnQuickLaunch',
        'Hidden',
        'EnableAttachments',
        'ExcludeFromOfflineClient',
        'EnableFolderCreation'
      )()
    ).toMatchObject({
      ReadSecurity: 2,
      WriteSecurity: 2,
      NoCrawl: true,
      OnQuickLaunch: false,
      Hidden: true,
      EnableAttachments: false,
      ExcludeFromOfflineClient: true,
      EnableFolderCreation: true
    });
    expect(await statusOf(list.update({ Nonsense: true } as any))).toBe(400);
    expect(await statusOf(list.update({ NoCrawl: 'yes' } as any))).toBe(400);
    expect(await statusOf(list.items.add({ Title: 'a' }).then(() => list.items.getById(1).attachmentFiles.add('a.txt', 'x')))).toBe(403);
  });

  test('columns by XML: the name in it counts only with the hint', async () => {
    const site = await makeSite();
    const web = site.as(owner).web;
    await web.lists.add('L', '', 100);
    const fields = web.lists.getByTitle('L').fields;
    const plain = await fields.createFieldAsXml('<Field Type="Text" Name="Key" StaticName="Key" DisplayName="Record key" />');
    expect(plain.InternalName).toBe('Record_x0020_key');
    const hinted = json(
      await site.raw(
        owner,
        'POST',
        "web/lists/getByTitle('L')/fields/createfieldasxml",
        {},
        {
          parameters: {
            SchemaXml:
              '<Field Type="Choice" Name="Status" DisplayName="Referral status" Indexed="TRUE"><Default>New</Default><CHOICES><CHOICE>New</CHOICE><CHOICE>Children&#39;s &amp; open</CHOICE></CHOICES></Field>',
            Options: 8
          }
        }
      )
    );
    expect(hinted).toMatchObject({
      InternalName: 'Status',
      Title: 'Referral status',
      TypeAsString: 'Choice',
      Indexed: true,
      Choices: ['New', "Children's & open"],
      DefaultValue: 'New'
    });
    expect((await web.lists.getByTitle('L').items.add({ Title: 'x' })).Status).toBe('New');
    const note = await fields.createFieldAsXml('<Field Type="Note" Name="Answers" DisplayName="Answers" RichText="FALSE" NumLines="6" />');
    expect(note).toMatchObject({ TypeAsString: 'Note', RichText: false });
    expect(note.SchemaXml).toContain('RichText="FALSE"');
    expect(await statusOf(fields.createFieldAsXml('<Field Type="Telepathy" Name="T" DisplayName="T" />'))).toBe(400);
    expect(await statusOf(fields.getByInternalNameOrTitle('Nothing')())).toBe(400);
  });

  test('a date-only column keeps the London day', async () => {
    const site = await makeSite();
    const list = site.as(owner).web.lists.getByTitle('L');
    await site.as(owner).web.lists.add('L', '', 100);
    await list.fields.addDateTime('MeetingOn', { DisplayFormat: 0 });
    expect((await list.items.add({ MeetingOn: '2026-06-15T12:34:00Z' })).MeetingOn).toBe('2026-06-14T23:00:00Z');
    expect((await list.items.add({ MeetingOn: '2026-12-15T12:34:00Z' })).MeetingOn).toBe('2026-12-15T00:00:00Z');
  });

  test('twenty indexes at most, of the kinds that can be indexed', async () => {
    const site = await makeSite();
    const list = site.as(owner).web.lists.getByTitle('L');
    await site.as(owner).web.lists.add('L', '', 100);
    for (let number = 1; number <= 21; number += 1) {
      await list.fields.addText(`F${number}`);
    }
    for (let number = 1; number <= 20; number += 1) {
      await list.fields.getByInternalNameOrTitle(`F${number}`).update({ Indexed: true });
    }
    expect(await statusOf(list.fields.getByInternalNameOrTitle('F21').update({ Indexed: true }))).toBe(500);
    await list.fields.getByInternalNameOrTitle('F1').update({ Indexed: false });
    expect(await statusOf(list.fields.getByInternalNameOrTitle('F21').update({ Indexed: true }))).toBe(0);
    await list.fields.addMultilineText('Long');
    expect(await statusOf(list.fields.getByInternalNameOrTitle('Long').update({ Indexed: true }))).toBe(500);
  });

  test('unique values: need an index, and neither own-items-only nor permissions beneath the list', async () => {
    const site = await makeSite();
    const web = site.as(owner).web;
    await web.lists.add('Config', '', 100);
    const list = web.lists.getByTitle('Config');
    await list.fields.addText('Key');
    const key = list.fields.getByInternalNameOrTitle('Key');
    expect(await statusOf(key.update({ EnforceUniqueValues: true }))).toBe(500);
    await key.update({ Indexed: true, EnforceUniqueValues: true });
    await list.items.add({ Key: 'one' });
    const again = await site.raw(owner, 'POST', "web/lists/getByTitle('Config')/items", {}, { Key: 'ONE' });
    expect([again.status, json(again)['odata.error'].code]).toEqual([
      500,
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException'
    ]);
    expect(await statusOf(list.update({ ReadSecurity: 2 } as any))).toBe(500);
    expect(await statusOf(list.items.getById(1).breakRoleInheritance())).toBe(500);
    await key.update({ EnforceUniqueValues: false });
    await list.items.getById(1).breakRoleInheritance();
    expect(await statusOf(key.update({ EnforceUniqueValues: true }))).toBe(500);
  });

  test('a list in the recycle bin can be put back', async () => {
    const site = await makeSite();
    const web = site.as(owner).web;
    await web.lists.add('L', '', 100);
    await web.lists.getByTitle('L').items.add({ Title: 'kept' });
    await web.lists.getByTitle('L').recycle();
    expect(await statusOf(web.lists.getByTitle('L')())).toBe(404);
    const [entry] = await web.recycleBin();
    await web.recycleBin.getById((entry as { Id: string }).Id).restore();
    expect(await web.lists.getByTitle('L').items()).toMatchObject([{ Title: 'kept' }]);
    await web.lists.getByTitle('L').delete();
    expect(await web.recycleBin()).toEqual([]);
  });

  test('files of a library', async () => {
    const site = await makeSite();
    const web = site.as(owner).web;
    await web.lists.add('Packs', '', 101);
    const root = web.lists.getByTitle('Packs').rootFolder;
    await root.addSubFolderUsingPath('Coventry');
    const folder = web.getFolderByServerRelativePath('/sites/marac/Packs/Coventry');
    await folder.files.addUsingPath('agenda.txt', 'first', { Overwrite: false });
    expect(await statusOf(folder.files.addUsingPath('agenda.txt', 'second', { Overwrite: false }))).toBe(400);
    await folder.files.addUsingPath('agenda.txt', 'second', { Overwrite: true });
    const file = web.getFileByServerRelativePath('/sites/marac/Packs/Coventry/agenda.txt');
    expect(await file.getText()).toBe('second');
    const item = await file.getItem<{ Id: number }>();
    await item.update({ Title: 'The agenda' });
    expect(await web.lists.getByTitle('Packs').items.select('Title', 'FileLeafRef')()).toMatchObject([
      { Title: 'Coventry', FileLeafRef: 'Coventry' },
      { Title: 'The agenda', FileLeafRef: 'agenda.txt' }
    ]);
    expect(await folder.files()).toMatchObject([
      { Name: 'agenda.txt', Length: '6', ServerRelativeUrl: '/sites/marac/Packs/Coventry/agenda.txt' }
    ]);
  });
});
