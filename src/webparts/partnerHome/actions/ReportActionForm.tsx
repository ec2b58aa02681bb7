import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import type { ReportProblem } from '../../../domain/actions/actionReport';
import type { ReportToSend } from '../../../services/partners/partnerMeetingUseCases';
import { Button, ButtonRow, ErrorPanel, ErrorSummary, useStyles } from '../../../ui';
import { actionFields, checkReportTyped, reportProblemsShown } from '../presenters/actionsView';
import { ActionReportFields } from '../../../ui/case/ActionReportFields';
import type { ReportTyped } from '../../../ui/case/ActionReportFields';
import { partnerHelp } from '../presenters/noticeWords';
import { partnerStyles } from '../partnerStyles';

export interface ReportActionFormProps {
  readonly typed: ReportTyped;
  readonly onType: (typed: ReportTyped) => void;
  readonly working: boolean;
  readonly error?: AppError;
  readonly onSend: (report: ReportToSend) => void;
}

/** Where an action stands: each answer asks for what is needed with it. */
export const ReportActionForm = ({ typed, onType, working, error, onSend }: ReportActionFormProps): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const [problems, setProblems] = React.useState<readonly ReportProblem[]>([]);
  const [attempt, setAttempt] = React.useState(0);
  const wrong = (field: ReportProblem['field']): string | undefined => problems.find(problem => problem.field === field)?.words;
  const send = (): void => {
    const checked = checkReportTyped(typed);
    setProblems(checked.problems);
    setAttempt(attempt + 1);
    if (checked.report) onSend(checked.report);
  };
  const help = error && partnerHelp(error.kind);
  return (
    <>
      <h3 className={classes.heading}>Report on this action</h3>
      <ErrorSummary problems={reportProblemsShown(problems)} attempt={attempt} />
      <ActionReportFields ids={actionFields} typed={typed} onType={part => onType({ ...typed, ...part })} wrong={wrong} />
      {error && (
        <ErrorPanel inSight error={error} onRetry={send} retryWords="Send again">
          {help && <p>{help}</p>}
        </ErrorPanel>
      )}
      <ButtonRow>
        <Button kind="primary" inactive={working} onClick={send}>
          {working ? 'Sending…' : 'Send this report'}
        </Button>
      </ButtonRow>
    </>
  );
};
