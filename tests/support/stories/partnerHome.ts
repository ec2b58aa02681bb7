import type { SharePointEngine } from '../../../local/engine';
import { composePartnerHome } from '../../../src/services/partners/composePartnerHome';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import type { AnsweredNotice, PartnerHomeUseCases } from '../../../src/services/partners/partnerUseCases';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { stillClock } from '../run/stillClock';
import { createPartnerHomePorts } from '../../../src/sharepoint/stores/partners/partnerStore';
import { clientOf, origin, owner, sitePaths, transportTo } from '../sites/caseSite';
import type { CaseSites } from '../sites/caseSite';
import { good } from './referring';
import { coventryAnswers, oneCase, openReview, senior, written } from './reviewing';
import { transfersOf } from './transferring';

export const idva = 'idva.coventry@haven.example';
export const housing = 'housing.coventry@coventry.example';
/** Sits on the MARAC of Walsall. */
export const health = 'health.walsall@nhs.example';
export const departureKey = '5b0c1f0e-9a64-4b57-9b34-3f2f2e8f5a10';

/** The partner home, opened afresh by somebody. */
export function openHome(engine: SharePointEngine, login: string, transport: Transport = transportTo(engine, login)): PartnerHomeUseCases {
  const clock = stillClock();
  return composePartnerHome(
    createPartnerHomePorts(clientOf(transport, 'partner', clock), { login, clock, identifiers: createIdentifiers() })
  );
}

/** A case of Coventry of which its IDVA service was told; then its agencies were told that the victim has left. */
export async function told(
  sites: CaseSites,
  now?: () => Date
): Promise<{ readonly copy: () => SharePointEngine; readonly caseKey: string }> {
  const engine = sites.fresh(now);
  const caseKey = await oneCase(engine, coventryAnswers());
  written(await openReview(engine).carryOut(caseKey, 'IDVA notified'));
  good(
    await transfersOf(engine, senior).leave({
      caseKey,
      departureKey,
      leftOn: '',
      destination: 'Not known',
      note: '',
      addressToldTo: [],
      newAddress: ''
    })
  );
  return { copy: sites.freeze(engine), caseKey };
}

/** The one notice of a kind that somebody sees. */
export async function noticeOf(home: PartnerHomeUseCases, kind: AnsweredNotice['notice']['kind']): Promise<AnsweredNotice> {
  const found = good(await home.open()).notices.filter(({ notice }) => notice.kind === kind);
  if (found.length !== 1) throw new Error(`There are ${found.length} notices of the kind ${kind}.`);
  return found[0];
}

/** The page of the IDVA service, opened on the offer of a victim. */
export async function openOffer(
  send: Transport,
  engine: SharePointEngine
): Promise<{ readonly home: PartnerHomeUseCases; readonly offer: AnsweredNotice }> {
  const home = openHome(engine, idva, send);
  return { home, offer: await noticeOf(home, 'IDVA offer') };
}

/** What the partner site answers one person at an address below its `_api`, by hand. */
export async function ask(
  engine: SharePointEngine,
  login: string,
  method: string,
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
  site = sitePaths.partner
): Promise<{ readonly status: number; readonly body: string }> {
  const answer = await engine.handle({
    method,
    url: `${origin}${site}/_api/${path}`,
    headers: {
      accept: 'application/json;odata=nometadata',
      'content-type': 'application/json;odata=nometadata',
      authorization: `Bearer local:${login}`,
      ...headers
    },
    body: body ? JSON.stringify(body) : undefined,
    login
  });
  return { status: answer.status, body: String(answer.body) };
}

export const listOf = (list: string): string => `web/getList('${sitePaths.partner}/Lists/${list}')`;

/** Adds somebody to a group of the partner site, as its owner does. */
export async function join(engine: SharePointEngine, login: string, group: string): Promise<void> {
  const added = await ask(engine, owner, 'POST', `web/sitegroups/getByName('${group}')/users`, { LoginName: `i:0#.f|membership|${login}` });
  if (added.status >= 300) throw new Error(added.body);
}

/** Removes somebody from a group of the partner site, as its owner does. */
export async function leaveGroup(engine: SharePointEngine, login: string, group: string): Promise<void> {
  const name = encodeURIComponent(`i:0#.f|membership|${login}`);
  const removed = await ask(engine, owner, 'POST', `web/sitegroups/getByName('${group}')/users/removeByLoginName(@v)?@v='${name}'`);
  if (removed.status >= 300) throw new Error(removed.body);
}
