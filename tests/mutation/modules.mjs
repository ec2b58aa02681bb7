import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve, sep } from 'node:path';
import { compileFunction } from 'node:vm';

const endings = ['', '.ts', '.tsx', '.js', '.json', `${sep}index.ts`, `${sep}index.js`];
const isFile = path => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/**
 * Loads the project's files as Jest does: each set of modules is run anew, so that a mutant begins with nothing that another has left
 * behind. What is compiled is kept, which is what makes this quick.
 */
export class Modules {
  #compiled = new Map();
  #resolved = new Map();
  #swc;
  #options;
  #ours;
  #instead;

  /** `ours`: which files are loaded anew; everything else is Node's. `instead`: packages that are given another way. */
  constructor(root, options, ours, instead) {
    this.#swc = createRequire(resolve(root, 'package.json'))('@swc/core');
    this.#options = { ...options, swcrc: false, configFile: false, sourceMaps: false };
    this.#ours = ours;
    this.#instead = instead;
  }

  #resolve(request, from) {
    const key = `${dirname(from)}\0${request}`;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const path = resolve(dirname(from), request);
    const found =
      request.startsWith('.') || request.startsWith(sep)
        ? endings.map(ending => path + ending).find(isFile)
        : createRequire(from).resolve(request);
    if (found === undefined) throw new Error(`${from} asks for ${request}, which is nowhere.`);
    this.#resolved.set(key, found);
    return found;
  }

  #run(file, module, require) {
    if (file.endsWith('.json')) {
      module.exports = JSON.parse(readFileSync(file, 'utf8'));
      return;
    }
    let compiled = this.#compiled.get(file);
    if (!compiled) {
      const { code } = this.#swc.transformSync(readFileSync(file, 'utf8'), { ...this.#options, filename: file });
      compiled = compileFunction(code, ['exports', 'require', 'module', '__filename', '__dirname'], { filename: file });
      this.#compiled.set(file, compiled);
    }
    compiled.call(module.exports, module.exports, require, module, file, dirname(file));
  }

  /** Runs a file and whatever it asks for, each once. `loaded`: the files that were. */
  load(file, loaded = new Set()) {
    const run = new Map();
    const requireFrom = from => request => {
      if (request in this.#instead) return this.#instead[request];
      const native = createRequire(from);
      if (request.startsWith('node:')) return native(request);
      const found = this.#resolve(request, from);
      return this.#ours(found) ? once(found) : native(request);
    };
    const once = path => {
      const known = run.get(path);
      if (known) return known.exports;
      const module = { exports: {}, filename: path };
      run.set(path, module);
      loaded.add(path);
      this.#run(path, module, Object.assign(requireFrom(path), { resolve: request => this.#resolve(request, path) }));
      return module.exports;
    };
    return once(file);
  }
}
