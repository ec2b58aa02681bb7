import { narrow, readingWidth, space, themedStyles } from '../../ui';

/** A list to read from top to bottom, and a page to a notice. */
export const partnerStyles = themedStyles(theme => ({
  heading: { fontSize: 22, fontWeight: 600, margin: `${space.large}px 0 ${space.small}px`, selectors: { ':focus': { outline: 'none' } } },
  subheading: { fontSize: 18, fontWeight: 600, margin: `0 0 ${space.small}px` },
  detail: { display: 'block', fontSize: 14, color: theme.semanticColors.bodySubtext },
  words: { maxWidth: readingWidth, margin: `0 0 ${space.medium}px`, overflowWrap: 'anywhere' },
  given: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', margin: `${space.tiny}px 0 0` },
  form: { borderTop: `1px solid ${theme.semanticColors.bodyDivider}`, paddingTop: space.medium },
  reports: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: space.medium, maxWidth: readingWidth },
  report: { border: `1px solid ${theme.semanticColors.bodyDivider}`, padding: space.medium },
  when: { display: 'flex', flexWrap: 'wrap', columnGap: `${space.large}px`, selectors: { [narrow]: { display: 'block' } } }
}));
