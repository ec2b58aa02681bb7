import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findPerson, people, type Person } from '../people';
import type { MailFile } from '../mail/connectors';
import { readJson, sendJson } from './body';
import { guidFor } from './pages/pageContext';
import type { SiteState } from './siteState';

const mailFlowLogin = 'mailflow@wmp.example';
const mailAddress = /^[^\s@<>]+@[^\s@<>]+$/;

/** A message as Graph takes it. */
interface GraphMessage {
  readonly subject: string;
  readonly contentType: string;
  readonly body: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly attachments: readonly MailFile[];
}

function graphError(response: ServerResponse, status: number, code: string, message: string): void {
  const id = randomUUID();
  sendJson(response, status, {
    error: { code, message, innerError: { date: new Date().toISOString().slice(0, 19), 'request-id': id, 'client-request-id': id } }
  });
}

function personJson(person: Person): object {
  return {
    id: guidFor(person.login),
    displayName: person.name,
    jobTitle: person.role,
    mail: person.login,
    userPrincipalName: person.login
  };
}

function readRecipients(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) {
    return undefined;
  }
  const addresses = value.map((entry: { emailAddress?: { address?: unknown } } | null) => entry?.emailAddress?.address);
  return addresses.every((address): address is string => typeof address === 'string' && mailAddress.test(address)) ? addresses : undefined;
}

/** The files of a message, or undefined where Graph would refuse one. */
function readFiles(value: unknown): readonly MailFile[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const files = value.map((file: Record<string, unknown> | null) =>
    file?.['@odata.type'] === '#microsoft.graph.fileAttachment' && typeof file.name === 'string' && typeof file.contentBytes === 'string'
      ? { name: file.name, content: Buffer.from(file.contentBytes, 'base64').toString('utf8') }
      : undefined
  );
  return files.every((file): file is MailFile => file !== undefined) ? files : undefined;
}

/** The message of a sendMail body, or undefined where Graph would refuse it. */
export function readMessage(body: unknown): GraphMessage | undefined {
  const message = (body as { message?: Record<string, unknown> } | undefined)?.message;
  const text = message?.body as { contentType?: unknown; content?: unknown } | undefined;
  const to = readRecipients(message?.toRecipients);
  const cc = readRecipients(message?.ccRecipients ?? []);
  const attachments = readFiles(message?.attachments ?? []);
  if (!message || !to?.length || !cc || !attachments || typeof message.subject !== 'string' || typeof text?.content !== 'string') {
    return undefined;
  }
  return { subject: message.subject, contentType: text.contentType === 'HTML' ? 'HTML' : 'Text', body: text.content, to, cc, attachments };
}

async function sendMail(state: SiteState, request: IncomingMessage, response: ServerResponse, from: string): Promise<void> {
  const message = readMessage(await readJson(request));
  if (!message) {
    graphError(response, 400, 'ErrorInvalidRecipients', 'The message needs a subject, a body and at least one valid recipient.');
    return;
  }
  state.store.addMail({ ...message, from, sentAt: state.clock.now().toISOString() });
  response.writeHead(202).end();
}

function findByIdOrLogin(id: string): Person | undefined {
  return findPerson(id) ?? people.find(person => guidFor(person.login) === id.toLowerCase());
}

/** Answers the few calls of Microsoft Graph that the suite makes; every other one is 404. */
export async function answerGraph(
  state: SiteState,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  login: string | undefined
): Promise<void> {
  const me = login ? findPerson(login) : undefined;
  if (!me) {
    graphError(response, 403, 'Authorization_RequestDenied', 'Nobody is signed in.');
    return;
  }
  const segments = pathname
    .replace(/^\/_graph\/(v1\.0|beta)/, '')
    .split('/')
    .filter(Boolean)
    .map(decodeURIComponent);
  const [root, second, third] = segments;
  const person = root === 'me' ? me : root === 'users' && second ? findByIdOrLogin(second) : undefined;
  const action = root === 'me' ? second : third;
  if (root === 'users' && second && !person) {
    graphError(response, 404, 'Request_ResourceNotFound', `Resource '${second}' does not exist.`);
  } else if (person && action === undefined && request.method === 'GET') {
    sendJson(response, 200, { '@odata.context': `${state.origin}/_graph/v1.0/$metadata#users/$entity`, ...personJson(person) });
  } else if (person && action === 'sendMail' && request.method === 'POST') {
    if (person !== me && me.login !== mailFlowLogin) {
      graphError(response, 403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
      return;
    }
    await sendMail(state, request, response, person.login);
  } else {
    graphError(response, 404, 'ResourceNotFound', `Resource not found for the segment '${segments[segments.length - 1] ?? ''}'.`);
  }
}
