import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import { changedSinceSent } from '../../../domain/meetings/circulated';
import type { CirculatedAgenda, CirculatedCase } from '../../../domain/meetings/circulated';
import type { MeetingPapers } from '../../../domain/meetings/copies';
import { nothingKnown, researchAtFirst, standingResearch } from '../../../domain/meetings/research';
import type { ResearchTyped } from '../../../domain/meetings/research';
import { Button, ButtonRow, Page, StatusTag, Warning, useAnnounce, useStyles, useUnmountSignal } from '../../../ui';
import { meetingName, nextToReturn, papersKey, peopleToSearch, researchView } from '../presenters/meetingView';
import { hasTyped, sentResearch, typedFrom } from '../presenters/researchForm';
import { partnerStyles } from '../partnerStyles';
import { draftName } from '../useDrafts';
import { ResearchForm } from './ResearchForm';
import type { ResearchToSend } from './ResearchForm';
import type { MeetingsContext } from './meetingsContext';
import { Facts } from '../../../ui/case/Facts';
import type { SentResearch } from '../presenters/researchForm';

/** What was sent about a case, newest first. */
const SentResearchList = ({ sent }: { readonly sent: readonly SentResearch[] }): JSX.Element => {
  const classes = useStyles(partnerStyles);
  return (
    <ul className={classes.reports} role="list" aria-label="Research sent, newest first">
      {sent.map(({ key, sent: when, summary, facts, isReplaced, problem }) => (
        <li key={key} className={classes.report}>
          {isReplaced && <StatusTag tone="neutral">A later one stands</StatusTag>}
          {problem && <Warning>{problem}</Warning>}
          <p className={classes.given}>{summary}</p>
          {!isReplaced && <Facts facts={facts} />}
          <span className={classes.detail}>{`Sent ${when}`}</span>
        </li>
      ))}
    </ul>
  );
};

export interface ResearchPageProps {
  readonly context: MeetingsContext;
  readonly papers: MeetingPapers;
  readonly agenda: CirculatedAgenda;
  readonly circulated: CirculatedCase;
  readonly onOpen: (caseKey: string) => void;
  readonly onBack: () => void;
}

/** One case: what the agency knows, what it has sent, and the next case. */
export const ResearchPage = ({ context, papers, agenda, circulated, onOpen, onBack }: ResearchPageProps): JSX.Element => {
  const { useCases, returns, onReturned, drafts } = context;
  const { meetingKey, marac, agency } = papers;
  const { caseKey } = circulated;
  const classes = useStyles(partnerStyles);
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const name = draftName(papersKey(papers), caseKey);
  const atFirst = React.useMemo(() => researchAtFirst(circulated.people), [circulated]);
  const draft = drafts.of(name);
  const sent = sentResearch(returns, meetingKey, caseKey, agency);
  const [working, setWorking] = React.useState(false);
  const [error, setError] = React.useState<AppError>();
  const [justSent, setJustSent] = React.useState(false);
  const after = React.useRef<HTMLButtonElement>(null);
  // One key for what is sent at one press, also where the press has to be repeated.
  const key = React.useRef(draft?.key ?? '');
  React.useEffect(() => {
    if (justSent) after.current?.focus();
  }, [justSent]);
  const view = researchView(agenda, agency, returns, useCases.now());
  const next = nextToReturn(view, caseKey);
  const state = view.rows.find(row => row.caseKey === caseKey);

  const keyToSend = (): string => {
    if (key.current === '') key.current = useCases.newKey();
    return key.current;
  };
  const type = (typed: ResearchTyped): void => drafts.keep(name, hasTyped(typed) ? { key: keyToSend(), typed } : undefined);
  const send = (research: ResearchToSend): void => {
    setWorking(true);
    setError(undefined);
    void useCases.sendResearch({ key: keyToSend(), meetingKey, caseKey, marac, agency, ...research }).then(done => {
      if (signal.aborted) return;
      setWorking(false);
      if (!done.ok) return setError(done.error);
      key.current = '';
      drafts.keep(name, undefined);
      onReturned(done.value);
      setJustSent(true);
      announce('The research was sent.');
    });
  };
  const again = (): void => {
    const standing = standingResearch(returns, meetingKey, caseKey, agency)?.research;
    setJustSent(false);
    type(standing ? typedFrom(atFirst, standing) : atFirst);
  };
  const cancel = (): void => {
    key.current = '';
    drafts.keep(name, undefined);
  };
  const showsForm = draft !== undefined || !state?.isReturned;
  return (
    <Page
      title={`Case ${circulated.number}, ${circulated.reference}`}
      caption={`${meetingName(papers)}, ${agency}`}
      back={{ words: 'Back to the meeting', onBack }}
      screenKey={`research ${name}`}
      reading
    >
      {state && (
        <p className={classes.words}>
          <StatusTag tone={state.tone}>{state.state}</StatusTag> {view.due}
        </p>
      )}
      {circulated.changedSince && <Warning>{changedSinceSent}</Warning>}
      {showsForm ? (
        <ResearchForm
          people={peopleToSearch(circulated)}
          typed={draft?.typed ?? atFirst}
          onType={type}
          working={working}
          error={error}
          onSend={send}
          onNothingKnown={() => send(nothingKnown(circulated.people))}
          onCancel={state?.isReturned ? cancel : undefined}
        />
      ) : (
        <ButtonRow>
          <Button ref={after} kind="primary" onClick={next ? () => onOpen(next.caseKey) : onBack}>
            {next ? 'Next case to return' : 'See all cases'}
          </Button>
          <Button onClick={again}>Send something else about this case</Button>
        </ButtonRow>
      )}
      {sent.length > 0 && (
        <>
          <h3 className={classes.heading}>What your agency has sent</h3>
          <SentResearchList sent={sent} />
        </>
      )}
    </Page>
  );
};
