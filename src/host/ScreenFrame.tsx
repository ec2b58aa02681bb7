import { createTheme, type IPalette, type ISemanticColors, ThemeProvider } from '@fluentui/react';
import * as React from 'react';

import type { ScreenTheme } from './connection';
import { darkPalette, highContrastPalette } from './palettes';

const fluentTheme = (theme: ScreenTheme | undefined): ReturnType<typeof createTheme> =>
  createTheme({
    palette: (theme?.palette as Partial<IPalette>) ?? (theme?.highContrast ? highContrastPalette : theme?.isInverted ? darkPalette : undefined),
    semanticColors: theme?.semanticColors as Partial<ISemanticColors> | undefined,
    isInverted: theme?.isInverted
  });

/** Gives every screen the colours of the page it stands on. */
export default function ScreenFrame(props: { theme: ScreenTheme | undefined; children?: React.ReactNode }): React.ReactElement {
  const theme = React.useMemo(() => fluentTheme(props.theme), [props.theme]);
  return (
    <ThemeProvider theme={theme} applyTo="element">
      {props.children}
    </ThemeProvider>
  );
}
