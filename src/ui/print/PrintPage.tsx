import * as React from 'react';
import { Button, ButtonRow } from '../layout/Button';
import { Page } from '../layout/Page';
import type { PrintableReferralProps } from './PrintableReferral';
import { PrintableReferral } from './PrintableReferral';

/** The printable copy as a screen: looked at, printed, and left again. */
export const PrintPage = ({
  back,
  ...printed
}: PrintableReferralProps & { readonly back: { readonly words: string; readonly onBack: () => void } }): JSX.Element => (
  <Page title="Printable copy" screenKey={`print-${printed.reference}`} back={back}>
    <p>Paper copies are OFFICIAL-SENSITIVE: keep them locked away, never leave them at a printer, and shred them when they are no longer needed.</p>
    <ButtonRow>
      <Button kind="primary" onClick={() => window.print()}>
        Print
      </Button>
    </ButtonRow>
    <PrintableReferral {...printed} />
  </Page>
);
