import { createTheme, IPalette, ISemanticColors, ThemeProvider } from '@fluentui/react';
import * as React from 'react';
import type { ScreenTheme } from './connection';

/** Colours for Teams' dark theme, where the page gives none. */
const darkPalette: Partial<IPalette> = {
  themePrimary: '#a6a7dc',
  themeLighterAlt: '#070709',
  themeLighter: '#1b1b23',
  themeLight: '#323242',
  themeTertiary: '#636484',
  themeSecondary: '#9293c1',
  themeDarkAlt: '#aeafe0',
  themeDark: '#babbe5',
  themeDarker: '#cbcced',
  neutralLighterAlt: '#2b2b2b',
  neutralLighter: '#333333',
  neutralLight: '#414141',
  neutralQuaternaryAlt: '#4a4a4a',
  neutralQuaternary: '#515151',
  neutralTertiaryAlt: '#6f6f6f',
  neutralTertiary: '#c8c8c8',
  neutralSecondary: '#d0d0d0',
  neutralSecondaryAlt: '#d0d0d0',
  neutralPrimaryAlt: '#dadada',
  neutralPrimary: '#ffffff',
  neutralDark: '#f4f4f4',
  black: '#f8f8f8',
  white: '#1f1f1f'
};

/** Colours for Teams' high-contrast theme. */
const highContrastPalette: Partial<IPalette> = {
  themePrimary: '#ffff01',
  themeLighterAlt: '#000000',
  themeLighter: '#000000',
  themeLight: '#1aebff',
  themeTertiary: '#ffff01',
  themeSecondary: '#ffff01',
  themeDarkAlt: '#ffff01',
  themeDark: '#ffff01',
  themeDarker: '#ffff01',
  neutralLighterAlt: '#000000',
  neutralLighter: '#000000',
  neutralLight: '#000000',
  neutralQuaternaryAlt: '#000000',
  neutralQuaternary: '#ffffff',
  neutralTertiaryAlt: '#ffffff',
  neutralTertiary: '#3ff23f',
  neutralSecondary: '#ffffff',
  neutralSecondaryAlt: '#ffffff',
  neutralPrimaryAlt: '#ffffff',
  neutralPrimary: '#ffffff',
  neutralDark: '#ffffff',
  black: '#ffffff',
  white: '#000000'
};

/** Fluent takes a member that is there but undefined for a colour, so absent ones are left out. */
const fluentTheme = (theme: ScreenTheme | undefined): ReturnType<typeof createTheme> => {
  const palette = theme?.palette ?? (theme?.highContrast ? highContrastPalette : theme?.isInverted ? darkPalette : undefined);
  return createTheme({
    ...(palette && { palette: palette as Partial<IPalette> }),
    ...(theme?.semanticColors && { semanticColors: theme.semanticColors as Partial<ISemanticColors> }),
    isInverted: !!theme?.isInverted
  });
};

/** Gives every screen the colours of the page it stands on. */
export default function ScreenFrame(props: { theme: ScreenTheme | undefined; children?: React.ReactNode }): React.ReactElement {
  const theme = React.useMemo(() => fluentTheme(props.theme), [props.theme]);
  return (
    <ThemeProvider theme={theme} applyTo="element">
      {props.children}
    </ThemeProvider>
  );
}
