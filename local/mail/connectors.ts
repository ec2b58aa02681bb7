import { FlowError, isArray, isObject, textOf } from './json';
import type { Json, JsonObject } from './json';

/** What an operation answered. */
export interface ConnectorAnswer {
  readonly statusCode: number;
  readonly headers: JsonObject;
  readonly body: Json;
}

/** A message as the Outlook connector sends it. */
export interface OutgoingMail {
  readonly to: readonly string[];
  readonly subject: string;
  /** HTML. */
  readonly body: string;
  readonly attachments: readonly MailFile[];
}

/** A file that goes with a message. */
export interface MailFile {
  readonly name: string;
  readonly content: string;
}

/** The connections a flow is signed in with. */
export interface Connections {
  /** `fetch` to SharePoint as the mail flow's account. */
  readonly sharePoint: (url: string, init: RequestInit) => Promise<Response>;
  /** Rejects when the message could not be handed over. */
  readonly outlook: (mail: OutgoingMail) => Promise<void>;
}

interface Operation {
  readonly parameters: readonly string[];
  readonly call: (connections: Connections, parameters: JsonObject) => Promise<ConnectorAnswer>;
}

const required = (parameters: JsonObject, name: string): string => {
  const value = parameters[name];
  if (typeof value !== 'string' || value === '') throw new FlowError(`The parameter "${name}" is missing.`);
  return value;
};

function parsed(text: string): Json {
  try {
    return text === '' ? null : (JSON.parse(text) as Json);
  } catch {
    return text;
  }
}

/** "Send an HTTP request to SharePoint". */
const httpRequest: Operation = {
  parameters: ['dataset', 'parameters/method', 'parameters/uri', 'parameters/headers', 'parameters/body'],
  call: async ({ sharePoint }, parameters) => {
    const headers = parameters['parameters/headers'] ?? {};
    const body = parameters['parameters/body'];
    if (!isObject(headers)) throw new FlowError('The headers of a request are an object.');
    if (body !== undefined && typeof body !== 'string') throw new FlowError('The body of a request is a text.');
    const response = await sharePoint(
      `${required(parameters, 'dataset').replace(/\/$/, '')}/${required(parameters, 'parameters/uri').replace(/^\//, '')}`,
      {
        method: required(parameters, 'parameters/method'),
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, textOf(value)])),
        body
      }
    );
    return { statusCode: response.status, headers: Object.fromEntries(response.headers.entries()), body: parsed(await response.text()) };
  }
};

const mailAddress = /^[^\s@<>;,]+@[^\s@<>;,]+$/;

/** Files as the connector takes them: their names, and their bytes in base64. */
function filesOf(given: Json): readonly MailFile[] {
  if (!isArray(given)) throw new FlowError('The attachments are a list.');
  return given.map(one => {
    const { Name: name, ContentBytes: bytes } = isObject(one) ? one : {};
    if (typeof name !== 'string' || typeof bytes !== 'string') throw new FlowError('An attachment has a Name and ContentBytes.');
    const content = Buffer.from(bytes, 'base64');
    if (content.toString('base64') !== bytes) throw new FlowError(`The attachment ${name} is not in base64.`);
    return { name, content: content.toString('utf8') };
  });
}

/** "Send an email (V2)" of Office 365 Outlook. Addresses are separated by semicolons. */
const sendEmail: Operation = {
  parameters: ['emailMessage/To', 'emailMessage/Subject', 'emailMessage/Body', 'emailMessage/Importance', 'emailMessage/Attachments'],
  call: async ({ outlook }, parameters) => {
    const to = textOf(parameters['emailMessage/To'] ?? '')
      .split(';')
      .map(address => address.trim())
      .filter(address => address !== '');
    if (to.length === 0 || !to.every(address => mailAddress.test(address))) {
      return { statusCode: 400, headers: {}, body: { status: 400, message: 'The recipients are not valid.' } };
    }
    await outlook({
      to,
      subject: textOf(parameters['emailMessage/Subject'] ?? ''),
      body: textOf(parameters['emailMessage/Body'] ?? ''),
      attachments: filesOf(parameters['emailMessage/Attachments'] ?? [])
    });
    return { statusCode: 200, headers: {}, body: null };
  }
};

/** The operations the flows use, by connection and operation. */
export const connectorOperations: Readonly<Record<string, Operation | undefined>> = {
  'shared_sharepointonline HttpRequest': httpRequest,
  'shared_office365 SendEmailV2': sendEmail
};
