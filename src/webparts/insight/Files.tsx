import * as React from 'react';
import type { Outcome } from '../../domain/appError';
import { fileNameOf } from '../../domain/figures/sheet';
import type { Sheet } from '../../domain/figures/sheet';
import { Button, useAnnounce, useStyles } from '../../ui';
import { saveFile } from '../../ui/files/saveFile';
import { insightStyles } from './insightStyles';

export interface FilesProps {
  /** Told apart from the other groups of buttons on the page by it. */
  readonly sheet: Sheet;
  readonly picture?: React.RefObject<SVGSVGElement>;
  /** Writes down that the file was given out. Nothing is given out that could not be written down. */
  readonly logExport: (what: string) => Promise<Outcome<void>>;
}

type Kind = 'Excel' | 'CSV' | 'picture';

async function contentOf(kind: Kind, sheet: Sheet, picture: SVGSVGElement | null): Promise<ArrayBuffer> {
  if (kind === 'Excel') {
    const { excelOf } = await import(/* webpackChunkName: 'marac-spreadsheet' */ '../../documents/spreadsheet/excel');
    return excelOf(sheet);
  }
  if (kind === 'CSV') {
    const { csvOf } = await import(/* webpackChunkName: 'marac-spreadsheet' */ '../../documents/spreadsheet/csv');
    return new TextEncoder().encode(csvOf(sheet)).buffer as ArrayBuffer;
  }
  const { pictureOf } = await import(/* webpackChunkName: 'marac-spreadsheet' */ '../../ui/charts/pictureOf');
  if (!picture) throw new Error('There is no picture');
  return (await pictureOf(picture)).arrayBuffer();
}

const endings: Readonly<Record<Kind, string>> = { Excel: 'xlsx', CSV: 'csv', picture: 'png' };

/** Gives a table out as a file. */
export const Files = ({ sheet, picture, logExport }: FilesProps): JSX.Element => {
  const classes = useStyles(insightStyles);
  const announce = useAnnounce();
  const [busy, setBusy] = React.useState(false);
  const [problem, setProblem] = React.useState('');
  const save = async (kind: Kind): Promise<void> => {
    setBusy(true);
    setProblem('');
    try {
      const content = await contentOf(kind, sheet, picture?.current ?? null);
      const logged = await logExport(`${sheet.name}, as ${kind}`);
      if (!logged.ok) {
        setProblem(`${logged.error.words} ${logged.error.nextAction} No file was made.`);
        return;
      }
      const name = fileNameOf(sheet, endings[kind]);
      saveFile(name, content);
      announce(`${name} is in your downloads.`);
    } catch {
      setProblem('The file could not be made. Try again.');
    } finally {
      setBusy(false);
    }
  };
  const kinds: readonly Kind[] = picture ? ['Excel', 'CSV', 'picture'] : ['Excel', 'CSV'];
  return (
    <>
      <div className={classes.files} role="group" aria-label={`Save: ${sheet.name}`}>
        {kinds.map(kind => (
          <Button key={kind} compact inactive={busy} aria-label={`Save as ${kind}: ${sheet.name}`} onClick={() => save(kind)}>
            Save as {kind}
          </Button>
        ))}
      </div>
      {problem && <p role="alert">{problem}</p>}
    </>
  );
};
