import { focusRing, space } from '../style/common';
import { themedStyles } from '../style/themedStyles';

/** Radios and check boxes: big targets, the browser's own controls in the theme's colour. */
export const optionStyles = themedStyles(theme => ({
  options: { display: 'flex', flexDirection: 'column', gap: space.small },
  inline: { display: 'flex', flexWrap: 'wrap', gap: `${space.small}px ${space.large}px` },
  // A work address in one word is wider than a telephone. WCAG 2.2, 1.4.10.
  option: {
    display: 'flex',
    gap: 10,
    alignItems: 'flex-start',
    minHeight: 28,
    cursor: 'pointer',
    width: 'fit-content',
    overflowWrap: 'anywhere'
  },
  control: {
    width: 22,
    height: 22,
    flex: '0 0 auto',
    margin: '1px 0 0',
    accentColor: theme.palette.themePrimary,
    selectors: { ':focus-visible': focusRing(theme) }
  },
  hint: { display: 'block', color: theme.semanticColors.bodySubtext },
  under: {
    borderLeft: `4px solid ${theme.semanticColors.inputBorder}`,
    margin: `${space.small}px 0 ${space.small}px 9px`,
    padding: `${space.small}px 0 0 ${space.medium}px`
  },
  or: { margin: `${space.tiny}px 0`, color: theme.semanticColors.bodySubtext }
}));
