import { focusRing, space } from '../../../ui/style/common';
import { themedStyles } from '../../../ui/style/themedStyles';

/** Candidates one under the other, each with its decision. */
export const matchStyles = themedStyles(theme => ({
  heading: {
    fontSize: 22,
    fontWeight: 600,
    margin: `${space.large}px 0 ${space.small}px`,
    selectors: { ':focus': { outline: 'none' }, ':focus-visible': focusRing(theme) }
  },
  hint: { color: theme.semanticColors.bodySubtext, margin: `0 0 ${space.medium}px` },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  candidate: {
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    padding: space.medium,
    marginBottom: space.medium,
    selectors: { ':focus-visible': focusRing(theme) }
  },
  title: { fontSize: 18, fontWeight: 600, margin: `0 0 ${space.small}px` },
  tags: { display: 'flex', flexWrap: 'wrap', gap: space.small, margin: `0 0 ${space.medium}px`, padding: 0, listStyle: 'none' },
  reasons: { margin: `0 0 ${space.small}px`, overflowWrap: 'anywhere' },
  choices: { display: 'flex', flexWrap: 'wrap', gap: space.small, alignItems: 'center', border: 0, padding: 0, margin: 0 },
  choice: {
    fontFamily: 'inherit',
    fontSize: 16,
    lineHeight: '1.25',
    minHeight: 40,
    padding: '8px 14px',
    borderRadius: 2,
    cursor: 'pointer',
    fontWeight: 600,
    color: theme.semanticColors.buttonText,
    background: theme.semanticColors.buttonBackground,
    border: `1px solid ${theme.semanticColors.inputBorder}`,
    selectors: {
      ':focus-visible': focusRing(theme),
      ':hover': { background: theme.semanticColors.buttonBackgroundHovered },
      // The chosen one has a thicker frame and a tick, in every theme.
      '&[aria-pressed=true]': { border: `3px solid ${theme.semanticColors.bodyText}`, padding: '6px 12px' },
      '&[aria-disabled=true]': { cursor: 'default', opacity: 0.65 }
    }
  },
  letter: { fontWeight: 400, fontSize: 14, marginLeft: 6 },
  decided: { display: 'flex', flexWrap: 'wrap', gap: space.medium, margin: `${space.small}px 0 0` },
  suggested: { border: `2px solid ${theme.semanticColors.bodyText}`, padding: space.medium, marginBottom: space.medium },
  suggestedWords: { margin: `0 0 ${space.small}px`, fontWeight: 600 },
  scroll: { overflowX: 'auto' }
}));
