import { focusRing, narrow, space } from '../style/common';
import { themedStyles } from '../style/themedStyles';

/** A plain table; on a phone each row becomes a card with the headings beside the values. */
export const tableStyles = themedStyles(theme => ({
  scroll: { overflowX: 'auto', marginBottom: space.medium },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: 15, lineHeight: '1.4', selectors: { [narrow]: { display: 'block' } } },
  caption: { textAlign: 'left', fontWeight: 600, paddingBottom: space.small, selectors: { [narrow]: { display: 'block' } } },
  head: { selectors: { [narrow]: { display: 'none' } } },
  body: { selectors: { [narrow]: { display: 'block' } } },
  heading: {
    textAlign: 'left',
    verticalAlign: 'bottom',
    padding: `${space.small}px ${space.small}px`,
    borderBottom: `2px solid ${theme.semanticColors.bodyText}`,
    fontWeight: 600
  },
  sort: {
    fontFamily: 'inherit',
    fontSize: 'inherit',
    fontWeight: 600,
    color: theme.semanticColors.bodyText,
    textAlign: 'left',
    background: 'none',
    border: 0,
    padding: 0,
    minHeight: 24,
    cursor: 'pointer',
    selectors: { ':hover': { textDecoration: 'underline' }, ':focus-visible': focusRing(theme) }
  },
  arrow: { display: 'inline-block', width: 12, marginLeft: 4 },
  row: {
    selectors: {
      // An outline rather than a tint: on a tint the theme's link colour falls below 4.5 to 1. WCAG 2.2, 1.4.3.
      ':hover': { outline: `1px solid ${theme.semanticColors.inputBorder}` },
      ':focus-within': { outline: `1px solid ${theme.semanticColors.inputBorder}` },
      [narrow]: { display: 'block', border: `1px solid ${theme.semanticColors.bodyDivider}`, marginBottom: space.medium }
    }
  },
  pressable: { cursor: 'pointer' },
  cell: {
    padding: `${space.small}px`,
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    selectors: {
      [narrow]: {
        display: 'flex',
        gap: space.small,
        borderBottom: 0,
        selectors: { '::before': { content: 'attr(data-heading)', fontWeight: 600, flex: '0 0 40%' } }
      }
    }
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  open: {
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    textAlign: 'left',
    background: 'none',
    border: 0,
    padding: 0,
    minHeight: 24,
    color: theme.semanticColors.link,
    textDecoration: 'underline',
    cursor: 'pointer',
    selectors: { ':hover': { color: theme.semanticColors.linkHovered }, ':focus-visible': focusRing(theme) }
  },
  more: { display: 'flex', flexWrap: 'wrap', gap: space.medium, alignItems: 'center' }
}));
