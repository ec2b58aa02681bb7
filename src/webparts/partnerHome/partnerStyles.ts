import { focusRing, narrow, readingWidth, space, themedStyles } from '../../ui';

/** A list to read from top to bottom, and a page to a notice, a meeting, a case. */
export const partnerStyles = themedStyles(theme => ({
  heading: { fontSize: 22, fontWeight: 600, margin: `${space.large}px 0 ${space.small}px`, selectors: { ':focus': { outline: 'none' } } },
  subheading: { fontSize: 18, fontWeight: 600, margin: `0 0 ${space.small}px` },
  detail: { display: 'block', fontSize: 14, color: theme.semanticColors.bodySubtext },
  words: { maxWidth: readingWidth, margin: `0 0 ${space.medium}px`, overflowWrap: 'anywhere' },
  narrative: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: readingWidth, margin: 0 },
  flags: {
    margin: `${space.small}px 0 ${space.medium}px`,
    paddingLeft: 20,
    columns: '280px 2',
    columnGap: '32px',
    maxWidth: readingWidth,
    selectors: { li: { breakInside: 'avoid' } }
  },
  given: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', margin: `${space.tiny}px 0 0` },
  form: { borderTop: `1px solid ${theme.semanticColors.bodyDivider}`, paddingTop: space.medium },
  reports: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: space.medium, maxWidth: readingWidth },
  report: { border: `1px solid ${theme.semanticColors.bodyDivider}`, padding: space.medium },
  when: { display: 'flex', flexWrap: 'wrap', columnGap: `${space.large}px`, selectors: { [narrow]: { display: 'block' } } },
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: space.tiny,
    marginTop: space.large,
    borderBottom: `1px solid ${theme.semanticColors.inputBorder}`
  },
  tab: {
    fontFamily: 'inherit',
    fontSize: 16,
    minHeight: 40,
    padding: `${space.small}px ${space.medium}px`,
    background: 'none',
    color: theme.semanticColors.bodyText,
    border: 0,
    borderBottom: '4px solid transparent',
    cursor: 'pointer',
    selectors: { ':focus-visible': focusRing(theme), ':hover': { textDecoration: 'underline' }, [narrow]: { padding: space.small } }
  },
  tabChosen: { fontWeight: 600, borderBottomColor: theme.semanticColors.bodyText },
  panel: { paddingTop: space.small },
  person: {
    border: `1px solid ${theme.semanticColors.inputBorder}`,
    padding: space.medium,
    margin: `0 0 ${space.medium}px`,
    minWidth: 0,
    maxWidth: readingWidth
  },
  personName: { fontSize: 18, fontWeight: 600, padding: `0 ${space.small}px`, overflowWrap: 'anywhere' },
  cases: {
    listStyle: 'none',
    margin: `0 0 ${space.medium}px`,
    padding: 0,
    borderTop: `1px solid ${theme.semanticColors.bodyDivider}`,
    maxWidth: 900
  },
  caseRow: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: space.small,
    padding: `${space.small}px 0`,
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
    selectors: { [narrow]: { flexWrap: 'wrap' } }
  },
  tickBox: {
    width: 24,
    height: 24,
    flex: '0 0 auto',
    margin: '2px 0 0',
    accentColor: theme.palette.themePrimary,
    selectors: { ':focus-visible': focusRing(theme) }
  },
  caseWords: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }
}));
