import { focusRing, narrow, space } from '../../../ui/style/common';
import { themedStyles } from '../../../ui/style/themedStyles';

const choice = (border: string): object => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: space.small,
  alignItems: 'center',
  padding: space.small,
  border
});

/** The transfer screens: buttons for MARACs side by side, a table with totals, blocks to be read from top to bottom. */
export const transferStyles = themedStyles(theme => ({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 350px), 1fr))',
    gap: space.small,
    margin: `0 0 ${space.large}px`,
    padding: 0,
    border: 0,
    minWidth: 0
  },
  choice: choice(`1px solid ${theme.semanticColors.inputBorder}`),
  suggested: { ...choice(`2px solid ${theme.semanticColors.bodyText}`), selectors: { ':focus-visible': focusRing(theme) } },
  marac: { flex: '1 0 100%' },
  detail: { display: 'block', fontSize: 14, fontWeight: 400 },
  awaited: { fontWeight: 600, margin: `0 0 ${space.medium}px` },
  summary: {
    cursor: 'pointer',
    fontWeight: 600,
    minHeight: 24,
    margin: `0 0 ${space.medium}px`,
    selectors: { ':focus-visible': focusRing(theme) }
  },
  scroll: { overflowX: 'auto', margin: `0 0 ${space.large}px`, selectors: { ':focus-visible': focusRing(theme) } },
  matrix: { borderCollapse: 'collapse', fontSize: 15, fontVariantNumeric: 'tabular-nums' },
  matrixHead: {
    textAlign: 'right',
    verticalAlign: 'bottom',
    padding: space.small,
    fontWeight: 600,
    borderBottom: `2px solid ${theme.semanticColors.bodyText}`,
    maxWidth: 110
  },
  matrixSide: {
    textAlign: 'left',
    padding: space.small,
    fontWeight: 600,
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
    position: 'sticky',
    left: 0,
    background: theme.semanticColors.bodyBackground,
    whiteSpace: 'nowrap',
    selectors: { 'thead &': { borderBottom: `2px solid ${theme.semanticColors.bodyText}`, verticalAlign: 'bottom' } }
  },
  matrixCell: { textAlign: 'right', padding: space.small, borderBottom: `1px solid ${theme.semanticColors.bodyDivider}` },
  matrixTotal: { textAlign: 'right', padding: space.small, borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`, fontWeight: 700 },
  period: { display: 'flex', flexWrap: 'wrap', gap: `0 ${space.huge}px`, alignItems: 'flex-end' },
  offer: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${space.small}px ${space.large}px`,
    // The words stay beside the top of what is asked about them.
    alignItems: 'flex-start',
    padding: `${space.small}px 0`,
    selectors: { [narrow]: { display: 'grid' }, '& + &': { borderTop: `1px solid ${theme.semanticColors.bodyDivider}` } }
  },
  offerWords: { flex: '1 1 260px' },
  offers: {
    border: `2px solid ${theme.semanticColors.bodyText}`,
    padding: `${space.small}px ${space.medium}px`,
    margin: `0 0 ${space.medium}px`
  },
  small: { display: 'block', fontSize: 14, color: theme.semanticColors.bodySubtext }
}));
