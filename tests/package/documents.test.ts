import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
const under = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1));

const folders = ['bench', 'docs', 'findings', 'local', 'sharepoint', 'src', 'tests'];
const names = new Set([...folders.flatMap(under), ...readdirSync(root)].map(path => basename(path)));
const documents = ['README.md', 'ARCHITECTURE.md', ...folders.flatMap(under).filter(path => path.endsWith('.md'))];

/** Made by `npm run package`, so not there in a fresh clone. */
const packaged = ['sharepoint/solution/marac-referral-management.sppkg', 'sharepoint/flows/marac-due.zip'];

const found = (text: string, pattern: RegExp): readonly string[] => Array.from(text.matchAll(pattern), ([, path]) => path);

describe.each(documents)('%s', document => {
  const text = readFileSync(join(root, document), 'utf8');

  test('names files and folders that exist', () => {
    const paths = found(text, new RegExp(`\`((?:${folders.join('|')})/[\\w./-]+)\``, 'g'));
    expect(paths.filter(path => !packaged.includes(path) && !existsSync(join(root, path)))).toEqual([]);
    expect(found(text, /`(\w+\.tsx?)`/g).filter(name => !names.has(name))).toEqual([]);
  });

  test('links to files that exist', () => {
    const links = found(text, /\]\(([^)#:]+)(?:#[^)]*)?\)/g);
    expect(links.filter(link => !existsSync(join(root, dirname(document), link)))).toEqual([]);
  });
});
