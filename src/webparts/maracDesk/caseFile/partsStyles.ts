import { focusRing, space } from '../../../ui/style/common';
import { themedStyles } from '../../../ui/style/themedStyles';

/** Below this width the contents do not fit beside the case: they are one line above it. */
const noRoomBeside = '@media (max-width: 900px)';

export const partsStyles = themedStyles(theme => ({
  file: {
    display: 'grid',
    gridTemplateColumns: '200px minmax(0, 1fr)',
    gap: space.large,
    selectors: { [noRoomBeside]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: 0 } }
  },
  contents: {
    position: 'sticky',
    top: 0,
    alignSelf: 'start',
    zIndex: 1,
    maxHeight: '100vh',
    overflow: 'auto',
    boxSizing: 'border-box',
    padding: `${space.small}px ${space.tiny}px`,
    background: theme.semanticColors.bodyBackground,
    selectors: { [noRoomBeside]: { borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`, marginBottom: space.medium } }
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: space.small,
    fontSize: 15,
    selectors: { [noRoomBeside]: { display: 'flex', gap: space.medium, whiteSpace: 'nowrap' } }
  },
  part: { borderTop: `1px solid ${theme.semanticColors.bodyDivider}`, selectors: { ':first-child': { borderTop: 0 } } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `0 ${space.medium}px`, padding: `${space.small}px 0` },
  heading: {
    flex: '1 1 auto',
    fontSize: 22,
    lineHeight: '1.25',
    fontWeight: 600,
    margin: 0,
    // Leaves the contents in sight where they are above, and a header of the page.
    scrollMarginTop: 72,
    selectors: { ':focus': { outline: 'none' }, ':focus-visible': focusRing(theme) }
  },
  content: { paddingBottom: space.medium }
}));
