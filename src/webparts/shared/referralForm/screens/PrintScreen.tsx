import * as React from 'react';
import type { FormContext } from '../../../../domain/form/definition';
import type { IntakeItem } from '../../../../services/shared/ports';
import { PrintPage } from '../../../../ui';
import { dayOf } from '../../../../domain/kernel/calendarDay';
import { answerSummary } from '../../../../domain/form/reading/answerSummary';
import { isRestricted } from '../../../../domain/form/reading/referralContent';
import { referralForm } from '../../../../domain/form/referralForm';
import { formatInstant } from '../../../../domain/kernel/timeWords';
import { printedCards } from '../../../../ui/print/printedCards';
import type { PrintableReferralProps } from '../../../../ui';

type Printed = Pick<PrintableReferralProps, 'title' | 'reference' | 'formVersion' | 'details' | 'cards'>;

/** One's own referral on paper: every answer as it was sent, ages as on that day. */
function printedCopy({ reference, formVersion, answers, marac, submittedAt, authorName }: IntakeItem, context: FormContext): Printed {
  const today = submittedAt === undefined ? context.today : dayOf(submittedAt);
  const details: readonly (readonly [string, string])[] = [
    ['MARAC', marac],
    ['Sent', submittedAt === undefined ? 'Not sent' : formatInstant(submittedAt)],
    ['Sent by', authorName],
    ['Handling', isRestricted(answers) ? 'Restricted: only people who are cleared for the case may see it' : '']
  ];
  return {
    title: 'MARAC referral',
    reference: reference || 'No reference yet',
    formVersion: formVersion || 'not recorded',
    details: details.filter(([, words]) => words !== ''),
    cards: printedCards(answerSummary(referralForm, answers, { ...context, today }, formVersion))
  };
}

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
