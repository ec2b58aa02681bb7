import { forcedColours, narrow, space } from '../../../ui/style/common';
import { themedStyles } from '../../../ui/style/themedStyles';

/** A table whose first number is also a bar; the chart says nothing that the table does not. */
export const backlogStyles = themedStyles(theme => ({
  field: { maxWidth: 240, marginBottom: space.medium },
  label: { display: 'block', fontWeight: 600, marginBottom: space.tiny },
  wrapper: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: 15 },
  head: {
    textAlign: 'left',
    verticalAlign: 'bottom',
    padding: space.small,
    borderBottom: `2px solid ${theme.semanticColors.bodyText}`,
    fontWeight: 600
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'middle',
    padding: space.small,
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
    fontWeight: 400
  },
  number: { fontVariantNumeric: 'tabular-nums', fontWeight: 600 },
  chart: { display: 'block', width: '100%', minWidth: 160, height: 24, selectors: { [narrow]: { minWidth: 80 } } },
  bar: { fill: theme.semanticColors.bodyText, selectors: { [forcedColours]: { fill: 'CanvasText' } } },
  capacity: {
    stroke: theme.semanticColors.errorText,
    strokeWidth: 2,
    strokeDasharray: '3 2',
    selectors: { [forcedColours]: { stroke: 'Highlight' } }
  },
  track: { fill: theme.semanticColors.bodyStandoutBackground, selectors: { [forcedColours]: { fill: 'Canvas' } } },
  quiet: { color: theme.semanticColors.bodySubtext }
}));
