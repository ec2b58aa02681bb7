import { narrow, space } from '../style/common';
import { themedStyles } from '../style/themedStyles';
import { printedLine as line } from '../print/PrintedSheet';

/** Cards are for a narrow screen; a narrow sheet of paper keeps its tables. */
const narrowScreen = `@media screen and ${narrow.replace('@media ', '')}`;

/** Documents of the house: paper is white, whatever the theme of the screen. */
export const documentStyles = themedStyles(() => ({
  section: { fontSize: '1.25em', fontWeight: 700, margin: `${space.large}px 0 ${space.small}px`, breakAfter: 'avoid' },
  oneCase: { border: line, margin: `0 0 ${space.medium}px` },
  caseTitle: {
    fontSize: '1.1em',
    fontWeight: 700,
    margin: 0,
    padding: `${space.tiny}px ${space.small}px`,
    background: '#e8e8e8',
    borderBottom: line,
    breakAfter: 'avoid'
  },
  caseBody: { padding: space.small },
  subsection: { fontSize: '1em', fontWeight: 700, margin: `${space.small}px 0 ${space.tiny}px`, breakAfter: 'avoid' },
  marks: { fontWeight: 700, margin: `0 0 ${space.small}px` },
  words: { margin: `0 0 ${space.small}px`, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', unicodeBidi: 'plaintext' },
  statement: {
    border: line,
    margin: `0 0 ${space.small}px`,
    padding: space.small,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    breakInside: 'avoid'
  },
  fillIn: { breakInside: 'avoid', margin: `0 0 ${space.small}px` },
  fillInLabel: { fontWeight: 600, margin: `0 0 ${space.tiny}px` },
  hint: { fontSize: '0.9em', margin: `0 0 ${space.tiny}px`, color: '#505050' },
  option: { marginRight: space.large, whiteSpace: 'nowrap' },
  room: { border: line },
  list: { margin: `0 0 ${space.small}px`, paddingLeft: 20 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: `${space.small}px ${space.medium}px`,
    margin: `0 0 ${space.small}px`
  },
  label: { fontWeight: 600, margin: 0, fontSize: '0.9em' },
  value: { margin: 0, overflowWrap: 'anywhere', unicodeBidi: 'plaintext' },
  table: { borderCollapse: 'collapse', width: '100%', margin: `0 0 ${space.small}px`, selectors: { [narrowScreen]: { display: 'block' } } },
  headGroup: { selectors: { [narrowScreen]: { display: 'none' } } },
  heading: {
    textAlign: 'left',
    verticalAlign: 'bottom',
    padding: `${space.tiny}px ${space.small}px`,
    borderBottom: '2px solid #000000',
    fontWeight: 600
  },
  body: { selectors: { [narrowScreen]: { display: 'block' } } },
  row: { breakInside: 'avoid', selectors: { [narrowScreen]: { display: 'block', border: line, marginBottom: space.small } } },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    whiteSpace: 'pre-wrap',
    padding: `${space.tiny}px ${space.small}px`,
    borderBottom: line,
    overflowWrap: 'anywhere',
    selectors: {
      [narrowScreen]: {
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
        gap: space.small,
        borderBottom: 0,
        selectors: { '::before': { content: 'attr(data-heading)', fontWeight: 600 } }
      }
    }
  }
}));
