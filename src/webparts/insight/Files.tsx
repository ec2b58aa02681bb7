import * as React from 'react';
import { fileNameOf } from '../../domain/figures/sheet';
import type { Sheet } from '../../domain/figures/sheet';
import type { ExportedFile, GiveExport } from '../../services/shared/logExport';
import { Button, ErrorPanel, useStyles } from '../../ui';
import { useGive } from '../shared/documents/useGive';
import { insightStyles } from './insightStyles';

export interface FilesProps {
  readonly give: GiveExport;
  readonly sheet: Sheet;
  readonly picture?: React.RefObject<SVGSVGElement>;
}

interface FileKind {
  /** On the button. */
  readonly words: string;
  readonly ending: string;
  readonly format: ExportedFile['format'];
  readonly make: (sheet: Sheet, picture: SVGSVGElement | null) => Promise<ArrayBuffer>;
}

const sheetKinds: readonly FileKind[] = [
  {
    words: 'Excel',
    ending: 'xlsx',
    format: 'Spreadsheet',
    make: async sheet => (await import(/* webpackChunkName: 'marac-spreadsheet' */ '../../documents/spreadsheet/excel')).excelOf(sheet)
  },
  {
    words: 'CSV',
    ending: 'csv',
    format: 'CSV',
    make: async sheet => {
      const { csvOf } = await import(/* webpackChunkName: 'marac-spreadsheet' */ '../../documents/spreadsheet/csv');
      return new TextEncoder().encode(csvOf(sheet)).buffer as ArrayBuffer;
    }
  }
];

const pictureKind: FileKind = {
  words: 'picture',
  ending: 'png',
  format: 'Picture',
  make: async (_sheet, picture) => {
    const { pictureOf } = await import(/* webpackChunkName: 'marac-spreadsheet' */ '../../ui/charts/pictureOf');
    if (!picture) throw new Error('There is no picture');
    return (await pictureOf(picture)).arrayBuffer();
  }
};

/** Gives a table out as a file. Buttons are told apart by the table that they save. */
export const Files = ({ give, sheet, picture }: FilesProps): JSX.Element => {
  const classes = useStyles(insightStyles);
  const { making, failure, save } = useGive(give);
  const saveAs = ({ ending, format, make }: FileKind): void => {
    const name = fileNameOf(sheet, ending);
    void save({
      exported: { what: sheet.name, format, caseKey: '', restricted: false },
      name,
      make: () => make(sheet, picture?.current ?? null),
      said: `${name} is in your downloads.`
    });
  };
  return (
    <>
      <div className={classes.files} role="group" aria-label={`Save: ${sheet.name}`}>
        {[...sheetKinds, ...(picture ? [pictureKind] : [])].map(kind => (
          <Button
            key={kind.words}
            compact
            inactive={making}
            aria-label={`Save as ${kind.words}: ${sheet.name}`}
            onClick={() => saveAs(kind)}
          >
            Save as {kind.words}
          </Button>
        ))}
      </div>
      {failure && <ErrorPanel error={failure} />}
    </>
  );
};
