import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openIntranet } from '../../../local/server/prepare/admitPeople';
import { engineTransport } from '../../../local/server/inProcess';
import { openLocalSite, type RunningSite } from '../../../local/server/localSite';

/** A build written by hand: one web part under the alias of the referral form. */
export const fixtureBuild = path.join(__dirname, 'fixtures', 'build');

export interface TestSite {
  readonly site: RunningSite;
  readonly dataDir: string;
  /** Stops it and removes its data. */
  end(): Promise<void>;
}

export interface TestSiteOptions {
  readonly testControls?: boolean;
  readonly releaseDir?: string;
  readonly dataDir?: string;
}

/** A local site in this process, on a free port. */
export async function openTestSite(options: TestSiteOptions = {}): Promise<TestSite> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'local-site-'));
  const site = await openLocalSite(
    { port: 0, dataDir, reset: false, testControls: options.testControls ?? true, releaseDir: options.releaseDir ?? fixtureBuild },
    () => undefined,
    // The sites as a tenant hands them over, before Set-up.
    { first: ({ engine, origin }) => openIntranet(engineTransport(engine, 'owner@wmp.example'), origin) }
  );
  return {
    site,
    dataDir,
    end: async () => {
      await site.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** One request, with full control of its headers and without following redirects. */
export function send(
  origin: string,
  target: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {}
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${origin}${target}`,
      { method: options.method ?? 'GET', headers: options.headers, agent: false },
      incoming => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks).toString('utf8') })
        );
        incoming.on('error', reject);
      }
    );
    outgoing.on('error', reject);
    outgoing.end(options.body);
  });
}

/** Headers of a page's own requests. */
export function asPerson(login: string, more: Record<string, string> = {}): Record<string, string> {
  return { cookie: `SPAUTH-LOCAL=${encodeURIComponent(login)}`, ...more };
}

/** Headers of a program. */
export function asProgram(login: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    authorization: `Bearer local:${login}`,
    accept: 'application/json;odata=nometadata',
    'content-type': 'application/json',
    ...more
  };
}
