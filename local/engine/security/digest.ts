import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { digestExpired, digestInvalid } from '../errors';
import type { Core } from '../session';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function shown(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(moment.getUTCDate())} ${months[moment.getUTCMonth()] as string} ${moment.getUTCFullYear()} ${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}:${two(moment.getUTCSeconds())} -0000`;
}

/** The key digests are signed with: made once a database. */
function secret(core: Core): string {
  return core.permissions.remember('digest secret', () => keptSecret(core));
}

function keptSecret(core: Core): string {
  const row = core.storage.one("SELECT value FROM meta WHERE key = 'digestSecret'");
  if (row) {
    return String(row.value);
  }
  const made = randomBytes(32).toString('hex');
  core.storage.run("INSERT INTO meta (key, value) VALUES ('digestSecret', ?)", made);
  return made;
}

function sign(core: Core, login: string, issued: string): string {
  return createHmac('sha512', secret(core)).update(`${login.toLowerCase()}|${issued}`).digest('hex').toUpperCase();
}

/** A request digest for a person: `0x…,<when it was made>`. */
export function issueDigest(core: Core, login: string): string {
  const issued = shown(core.settings.now());
  return `0x${sign(core, login, issued)},${issued}`;
}

/** Refuses a write whose digest is missing, not this person's, or too old. */
export function checkDigest(core: Core, login: string, digest: string | undefined): void {
  const parts = /^0x([0-9A-F]+),(.+)$/i.exec(digest ?? '');
  const expected = parts ? Buffer.from(sign(core, login, parts[2] as string)) : undefined;
  const given = parts ? Buffer.from((parts[1] as string).toUpperCase()) : undefined;
  if (!parts || !expected || !given || expected.length !== given.length || !timingSafeEqual(expected, given)) {
    throw digestInvalid();
  }
  const issued = Date.parse((parts[2] as string).replace(' -0000', ' GMT'));
  if (core.settings.now().getTime() - issued > core.settings.digestLifetimeSeconds * 1000) {
    throw digestExpired();
  }
}
