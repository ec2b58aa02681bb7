// Runs before the framework: what SharePoint's page has done by the time the framework's assembly loads.
import { iconAddress } from './fontAddresses';
import { initializeIcons } from '@fluentui/font-icons-mdl2';
import { setIconOptions } from '@fluentui/style-utilities';
import type { ITheme } from '@fluentui/theme';
import { redirectGraphCalls } from './graphRedirect';
import { readPageData, type ThemeName } from './pageData';
import { paintPage, themeNamed, themeSlots } from './theme';

/** What the local page leaves on the window for its own programs and for tests. */
export interface LocalPage {
  readonly theme: ITheme;
  /** Another theme while the page is open: somebody chooses one in Teams, or an owner for the site. There once the application has started. */
  changeTheme?: (name: ThemeName) => void;
  /** Errors nobody caught, as text; a test fails when there is one. */
  readonly errors: string[];
}

declare global {
  interface Window {
    localPage: LocalPage;
    __themeState__?: { theme: Readonly<Record<string, string>>; lastStyleElement: undefined; registeredStyles: unknown[] };
  }
}

function describe(reason: unknown): string {
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
}

function boot(): void {
  const page = readPageData();
  const theme = themeNamed(page.theme);
  const errors: string[] = [];
  window.localPage = { theme, errors };
  window.addEventListener('error', event => errors.push(describe(event.error ?? event.message)));
  window.addEventListener('unhandledrejection', event => errors.push(describe(event.reason)));

  window.__themeState__ = { theme: themeSlots(theme), lastStyleElement: undefined, registeredStyles: [] };
  setIconOptions({ disableWarnings: true });
  initializeIcons(iconAddress);
  paintPage(theme);
  window.fetch = redirectGraphCalls(window.fetch.bind(window), window.location.origin);
}

boot();
