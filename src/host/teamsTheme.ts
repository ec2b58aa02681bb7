import type { ScreenTheme } from './connection';

/** Teams tells the name of its theme in its context: default, dark or contrast. */
export function teamsTheme(teams: { context?: { theme?: string } } | undefined): ScreenTheme | undefined {
  const theme = teams?.context?.theme;
  if (theme === 'dark') return { isInverted: true };
  if (theme === 'contrast') return { isInverted: true, highContrast: true };
  return undefined;
}
