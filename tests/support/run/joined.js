'use strict';

const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..', '..', '..');

/** PnPjs as the suite asks for it. */
const pnp = [
  ...['@pnp/core', '@pnp/queryable', '@pnp/sp'],
  ...[
    'attachments',
    'batching',
    'fields',
    'files',
    'folders',
    'items',
    'lists',
    'lists/web',
    'recycle-bin',
    'security',
    'site-groups',
    'site-users',
    'site-users/web',
    'sites',
    'webs'
  ].map(part => `@pnp/sp/${part}`)
];

/** What is asked for, and what is loaded for it: of Fluent what the suite uses, without eight hundred files of components. */
const sources = {
  ...Object.fromEntries(pnp.map(name => [name, [name]])),
  '@fluentui/react': ['@fluentui/react/lib-commonjs/Styling', '@fluentui/react/lib-commonjs/Theme']
};

const loaderOf = ([name, from]) => {
  const parts = from.map(source => `require(${JSON.stringify(source)})`);
  return `exports[${JSON.stringify(name)}] = () => ${parts.length === 1 ? parts[0] : `Object.assign({}, ${parts.join(', ')})`};`;
};

function make(folder) {
  const { buildSync } = require('esbuild');
  const contents = Object.entries(sources).map(loaderOf).join('\n');
  const external = ['react', 'react-dom'];
  buildSync({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    mainFields: ['main'],
    external,
    outfile: path.join(folder, 'joined.js'),
    logLevel: 'error'
  });
  for (const name of Object.keys(sources)) {
    const file = path.join(folder, `${name}.js`);
    mkdirSync(path.dirname(file), { recursive: true });
    const way = path.relative(path.dirname(file), path.join(folder, 'joined.js'));
    writeFileSync(file, `module.exports = require(${JSON.stringify(`./${way}`)})[${JSON.stringify(name)}]();\n`);
  }
}

/**
 * Where these packages lie joined in one file. Every test file loads its modules anew, and hundreds of small files take longer
 * to find than to run. Each part still runs only when it is asked for. Made once for each version of the packages.
 */
function joinedPackages() {
  const hash = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(readFileSync(__filename));
  const cache = path.join(root, 'node_modules', '.cache', 'marac-joined-packages');
  const folder = path.join(cache, hash.digest('hex').slice(0, 24));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(path.join(cache, 'making-'));
  make(making);
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another process was quicker with the very same content.
    if (!existsSync(folder)) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
}

module.exports = { joinedPackages };
