import type { Site } from '../../services/shared/ports';
import { groups, type FolderSet, type Grant } from './access';
import type { Column } from './columns';
import { indexBudget, indexedColumns, listPath, type ListDefinition } from './list';
import { roles } from './roles';
import { siteSchemas } from './index';

const siteNames: Readonly<Record<Site, string>> = { case: 'Case site', partner: 'Partner site' };

const kindWords: Readonly<Record<Column['kind'], string>> = {
  text: 'Text, 255',
  note: 'Plain text, long',
  choice: 'Choice',
  number: 'Number',
  dateTime: 'Date and time',
  boolean: 'Yes or no'
};

/** Text inside a table cell. */
const cell = (text: string): string => text.replace(/\|/g, '\\|');

const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function table(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [row(...headings), row(...headings.map(() => '---')), ...rows.map(cells => row(...cells)), ''];
}

const folderWords: Readonly<Record<FolderSet['kind'], string>> = {
  Restricted: 'Folder `Restricted`',
  'Each MARAC': 'A folder for each MARAC',
  'Each MARAC and agency': 'A folder for each MARAC and agency',
  'Each agency beneath its MARAC': "Beneath each MARAC's folder, one for each agency"
};

const grantRows = (where: string, grants: readonly Grant[]): readonly (readonly string[])[] =>
  [{ group: 'MARAC Owners', role: 'Full Control' }, ...grants].map(({ group, role }) => [where, group, role]);

function columnRows(list: ListDefinition): readonly (readonly string[])[] {
  return Object.keys(list.columns).map(name => {
    const column = list.columns[name];
    const choices = column.choices ? `. One of: ${column.choices.join(', ')}` : '';
    return [`\`${name}\``, column.displayName, kindWords[column.kind], column.indexed ? 'Yes' : '', `${column.description}${choices}`];
  });
}

function listSection(list: ListDefinition, site: Site): readonly string[] {
  const access = list.access[site] ?? { list: [], folders: [] };
  const facts = [
    `Address: \`${listPath(list)}\` (${list.template === 'library' ? 'document library' : 'list'}).`,
    `Indexes: ${indexedColumns(list).length} of ${indexBudget}.`,
    list.itemLevelSecurity === 'own' ? 'People see and change only the rows they made, unless their role overrides list behaviours.' : '',
    list.attachments ? 'Files can be attached.' : ''
  ].filter(fact => fact !== '');
  return [
    `### ${list.title}`,
    '',
    `${list.description}. ${facts.join(' ')}`,
    '',
    ...table(
      ['Where', 'Group', 'Role'],
      [...grantRows('List', access.list), ...access.folders.flatMap(set => grantRows(folderWords[set.kind], set.grants))]
    ),
    ...table(['Column', 'Heading', 'Type', 'Indexed', 'Holds'], columnRows(list))
  ];
}

/** The documentation of the lists, in Markdown: columns, index budgets, and who may do what. */
export function listDocumentation(): string {
  const sites: readonly Site[] = ['case', 'partner'];
  return [
    '# Lists',
    '',
    'Made from the list schema; not for editing by hand. `npx tsx local/writeListDocumentation.ts` writes it again.',
    '',
    'Every list has permissions of its own, keeps earlier versions, and is left out of search, of copies on computers and of the navigation.',
    'Only an indexed column may be filtered. No row has permissions of its own: rows take those of their list or folder.',
    '',
    '## Roles',
    '',
    ...table(
      ['Role', 'What it is for', 'Rights'],
      roles.map(role => [role.name, role.description, role.rights.join(', ')])
    ),
    '## Groups',
    '',
    'On the partner site there is besides one group for each MARAC and agency, for example `Coventry - Housing`.',
    '',
    ...table(
      ['Group', 'Who', 'Sites'],
      groups.map(group => [group.name, group.description, group.sites.map(site => siteNames[site]).join(', ')])
    ),
    ...sites.flatMap(site => [`## ${siteNames[site]}`, '', ...siteSchemas[site].flatMap(list => listSection(list, site))])
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}
