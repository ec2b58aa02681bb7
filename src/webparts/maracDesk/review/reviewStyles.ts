import { space } from '../../../ui/style/common';
import { themedStyles } from '../../../ui/style/themedStyles';

/** From this width what is decided stands beside what is read. */
const wide = '@media (min-width: 1100px)';

/** The review: what is said of the case to the left, what is decided to the right and always in sight. */
export const reviewStyles = themedStyles(theme => ({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: space.large,
    alignItems: 'start',
    selectors: { [wide]: { gridTemplateColumns: 'minmax(0, 3fr) minmax(360px, 2fr)' } }
  },
  decision: {
    border: `2px solid ${theme.semanticColors.bodyText}`,
    padding: space.medium,
    selectors: { [wide]: { position: 'sticky', top: space.small, maxHeight: '96vh', overflowY: 'auto' } }
  },
  victim: { fontSize: 22, fontWeight: 600, margin: `0 0 ${space.small}px` },
  heading: { fontSize: 18, fontWeight: 600, margin: `${space.large}px 0 ${space.small}px` },
  list: { margin: `0 0 ${space.medium}px`, paddingLeft: 20 },
  critical: { fontWeight: 600, margin: 0, paddingLeft: 20, columns: '220px 2' },
  open: { margin: `${space.small}px 0 0`, overflowWrap: 'anywhere' },
  quiet: { color: theme.semanticColors.bodySubtext, margin: `${space.small}px 0 0` },
  words: { margin: `0 0 ${space.medium}px`, whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: 720 },
  label: { fontSize: 14, fontWeight: 600, color: theme.semanticColors.bodySubtext, margin: 0 },
  summary: { cursor: 'pointer', minHeight: 24, fontWeight: 600 },
  position: { color: theme.semanticColors.bodySubtext, margin: `0 0 ${space.small}px` }
}));
