import type { TeamsTabData, ThemeName } from './pageData';

type ThemeHandler = (theme: string) => void;

/** The part of the Teams client library that a tab may call; it answers as Teams on the desktop would. */
export interface TeamsStandIn {
  readonly context: object;
  readonly teamsJs: object;
  /** Teams tells the tab that the person has chosen another theme. */
  readonly changeTheme: (name: ThemeName) => void;
}

/** What a web part receives as `context.sdks.microsoftTeams` when it runs in a channel tab. */
export function createTeamsStandIn(tab: TeamsTabData, theme: ThemeName): TeamsStandIn {
  const handlers: ThemeHandler[] = [];
  const context = {
    locale: 'en-gb',
    theme,
    tid: tab.tenantId,
    loginHint: tab.login,
    upn: tab.login,
    userPrincipalName: tab.login,
    userObjectId: tab.userId,
    teamName: tab.teamName,
    teamSitePath: tab.teamSitePath,
    teamSiteUrl: `${window.location.origin}${tab.teamSitePath}`,
    teamSiteDomain: window.location.host,
    channelName: 'General',
    channelType: 'Regular',
    hostClientType: 'desktop',
    frameContext: 'content',
    isFullScreen: false
  };
  const teamsJs = {
    initialize: (done?: () => void): void => done?.(),
    getContext: (answer: (value: object) => void): void => answer(context),
    registerOnThemeChangeHandler: (handler: ThemeHandler): void => {
      handlers.push(handler);
    },
    app: {
      initialize: (): Promise<void> => Promise.resolve(),
      getContext: (): Promise<object> => Promise.resolve(modernContext(context)),
      notifySuccess: (): void => undefined,
      notifyAppLoaded: (): void => undefined,
      registerOnThemeChangeHandler: (handler: ThemeHandler): void => {
        handlers.push(handler);
      }
    }
  };
  return { context, teamsJs, changeTheme: name => handlers.forEach(handler => handler(name)) };
}

function modernContext(flat: { theme: string; locale: string; loginHint: string; teamName: string; teamSitePath: string }): object {
  return {
    app: { theme: flat.theme, locale: flat.locale, host: { name: 'Teams', clientType: 'desktop' } },
    page: { id: 'tab', frameContext: 'content' },
    user: { loginHint: flat.loginHint, userPrincipalName: flat.loginHint },
    team: { displayName: flat.teamName },
    sharePointSite: { teamSitePath: flat.teamSitePath }
  };
}
