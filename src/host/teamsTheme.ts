import type { ScreenTheme } from './connection';

/** The little of Teams that a tab's colours need. */
interface Teams {
  readonly context?: { readonly theme?: string };
  readonly teamsJs?: { readonly app?: { readonly registerOnThemeChangeHandler?: (handler: (theme: string) => void) => void } };
}

function themeNamed(name: string | undefined): ScreenTheme | undefined {
  if (name === 'dark') return { isInverted: true };
  if (name === 'contrast') return { isInverted: true, highContrast: true };
  return undefined;
}

/** Teams tells the name of its theme in its context: default, dark or contrast. */
export function teamsTheme(teams: Teams | undefined): ScreenTheme | undefined {
  return themeNamed(teams?.context?.theme);
}

/** Tells of another theme when the person chooses one while the tab is open. */
export function followTeamsTheme(teams: Teams | undefined, onTheme: (theme: ScreenTheme | undefined) => void): void {
  teams?.teamsJs?.app?.registerOnThemeChangeHandler?.(name => onTheme(themeNamed(name)));
}
