import type { PageData, ThemeName } from '../../host/pageData';
import { pageDataElementId } from '../../host/pageDataElement';
import { hostApp } from '../build/buildHost';
import { html, jsonForScript, type Html } from './html';
import { renderPage } from './layout';
import { frameworkPath, hostPath, type ComponentManifest } from './manifests';
import { guidFor, mayEditPages, pageContextInfo, tenantId } from './pageContext';
import type { SiteState } from '../siteState';
import { addressOf, type LocalSite, type SitePage } from './sitePages';

/** What a request asks of a page that shows a web part. */
export interface WebPartPageRequest {
  readonly page: SitePage;
  readonly login: string;
  readonly query: URLSearchParams;
  /** Path and query of the request. */
  readonly address: string;
}

/** The built components a page can draw on. */
export interface Components {
  readonly runtime: readonly ComponentManifest[];
  readonly suite: readonly ComponentManifest[];
}

const assembly = `${frameworkPath}sp-application-base/sp-default-assembly_en-us.js`;

/** The theme that a page's address asks for. */
export function readTheme(query: URLSearchParams): ThemeName {
  const asked = query.get('theme');
  return asked === 'dark' || asked === 'contrast' ? asked : 'default';
}

function editBar(page: SitePage): Html {
  return html`<div class="edit-bar" role="region" aria-label="Edit page">
    <button type="button" class="primary" id="local-edit-save">Save page</button>
    <button type="button" id="local-edit-properties">Web part properties</button>
    <a href="${addressOf(page)}">Stop editing</a>
    <span id="local-edit-status" role="status"></span>
  </div>`;
}

function notBuilt(page: SitePage, hasBuild: boolean): Html {
  const reason = hasBuild
    ? html`<p>The ${page.title} web part is not in this build of the suite yet.</p>`
    : html`<p>The suite's production bundles are missing. Run <code>npm run build</code>; <code>npm start</code> does it by itself.</p>`;
  return html`<main id="main" class="plain" tabindex="-1">
    <h1>${page.title}</h1>
    <div class="note">${reason}</div>
  </main>`;
}

/** Where the framework puts a page's content, and the programs that start it. */
export function frameworkArea(data: PageData, edit: Html | ''): Html {
  return html`${edit}
    <div class="page-row">
      <div id="spPageChromeAppDiv">
        <main id="main" tabindex="-1"><div id="local-web-part"></div></main>
      </div>
      <div id="spPropertyPaneContainer"></div>
    </div>
    <div id="local-dialogs"></div>
    <script type="application/json" id="${pageDataElementId}">
      ${jsonForScript(data)}
    </script>
    <script src="${hostPath}boot.js"></script>
    <script src="${assembly}"></script>
    <script src="${hostPath}start.js"></script>`;
}

/** The page as HTML: the framework, the suite's components and the page's one web part. */
export function renderWebPartPage(state: SiteState, components: Components, asked: WebPartPageRequest): string {
  const { page, login, query } = asked;
  const inTeams = query.get('teams') === '1';
  const theme = readTheme(query);
  const frame = { title: `${page.title} - ${page.site.title}`, login, address: asked.address, site: page.site, page, theme, bare: inTeams };
  const manifest = components.suite.find(candidate => candidate.alias === page.webPartAlias);
  if (!manifest) {
    return renderPage(frame, notBuilt(page, components.suite.length > 0));
  }
  const web = state.engine.webInfo(login, page.site.path);
  const saved = state.store.page(addressOf(page));
  const mayEdit = mayEditPages(web) && !inTeams;
  const editing = mayEdit && query.get('Mode') === 'Edit';
  const data: PageData = {
    hostAppId: hostApp.id,
    buildNumber: 'local',
    theme,
    editing,
    ...(inTeams ? { teams: { login, tenantId, userId: guidFor(login), teamSitePath: page.site.path, teamName: page.site.title } } : {}),
    webPart: {
      componentId: manifest.id,
      instanceId: page.instanceId,
      title: saved?.title ?? page.title,
      properties: saved?.properties ?? page.properties,
      persisted: saved !== undefined
    },
    saveUrl: `/_page/properties?page=${encodeURIComponent(addressOf(page))}`,
    manifests: [...components.runtime, ...components.suite],
    spPageContextInfo: pageContextInfo(web, login, addressOf(page), state.origin, state.clock.now())
  };
  return renderPage(frame, frameworkArea(data, editing ? editBar(page) : mayEdit ? editLink(page) : ''));
}

function editLink(page: SitePage): Html {
  return html`<div class="edit-bar"><a href="${addressOf(page)}?Mode=Edit">Edit page</a></div>`;
}

/** What SharePoint shows to a person who may not open the site. */
export function renderNoAccess(site: LocalSite, login: string, address: string): string {
  return renderPage(
    { title: `You need access - ${site.title}`, login, address },
    html`<main id="main" class="plain" tabindex="-1">
      <h1>You need access</h1>
      <p>
        You are signed in, but you have no permission to open this site. Ask the site's owner for access, or
        <a href="/_signin?to=${encodeURIComponent(address)}">sign in as somebody else</a>.
      </p>
    </main>`
  );
}
