import { focusRing, forcedColours, narrow, space } from '../../ui/style/common';
import { themedStyles } from '../../ui/style/themedStyles';

/** Calendar and agenda: lists that read as cards on a phone. */
export const meetingsStyles = themedStyles(theme => ({
  bar: { display: 'flex', flexWrap: 'wrap', gap: space.medium, alignItems: 'flex-end', margin: `0 0 ${space.medium}px` },
  label: { display: 'block', fontWeight: 600, marginBottom: space.tiny },
  month: { fontSize: 20, fontWeight: 600, margin: `${space.large}px 0 ${space.small}px` },
  heading: { fontSize: 20, fontWeight: 600, margin: `${space.large}px 0 ${space.small}px` },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(230px, 2fr) minmax(150px, 1fr) minmax(200px, 1.4fr) minmax(160px, 1.6fr)',
    gap: space.medium,
    alignItems: 'center',
    padding: `${space.small}px 0`,
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
    selectors: { [narrow]: { gridTemplateColumns: '1fr', gap: space.tiny } }
  },
  quiet: { color: theme.semanticColors.bodySubtext, margin: 0 },
  words: { margin: 0 },
  chart: { display: 'block', width: '100%', maxWidth: 220, height: 12 },
  fill: { fill: theme.semanticColors.bodyText, selectors: { [forcedColours]: { fill: 'CanvasText' } } },
  over: { fill: theme.semanticColors.errorText, selectors: { [forcedColours]: { fill: 'Highlight' } } },
  track: { fill: theme.semanticColors.bodyStandoutBackground, stroke: theme.semanticColors.inputBorder, selectors: { [forcedColours]: { fill: 'Canvas' } } },
  facts: { display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: `${space.large}px`, rowGap: `${space.tiny}px`, margin: `0 0 ${space.medium}px`, selectors: { '& dt': { fontWeight: 600 }, '& dd': { margin: 0 } } },
  case: {
    display: 'grid',
    gridTemplateColumns: '3.5em minmax(0, 1fr) auto',
    gap: space.medium,
    padding: `${space.small}px`,
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
    selectors: { ':focus': { outline: 'none' }, ':focus-visible': focusRing(theme), [narrow]: { gridTemplateColumns: '2.5em minmax(0, 1fr)' } }
  },
  dragged: { opacity: 0.5 },
  target: { borderTop: `3px solid ${theme.semanticColors.bodyText}` },
  number: { fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  name: { fontWeight: 600, margin: 0, overflowWrap: 'anywhere' },
  marks: { display: 'flex', flexWrap: 'wrap', gap: space.tiny, margin: `${space.tiny}px 0` },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: space.tiny, alignContent: 'flex-start', selectors: { [narrow]: { gridColumn: '1 / -1' } } },
  block: { border: `1px solid ${theme.semanticColors.bodyDivider}`, padding: space.medium, margin: `${space.medium}px 0` },
  details: { margin: `${space.small}px 0`, selectors: { '& summary': { cursor: 'pointer', fontWeight: 600, minHeight: 24 }, '& summary:focus-visible': focusRing(theme) } },
  form: { maxWidth: 720 }
}));
