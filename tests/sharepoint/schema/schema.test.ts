import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  agencyGroup,
  caseKey,
  defineList,
  outsideEveryFolder,
  restrictedFolder,
  rightsOf,
  hasRight,
  indexBudget,
  indexedColumns,
  lists,
  maskOf,
  rightBits,
  roles,
  safeName,
  siteSchemas,
  text,
  type ListDefinition,
  type Right
} from '../../../src/sharepoint/schema';
import { listDocumentation } from '../../../src/sharepoint/schema/document';
import { choicesIn, columnId, fieldXml } from '../../../src/sharepoint/client/fieldXml';

const every = Object.values(lists) as readonly ListDefinition[];

const plain = { title: 'Plain', description: '', access: {}, columns: { CaseKey: caseKey, Other: text('Other', '') } };
const gone = { disposal: 'with the case', restriction: 'moved' } as const;
// A list that does not say whether it holds cases does not compile, nor one that would find them by a column that is not there or has no index.
// @ts-expect-error
export const silent = (): unknown => defineList(plain);
// @ts-expect-error
export const withoutIndex = (): unknown => defineList({ ...plain, holdsCase: { ...gone, by: ['Other'] } });
// @ts-expect-error
export const misnamed = (): unknown => defineList({ ...plain, holdsCase: { ...gone, by: ['CaseKeys'] } });

describe('every list', () => {
  it.each(every.map(list => [list.title, list] as const))('%s stays within what SharePoint allows', (_title, list) => {
    expect(indexedColumns(list).length).toBeLessThanOrEqual(indexBudget);
    expect(list.url).toMatch(/^[A-Za-z]+$/);
    for (const name of Object.keys(list.columns)) {
      // Longer internal names are cut by SharePoint.
      expect(name).toMatch(/^[A-Z][A-Za-z0-9]{1,31}$/);
      expect(['Id', 'Title', 'Created', 'Modified', 'Author', 'Editor', 'Attachments']).not.toContain(name);
    }
    const headings = Object.values(list.columns).map(column => column.displayName);
    expect(new Set(headings).size).toBe(headings.length);
    for (const column of Object.values(list.columns)) {
      if (column.kind === 'note') expect(column.indexed).toBe(false);
      if (column.kind === 'choice') expect(column.choices?.length).toBeGreaterThan(1);
    }
  });

  it.each(every.map(list => [list.title, list] as const))('%s is known by an indexed Key', (_title, list) => {
    expect(indexedColumns(list)).toContain('Key');
  });

  it('is on a site, and no address is used twice', () => {
    expect([...siteSchemas.case, ...siteSchemas.partner]).toEqual(expect.arrayContaining([...every]));
    for (const site of ['case', 'partner'] as const) {
      const addresses = siteSchemas[site].map(list => list.url);
      expect(new Set(addresses).size).toBe(addresses.length);
    }
  });

  it('that has a column for the Key of a case says that its rows belong to it; what is moved with a restricted case has a folder to go to', () => {
    for (const list of every) {
      const naming = indexedColumns(list).filter(name => /CaseKey$/.test(name));
      const { holdsCase } = list;
      expect([list.title, naming.filter(name => holdsCase === 'no' || !holdsCase.by.includes(name))]).toEqual([list.title, []]);
      if (holdsCase !== 'no' && holdsCase.restriction === 'moved')
        expect(list.access.case?.folders.map(({ kind }) => kind)).toContain('Restricted');
    }
  });

  it('keeps restricted rows from everybody but the team', () => {
    for (const list of every) {
      for (const access of Object.values(list.access)) {
        for (const set of access.folders.filter(({ kind }) => kind === 'Restricted')) {
          const others = set.grants.filter(({ group }) => group !== 'MARAC Team');
          // The account of the scheduled flow reads when something is due, or unfinished; it changes nothing.
          expect(others.filter(({ group, role }) => group !== 'MARAC Mail Flow' || role !== 'MARAC read')).toEqual([]);
          expect(others.length === 0 || 'NextDueAt' in list.columns || 'HasPending' in list.columns).toBe(true);
        }
      }
    }
  });
});

