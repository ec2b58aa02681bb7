import * as React from 'react';
import { paperInWords } from '../../../domain/documents/paper';
import type { Paper } from '../../../domain/documents/paper';
import type { GiveExport } from '../../../services/shared/logExport';
import { Button, Page } from '../../../ui';
import { PaperDocument } from '../../../ui/documents/PaperDocument';
import { SaveAsWord } from './SaveAsWord';

export interface PaperViewProps {
  readonly give: GiveExport;
  readonly paper: Paper;
  readonly caseKey: string;
  readonly restricted: boolean;
  /** Told before each printing, where the history is to say more than which document it was. */
  readonly onPrint?: () => void;
}

/** A document as it is printed, with what makes paper and a file of it. */
export const PaperView = ({ paper, onPrint, ...saving }: PaperViewProps): JSX.Element => {
  const { give, caseKey, restricted } = saving;
  // However it was asked for, by the button or by the browser's own command, which cannot be held back.
  const logPrint = (): void =>
    void give(
      { what: paperInWords(paper), format: 'Print', caseKey, restricted },
      async () => undefined,
      () => undefined
    );
  return (
    <>
      <SaveAsWord {...saving} paper={() => paper}>
        <Button onClick={() => window.print()}>Print</Button>
      </SaveAsWord>
      <PaperDocument paper={paper} onPrint={onPrint ?? logPrint} />
    </>
  );
};

/** A document as a screen of its own: looked at, printed or saved, and left again. */
export const PaperPage = ({
  back,
  ...view
}: PaperViewProps & { readonly back: { readonly words: string; readonly onBack: () => void } }): JSX.Element => (
  <Page title={view.paper.kind} screenKey={`paper ${view.paper.kind} ${view.paper.reference}`} back={back}>
    <p>
      Copies are OFFICIAL-SENSITIVE: keep them where nobody else can read them, never leave them at a printer, and destroy them when they
      are no longer needed.
    </p>
    <PaperView {...view} />
  </Page>
);
