import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { assetsPath, frameworkFolders, frameworkPath, hostPath, reactPath } from './pages/manifests';
import { packageFolder } from './build/packages';
import { StaticFiles, fileWithin } from './staticFiles';

const fontsPath = '/_local/fonts/';
// The build tools put a digest of the content in the name.
const nameCarriesDigest = /_[0-9a-f]{16,}\.[a-z]+$/;
const reactFiles = /^react(-dom)?\.production\.min\.js$/;

/** Serves the framework, React, the host page's programs, the icon fonts and the suite's production bundles. */
export class Assets {
  private readonly files = new StaticFiles();
  private readonly framework = frameworkFolders();
  private readonly fonts = path.join(packageFolder('@fluentui/font-icons-mdl2'), 'fonts');

  public constructor(
    private readonly hostDir: string,
    private readonly releaseDir: string
  ) {}

  /** True when the address was one of an asset and has been answered, with the file or with 404. */
  public async answer(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<boolean> {
    if (!pathname.startsWith('/_local/')) {
      return false;
    }
    for (const file of this.candidates(pathname)) {
      if (await this.files.send(request, response, file, nameCarriesDigest.test(pathname))) {
        return true;
      }
    }
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such file.');
    return true;
  }

  private candidates(pathname: string): readonly string[] {
    const within = (prefix: string, folder: string): string[] => {
      const file = fileWithin(folder, pathname.slice(prefix.length));
      return file ? [file] : [];
    };
    if (pathname.startsWith(assetsPath)) {
      return within(assetsPath, path.join(this.releaseDir, 'assets'));
    }
    if (pathname.startsWith(hostPath)) {
      return within(hostPath, this.hostDir);
    }
    if (pathname.startsWith(fontsPath)) {
      return within(fontsPath, this.fonts);
    }
    if (pathname.startsWith(reactPath)) {
      const name = pathname.slice(reactPath.length);
      return reactFiles.test(name) ? [path.join(packageFolder(name.startsWith('react-dom') ? 'react-dom' : 'react'), 'umd', name)] : [];
    }
    return pathname.startsWith(frameworkPath) ? this.frameworkCandidates(pathname.slice(frameworkPath.length)) : [];
  }

  // The loader asks for chunks of the assembly's members in the assembly's own folder, so every folder is looked in.
  private frameworkCandidates(rest: string): readonly string[] {
    const [packageName, ...parts] = rest.split('/');
    const named = this.framework.get(packageName);
    const folders = named ? [named, ...this.framework.values()] : [...this.framework.values()];
    return folders.map(folder => fileWithin(folder, parts.join('/'))).filter((file): file is string => file !== undefined);
  }
}
