'use strict';

const { execFile } = require('child_process');
const { cpSync } = require('fs');
const path = require('path');
const { promisify } = require('util');
const build = require('@microsoft/sp-build-web');

/** `--lite` is the rig's own flag for the least that can be run: for the local site only. What is packaged is always built in full. */
const isQuick = process.argv.includes('--lite');

build.addSuppression(/^Warning - \[sass\] The local CSS class .* is not camelCase and will not be type-safe\.$/);

/** Takes the types out file by file, in a second instead of half a minute; the full build and `npm test` check them. */
async function transpile() {
  const { src, lib } = { src: path.join(__dirname, 'src'), lib: path.join(__dirname, 'lib') };
  await require('esbuild').build({
    entryPoints: [path.join(src, '**/*.ts'), path.join(src, '**/*.tsx')],
    outbase: src,
    outdir: lib,
    target: 'es2017',
    tsconfigRaw: { compilerOptions: { jsx: 'react', target: 'es2017', useDefineForClassFields: false } },
    logLevel: 'error'
  });
  cpSync(src, lib, { recursive: true, filter: file => !/\.tsx?$/.test(file) });
}

if (isQuick) {
  build.tscCmd.enabled = false;
  build.rig.addPreBuildTask(build.subTask('transpile', () => transpile()));
}

/** No import through a wall: what is packaged keeps to the layers and streets of `.dependency-cruiser.js`. */
const walls = () =>
  promisify(execFile)(process.execPath, [path.join(__dirname, 'node_modules', '.bin', 'depcruise'), 'src'], { cwd: __dirname }).catch(
    ({ stdout }) => Promise.reject(new Error(stdout))
  );
if (!isQuick) build.rig.addPreBuildTask(build.subTask('walls', walls));

build.configureWebpack.mergeConfig({
  additionalConfiguration: config => {
    const { ProgressPlugin } = build.webpack.taskConfig.webpack;
    config.plugins.push(
      new ProgressPlugin({ handler: done => process.send && process.send({ done }), percentBy: 'modules', modulesCount: 2000 })
    );
    if (isQuick) Object.assign(config.optimization, { minimize: false, minimizer: [] });
    return config;
  }
});

const getTasks = build.rig.getTasks;
build.rig.getTasks = function () {
  const result = getTasks.call(build.rig);
  result.set('serve', result.get('serve-deprecated'));
  return result;
};

build.initialize(require('gulp'));
