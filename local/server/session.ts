import type { IncomingMessage } from 'node:http';
import { findPerson } from '../people';

const cookieName = 'SPAUTH-LOCAL';
const bearer = /^Bearer local:(.+)$/i;

/** Who sent a request, and how they proved it. */
export interface Session {
  readonly login: string;
  /** A program with an access token: SharePoint asks it for no request digest. */
  readonly byToken: boolean;
}

function cookieValue(header: string | undefined): string | undefined {
  const pair = (header ?? '')
    .split(';')
    .map(part => part.trim())
    .find(part => part.startsWith(`${cookieName}=`));
  if (!pair) {
    return undefined;
  }
  try {
    return decodeURIComponent(pair.slice(cookieName.length + 1));
  } catch {
    return undefined;
  }
}

/** The signed-in person; 'unknown' when a token names nobody; undefined when nobody is signed in. */
export function readSession(request: IncomingMessage): Session | 'unknown' | undefined {
  const token = bearer.exec(request.headers.authorization ?? '');
  if (token) {
    const person = findPerson(token[1].trim());
    return person ? { login: person.login, byToken: true } : 'unknown';
  }
  const person = findPerson(cookieValue(request.headers.cookie) ?? '');
  return person ? { login: person.login, byToken: false } : undefined;
}

/** The header that signs a person in, or out when the login is empty. */
export function sessionCookie(login: string): string {
  const life = login ? '' : '; Max-Age=0';
  return `${cookieName}=${encodeURIComponent(login)}; Path=/; HttpOnly; SameSite=Lax${life}`;
}
