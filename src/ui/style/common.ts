import type { IRawStyle, Theme } from '@fluentui/react';

/** Distances in pixels, one scale for the whole suite. */
export const space = { tiny: 4, small: 8, medium: 16, large: 24, huge: 40 } as const;

/** Below this width things stand under one another: a phone, or 400 % zoom. */
export const narrow = '@media (max-width: 640px)';

/** Windows' contrast themes: the person's colours replace ours. */
export const forcedColours = '@media (forced-colors: active)';

/** A focus ring that shows on every theme; the browser recolours an outline in contrast themes. WCAG 2.2, 2.4.13. */
export const focusRing = (theme: Theme): IRawStyle => ({
  outline: `3px solid ${theme.semanticColors.bodyText}`,
  outlineOffset: '2px'
});

/** Seen by screen readers only. */
export const hiddenVisually: IRawStyle = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  padding: 0,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap',
  border: 0
};

/** Reads comfortably: about 70 characters a line. */
export const readingWidth = 720;

/** Text the person reads, at the size the person chose. */
export const bodyText = (theme: Theme): IRawStyle => ({
  fontFamily: theme.fonts.medium.fontFamily as string,
  fontSize: 16,
  lineHeight: '1.5',
  color: theme.semanticColors.bodyText,
  WebkitFontSmoothing: 'antialiased'
});

/** The border, padding and colours of everything one types into. */
export const inputBox = (theme: Theme): IRawStyle => ({
  ...bodyText(theme),
  boxSizing: 'border-box',
  minHeight: 40,
  padding: '6px 10px',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: theme.semanticColors.inputBorder,
  borderRadius: 2,
  background: theme.semanticColors.inputBackground,
  maxWidth: '100%'
});
