import * as React from 'react';
import type { AppError } from '../../domain/kernel/appError';
import type { AnsweredNotice, PartnerHomeUseCases, Reporting } from '../../services/partners/partnerUseCases';
import {
  ActionLink,
  Button,
  ButtonRow,
  ErrorPanel,
  Page,
  StatusTag,
  Warning,
  useAnnounce,
  useStyles,
  useUnmountSignal,
  Inset
} from '../../ui';
import { Facts } from '../../ui/case/Facts';
import { Reports } from './Reports';
import { noticeView } from './presenters/noticeView';
import { partnerHelp } from './presenters/noticeWords';
import { partnerStyles } from './partnerStyles';
import { SafeContactBlock } from '../../ui/case/SafeContactBlock';
import type { ShownAbout, ShownContent } from './presenters/noticeView';

/** The case in short: nobody has to ring the coordinator for it. */
const AboutCase = ({ facts, flags, happened }: ShownAbout): JSX.Element => {
  const classes = useStyles(partnerStyles);
  return (
    <>
      <h3 className={classes.heading}>What happened</h3>
      <p className={classes.narrative}>{happened || 'Nothing was written about it.'}</p>
      <h3 className={classes.heading}>The risk</h3>
      <Facts facts={facts} />
      <ul aria-label="Critical flags" className={classes.flags}>
        {flags.map(flag => (
          <li key={flag}>{flag}</li>
        ))}
      </ul>
    </>
  );
};

/** What a notice tells. Of a victim: how to reach her safely before who she is. */
const NoticeContent = ({ content }: { readonly content: ShownContent }): JSX.Element => {
  const classes = useStyles(partnerStyles);
  if (content.kind === 'unreadable') return <Warning>{content.words}</Warning>;
  if (content.kind === 'words') {
    return (
      <>
        {content.lines.map(line => (
          <p key={line} className={classes.words}>
            {line}
          </p>
        ))}
      </>
    );
  }
  return (
    <>
      <SafeContactBlock {...content.contact} />
      {content.remarks.map(remark => (
        <Inset key={remark}>{remark}</Inset>
      ))}
      <h3 className={classes.heading}>The victim</h3>
      <Facts facts={content.facts} />
      {content.about && <AboutCase {...content.about} />}
    </>
  );
};

export interface NoticePageProps {
  readonly useCases: PartnerHomeUseCases;
  readonly answered: AnsweredNotice;
  readonly onChange: (answered: AnsweredNotice) => void;
  readonly onBack: () => void;
  /** Opens the notice that waits and is due next; not given where none does. */
  readonly onNext?: () => void;
}

interface AcknowledgeProps extends NoticePageProps {
  readonly may: boolean;
  readonly acknowledged: string;
}

/** One press, and what came of it. */
const Acknowledge = ({ useCases, answered, may, acknowledged, onChange, onBack, onNext }: AcknowledgeProps): JSX.Element => {
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [working, setWorking] = React.useState(false);
  const [error, setError] = React.useState<AppError>();
  const [pressed, setPressed] = React.useState(false);
  const after = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (pressed && acknowledged !== '') {
      announce('Acknowledged.');
      after.current?.focus();
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it is acknowledged
  }, [acknowledged]);
  const press = (): void => {
    setWorking(true);
    setError(undefined);
    setPressed(true);
    void useCases.acknowledge(answered).then(done => {
      if (signal.aborted) return;
      setWorking(false);
      if (done.ok) onChange(done.value);
      else setError(done.error);
    });
  };
  const help = error && partnerHelp(error.kind);
  return (
    <>
      {error && (
        <ErrorPanel inSight error={error} onRetry={press}>
          {help && <p>{help}</p>}
        </ErrorPanel>
      )}
      {acknowledged !== '' && <StatusTag tone="good">{acknowledged}</StatusTag>}
      <ButtonRow>
        {may && (
          <Button kind="primary" inactive={working} onClick={press}>
            {working ? 'Acknowledging…' : 'Acknowledge this notice'}
          </Button>
        )}
        {acknowledged !== '' && (
          <Button ref={after} onClick={onNext ?? onBack}>
            {onNext ? 'Next notice to acknowledge' : 'See all notices'}
          </Button>
        )}
        {may && onNext && <ActionLink onClick={onNext}>Skip to the next</ActionLink>}
      </ButtonRow>
    </>
  );
};

/** One notice, whole: what it tells, acknowledging it, and what an IDVA service reports. */
export const NoticePage = (props: NoticePageProps): JSX.Element => {
  const { useCases, answered, onChange, onBack } = props;
  const classes = useStyles(partnerStyles);
  const announce = useAnnounce();
  const view = React.useMemo(() => noticeView(answered, useCases.now()), [answered, useCases]);
  const report = async (reporting: Reporting): Promise<AppError | undefined> => {
    const sent = await useCases.report(answered, reporting);
    if (!sent.ok) return sent.error;
    onChange(sent.value);
    announce(reporting.kind === 'Contact attempt' ? 'The attempt was sent.' : 'The outcome was sent.');
    return undefined;
  };
  return (
    <Page
      title={view.title}
      caption={view.reference}
      back={{ words: 'Back to all notices', onBack }}
      screenKey={`notice ${answered.notice.key}`}
    >
      {view.takenBack && <Warning>{view.takenBack}</Warning>}
      <NoticeContent content={view.content} />
      {!view.acknowledged && (
        <p className={classes.words}>
          <StatusTag tone={view.state.tone}>{view.state.words}</StatusTag>
        </p>
      )}
      <Acknowledge {...props} may={view.mayAcknowledge} acknowledged={view.acknowledged} />
      {view.mayReport && (
        <Reports
          reports={view.reports}
          standing={view.standing}
          returns={answered.reports}
          now={useCases.now}
          newKey={useCases.newKey}
          onReport={report}
        />
      )}
      <h3 className={classes.heading}>About this notice</h3>
      <Facts facts={view.facts} />
    </Page>
  );
};
