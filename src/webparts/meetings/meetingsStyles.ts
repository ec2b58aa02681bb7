import { focusRing, forcedColours, narrow, readingWidth, space } from '../../ui/style/common';
import { themedStyles } from '../../ui/style/themedStyles';

/** Below this a picture of a month is no help. */
const noPicture = '@media (max-width: 900px)';

/** Calendar and agenda: lists that read as cards on a phone. */
export const meetingsStyles = themedStyles(theme => ({
  bar: { display: 'flex', flexWrap: 'wrap', gap: space.medium, alignItems: 'flex-end', margin: `0 0 ${space.medium}px` },
  choices: {
    border: 0,
    margin: `${space.small}px 0`,
    padding: 0,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
    columnGap: `${space.medium}px`
  },
  heading: {
    fontSize: 22,
    fontWeight: 600,
    margin: `${space.large}px 0 ${space.small}px`,
    selectors: { ':focus': { outline: 'none' }, ':focus-visible': focusRing(theme) }
  },
  subheading: { fontSize: 18, fontWeight: 600, margin: `${space.medium}px 0 ${space.small}px` },
  beside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 340px',
    columnGap: `${space.huge}px`,
    alignItems: 'start',
    selectors: { [noPicture]: { display: 'block' } }
  },
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
  words: { margin: 0, overflowWrap: 'anywhere' },
  paragraph: { margin: `0 0 ${space.medium}px`, maxWidth: readingWidth, overflowWrap: 'anywhere' },
  next: { margin: 0, fontWeight: 600 },
  state: { margin: `${space.tiny}px 0` },
  chart: { display: 'block', width: '100%', maxWidth: 240, height: 14 },
  fill: { fill: theme.semanticColors.bodySubtext, selectors: { [forcedColours]: { fill: 'CanvasText' } } },
  over: { fill: theme.semanticColors.errorText, selectors: { [forcedColours]: { fill: 'Highlight' } } },
  track: {
    fill: theme.semanticColors.bodyBackground,
    stroke: theme.semanticColors.inputBorder,
    selectors: { [forcedColours]: { fill: 'Canvas', stroke: 'CanvasText' } }
  },
  picture: { position: 'sticky', top: space.medium, marginTop: space.large, selectors: { [noPicture]: { display: 'none' } } },
  pictureTop: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: space.small,
    marginBottom: space.small,
    fontWeight: 600
  },
  pictureTable: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed', fontSize: 14 },
  pictureHead: { textAlign: 'left', padding: 3, fontWeight: 600 },
  pictureDay: {
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    height: 44,
    padding: 3,
    verticalAlign: 'top',
    textAlign: 'left',
    fontVariantNumeric: 'tabular-nums'
  },
  today: { outline: `2px solid ${theme.semanticColors.bodyText}`, outlineOffset: '-2px', fontWeight: 700 },
  mark: { display: 'block', width: 10, height: 10, fill: theme.semanticColors.link, color: theme.semanticColors.bodyText },
  details: {
    margin: `${space.small}px 0`,
    selectors: { '& > summary': { cursor: 'pointer', fontWeight: 600, minHeight: 24 }, '& > summary:focus-visible': focusRing(theme) }
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: space.medium,
    margin: `0 0 ${space.medium}px`
  },
  factLabel: { fontSize: 14, fontWeight: 600, color: theme.semanticColors.bodySubtext, margin: 0 },
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${space.small}px ${space.large}px`,
    listStyle: 'none',
    margin: `0 0 ${space.medium}px`,
    padding: 0
  },
  step: { display: 'flex', alignItems: 'center', gap: 6 },
  stepNow: { fontWeight: 700, borderBottom: `3px solid ${theme.semanticColors.bodyText}` },
  case: {
    display: 'grid',
    gridTemplateColumns: '5em minmax(0, 1fr) auto',
    gap: space.medium,
    padding: `${space.medium}px ${space.small}px`,
    borderTop: `1px solid ${theme.semanticColors.bodyDivider}`,
    background: theme.semanticColors.bodyBackground,
    selectors: {
      ':focus': { outline: 'none' },
      ':focus-visible': focusRing(theme),
      [narrow]: { gridTemplateColumns: '4em minmax(0, 1fr)' }
    }
  },
  draggable: { cursor: 'grab' },
  dragged: { opacity: 0.5 },
  target: { boxShadow: `inset 0 4px 0 ${theme.semanticColors.bodyText}` },
  number: { fontWeight: 600, fontSize: 18, fontVariantNumeric: 'tabular-nums' },
  name: { fontWeight: 600, margin: 0, overflowWrap: 'anywhere' },
  marks: { display: 'flex', flexWrap: 'wrap', gap: `${space.tiny}px ${space.small}px`, margin: `${space.small}px 0` },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: space.small,
    alignContent: 'flex-start',
    selectors: { [narrow]: { gridColumn: '1 / -1' } }
  },
  block: { border: `1px solid ${theme.semanticColors.bodyDivider}`, padding: space.medium, margin: `${space.medium}px 0` },
  point: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: space.medium,
    justifyContent: 'space-between',
    padding: `${space.small}px 0`,
    borderTop: `1px solid ${theme.semanticColors.bodyDivider}`,
    maxWidth: readingWidth
  },
  returned: { margin: `0 0 ${space.medium}px`, paddingLeft: space.medium, borderLeft: `3px solid ${theme.semanticColors.bodyDivider}` },
  said: { margin: `${space.tiny}px 0 0`, whiteSpace: 'pre-line', overflowWrap: 'anywhere', unicodeBidi: 'plaintext' },
  form: { maxWidth: readingWidth }
}));
