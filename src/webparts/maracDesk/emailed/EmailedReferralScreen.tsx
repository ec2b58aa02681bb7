import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { EmailedReferralUseCases } from '../../../services/takeIn/takeInUseCases';
import type { ReferrerMailUseCases } from '../../../services/review/referrerMailUseCases';
import type { ReferralFormOpening, SubmittedReferral } from '../../../services/referral/referralUseCases';
import {
  ActionLink,
  AsyncView,
  Button,
  ButtonRow,
  Hidden,
  Inset,
  Page,
  readingWidth,
  themedStyles,
  useAsync,
  useStyles
} from '../../../ui';
import { OneDraftForm } from '../../shared/referralForm/ReferralFormScreen';
import { receivedFromWords, unfinishedEntries } from '../presenters/emailedReceipt';
import { ReferrerMail } from '../referrerMail/lazy';
import { ReadingReport } from './ReturnedForm';
import { ReceiptForm } from './ReceiptForm';
import { useEmailedEntry } from './useEmailedEntry';

/** Above the form's own pages, in line with them. */
const styles = themedStyles(() => ({ above: { maxWidth: readingWidth, margin: '0 auto' } }));

/** What the desk gives to the entering of an e-mailed form. */
export interface EmailedReferralProps {
  readonly configuration: Configuration;
  /** By the server's clock. */
  readonly now: () => Date;
  readonly onLeave: () => void;
  /** It was taken in: the case as the queue shows it. */
  readonly onTakenIn: (referral: ReferralSummary) => void;
  readonly onOpenCase: (referral: ReferralSummary) => void;
}

const backToQueue = 'Back to the queue';

const Unfinished = ({
  mine,
  onGoOn
}: {
  readonly mine: ReferralFormOpening['mine'];
  readonly onGoOn: (id: number) => void;
}): JSX.Element | null => {
  const entries = unfinishedEntries(mine);
  return entries.length === 0 ? null : (
    <Inset>
      <strong>Begun and not sent:</strong>
      <ul>
        {entries.map(({ id, key, words, action }) => (
          <li key={key}>
            {words}.{' '}
            <ActionLink onClick={() => onGoOn(id)}>
              {action}
              <Hidden>: {words}</Hidden>
            </ActionLink>
          </li>
        ))}
      </ul>
    </Inset>
  );
};

const Entered = (props: {
  readonly submitted: SubmittedReferral;
  readonly mail: ReferrerMailUseCases;
  readonly onOpenCase: EmailedReferralProps['onOpenCase'];
  readonly onLeave: () => void;
}): JSX.Element => {
  const { submitted, mail, onOpenCase, onLeave } = props;
  const { takenIn, reference, item } = submitted;
  return (
    <Page title="Referral entered" caption="MARAC desk" reading>
      <p>
        Its reference is <strong>{reference}</strong>.{' '}
        {takenIn
          ? 'It is in the queue, and its clocks run from when the e-mail came.'
          : 'It is sent; the desk receives it when it next reads the queue.'}
      </p>
      {item.receivedByEmail && (
        <p>
          {item.receivedByEmail.name} cannot see it here, and is told by e-mail{takenIn ? '' : ' once it is taken in'}.
        </p>
      )}
      {takenIn && <ReferrerMail mail={mail} caseKey={takenIn.key} version={takenIn.etag} />}
      <ButtonRow>
        {takenIn && (
          <Button kind="primary" onClick={() => onOpenCase(takenIn)}>
            Open the case
          </Button>
        )}
        <Button kind={takenIn ? 'secondary' : 'primary'} onClick={onLeave}>
          {backToQueue}
        </Button>
      </ButtonRow>
    </Page>
  );
};

/** The desk enters a form that came by e-mail: when and from whom it came, the original, then the form; it is taken in at once. */
export const EmailedReferralScreen = (props: EmailedReferralProps & { readonly useCases: EmailedReferralUseCases }): JSX.Element => {
  const { useCases, configuration, now, onLeave, onTakenIn, onOpenCase } = props;
  const classes = useStyles(styles);
  const load = React.useCallback(() => useCases.open(), [useCases]);
  const { state: opening, reload } = useAsync(load);
  const { state, begin, goOn } = useEmailedEntry(useCases, configuration);
  const [submitted, setSubmitted] = React.useState<SubmittedReferral>();
  const onSubmitted = React.useCallback(
    (sent: SubmittedReferral) => {
      setSubmitted(sent);
      if (sent.takenIn) onTakenIn(sent.takenIn);
    },
    [onTakenIn]
  );
  const { draft, read } = state.kind === 'open' ? state : { draft: undefined, read: undefined };
  const one = React.useMemo(() => draft && { draft, leaveWords: backToQueue, onLeave, onSubmitted }, [draft, onLeave, onSubmitted]);
  if (submitted) return <Entered submitted={submitted} mail={useCases.mail} onOpenCase={onOpenCase} onLeave={onLeave} />;
  if (one && opening.kind === 'ready') {
    return (
      <>
        <div className={classes.above}>
          {one.draft.receivedByEmail && (
            <Inset>
              For {receivedFromWords(one.draft.receivedByEmail)}.{' '}
              {read ? 'Check it against the form that came.' : 'Answer as the form that came does.'}
            </Inset>
          )}
          {read && <ReadingReport returned={read.returned} notes={read.notes} />}
        </div>
        <OneDraftForm opening={opening.value} useCases={useCases} now={now} one={one} />
      </>
    );
  }
  return (
    // One heading from loading to loaded: it has the focus, and keeps it.
    <Page
      title="Enter a referral that came by e-mail"
      caption="MARAC desk"
      screenKey="emailed"
      back={{ words: backToQueue, onBack: onLeave }}
      reading
    >
      <AsyncView state={opening} loadingWords="Opening…" onRetry={() => reload()}>
        {({ mine }) => (
          <>
            <Unfinished mine={mine} onGoOn={goOn} />
            <ReceiptForm configuration={configuration} now={now} state={state} onBegin={begin} onCancel={onLeave} />
          </>
        )}
      </AsyncView>
    </Page>
  );
};
