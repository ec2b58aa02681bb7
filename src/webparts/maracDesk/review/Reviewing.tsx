import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import type { ReferralSummary } from '../../../domain/referral/referral';
import { useAsync } from '../../../ui/hooks/useAsync';
import { useUnmountSignal } from '../../../ui/hooks/useUnmountSignal';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { Page } from '../../../ui/layout/Page';
import { AsyncView } from '../../../ui/states/AsyncView';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { UndoNotice } from '../../../ui/states/UndoNotice';
import { useStyles } from '../../../ui/style/themedStyles';
import { Guarded } from '../history/lazy';
import { awaitingReferrer, awaitingReview, nextReview, nothingLeftWords, reviewNextWords } from '../presenters/reviewOrder';
import { OneReview } from './OneReview';
import type { OneReviewProps, ReviewsProps } from './OneReview';
import { decidedWords } from './presenters/decision';
import type { DecisionDraft, DecisionKind } from './presenters/decision';
import { reviewStyles } from './reviewStyles';

/** The previous decision, announced on the next review. If it can be undone, its text is kept. */
interface Last {
  readonly referral: ReferralSummary;
  readonly words: string;
  readonly undo?: DecisionDraft;
}

type OpenedProps = ReviewsProps & Pick<OneReviewProps, 'onDecided' | 'onLater' | 'keys'> & { readonly referral: ReferralSummary };

const Opened = (props: OpenedProps): JSX.Element => {
  const { desk, referral } = props;
  const { key } = referral;
  const load = React.useCallback(() => desk.openCase(key), [desk, key]);
  const { state, reload } = useAsync(load);
  return (
    <AsyncView state={state} loadingWords="Opening the referral…" onRetry={() => reload()}>
      {record => <OneReview {...props} record={record} />}
    </AsyncView>
  );
};

/** Takes a withdrawal back. */
function useUndo({ desk, drafts, onChanged }: ReviewsProps, onBack: (referral: ReferralSummary) => void) {
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [failure, setFailure] = React.useState<AppError>();
  const undo = async ({ referral, undo: draft }: Last): Promise<void> => {
    setFailure(undefined);
    const back = await desk.review.reinstate({
      caseKey: referral.key,
      decisionKey: desk.newDecisionKey(),
      reason: 'Withdrawn by mistake, and taken back at once.',
      seenDecision: referral.decisionKey ?? ''
    });
    if (back.ok) onChanged(back.value.referral);
    if (signal.aborted) return;
    if (!back.ok) {
      setFailure(back.error);
      return;
    }
    if (back.value.kind === 'clash') {
      announce(`${referral.reference}: ${back.value.clash.by} has decided since: ${back.value.clash.stored}`, 'assertive');
      return;
    }
    // What was typed is there again; it is a new decision.
    if (draft)
      drafts.set(referral.key, {
        ...draft,
        keys: { accept: desk.newDecisionKey(), ask: desk.newDecisionKey(), withdraw: desk.newDecisionKey() }
      });
    announce(`${referral.reference} awaits review again.`);
    onBack(back.value.referral);
  };
  return { failure, undo };
}

const AllReviewed = ({
  count,
  waiting,
  onNext,
  back
}: {
  readonly count: number;
  readonly waiting: number;
  readonly onNext: () => void;
  readonly back: { readonly words: string; readonly onBack: () => void };
}): JSX.Element => (
  <>
    <p>
      {count === 0
        ? `${nothingLeftWords(waiting)} A referral shows in the queue within a minute of being sent.`
        : 'What you left for later still awaits review.'}
    </p>
    <ButtonRow>
      {count > 0 && (
        <Button kind="primary" onClick={onNext}>
          {reviewNextWords(count, waiting)}
        </Button>
      )}
      <Button kind={count > 0 ? 'secondary' : 'primary'} onClick={back.onBack}>
        {back.words}
      </Button>
    </ButtonRow>
  </>
);

/** One referral after the other, what is due first on top, until none is left. Board paper, paragraph 38. */
export const Reviewing = (props: ReviewsProps): JSX.Element => {
  const { desk, queue, first, within, configuration, drafts, back } = props;
  const classes = useStyles(reviewStyles);
  const announce = useAnnounce();
  // One state, so that a decided case is not opened again, with a line of history, before the next one is shown.
  const [{ current, round }, setShown] = React.useState<{ readonly current?: ReferralSummary; readonly round: number }>({
    current: first,
    round: 0
  });
  const [last, setLast] = React.useState<Last>();
  const shownLast = React.useRef(first);
  const later = React.useRef(new Set<string>());
  const keys: OneReviewProps['keys'] = React.useRef();
  const awaiting = awaitingReview(queue, within, configuration.staffedHours);
  const withReferrer = awaitingReferrer(queue, within, configuration.staffedHours);
  const left = awaiting.filter(({ key }) => key !== current?.key).length;

  const show = (referral: ReferralSummary | undefined): void => {
    if (referral) shownLast.current = referral;
    setShown(before => ({ current: referral, round: before.round + 1 }));
  };
  const goOn = (): void => show(nextReview(awaiting, current?.key ?? '', later.current));
  const leave = (): void => back.onBack(shownLast.current);
  const { failure, undo } = useUndo(props, referral => {
    setLast(undefined);
    show(referral);
  });

  const onDecided = (referral: ReferralSummary, kind: DecisionKind, draft: DecisionDraft): void => {
    const owed =
      kind === 'accept' && referral.matchesOwed !== undefined
        ? ' Its matches are still to be looked at: the queue has it under “Matches to look at”.'
        : '';
    const words = `${referral.reference} ${decidedWords[kind]}.${owed}`;
    drafts.delete(referral.key);
    const isLast = nextReview(awaiting, referral.key, later.current) === undefined;
    announce(isLast ? `${words} ${nothingLeftWords(withReferrer.length)}` : words);
    setLast({ referral, words, ...(kind === 'withdraw' && { undo: draft }) });
    goOn();
  };
  const onLater = (): void => {
    if (current) later.current.add(current.key);
    goOn();
  };
  const startAgain = (): void => {
    later.current.clear();
    show(awaiting[0]);
  };

  const frame = (content: React.ReactNode): JSX.Element => (
    <Page
      title={current ? `Review ${current.reference || `row ${current.id}`}` : 'Reviews'}
      caption="MARAC desk"
      back={{ words: back.words, onBack: leave }}
      screenKey={current ? `review ${current.id} ${round}` : 'reviews done'}
    >
      {last && (
        <UndoNotice
          words={last.words}
          takesFocus={false}
          onUndo={last.undo ? () => void undo(last) : undefined}
          onDismiss={() => setLast(undefined)}
        />
      )}
      {failure && last && <ErrorPanel inSight error={failure} onRetry={() => void undo(last)} />}
      {content}
    </Page>
  );
  return (
    <div
      onKeyDown={event => {
        if (event.key === 'Escape') leave();
        else keys.current?.(event);
      }}
    >
      {current ? (
        <Guarded
          key={`${current.key} ${round}`}
          history={desk.history}
          referral={current}
          login={within.login}
          onBack={leave}
          frame={frame}
        >
          {() =>
            frame(
              <>
                <p className={classes.position}>{left === 0 ? 'The last one to review.' : `${left} more to review.`}</p>
                <Opened {...props} referral={current} onDecided={onDecided} onLater={onLater} keys={keys} />
              </>
            )
          }
        </Guarded>
      ) : (
        frame(
          <AllReviewed
            waiting={withReferrer.length}
            count={awaiting.length}
            onNext={startAgain}
            back={{ words: back.words, onBack: leave }}
          />
        )
      )}
    </div>
  );
};
