import * as React from 'react';
import { Button, ButtonRow } from '../layout/Button';
import { Page } from '../layout/Page';
import type { PrintableReferralProps } from './PrintableReferral';
import { PrintableReferral } from './PrintableReferral';

/** The printable copy as a screen: looked at, printed, and left again. */
export const PrintPage = ({
  back,
  buttons = print => <ButtonRow>{print}</ButtonRow>,
  ...printed
}: PrintableReferralProps & {
  readonly back: { readonly words: string; readonly onBack: () => void };
  /** The row of buttons, where there are others beside the one that prints. */
  readonly buttons?: (print: JSX.Element) => JSX.Element;
}): JSX.Element => (
  <Page title="Printable copy" screenKey={`print-${printed.reference}`} back={back}>
    <p>
      Paper copies are OFFICIAL-SENSITIVE: keep them locked away, never leave them at a printer, and shred them when they are no longer
      needed.
    </p>
    {buttons(
      <Button kind="primary" onClick={() => window.print()}>
        Print
      </Button>
    )}
    <PrintableReferral {...printed} />
  </Page>
);
