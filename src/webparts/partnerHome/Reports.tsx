import * as React from 'react';
import type { AppError } from '../../domain/kernel/appError';
import type { AgencyReturn } from '../../services/shared/messagePorts';
import type { Reporting } from '../../services/partners/partnerUseCases';
import { ActionLink, Button, ButtonRow, StatusTag, useStyles } from '../../ui';
import { Facts } from '../../ui/case/Facts';
import { AttemptForm, OutcomeForm } from './ReportForms';
import type { NoticeFact, SentReport } from './presenters/noticeView';
import { partnerStyles } from './partnerStyles';

/** Which form is open, the key its report will have, and what it puts right. */
interface OpenForm {
  readonly kind: SentReport['kind'];
  readonly key: string;
  readonly corrects?: AgencyReturn;
}

export interface ReportsProps {
  readonly reports: readonly SentReport[];
  readonly standing: readonly NoticeFact[];
  /** The reports as they were sent, to be put right. */
  readonly returns: readonly AgencyReturn[];
  readonly now: () => Date;
  readonly newKey: () => string;
  readonly onReport: (reporting: Reporting) => Promise<AppError | undefined>;
}

/** What an IDVA service reports of a victim. Reports are added, never changed: a mistake is put right by another. */
export const Reports = ({ reports, standing, returns, now, newKey, onReport }: ReportsProps): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const [form, setForm] = React.useState<OpenForm>();
  const attempt = React.useRef<HTMLButtonElement>(null);
  const outcome = React.useRef<HTMLButtonElement>(null);
  const back = React.useRef<SentReport['kind']>();
  // The form that had the focus is gone: its button takes it again.
  React.useEffect(() => {
    if (form || !back.current) return;
    (back.current === 'Contact attempt' ? attempt : outcome).current?.focus();
    back.current = undefined;
  }, [form]);
  const open = (kind: SentReport['kind'], corrects?: AgencyReturn): void => setForm({ kind, key: newKey(), ...(corrects && { corrects }) });
  const close = (): void => {
    back.current = form?.kind;
    setForm(undefined);
  };
  const send = async (reporting: Reporting): Promise<AppError | undefined> => {
    const error = await onReport(reporting);
    if (!error) close();
    return error;
  };
  const Form = form?.kind === 'Contact attempt' ? AttemptForm : OutcomeForm;
  return (
    <>
      <h3 className={classes.heading}>What your service has reported</h3>
      <Facts facts={standing} />
      {form ? (
        <div className={classes.form}>
          <Form key={form.key} reportKey={form.key} corrects={form.corrects} now={now} onSend={send} onCancel={close} />
        </div>
      ) : (
        <ButtonRow>
          <Button ref={attempt} onClick={() => open('Contact attempt')}>
            Report an attempt to reach the victim
          </Button>
          <Button ref={outcome} onClick={() => open('IDVA outcome')}>
            Report an outcome, or the victim’s wishes
          </Button>
        </ButtonRow>
      )}
      {reports.length === 0 ? (
        <p className={classes.words}>Nothing is reported yet.</p>
      ) : (
        <ul className={classes.reports} role="list" aria-label="Reports sent, newest first">
          {reports.map(report => (
            <li key={report.key} className={classes.report}>
              <h4 className={classes.subheading}>{report.kind === 'Contact attempt' ? 'Attempt to reach the victim' : 'Outcome'}</h4>
              {report.corrected && <StatusTag tone="neutral">Corrected by a later report</StatusTag>}
              <p className={classes.given}>{report.words}</p>
              {report.wishes && <p className={classes.given}>{`Views and wishes: ${report.wishes}`}</p>}
              <span className={classes.detail}>{`Sent ${report.sent}`}</span>
              {!report.corrected && !form && (
                <ActionLink
                  aria-label={`Correct: ${report.words}`}
                  onClick={() =>
                    open(
                      report.kind,
                      returns.find(({ key }) => key === report.key)
                    )
                  }
                >
                  Correct
                </ActionLink>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
