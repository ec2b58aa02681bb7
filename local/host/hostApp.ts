// The application the framework starts on a local page. It asks the framework's own managers for one web part, or for the commands of a list.
import * as applicationBaseModule from '@microsoft/sp-application-base';
import * as componentBaseModule from '@microsoft/sp-component-base';
import { DisplayMode } from '@microsoft/sp-core-library';
import * as httpBaseModule from '@microsoft/sp-http-base';
import * as webPartBaseModule from '@microsoft/sp-webpart-base';
import { connectEditBar } from './editBar';
import type {
  ApplicationBaseModule,
  ComponentBaseModule,
  HttpBaseModule,
  ServiceScope,
  ThemeSetter,
  WebPartBaseModule,
  WebPartHost,
  WebPartLoad,
  WebPartManager
} from './framework';
import { showListPage } from './listPage';
import { readPageData, type HostedWebPart, type PageData } from './pageData';
import { createTeamsStandIn } from './teamsStandIn';
import { paintPage, themeNamed } from './theme';

const applicationBase = applicationBaseModule as unknown as ApplicationBaseModule;
const componentBase = componentBaseModule as unknown as ComponentBaseModule;
const httpBase = httpBaseModule as unknown as HttpBaseModule;
const webPartBase = webPartBaseModule as unknown as WebPartBaseModule;

/** Tokens are local ones: the pages of this site never reach Entra. */
function useLocalTokens(): void {
  const provider = httpBase._AadTokenProviders.configurable;
  provider.getToken = resource => Promise.resolve(`local-token-for:${resource}`);
  provider._getTokenInternal = provider.getToken;
  provider._ensureState = () => Promise.resolve();
}

function createWebPartHost(scope: ServiceScope, page: PageData): WebPartHost {
  const host = new webPartBase._MinimalWebPartHost(scope);
  if (page.teams) {
    const { changeTheme, ...microsoftTeams } = createTeamsStandIn(page.teams, page.theme);
    const sdks = { microsoftTeams };
    window.localPage.changeTheme = name => {
      paintPage(themeNamed(name));
      changeTheme(name);
    };
    host.getAdditionalContextProperties = () => sdks;
    host.getAdditionalContextPropertiesAsync = () => Promise.resolve(sdks);
  }
  return host;
}

function describeLoad(page: PageData, webPart: HostedWebPart, manager: WebPartManager, domElement: HTMLElement): WebPartLoad {
  const { componentId, instanceId, properties, title, persisted } = webPart;
  const manifest = manager.getWebPartManifests().find(candidate => candidate.id === componentId);
  if (!manifest) {
    throw new Error(`No manifest of component ${componentId} is on this page.`);
  }
  return {
    domElement,
    instanceId,
    manifest,
    displayMode: page.editing ? DisplayMode.Edit : DisplayMode.Read,
    pageLayoutType: 'SingleWebPartAppPageLayout',
    addedFromPersistedData: persisted,
    webPartData: { id: componentId, instanceId, title, description: '', dataVersion: '1.0', properties }
  };
}

class LocalHostApp extends applicationBase.BaseApplication {
  /** No page chrome of SharePoint's: the local page brings its own. */
  public _getPageChromeProvider(): undefined {
    return undefined;
  }

  public async onLoad(): Promise<void> {
    const page = readPageData();
    const scope = this.context.serviceScope;
    useLocalTokens();
    const dialogs = document.getElementById('local-dialogs');
    if (dialogs) {
      applicationBase._DialogManagerConfiguration.instance.initialize(dialogs);
    }
    const themes = scope.consume(componentBase.ThemeProvider.serviceKey) as ThemeSetter;
    themes._setTheme(window.localPage.theme);
    window.localPage.changeTheme = name => {
      paintPage(themeNamed(name));
      themes._setTheme(themeNamed(name));
    };
    const place = document.getElementById('local-web-part');
    if (!place) {
      throw new Error('The page has no place for its content.');
    }
    place.textContent = '';
    if (page.webPart) {
      await this._loadWebPart(page, page.webPart, scope, place);
    } else if (page.list) {
      await showListPage(page.list, scope, place);
    }
    place.dataset.loaded = 'true';
  }

  private async _loadWebPart(page: PageData, webPart: HostedWebPart, scope: ServiceScope, place: HTMLElement): Promise<void> {
    const element = document.createElement('div');
    element.className = 'ControlZone';
    place.appendChild(element);
    const manager = webPartBase._ClientSideWebPartManagerFactory.create(createWebPartHost(scope, page));
    if (page.editing) {
      await manager._setDisplayMode(DisplayMode.Edit);
      connectEditBar(manager, page, webPart);
    }
    await manager.loadWebPart(describeLoad(page, webPart, manager, element));
  }
}

export default LocalHostApp;