describe('roles', () => {
  it('none but full control manages lists or permissions', () => {
    for (const role of roles) {
      for (const right of ['Manage lists', 'Manage permissions', 'Manage web site', 'Create groups'] as const) {
        expect(role.rights).not.toContain(right);
      }
    }
  });

  it('has masks that hold exactly their rights', () => {
    for (const role of roles) {
      const held = (Object.keys(rightBits) as Right[]).filter(right => hasRight(maskOf(role.rights), right));
      expect(new Set(held)).toEqual(new Set(role.rights));
    }
  });

  it('are known by name; full control is every right there is', () => {
    for (const { name, rights } of roles) expect(rightsOf(name)).toEqual(rights);
    expect(rightsOf('Full Control')).toEqual(Object.keys(rightBits));
  });

  it("writes SharePoint's own numbers", () => {
    expect(maskOf(['View items', 'Open'])).toEqual({ High: '0', Low: '65537' });
    expect(maskOf(['Use client integration', 'Use remote interfaces', 'Enumerate permissions'])).toEqual({ High: '1073741872', Low: '0' });
  });
});

describe('names', () => {
  it('of folders are in addresses that are stored, and never change', () => {
    expect([restrictedFolder, outsideEveryFolder]).toEqual(['Restricted', '']);
  });

  it('takes what SharePoint forbids out of names that people give', () => {
    expect(safeName('  Drugs/alcohol: "Turning Point" #2 ')).toBe('Drugs alcohol Turning Point 2');
    expect(agencyGroup('Coventry', 'Children’s Social Care')).toBe('Coventry - Children’s Social Care');
  });
});

describe('columns', () => {
  it('are described to SharePoint with their index and their choices', () => {
    const xml = fieldXml('Intake', 'Status', {
      kind: 'choice',
      displayName: 'A & "B"',
      description: '<x>',
      indexed: true,
      choices: ['One', 'Two & three']
    });
    expect(xml).toBe(
      `<Field Type="Choice" Format="Dropdown" FillInChoice="FALSE" ID="${columnId('Intake', 'Status')}" Name="Status" StaticName="Status" DisplayName="A &amp; &quot;B&quot;" Description="&lt;x&gt;" Indexed="TRUE"><CHOICES><CHOICE>One</CHOICE><CHOICE>Two &amp; three</CHOICE></CHOICES></Field>`
    );
  });

  it('have an id of their own that never changes', () => {
    const ids = every.flatMap(list => Object.keys(list.columns).map(name => columnId(list.url, name)));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^\{[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}\}$/);
    expect(columnId('Referrals', 'Key')).toBe(columnId('Referrals', 'Key'));
  });

  it('give back the choices they were made with', () => {
    const choices = ['Not possible: circumstances changed', 'A & B', '<none>', '"quoted"'];
    expect(choicesIn(fieldXml('Intake', 'X', { kind: 'choice', displayName: 'X', description: '', indexed: false, choices }))).toEqual(
      choices
    );
    expect(choicesIn('<Field Type="Choice"><CHOICES><CHOICE>Caf&#233; &#x27;x&#x27; &apos;</CHOICE></CHOICES></Field>')).toEqual([
      "Café 'x' '"
    ]);
    expect(choicesIn('<Field Type="Text" />')).toEqual([]);
  });

  it('keep long text plain', () => {
    expect(fieldXml('Events', 'Detail', lists.events.columns.Detail)).toContain('RichText="FALSE"');
  });
});

describe('the documentation of the lists', () => {
  it('is what the schema says now', () => {
    const committed = readFileSync(join(__dirname, '../../../sharepoint/lists.md'), 'utf8');
    expect(committed).toBe(listDocumentation());
  });
});
