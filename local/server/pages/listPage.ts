import type { PageData } from '../../host/pageData';
import { hostApp } from '../build/buildHost';
import { renderPage } from './layout';
import { pageContextInfo } from './pageContext';
import { findSite, type LocalSite } from './sitePages';
import type { SiteState } from '../siteState';
import { frameworkArea, readTheme, type Components } from './webPartPage';

/** Where a list's own page is. */
export interface ListAddress {
  readonly site: LocalSite;
  /** Server relative. */
  readonly url: string;
}

/** What a request asks of a list's own page. */
export interface ListPageRequest {
  readonly list: ListAddress;
  readonly login: string;
  readonly query: URLSearchParams;
  /** Path and query of the request. */
  readonly address: string;
}

interface StoredList {
  readonly Id: string;
  readonly Title: string;
  readonly BaseTemplate: number;
  readonly EffectiveBasePermissions: { readonly High: string; readonly Low: string };
  readonly RootFolder: { readonly ServerRelativeUrl: string };
}

interface StoredAction {
  readonly Location: string | null;
  readonly ClientSideComponentId: string;
  readonly ClientSideComponentProperties: string | null;
}

const commandSet = /^ClientSideExtension\.ListViewCommandSet/;

/** The list whose own page this is the address of; undefined for every other address. */
export function findListPage(pathname: string): ListAddress | undefined {
  const found = /^(.+\/Lists\/[^/]+)\/AllItems\.aspx$/i.exec(pathname);
  const site = findSite(pathname);
  return found && site ? { site, url: decodeURIComponent(found[1]) } : undefined;
}

async function read<T>(state: SiteState, login: string, { site, url }: ListAddress, rest: string): Promise<T | number> {
  const quoted = encodeURIComponent(url.replace(/'/g, "''"));
  const answer = await state.engine.handle({
    method: 'GET',
    url: `${state.origin}${site.path}/_api/web/getList('${quoted}')${rest}`,
    headers: { accept: 'application/json;odata=nometadata' },
    login
  });
  return answer.status === 200 ? (JSON.parse(String(answer.body)) as T) : answer.status;
}

/** A list's own page as SharePoint shows it: its rows, and in its toolbar the commands of its custom actions. */
export async function renderListPage(
  state: SiteState,
  components: Components,
  { list: at, login, query, address }: ListPageRequest
): Promise<string | 'forbidden' | 'missing'> {
  if (!state.engine.canOpen(login, at.site.path)) {
    return 'forbidden';
  }
  const list = await read<StoredList>(
    state,
    login,
    at,
    '?$select=Id,Title,BaseTemplate,EffectiveBasePermissions,RootFolder/ServerRelativeUrl&$expand=RootFolder'
  );
  if (typeof list === 'number') {
    return list === 403 ? 'forbidden' : 'missing';
  }
  const actions = await read<{ readonly value: readonly StoredAction[] }>(state, login, at, '/userCustomActions');
  const url = list.RootFolder.ServerRelativeUrl;
  const theme = readTheme(query);
  const data: PageData = {
    hostAppId: hostApp.id,
    buildNumber: 'local',
    theme,
    editing: false,
    list: {
      id: list.Id,
      title: list.Title,
      url,
      commands: (typeof actions === 'number' ? [] : actions.value)
        .filter(({ Location }) => commandSet.test(Location ?? ''))
        .map(action => ({ componentId: action.ClientSideComponentId, properties: action.ClientSideComponentProperties ?? '' }))
    },
    saveUrl: '',
    manifests: [...components.runtime, ...components.suite],
    spPageContextInfo: {
      ...pageContextInfo(state.engine.webInfo(login, at.site.path), login, address, state.origin, state.clock.now()),
      listId: `{${list.Id}}`,
      listTitle: list.Title,
      listUrl: url,
      listBaseTemplate: list.BaseTemplate,
      listPermsMask: { High: Number(list.EffectiveBasePermissions.High), Low: Number(list.EffectiveBasePermissions.Low) }
    }
  };
  return renderPage({ title: `${list.Title} - All Items`, login, address, site: at.site, theme }, frameworkArea(data, ''));
}
