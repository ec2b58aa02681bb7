import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { findPerson } from '../people';
import { accessDenied, answerApi, sendApiResponse } from './api';
import type { Assets } from './assets';
import { readJson, redirect, sendJson, sendText } from './body';
import { answerFile } from './directFiles';
import { answerGraph } from './graph';
import { isCrossSite, pageHeaders } from './pages/guards';
import { mayEditPages } from './pages/pageContext';
import { findListPage, renderListPage, type ListAddress } from './pages/listPage';
import { renderMailPage, renderNotFound, renderSignInPage, renderStartPage } from './pages/plainPages';
import type { Part } from './prepare/progress';
import { readSession, sessionCookie, type Session } from './session';
import { addressOf, findPage, findSite, type SitePage } from './pages/sitePages';
import type { SiteState } from './siteState';
import { answerTestControl } from './testControls';
import { renderNoAccess, renderWebPartPage, type Components } from './pages/webPartPage';

/** What the routes need to answer with. */
export interface RouteContext {
  readonly state: SiteState;
  readonly assets: Assets;
  readonly testControls: boolean;
  /** What is still being loaded; nothing once everything is in. */
  loading(): readonly Part[];
  /** Read anew for each page, so a new build shows without a restart. */
  components(): Components;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly session: Session | 'unknown' | undefined;
  readonly login: string | undefined;
}

function sendPage(response: ServerResponse, status: number, text: string): void {
  const zips = /\bgzip\b/.test(response.req.headers['accept-encoding'] ?? '');
  const body = zips ? gzipSync(text, { level: 4 }) : Buffer.from(text, 'utf8');
  response.writeHead(status, { ...pageHeaders, ...(zips ? { 'content-encoding': 'gzip' } : {}), 'content-length': String(body.length) });
  response.end(body);
}

/** A path of this site to come back to; anything else leads to the start page. */
export function safeReturn(to: string | null): string {
  return to !== null && /^\/(?![/\\])[^\s\\]*$/.test(to) ? to : '/';
}

function answerSignIn(context: RouteContext, { request, response, url, login }: Exchange): void {
  const chosen = findPerson(url.searchParams.get('as') ?? '');
  const to = safeReturn(url.searchParams.get('to'));
  // Another site's link may show the switcher, but never change who is signed in.
  if (chosen && !isCrossSite(request, context.state.origin)) {
    redirect(response, to, { 'set-cookie': sessionCookie(chosen.login) });
    return;
  }
  sendPage(response, 200, renderSignInPage(login, to));
}

function answerPage(context: RouteContext, page: SitePage, { response, url, login }: Exchange): void {
  const address = `${url.pathname}${url.search}`;
  if (login === undefined) {
    redirect(response, `/_signin?to=${encodeURIComponent(address)}`);
  } else if (!context.state.engine.canOpen(login, page.site.path)) {
    sendPage(response, 403, renderNoAccess(page.site, login, address));
  } else {
    sendPage(response, 200, renderWebPartPage(context.state, context.components(), { page, login, query: url.searchParams, address }));
  }
}

async function answerListPage(context: RouteContext, list: ListAddress, { response, url, login }: Exchange): Promise<void> {
  const address = `${url.pathname}${url.search}`;
  if (login === undefined) {
    redirect(response, `/_signin?to=${encodeURIComponent(address)}`);
    return;
  }
  const text = await renderListPage(context.state, context.components(), { list, login, query: url.searchParams, address });
  if (text === 'missing') {
    sendPage(response, 404, renderNotFound(login));
  } else {
    sendPage(response, text === 'forbidden' ? 403 : 200, text === 'forbidden' ? renderNoAccess(list.site, login, address) : text);
  }
}

async function answerSaveProperties(context: RouteContext, { request, response, url, login }: Exchange): Promise<void> {
  const page = findPage(url.searchParams.get('page') ?? '');
  const { engine, store } = context.state;
  if (!page || login === undefined || !engine.canOpen(login, page.site.path) || !mayEditPages(engine.webInfo(login, page.site.path))) {
    sendJson(response, 403, { error: 'You may not change this page.' });
    return;
  }
  const saved = (await readJson(request)) as { title?: unknown; properties?: unknown } | undefined;
  if (typeof saved?.properties !== 'object' || saved.properties === null || Array.isArray(saved.properties)) {
    sendJson(response, 400, { error: 'The web part sent no properties.' });
    return;
  }
  const title = typeof saved.title === 'string' ? saved.title : page.title;
  store.savePage(addressOf(page), { title, properties: saved.properties as Record<string, unknown> });
  sendJson(response, 200, {});
}

async function answerSharePoint(context: RouteContext, { request, response, session }: Exchange): Promise<void> {
  if (session === undefined || session === 'unknown') {
    sendApiResponse(request, response, accessDenied(session === 'unknown' ? 401 : 403));
    return;
  }
  await answerApi(context.state, request, response, session);
}

/** A file of a message in the mail viewer: /_mail/MESSAGE/PLACE. */
function answerMailFile(state: SiteState, response: ServerResponse, path: string): void {
  const [id, place] = path.split('/').slice(2).map(Number);
  const file = state.store.allMail().find(mail => mail.id === id)?.attachments?.[place];
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': `attachment; filename="${file.name}"` });
  response.end(file.content);
}

async function answerTools(context: RouteContext, exchange: Exchange): Promise<boolean> {
  const { request, response, url, login } = exchange;
  const { state } = context;
  if (url.pathname === '/_signin') {
    answerSignIn(context, exchange);
  } else if (url.pathname === '/_mail') {
    sendPage(response, 200, renderMailPage(login, state.store.allMail()));
  } else if (url.pathname === '/_mail.json') {
    sendJson(response, 200, state.store.allMail());
  } else if (url.pathname.startsWith('/_mail/')) {
    answerMailFile(state, response, url.pathname);
  } else if (url.pathname.startsWith('/_graph/')) {
    await answerGraph(state, request, response, url.pathname, login);
  } else if (url.pathname === '/_page/properties' && request.method === 'POST') {
    await answerSaveProperties(context, exchange);
  } else if (url.pathname.startsWith('/__test/') && context.testControls) {
    await answerTestControl(state, request, response, url.pathname);
  } else {
    return false;
  }
  return true;
}

/** Answers one request that has passed the guards. */
export async function answer(context: RouteContext, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', context.state.origin);
  const session = readSession(request);
  const login = session === undefined || session === 'unknown' ? undefined : session.login;
  const exchange: Exchange = { request, response, url, session, login };
  if (await context.assets.answer(request, response, url.pathname)) {
    return;
  }
  if (/\/(_api|_vti_bin)\//i.test(`${url.pathname}/`)) {
    await answerSharePoint(context, exchange);
    return;
  }
  if (await answerTools(context, exchange)) {
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendText(response, 405, 'Only reading is possible here.');
    return;
  }
  const page = findPage(url.pathname);
  const list = findListPage(url.pathname);
  if (page) {
    answerPage(context, page, exchange);
  } else if (list) {
    await answerListPage(context, list, exchange);
  } else if (url.pathname === '/') {
    sendPage(response, 200, renderStartPage(login, context.loading()));
  } else if (!findSite(url.pathname) || !(await answerFile(context.state, exchange))) {
    sendPage(response, 404, renderNotFound(login));
  }
}
