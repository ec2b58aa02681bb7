import { focusRing, forcedColours, narrow, readingWidth, space } from '../../ui/style/common';
import { themedStyles } from '../../ui/style/themedStyles';

/** The tracker: filters above a list that reads as cards on a phone. */
export const trackerStyles = themedStyles(theme => ({
  bar: { display: 'flex', flexWrap: 'wrap', gap: space.medium, alignItems: 'flex-end', margin: `0 0 ${space.small}px` },
  field: { minWidth: 0, maxWidth: '100%' },
  label: { display: 'block', fontWeight: 600, marginBottom: space.tiny },
  tick: {
    width: 22,
    height: 22,
    margin: 0,
    cursor: 'pointer',
    accentColor: theme.semanticColors.bodyText,
    selectors: { ':focus-visible': focusRing(theme) }
  },
  ticked: { display: 'inline-flex', alignItems: 'center', gap: space.small, minHeight: 36, fontWeight: 600, cursor: 'pointer' },
  together: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: space.small,
    alignItems: 'center',
    padding: `${space.small}px ${space.medium}px`,
    margin: `0 0 ${space.medium}px`,
    border: `1px solid ${theme.semanticColors.inputBorder}`
  },
  quiet: { color: theme.semanticColors.bodySubtext, margin: 0, overflowWrap: 'anywhere' },
  words: { margin: 0, overflowWrap: 'anywhere' },
  what: {
    fontSize: 18,
    margin: `0 0 ${space.medium}px`,
    maxWidth: readingWidth,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    unicodeBidi: 'plaintext'
  },
  next: { margin: `0 0 ${space.medium}px`, fontWeight: 600, maxWidth: readingWidth },
  block: {
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    padding: space.medium,
    margin: `${space.medium}px 0`,
    maxWidth: readingWidth
  },
  heading: {
    fontSize: 20,
    fontWeight: 600,
    margin: `${space.large}px 0 ${space.small}px`,
    selectors: { ':focus': { outline: 'none' }, ':focus-visible': focusRing(theme) }
  },
  details: {
    margin: `${space.small}px 0 ${space.medium}px`,
    selectors: { '& > summary': { cursor: 'pointer', fontWeight: 600, minHeight: 24 }, '& > summary:focus-visible': focusRing(theme) }
  },
  loads: { listStyle: 'none', margin: `${space.small}px 0 0`, padding: 0, maxWidth: 900 },
  load: {
    display: 'grid',
    gridTemplateColumns: '220px minmax(0, 1fr) 260px',
    gap: `${space.tiny}px ${space.medium}px`,
    alignItems: 'center',
    padding: `${space.tiny}px 0`,
    selectors: { [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', padding: `${space.small}px 0` } }
  },
  chart: { display: 'block', width: '100%', height: 16 },
  overdue: { fill: theme.semanticColors.errorText, selectors: { [forcedColours]: { fill: 'Highlight' } } },
  soon: { fill: theme.semanticColors.bodyText, selectors: { [forcedColours]: { fill: 'CanvasText' } } },
  later: {
    fill: theme.semanticColors.bodyBackground,
    stroke: theme.semanticColors.inputBorder,
    selectors: { [forcedColours]: { fill: 'Canvas', stroke: 'CanvasText' } }
  },
  history: { listStyle: 'none', margin: 0, padding: 0, maxWidth: readingWidth },
  line: {
    padding: `${space.small}px 0 ${space.small}px ${space.medium}px`,
    borderLeft: `3px solid ${theme.semanticColors.bodyDivider}`,
    margin: `0 0 ${space.small}px`
  },
  given: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere', unicodeBidi: 'plaintext' }
}));
