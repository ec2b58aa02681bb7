import { hiddenVisually, narrow, readingWidth, space } from '../style/common';
import { themedStyles } from '../style/themedStyles';

const inColumns = { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))', gap: space.medium } as const;

/** The case file: facts in columns, clocks in a table, blocks to be read from top to bottom. */
export const caseStyles = themedStyles(theme => ({
  facts: { ...inColumns, margin: `0 0 ${space.large}px` },
  closeFacts: { ...inColumns, margin: `0 0 ${space.medium}px` },
  contact: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: `${space.tiny}px ${space.large}px`,
    alignItems: 'baseline',
    margin: 0,
    selectors: { [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' } }
  },
  label: { fontSize: 14, fontWeight: 600, color: theme.semanticColors.bodySubtext, margin: 0 },
  words: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  heading: { fontSize: 22, fontWeight: 600, margin: `${space.large}px 0 ${space.small}px` },
  subheading: { fontSize: 18, fontWeight: 600, margin: `0 0 ${space.small}px` },
  victim: { fontSize: 22, fontWeight: 600, margin: `0 0 ${space.small}px` },
  block: { border: `1px solid ${theme.semanticColors.bodyDivider}`, padding: space.medium, marginBottom: space.medium },
  important: { border: `2px solid ${theme.semanticColors.bodyText}`, padding: space.medium, marginBottom: space.large },
  warned: { fontWeight: 700 },
  list: { listStyle: 'none', margin: `0 0 ${space.medium}px`, padding: 0, display: 'grid', gap: space.small },
  number: { margin: `${space.tiny}px 0` },
  unsafeNumber: { textDecoration: 'line-through', fontVariantNumeric: 'tabular-nums' },
  safeNumber: { fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  conditions: { margin: `${space.tiny}px 0`, paddingLeft: 20, overflowWrap: 'anywhere' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: 15, selectors: { [narrow]: { display: 'block' } } },
  headGroup: { selectors: { [narrow]: hiddenVisually as object } },
  body: { selectors: { [narrow]: { display: 'block' } } },
  row: {
    selectors: {
      [narrow]: { display: 'block', borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`, padding: `${space.small}px 0` }
    }
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: space.small,
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
    fontWeight: 400,
    selectors: {
      [narrow]: {
        display: 'grid',
        gridTemplateColumns: '110px minmax(0, 1fr)',
        gap: space.small,
        padding: '2px 0',
        border: 0,
        selectors: { '::before': { content: 'attr(data-label)', fontWeight: 600 } }
      }
    }
  },
  head: { textAlign: 'left', padding: space.small, borderBottom: `2px solid ${theme.semanticColors.bodyText}`, fontWeight: 600 },
  state: { display: 'flex', gap: 6, alignItems: 'flex-start' },
  people: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))', gap: space.medium },
  reading: { maxWidth: readingWidth }
}));
