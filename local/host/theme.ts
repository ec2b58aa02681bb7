import { createTheme, type ITheme } from '@fluentui/theme';
import type { ThemeName } from './pageData';

/** Palette of the Teams dark theme. */
const darkPalette = {
  themeDarker: '#c3c4e0',
  themeDark: '#b0b2dd',
  themeDarkAlt: '#9ea2ff',
  themePrimary: '#9ea2ff',
  themeSecondary: '#8b8cc7',
  themeTertiary: '#6264a7',
  themeLight: '#4a4c8b',
  themeLighter: '#33344a',
  themeLighterAlt: '#1f1f2e',
  black: '#ffffff',
  neutralDark: '#faf9f8',
  neutralPrimary: '#ffffff',
  neutralPrimaryAlt: '#f3f2f1',
  neutralSecondary: '#d2d0ce',
  neutralSecondaryAlt: '#c8c6c4',
  neutralTertiary: '#c8c6c4',
  neutralTertiaryAlt: '#8a8886',
  neutralQuaternary: '#605e5c',
  neutralQuaternaryAlt: '#484644',
  neutralLight: '#3b3a39',
  neutralLighter: '#323130',
  neutralLighterAlt: '#292827',
  white: '#1f1f1f'
};

/** Palette of the Teams high contrast theme. */
const contrastPalette = {
  ...darkPalette,
  themeDarker: '#ffff01',
  themeDark: '#ffff01',
  themeDarkAlt: '#ffff01',
  themePrimary: '#1aebff',
  themeSecondary: '#1aebff',
  themeTertiary: '#1aebff',
  themeLight: '#000000',
  themeLighter: '#000000',
  themeLighterAlt: '#000000',
  neutralSecondary: '#ffffff',
  neutralTertiary: '#3ff23f',
  neutralTertiaryAlt: '#ffffff',
  neutralQuaternary: '#ffffff',
  neutralQuaternaryAlt: '#ffffff',
  neutralLight: '#000000',
  neutralLighter: '#000000',
  neutralLighterAlt: '#000000',
  white: '#000000'
};

/** The whole Fluent theme behind a theme's name, as SharePoint or Teams would hand it to the page. */
export function themeNamed(name: ThemeName): ITheme {
  switch (name) {
    case 'dark':
      return createTheme({ palette: darkPalette, isInverted: true });
    case 'contrast':
      return createTheme({ palette: contrastPalette, isInverted: true });
    default:
      return createTheme({});
  }
}

/** Colours what lies around the web part. */
export function paintPage({ semanticColors }: ITheme): void {
  document.documentElement.style.setProperty('--page-background', semanticColors.bodyBackground);
  document.documentElement.style.setProperty('--page-text', semanticColors.bodyText);
}

/** Theme slots by name, for styles written as `[theme: themePrimary, default: …]`. */
export function themeSlots(theme: ITheme): Readonly<Record<string, string>> {
  return { ...theme.palette, ...theme.semanticColors } as unknown as Record<string, string>;
}
