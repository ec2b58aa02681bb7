import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/**
 * Answers why a file does not compile with one change in it: `npm test` fails of it, whatever the tests say. Only that file is checked, so
 * that an error that would show elsewhere alone counts as none.
 */
export function typesChecker(root) {
  const ts = createRequire(join(root, 'package.json'))('typescript');
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root);
  let mutated;
  let text;
  let version = 0;
  const host = {
    getCompilationSettings: () => ({
      ...options,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
      types: [],
      noEmit: true,
      noUnusedLocals: false,
      noUnusedParameters: false,
      allowUnreachableCode: true,
      incremental: false,
      composite: false,
      declaration: false
    }),
    getScriptFileNames: () => [mutated],
    getScriptVersion: name => (resolve(name) === mutated ? String(version) : '0'),
    getScriptSnapshot: name => {
      const found = resolve(name) === mutated ? text : ts.sys.readFile(name);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: given => ts.getDefaultLibFilePath(given),
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories
  };
  const service = ts.createLanguageService(host, ts.createDocumentRegistry());
  return (file, source, mutants) => {
    mutated = resolve(root, file);
    const starts = source.split('\n').reduce((all, line) => [...all, all[all.length - 1] + line.length + 1], [0]);
    const at = ({ line, column }) => starts[line - 1] + column - 1;
    const problemOf = changed => {
      text = changed;
      version += 1;
      const [problem] = [...service.getSyntacticDiagnostics(mutated), ...service.getSemanticDiagnostics(mutated)];
      return problem && ts.flattenDiagnosticMessageText(problem.messageText, ' ');
    };
    // Asked before something else was changed that it goes by: nobody can tell any more.
    if (problemOf(source) !== undefined) return mutants.map(() => undefined);
    return mutants.map(({ location: { start, end }, replacement }) =>
      problemOf(source.slice(0, at(start)) + replacement + source.slice(at(end)))
    );
  };
}
