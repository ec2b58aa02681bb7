import { focusRing, narrow, readingWidth, space } from '../../ui/style/common';
import { themedStyles } from '../../ui/style/themedStyles';

/** The log and its entries: lists that read as cards on a phone. */
export const complexStyles = themedStyles(theme => ({
  bar: { display: 'flex', flexWrap: 'wrap', gap: space.medium, alignItems: 'flex-end', margin: `0 0 ${space.medium}px` },
  // A long choice must not make a phone scroll sideways. WCAG 2.2, 1.4.10.
  heading: {
    fontSize: 20,
    fontWeight: 600,
    margin: `${space.large}px 0 ${space.small}px`,
    selectors: { ':focus': { outline: 'none' }, ':focus-visible': focusRing(theme) }
  },
  subheading: { fontSize: 16, fontWeight: 600, margin: `${space.medium}px 0 ${space.tiny}px` },
  monitors: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(170px, 1fr))',
    gap: space.medium,
    margin: `0 0 ${space.medium}px`
  },
  monitorLabel: { fontSize: 14, fontWeight: 600, color: theme.semanticColors.bodySubtext, margin: 0 },
  monitorWords: { margin: 0, overflowWrap: 'anywhere' },
  alarming: { margin: 0, fontWeight: 700 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr)',
    gap: `${space.small}px ${space.large}px`,
    padding: `${space.medium}px 0`,
    borderTop: `1px solid ${theme.semanticColors.bodyDivider}`,
    selectors: { [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' } }
  },
  quiet: { color: theme.semanticColors.bodySubtext, margin: 0, overflowWrap: 'anywhere' },
  note: { color: theme.semanticColors.bodySubtext, margin: `0 0 ${space.medium}px`, maxWidth: readingWidth },
  words: { margin: 0, overflowWrap: 'anywhere' },
  state: { margin: `0 0 ${space.small}px` },
  next: { margin: 0, fontWeight: 600, overflowWrap: 'anywhere' },
  paragraph: { margin: `0 0 ${space.medium}px`, maxWidth: readingWidth, overflowWrap: 'anywhere' },
  said: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere', unicodeBidi: 'plaintext', maxWidth: readingWidth },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: space.small, margin: `${space.medium}px 0` },
  block: {
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    padding: space.medium,
    margin: `${space.medium}px 0`,
    maxWidth: readingWidth
  },
  blockTitle: {
    fontSize: 18,
    fontWeight: 600,
    margin: `0 0 ${space.medium}px`,
    selectors: { ':focus': { outline: 'none' }, ':focus-visible': focusRing(theme) }
  },
  review: { margin: `0 0 ${space.medium}px`, paddingLeft: space.medium, borderLeft: `3px solid ${theme.semanticColors.bodyDivider}` },
  details: {
    margin: `${space.small}px 0`,
    selectors: { '& > summary': { cursor: 'pointer', fontWeight: 600, minHeight: 24 }, '& > summary:focus-visible': focusRing(theme) }
  }
}));
