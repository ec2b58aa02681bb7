import { focusRing, readingWidth, space } from '../../ui/style/common';
import { themedStyles } from '../../ui/style/themedStyles';

/** Figures: a bar of choices, and tables whose numbers stand under one another. */
export const insightStyles = themedStyles(theme => ({
  bar: { display: 'flex', flexWrap: 'wrap', gap: space.medium, alignItems: 'flex-end', margin: `0 0 ${space.small}px` },
  heading: { fontSize: 20, fontWeight: 600, margin: `${space.large}px 0 ${space.small}px` },
  quiet: { color: theme.semanticColors.bodySubtext, margin: `0 0 ${space.small}px`, maxWidth: readingWidth },
  scroll: { overflowX: 'auto', marginBottom: space.small, position: 'relative', selectors: { ':focus-visible': focusRing(theme) } },
  table: { borderCollapse: 'collapse', fontSize: 15, lineHeight: '1.4' },
  caption: { textAlign: 'left', fontWeight: 600, paddingBottom: space.small },
  column: {
    textAlign: 'right',
    verticalAlign: 'bottom',
    padding: space.small,
    borderBottom: `2px solid ${theme.semanticColors.bodyText}`,
    maxWidth: 140
  },
  corner: { textAlign: 'left', verticalAlign: 'bottom', padding: space.small, borderBottom: `2px solid ${theme.semanticColors.bodyText}` },
  row: {
    textAlign: 'left',
    fontWeight: 400,
    padding: space.small,
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
    whiteSpace: 'nowrap'
  },
  cell: {
    textAlign: 'right',
    padding: space.small,
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap'
  },
  total: { selectors: { '& > *': { fontWeight: 700, borderTop: `2px solid ${theme.semanticColors.bodyText}` } } },
  number: {
    fontFamily: 'inherit',
    fontSize: 'inherit',
    fontWeight: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    lineHeight: 'inherit',
    minWidth: 24,
    padding: 0,
    textAlign: 'right',
    border: 0,
    background: 'none',
    color: theme.semanticColors.link,
    textDecoration: 'underline',
    cursor: 'pointer',
    selectors: { ':focus-visible': focusRing(theme) }
  },
  files: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: space.small,
    margin: `0 0 ${space.large}px`,
    selectors: { '@media print': { display: 'none' } }
  },
  notPrinted: { selectors: { '@media print': { display: 'none' } } }
}));
