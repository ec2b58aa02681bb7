import { createTheme, type IPalette, type ISemanticColors, ThemeProvider } from '@fluentui/react';
import * as React from 'react';

import type { ScreenTheme } from './connection';
import { darkPalette, highContrastPalette } from './palettes';

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
