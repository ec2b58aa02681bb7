import path from 'node:path';

/** How the local site is started. */
export interface LocalSiteOptions {
  /** TCP port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Folder that holds the site's database; made when missing. */
  readonly dataDir: string;
  /** Throws away everything the site holds before it starts. */
  readonly reset: boolean;
  /** Opens `/__test/…`, which can break the site on purpose. */
  readonly testControls: boolean;
  /** Where the build lies: the folder with `manifests` and `assets`. */
  readonly releaseDir: string;
}

/** What the command line asks for. */
export interface StartOptions extends LocalSiteOptions {
  /** Builds the bundles beside the start, unless they are there. */
  readonly build: boolean;
}

/** The project's own folder. */
export const projectDir = path.resolve(__dirname, '..', '..');

const defaultPort = 4400;

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') {
    return defaultPort;
  }
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT must be a whole number from 0 to 65535, not "${text}".`);
  }
  return port;
}

/**
 * Options from the command line and the environment.
 * Throws an Error in plain words when one of them makes no sense.
 */
export function readOptions(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): StartOptions {
  const known = ['--build', '--reset', '--test-controls'];
  const unknown = args.find(argument => !known.includes(argument));
  if (unknown !== undefined) {
    throw new Error(`"${unknown}" is not an option. The options are ${known.join(', ')}.`);
  }
  return {
    port: readPort(environment.PORT),
    dataDir: path.resolve(environment.DATA_DIR ?? path.join(projectDir, '.local-site')),
    build: args.includes('--build'),
    reset: args.includes('--reset'),
    testControls: args.includes('--test-controls') || environment.MARAC_TEST_CONTROLS === '1',
    releaseDir: path.resolve(environment.RELEASE_DIR ?? path.join(projectDir, 'release'))
  };
}
