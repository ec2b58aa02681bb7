import { inputBox, focusRing, forcedColours, narrow, space } from '../../../ui/style/common';
import { themedStyles } from '../../../ui';

/** Below this width what is known stands beneath what is typed. */
const medium = '@media (max-width: 1180px)';

/** Cases beside what is typed beside what is known; one under another where there is no room. */
export const minutesStyles = themedStyles(theme => ({
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    background: theme.semanticColors.bodyBackground,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${space.small}px ${space.medium}px`,
    alignItems: 'center',
    padding: `${space.small}px 0`,
    margin: `0 0 ${space.small}px`,
    // On a phone it would hide half of what is typed.
    selectors: { [narrow]: { position: 'static' } }
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${space.small}px ${space.medium}px`,
    alignItems: 'center',
    margin: `0 0 ${space.medium}px`
  },
  status: { flex: '1 1 220px', minWidth: 0 },
  more: { display: 'block', fontSize: 14, marginTop: space.tiny },
  parts: {
    display: 'grid',
    gridTemplateColumns: '230px minmax(0, 1fr) 300px',
    gap: space.large,
    alignItems: 'start',
    selectors: {
      [medium]: { gridTemplateColumns: '210px minmax(0, 1fr)' },
      [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' }
    }
  },
  casesNav: { position: 'sticky', top: 60, minWidth: 0, selectors: { [narrow]: { position: 'static' } } },
  cases: {
    listStyle: 'none',
    margin: 0,
    padding: 3,
    display: 'grid',
    gap: space.tiny,
    maxHeight: 'calc(100vh - 90px)',
    overflowY: 'auto',
    selectors: {
      [narrow]: { display: 'flex', overflowX: 'auto', overflowY: 'hidden', maxHeight: 'none', selectors: { '> li': { flex: '0 0 200px' } } }
    }
  },
  caseButton: {
    display: 'block',
    width: '100%',
    height: '100%',
    minHeight: 44,
    textAlign: 'left',
    font: 'inherit',
    fontSize: 15,
    padding: space.small,
    cursor: 'pointer',
    color: theme.semanticColors.bodyText,
    background: theme.semanticColors.bodyBackground,
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderLeft: `6px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: 2,
    selectors: {
      ':hover': { background: theme.semanticColors.buttonBackgroundHovered },
      ':focus-visible': { ...focusRing(theme), outlineOffset: '0' },
      '&[aria-current=true]': {
        borderColor: theme.semanticColors.bodyText,
        fontWeight: 600,
        selectors: { [forcedColours]: { borderColor: 'Highlight' } }
      }
    }
  },
  small: { display: 'block', fontSize: 14, fontWeight: 400, color: theme.semanticColors.bodySubtext },
  caseTop: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${space.small}px ${space.medium}px`,
    alignItems: 'center',
    margin: `0 0 ${space.small}px`
  },
  caseTitle: {
    fontSize: 22,
    fontWeight: 600,
    margin: 0,
    overflowWrap: 'anywhere',
    selectors: { ':focus': { outline: 'none' }, ':focus-visible': focusRing(theme) }
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: space.small, alignItems: 'center' },
  section: { borderTop: `1px solid ${theme.semanticColors.bodyDivider}`, padding: `${space.small}px 0 ${space.medium}px`, minWidth: 0 },
  sectionTitle: { fontSize: 16, fontWeight: 600, margin: `0 0 ${space.tiny}px` },
  // Nothing is said yet: its buttons stand beside its name.
  emptySection: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${space.tiny}px ${space.medium}px`,
    alignItems: 'center',
    justifyContent: 'space-between',
    paddingBottom: space.small,
    selectors: { '> h4': { margin: 0, flex: '1 1 200px' } }
  },
  lines: { listStyle: 'none', margin: `0 0 ${space.small}px`, padding: 0, display: 'grid', gap: space.tiny },
  // The words once more behind the box make it as high as they are, with no measuring at each key.
  grow: {
    display: 'grid',
    selectors: {
      '::after': {
        content: 'attr(data-words) " "',
        visibility: 'hidden',
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        gridArea: '1 / 1',
        padding: '6px 10px',
        border: '1px solid',
        lineHeight: '1.5',
        fontSize: 16
      }
    }
  },
  box: [
    inputBox(theme),
    {
      gridArea: '1 / 1',
      width: '100%',
      resize: 'none',
      overflow: 'hidden',
      overflowWrap: 'anywhere',
      selectors: {
        ':hover': { borderColor: theme.semanticColors.inputBorderHovered },
        ':focus': { ...focusRing(theme), outlineOffset: '0' },
        '&[aria-invalid=true]': { border: `2px solid ${theme.semanticColors.errorText}` }
      }
    }
  ],
  action: {
    borderLeft: `4px solid ${theme.semanticColors.bodyDivider}`,
    paddingLeft: space.small,
    display: 'grid',
    gridTemplateColumns: 'minmax(150px, 1fr) minmax(0, 3fr)',
    gap: `${space.tiny}px ${space.small}px`,
    margin: `0 0 ${space.small}px`,
    selectors: { [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' } }
  },
  whole: { gridColumn: '1 / -1', minWidth: 0 },
  field: { display: 'block', minWidth: 0, fontSize: 14 },
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 150px', gap: space.small },
  wide: { width: '100%' },
  wrong: { color: theme.semanticColors.errorText, fontWeight: 600, fontSize: 14, display: 'block' },
  mark: { fontSize: 14, display: 'inline-flex', alignItems: 'center', gap: 6, fontWeight: 600 },
  known: {
    background: theme.semanticColors.bodyStandoutBackground,
    padding: space.medium,
    minWidth: 0,
    fontSize: 15,
    overflowWrap: 'anywhere',
    position: 'sticky',
    top: 60,
    maxHeight: 'calc(100vh - 90px)',
    overflowY: 'auto',
    selectors: {
      [medium]: { gridColumn: '1 / -1', position: 'static', maxHeight: 'none' },
      [forcedColours]: { border: '1px solid CanvasText' },
      ':focus-visible': focusRing(theme)
    }
  },
  knownTitle: { fontSize: 18, fontWeight: 600, margin: `0 0 ${space.small}px` },
  knownPart: { fontSize: 15, fontWeight: 600, margin: `${space.medium}px 0 ${space.tiny}px` },
  plain: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: space.small },
  facts: { margin: 0, display: 'grid', gap: space.tiny, selectors: { '> div > dt': { fontWeight: 600 }, '> div > dd': { margin: 0 } } },
  words: { whiteSpace: 'pre-line', margin: 0 },
  keys: { border: `1px solid ${theme.semanticColors.inputBorder}`, padding: space.medium, margin: `0 0 ${space.medium}px` },
  keyList: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, auto) minmax(0, 1fr)',
    gap: `${space.tiny}px ${space.large}px`,
    margin: `${space.small}px 0 0`,
    selectors: { '> dt': { fontWeight: 600 }, '> dd': { margin: 0 }, [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' } }
  },
  agency: { border: 0, borderTop: `1px solid ${theme.semanticColors.bodyDivider}`, margin: 0, padding: `${space.small}px 0`, minWidth: 0 },
  agencyName: { fontWeight: 600, padding: 0, float: 'left', width: '100%' },
  attendee: {
    clear: 'both',
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${space.tiny}px ${space.medium}px`,
    alignItems: 'flex-end',
    margin: `0 0 ${space.small}px`
  },
  tick: { display: 'inline-flex', gap: space.small, alignItems: 'center', minHeight: 40, cursor: 'pointer' },
  check: { width: 22, height: 22, flex: '0 0 auto', accentColor: theme.palette.themePrimary },
  statement: {
    borderLeft: `6px solid ${theme.semanticColors.inputBorder}`,
    padding: `${space.small}px ${space.medium}px`,
    margin: `0 0 ${space.medium}px`,
    maxWidth: 720
  }
}));
