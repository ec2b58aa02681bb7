import { focusRing, forcedColours, space } from '../../../ui/style/common';
import { themedStyles } from '../../../ui/style/themedStyles';

/** Below this width the table's rows become cards: a tablet, a phone, 200 % zoom. */
const cardWidth = '@media (max-width: 1000px)';

/** From this width each line of a cell stays one line; below it words wrap, so that no column is out of sight. */
const wideWidth = '@media (min-width: 1340px)';

/** Around the words of a cell: rows of two lines are 51 pixels high, so that a laptop's screen shows eight and more. */
const cellGap = 5;

/** Room for a day: "Wed 25 Nov,". */
const receivedWidth = 88;

/** Room for three marks beside one another, so that five take two lines. */
const marksWidth = 232;

/** The queue's table: a line a case, what presses most with a bar as well as a word. */
export const queueStyles = themedStyles(theme => ({
  wrapper: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: 14, lineHeight: '20px', selectors: { [cardWidth]: { display: 'block' } } },
  caption: { height: 0, lineHeight: '0' },
  head: {
    textAlign: 'left',
    verticalAlign: 'bottom',
    selectors: { [wideWidth]: { whiteSpace: 'nowrap' } },
    fontWeight: 600,
    padding: `4px ${cellGap}px`,
    borderBottom: `2px solid ${theme.semanticColors.bodyText}`
  },
  headGroup: { selectors: { [cardWidth]: { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clip: 'rect(0 0 0 0)' } } },
  body: { selectors: { [cardWidth]: { display: 'block' } } },
  row: {
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderLeft: '4px solid transparent',
    cursor: 'pointer',
    selectors: {
      // An outline rather than a tint: on a tint the theme's link colour falls below 4.5 to 1.
      ':hover': { outline: `1px solid ${theme.semanticColors.inputBorder}` },
      ':focus-within': { outline: `1px solid ${theme.semanticColors.inputBorder}` },
      [cardWidth]: { display: 'block', padding: `${space.small}px 0` }
    }
  },
  overdue: { borderLeft: `4px solid ${theme.semanticColors.errorText}` },
  dueSoon: { borderLeft: `4px double ${theme.semanticColors.bodyText}` },
  damaged: { borderLeft: `4px dashed ${theme.semanticColors.errorText}` },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    padding: `${cellGap}px`,
    selectors: {
      [cardWidth]: {
        display: 'grid',
        gridTemplateColumns: '120px minmax(0, 1fr)',
        gap: space.small,
        padding: `2px ${space.small}px`,
        selectors: { '::before': { content: 'attr(data-label)', fontWeight: 600 } }
      }
    }
  },
  problemCell: { padding: `0 ${space.small}px ${space.small}px`, textAlign: 'left', selectors: { [cardWidth]: { display: 'block' } } },
  reference: {
    fontFamily: 'inherit',
    fontSize: 'inherit',
    fontWeight: 600,
    lineHeight: 'inherit',
    textAlign: 'left',
    whiteSpace: 'nowrap',
    background: 'none',
    border: 0,
    padding: '2px 0',
    display: 'inline-block',
    minHeight: 24,
    color: theme.semanticColors.link,
    textDecoration: 'underline',
    cursor: 'pointer',
    selectors: { ':hover': { color: theme.semanticColors.linkHovered }, ':focus-visible': focusRing(theme) }
  },
  strong: { fontWeight: 600 },
  /** A date, a duty or a criterion is read in one glance. */
  oneLine: { selectors: { [wideWidth]: { whiteSpace: 'nowrap' } } },
  /** Wide enough for the day, so that only the time goes on a second line. */
  received: { display: 'inline-block', selectors: { [wideWidth]: { minWidth: receivedWidth } } },
  overdueWords: { fontWeight: 700, color: theme.semanticColors.errorText, selectors: { [forcedColours]: { color: 'CanvasText' } } },
  detail: { display: 'block', color: theme.semanticColors.bodySubtext },
  deadline: { display: 'inline-block' },
  /** May wrap: "Waiting for the referrer since …" on one line pushes the marks out of sight. */
  deadlineWords: { display: 'inline-flex', gap: 4, alignItems: 'flex-start' },
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 8px',
    listStyle: 'none',
    margin: 0,
    padding: 0,
    selectors: { [wideWidth]: { minWidth: marksWidth } }
  },
  mark: { display: 'flex', gap: 3, alignItems: 'center', whiteSpace: 'nowrap' },
  markButton: {
    display: 'inline-flex',
    gap: 3,
    alignItems: 'center',
    minHeight: 24,
    minWidth: 24,
    padding: '0 4px',
    margin: '0 -4px',
    font: 'inherit',
    color: theme.semanticColors.bodyText,
    background: 'none',
    border: 0,
    cursor: 'pointer',
    textDecoration: 'underline',
    textUnderlineOffset: 3,
    whiteSpace: 'nowrap',
    selectors: {
      ':focus-visible': focusRing(theme),
      ':hover': { textDecorationThickness: 2 },
      '&[aria-disabled=true]': { cursor: 'default', textDecoration: 'none' }
    }
  },
  underCell: {
    padding: space.medium,
    borderBottom: `2px solid ${theme.semanticColors.bodyText}`,
    textAlign: 'left',
    selectors: { [cardWidth]: { display: 'block' } }
  },
  problems: { margin: 0, paddingLeft: 18 },
  toolbar: { display: 'flex', flexWrap: 'wrap', gap: space.medium, alignItems: 'flex-end', marginBottom: space.small },
  states: { display: 'flex', flexWrap: 'wrap', gap: space.small, border: 0, margin: 0, padding: 0 },
  state: {
    fontFamily: 'inherit',
    fontSize: 15,
    minHeight: 36,
    padding: '4px 12px',
    borderRadius: 18,
    cursor: 'pointer',
    border: `1px solid ${theme.semanticColors.inputBorder}`,
    background: theme.semanticColors.bodyBackground,
    color: theme.semanticColors.bodyText,
    selectors: {
      ':focus-visible': focusRing(theme),
      ':hover': { textDecoration: 'underline' },
      '&[aria-pressed=true]': {
        background: theme.semanticColors.bodyText,
        color: theme.semanticColors.bodyBackground,
        fontWeight: 600,
        selectors: { [forcedColours]: { background: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' } }
      }
    }
  },
  field: { display: 'flex', flexDirection: 'column', gap: 2 },
  label: { fontSize: 14, fontWeight: 600 },
  summary: { display: 'flex', flexWrap: 'wrap', gap: space.medium, alignItems: 'center', margin: `0 0 ${space.small}px` },
  total: { fontSize: 18, fontWeight: 600, margin: 0 },
  readAt: { color: theme.semanticColors.bodySubtext, margin: 0, fontSize: 14 },
  end: { marginLeft: 'auto', display: 'flex', flexWrap: 'wrap', gap: space.small },
  more: { marginTop: space.medium, display: 'flex', gap: space.medium, alignItems: 'center' },
  keys: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: space.huge,
    alignItems: 'flex-start',
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    background: theme.semanticColors.bodyStandoutBackground,
    padding: space.medium,
    marginBottom: space.medium
  },
  keyList: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '4px 16px', margin: 0 },
  keyName: { margin: 0, fontWeight: 600 },
  keyWords: { margin: 0 }
}));
