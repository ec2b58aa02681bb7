import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import type { AgencyReturn } from '../../../services/shared/messagePorts';
import type { PartnerMeetingUseCases, ReportToSend } from '../../../services/partners/partnerMeetingUseCases';
import {
  ActionLink,
  Button,
  ButtonRow,
  Page,
  StatusTag,
  Warning,
  useAnnounce,
  useStyles,
  useUnmountSignal,
  ErrorPanel,
  ErrorSummary
} from '../../../ui';
import { Facts } from '../../../ui/case/Facts';
import { actionView, reportEmpty, actionFields, checkReportTyped, reportProblemsShown } from '../presenters/actionsView';
import type { ActionRow } from '../presenters/actionsView';
import { partnerStyles } from '../partnerStyles';
import type { ReportDrafts } from '../useDrafts';
import type { ReportProblem } from '../../../domain/actions/actionReport';
import { ActionReportFields } from '../../../ui/case/ActionReportFields';
import type { ReportTyped } from '../../../ui/case/ActionReportFields';
import { partnerHelp } from '../presenters/noticeWords';

interface ReportActionFormProps {
  readonly typed: ReportTyped;
  readonly onType: (typed: ReportTyped) => void;
  readonly working: boolean;
  readonly error?: AppError;
  readonly onSend: (report: ReportToSend) => void;
}

/** Where an action stands: each answer asks for what is needed with it. */
const ReportActionForm = ({ typed, onType, working, error, onSend }: ReportActionFormProps): JSX.Element => {
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

export interface ActionPageProps {
  readonly useCases: PartnerMeetingUseCases;
  readonly row: ActionRow;
  readonly drafts: ReportDrafts;
  readonly onReturned: (answer: AgencyReturn) => void;
  /** Opens the action that is owed next; not given where none is. */
  readonly onNext?: () => void;
  readonly onBack: () => void;
  /** Opens the minutes that the action comes from, or the agenda while they are not out; they name the person. Not given where neither is shared. */
  readonly onPapers?: { readonly words: string; readonly open: () => void };
}

/** One action: what is to be done, by when, what was reported, and reporting again. */
const ActionPage = ({ useCases, row, drafts, onReturned, onNext, onBack, onPapers }: ActionPageProps): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const view = actionView(row);
  const [working, setWorking] = React.useState(false);
  const [error, setError] = React.useState<AppError>();
  const [justSent, setJustSent] = React.useState(false);
  const [again, setAgain] = React.useState(false);
  const draft = drafts.of(row.key);
  // One key for what is sent at one press, also where the press has to be repeated.
  const key = React.useRef(draft?.key ?? '');
  const after = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (justSent) after.current?.focus();
  }, [justSent]);
  const keyToSend = (): string => {
    if (key.current === '') key.current = useCases.newKey();
    return key.current;
  };
  const send = (report: ReportToSend): void => {
    setWorking(true);
    setError(undefined);
    void useCases.reportAction({ key: keyToSend(), action: row.action, ...report }).then(done => {
      if (signal.aborted) return;
      setWorking(false);
      if (!done.ok) return setError(done.error);
      key.current = '';
      drafts.keep(row.key, undefined);
      setAgain(false);
      onReturned(done.value);
      setJustSent(true);
      announce('The report was sent.');
    });
  };
  const showsForm = again || draft !== undefined || (!justSent && view.isOpen);
  return (
    <Page title={view.title} caption={row.agency} back={{ words: 'Back to your actions', onBack }} screenKey={`action ${row.key}`} reading>
      <p className={classes.given}>{view.what}</p>
      <p className={classes.words}>
        <StatusTag tone={view.tone}>{view.state}</StatusTag>
      </p>
      {view.problems.length > 0 && (
        <Warning>{`The row of this action has a problem: ${view.problems.join('; ')}. Tell your MARAC coordinator.`}</Warning>
      )}
      <Facts facts={view.facts} />
      {onPapers && (
        <p className={classes.words}>
          <ActionLink onClick={onPapers.open}>{onPapers.words}</ActionLink>
        </p>
      )}
      {showsForm ? (
        <ReportActionForm
          typed={draft?.typed ?? reportEmpty}
          onType={typed => drafts.keep(row.key, { key: keyToSend(), typed })}
          working={working}
          error={error}
          onSend={send}
        />
      ) : (
        <ButtonRow>
          <Button ref={after} kind="primary" onClick={onNext ?? onBack}>
            {onNext ? 'Next action' : 'See all your actions'}
          </Button>
          <Button
            onClick={() => {
              setJustSent(false);
              setAgain(true);
            }}
          >
            Report again
          </Button>
        </ButtonRow>
      )}
      {view.history.length > 0 && (
        <>
          <h3 className={classes.heading}>What happened to it</h3>
          <ul className={classes.reports} role="list" aria-label="What happened to this action, newest first">
            {view.history.map(({ key: line, words, evidence, when }) => (
              <li key={line} className={classes.report}>
                <p className={classes.given}>{words}</p>
                {evidence && <p className={classes.given}>{evidence}</p>}
                <span className={classes.detail}>{when}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
};

export default ActionPage;
