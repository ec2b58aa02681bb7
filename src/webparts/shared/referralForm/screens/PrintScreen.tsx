import * as React from 'react';
import type { FormContext } from '../../../../domain/form/definition';
import type { IntakeItem } from '../../../../services/shared/ports';
import { PrintPage } from '../../../../ui';
import { printedCopy } from '../presenters/printedCopy';

export interface PrintScreenProps {
  readonly item: IntakeItem;
  readonly context: FormContext;
  readonly printedBy: string;
  readonly now: () => Date;
  readonly onPrint: (item: IntakeItem) => void;
  readonly onBack: () => void;
}

/** One's own referral in the standard layout, to be printed. */
export const PrintScreen = ({ item, context, printedBy, now, onPrint, onBack }: PrintScreenProps): JSX.Element => {
  const copy = React.useMemo(() => printedCopy(item, context), [item, context]);
  const [printedAt] = React.useState(now);
  return <PrintPage {...copy} printedBy={printedBy} printedAt={printedAt} onPrint={() => onPrint(item)} back={{ words: 'Back', onBack }} />;
};
