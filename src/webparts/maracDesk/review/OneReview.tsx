import * as React from 'react';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import { ActionLink } from '../../../ui/layout/Button';
import { focusField } from '../../../ui/layout/ErrorSummary';
import { Warning } from '../../../ui/states/Notice';
import { useStyles } from '../../../ui/style/themedStyles';
import { useServerNow } from '../hooks/useDesk';
import { useFormVersions } from '../hooks/useFormVersions';
import { MatchPanel } from '../matching/MatchPanel';
import { DecisionForm } from './DecisionForm';
import {
  asDuplicate,
  asRepeatOf,
  decisionAtFirst,
  decisionChoices,
  decisionFields,
  matchesLeft,
  matchesLeftWords
} from './presenters/decision';
import type { DecisionDraft, DecisionKind, MatchesStanding } from './presenters/decision';
import { answersReviewed, reviewView } from './presenters/reviewView';
import { ReviewFacts } from './ReviewFacts';
import { reviewStyles } from './reviewStyles';
import { useDecision } from './useDecision';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { DeskUseCases } from '../../../services/desk/useCases';
import type { ReviewScope } from '../presenters/reviewOrder';

/** Decisions begun and not sent, by the case's key. In the memory of the page only. */
export type DecisionDrafts = Map<string, DecisionDraft>;

/** What the reviews need of the desk. */
export interface ReviewsProps {
  readonly desk: DeskUseCases;
  readonly queue: readonly ReferralSummary[];
  /** The case to begin with. */
  readonly first: ReferralSummary;
  readonly within: ReviewScope;
  readonly configuration: Configuration;
  readonly clockOffset: number;
  readonly drafts: DecisionDrafts;
  /** Whether the keys of one letter are on. */
  readonly letters: boolean;
  readonly onChanged: (referral: ReferralSummary) => void;
  /** Opens the whole case file. */
  readonly onOpenCase: (referral: ReferralSummary) => void;
  /** Where one goes from here: "Back to the queue". */
  readonly back: { readonly words: string; readonly onBack: (last: ReferralSummary) => void };
}

export interface OneReviewProps extends Pick<
  ReviewsProps,
  'desk' | 'configuration' | 'clockOffset' | 'drafts' | 'letters' | 'onChanged' | 'onOpenCase'
> {
  readonly record: ReferralRecord;
  readonly onDecided: (referral: ReferralSummary, kind: DecisionKind, draft: DecisionDraft) => void;
  readonly onLater: () => void;
  /** The key handlers, which work on the whole screen, even while its heading has the focus. */
  readonly keys: React.MutableRefObject<((event: React.KeyboardEvent) => void) | undefined>;
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  (/^(textarea|select)$/i.test(target.tagName) || (target instanceof HTMLInputElement && !/^(radio|checkbox)$/.test(target.type)));

const firstFieldOf: Record<DecisionKind, string> = {
  accept: decisionFields.rationale,
  ask: decisionFields.question,
  withdraw: decisionFields.withdrawnReason
};

/** One referral with all that the decision needs, and the decision. */
export const OneReview = (props: OneReviewProps): JSX.Element => {
  const { desk, record, configuration, clockOffset, drafts, letters, onChanged, onOpenCase, onDecided, onLater, keys } = props;
  const classes = useStyles(reviewStyles);
  const now = useServerNow(clockOffset);
  const today = dayOf(now);
  const answers = React.useMemo(() => answersReviewed(record, configuration, today), [record, configuration, today]);
  const view = React.useMemo(() => reviewView(record, configuration, now, answers), [record, configuration, now, answers]);
  const { contact } = useFormVersions(desk, record);
  const [draft, setDraft] = React.useState(() => drafts.get(record.key) ?? decisionAtFirst(view, desk.newDecisionKey));
  const keep = (changed: DecisionDraft): void => {
    drafts.set(record.key, changed);
    setDraft(changed);
  };
  const [matches, setMatches] = React.useState<MatchesStanding>('looking');
  const work = useDecision(desk, record, draft, matchesLeft(matches), configuration, {
    onChanged,
    onWritten: referral => draft.kind !== '' && onDecided(referral, draft.kind, draft)
  });

  /** The field to go to once this draft is drawn: something else may be drawn before it. */
  const goTo = React.useRef<{ readonly field: string; readonly of: DecisionDraft }>();
  React.useEffect(() => {
    if (goTo.current?.of !== draft) return;
    focusField(goTo.current.field);
    goTo.current = undefined;
  });
  const choose = (changed: DecisionDraft): void => {
    if (changed.kind !== '') goTo.current = { field: firstFieldOf[changed.kind], of: changed };
    keep(changed);
  };

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      if (!work.clash) void work.send();
      return;
    }
    if (!letters || work.clash || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const choice = decisionChoices.find(({ key }) => key === event.key);
    if (!choice) return;
    event.preventDefault();
    choose({ ...draft, kind: choice.value });
  };

  React.useEffect(() => {
    keys.current = onKeyDown;
    return () => {
      keys.current = undefined;
    };
  });

  return (
    <div className={classes.columns}>
      <div>
        {record.changedSince && (
          <Warning>
            The referrer changed the form after sending it. What stands here, but for safe contact, is what was sent.{' '}
            <ActionLink onClick={() => onOpenCase(record)}>Read what changed in the case file</ActionLink>
          </Warning>
        )}
        <ReviewFacts view={view} record={record} contact={contact} />
        <MatchPanel
          useCases={desk.matching}
          referral={record}
          configuration={configuration}
          now={now}
          earlier={desk.caseFile.earlier}
          onRepeat={key => choose(asRepeatOf(draft, key, view.criteria))}
          onDuplicate={() => choose(asDuplicate(draft))}
          onChanged={onChanged}
          onStanding={setMatches}
        />
        <p>
          <ActionLink onClick={() => onOpenCase(record)}>Open the whole case file</ActionLink>
        </p>
      </div>
      <DecisionForm
        record={record}
        claimed={view.criteria}
        draft={draft}
        matches={matchesLeftWords(matches)}
        work={work}
        letters={letters}
        onChange={keep}
        onLater={onLater}
      />
    </div>
  );
};
