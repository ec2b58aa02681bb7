import * as React from 'react';
import type { Paper, PaperBlock, PaperFact, PaperTable } from '../../domain/documents/paper';
import { PrintedSheet } from '../print/PrintedSheet';
import { useStyles } from '../style/themedStyles';
import { documentStyles } from './documentStyles';

const nobodyAsks = (): void => undefined;

/** Labels and their words, side by side where there is room. */
const Facts = ({ facts }: { readonly facts: readonly PaperFact[] }): JSX.Element | null => {
  const classes = useStyles(documentStyles);
  return facts.length === 0 ? null : (
    <dl className={classes.facts}>
      {facts.map(({ label, words }) => (
        <div key={label}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.value}>{words}</dd>
        </div>
      ))}
    </dl>
  );
};

/** A table that becomes cards on a phone; the words that stand there instead when it has no row. */
const Table = ({ table }: { readonly table: PaperTable }): JSX.Element => {
  const classes = useStyles(documentStyles);
  const { caption, columns, rows, empty } = table;
  if (rows.length === 0) return <p className={classes.words}>{empty}</p>;
  return (
    <table role="table" aria-label={caption} className={classes.table}>
      <thead role="rowgroup" className={classes.headGroup}>
        <tr role="row">
          {columns.map(({ heading }) => (
            <th key={heading} role="columnheader" scope="col" className={classes.heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={classes.body}>
        {rows.map((cells, place) => (
          <tr key={`${place} ${cells[0]}`} role="row" className={classes.row}>
            {cells.map((words, at) =>
              at === 0 ? (
                <th key={columns[at].heading} role="rowheader" scope="row" className={classes.cell} data-heading={columns[at].heading}>
                  <span>{words}</span>
                </th>
              ) : (
                <td key={columns[at].heading} role="cell" className={classes.cell} data-heading={columns[at].heading}>
                  <span>{words}</span>
                </td>
              )
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Below the title of a document, which is of level 3: it stands below a page's own. */
const Heading = ({ level, words }: { readonly level: 1 | 2 | 3; readonly words: string }): JSX.Element => {
  const classes = useStyles(documentStyles);
  if (level === 1) return <h4 className={classes.section}>{words}</h4>;
  return level === 2 ? <h5 className={classes.subsection}>{words}</h5> : <h6 className={classes.subsection}>{words}</h6>;
};

/** To be filled in by hand, on paper or in the file: on the screen it shows how much room there is. */
const Room = ({ label, hint, lines }: Extract<PaperBlock, { kind: 'room' }>): JSX.Element => {
  const classes = useStyles(documentStyles);
  return (
    <div className={classes.fillIn}>
      <p className={classes.fillInLabel}>{label}</p>
      {hint && <p className={classes.hint}>{hint}</p>}
      <div className={classes.room} style={{ minHeight: `${lines * 1.5}em` }} />
    </div>
  );
};

const Choice = ({ label, options }: Extract<PaperBlock, { kind: 'choice' }>): JSX.Element => {
  const classes = useStyles(documentStyles);
  return (
    <div className={classes.fillIn}>
      <p className={classes.fillInLabel}>{label}</p>
      <p className={classes.words}>
        {options.map(option => (
          <span key={option} className={classes.option}>
            <span aria-hidden="true">☐ </span>
            {option}
          </span>
        ))}
      </p>
    </div>
  );
};

const Part = ({ title, blocks }: Extract<PaperBlock, { kind: 'part' }>): JSX.Element => {
  const classes = useStyles(documentStyles);
  return (
    <section className={classes.oneCase} aria-label={title}>
      <h5 className={classes.caseTitle}>{title}</h5>
      <div className={classes.caseBody}>
        <Blocks blocks={blocks} />
      </div>
    </section>
  );
};

const Block = ({ block }: { readonly block: PaperBlock }): JSX.Element => {
  const classes = useStyles(documentStyles);
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level} words={block.words} />;
    case 'paragraph':
      return <p className={block.strong ? classes.marks : classes.words}>{block.words}</p>;
    case 'list':
      return (
        <ul className={classes.list}>
          {block.points.map((point, place) => (
            <li key={`${place} ${point}`}>{point}</li>
          ))}
        </ul>
      );
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'table':
      return <Table table={block} />;
    case 'statement':
      return <p className={classes.statement}>{block.words}</p>;
    case 'part':
      return <Part {...block} />;
    case 'choice':
      return <Choice {...block} />;
    case 'room':
      return <Room {...block} />;
  }
};

/** A document never changes while it is shown: its pieces keep their places. */
const Blocks = ({ blocks }: { readonly blocks: readonly PaperBlock[] }): JSX.Element => (
  <>
    {blocks.map((block, place) => (
      <Block key={place} block={block} />
    ))}
  </>
);

export interface PaperDocumentProps {
  readonly paper: Paper;
  /** Told before each printing. */
  readonly onPrint?: () => void;
}

/** A document of the house on the screen and on paper: marking, reference and version on every page. While it is on the page, only it is printed. */
export const PaperDocument = ({ paper, onPrint = nobodyAsks }: PaperDocumentProps): JSX.Element => (
  <PrintedSheet
    title={paper.title}
    marking={paper.marking}
    head={paper.title}
    foot={[paper.reference, paper.version]}
    lang={paper.language}
    onPrint={onPrint}
  >
    <Blocks blocks={paper.blocks} />
  </PrintedSheet>
);
