import { focusRing, narrow, space } from '../../../ui/style/common';
import { themedStyles } from '../../../ui/style/themedStyles';

/** Two versions beside one another; under one another on a phone. */
export const clashStyles = themedStyles(theme => ({
  panel: { border: `4px solid ${theme.semanticColors.errorText}`, padding: space.medium, marginBottom: space.large },
  heading: {
    fontSize: 20,
    fontWeight: 600,
    margin: `0 0 ${space.small}px`,
    selectors: { ':focus': { outline: 'none' }, ':focus-visible': focusRing(theme) }
  },
  sides: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: space.large,
    selectors: { [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' } }
  },
  side: { border: `1px solid ${theme.semanticColors.bodyDivider}`, padding: space.medium, minWidth: 0 },
  whose: { fontSize: 16, fontWeight: 600, margin: 0 },
  when: { color: theme.semanticColors.bodySubtext, margin: `0 0 ${space.small}px`, fontSize: 14 },
  words: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }
}));
