import * as React from 'react';
import type { Outcome } from '../../../domain/kernel/appError';
import { isOnLog } from '../../../domain/complex/complexCase';
import type { ComplexEntry, ComplexState } from '../../../domain/complex/complexCase';
import type { ComplexUseCases, EntryWritten, OpenedEntry } from '../../../services/complex/complexUseCases';
import { Button, ErrorPanel, Hidden, StatusTag, UndoNotice, Warning, useAnnounce, useStyles } from '../../../ui';
import { Facts } from '../../../ui/case/Facts';
import { useDeed } from '../../../ui/hooks/useDeed';
import { complexStyles } from '../complexStyles';
import { complexHelp } from '../../shared/teamHelp';
import { doneWords, factsOf, movesOf, nextOf } from '../presenters/entryView';
import { stateTones, stateWords } from '../presenters/logView';
import { DecisionForm } from './DecisionForm';
import { EditForm } from './EditForm';
import { EntryTexts, Reviews, StuckActions, WhyList } from './EntryParts';
import { ReviewForm } from './ReviewForm';
import { wordsOf } from '../../../domain/kernel/problems';
import { CaseLink } from '../../../ui/route/PlaceLink';

export interface EntryViewProps {
  readonly useCases: ComplexUseCases;
  readonly opened: OpenedEntry;
  readonly onAgain: () => void;
}

type Asking =
  | { readonly what: 'decide'; readonly from: ComplexState; readonly to: ComplexState; readonly press: string }
  | { readonly what: 'review' }
  | { readonly what: 'edit' };

interface Undo {
  readonly words: string;
  readonly after: ComplexEntry;
  /** The entry before that was written. */
  readonly before?: ComplexEntry;
}

/** An entry that has been read, and everything that is done with it. */
export const EntryView = ({ useCases, opened: read, onAgain }: EntryViewProps): JSX.Element => {
  const classes = useStyles(complexStyles);
  const announce = useAnnounce();
  const { going, failure, act, forget } = useDeed();
  const [entry, setEntry] = React.useState(read.entry);
  const [asking, setAsking] = React.useState<Asking>();
  const [clash, setClash] = React.useState('');
  const [undo, setUndo] = React.useState<Undo>();
  const whatNext = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => setEntry(read.entry), [read]);
  const opened = { ...read, entry };

  const ask = (next: Asking): void => {
    forget();
    setClash('');
    setUndo(undefined);
    setAsking(next);
  };
  const leave = (): void => {
    setAsking(undefined);
    setClash('');
    forget();
    window.setTimeout(() => whatNext.current?.focus(), 0);
  };
  /** Shows at once what was written, or who was quicker. Typed text stays in the form. */
  const doIt = (words: string, work: () => Promise<Outcome<EntryWritten>>, done: string): void => {
    void act(words, work).then(result => {
      if (!result) return;
      setEntry(result.entry);
      setClash(result.kind === 'clash' ? result.words : '');
      if (result.kind === 'clash') return announce(result.words);
      setAsking(undefined);
      setUndo({ words: done, after: result.entry, ...(result.before && { before: result.before }) });
      announce(done);
    });
  };
  const takeBack = (after: ComplexEntry, before: ComplexEntry): void =>
    void act('Taking it back…', () => useCases.undo(after, before), 'Taken back.').then(result => {
      if (!result) return;
      setEntry(result.entry);
      setUndo(undefined);
      setClash(result.kind === 'clash' ? result.words : '');
      whatNext.current?.focus();
    });
  const help = failure && complexHelp(failure);

  return (
    <>
      {undo && (
        <UndoNotice
          words={undo.words}
          onUndo={undo.before && (() => takeBack(undo.after, undo.before as ComplexEntry))}
          onDismiss={() => {
            setUndo(undefined);
            whatNext.current?.focus();
          }}
        />
      )}
      {entry.problems.length > 0 && (
        <Warning>{['This entry has a problem in its stored row.', ...wordsOf(entry.problems)].join('\n')}</Warning>
      )}
      {failure && (
        <ErrorPanel inSight error={failure} onRetry={onAgain} retryWords="Read the entry again">
          {help && <p>{help}</p>}
        </ErrorPanel>
      )}
      {clash !== '' && <Warning>{clash}</Warning>}
      <p className={classes.state}>
        <StatusTag tone={stateTones[entry.state]}>{stateWords[entry.state]}</StatusTag>
      </p>
      <p className={classes.words}>
        <CaseLink reference={entry.reference}>
          Case file<Hidden> of {entry.reference}</Hidden>
        </CaseLink>
      </p>
      <Facts close facts={factsOf(opened)} />
      <h3 ref={whatNext} tabIndex={-1} className={classes.heading}>
        What to do next
      </h3>
      <p className={classes.paragraph}>{nextOf(opened)}</p>
      {!asking && (
        <div className={classes.buttons}>
          {isOnLog(entry) && (
            <>
              <Button kind="primary" inactive={going !== undefined} onClick={() => ask({ what: 'review' })}>
                Review it
              </Button>
              <Button inactive={going !== undefined} onClick={() => ask({ what: 'edit' })}>
                Change it
              </Button>
            </>
          )}
          {movesOf(entry.state).map(({ to, press }, at) => (
            <Button
              key={to}
              kind={at === 0 && !isOnLog(entry) ? 'primary' : 'secondary'}
              inactive={going !== undefined}
              onClick={() => ask({ what: 'decide', from: entry.state, to, press })}
            >
              {press}
            </Button>
          ))}
        </div>
      )}
      {asking?.what === 'decide' && (
        <DecisionForm
          key={`${asking.from} ${asking.to}`}
          {...asking}
          opened={opened}
          newKey={useCases.newKey}
          going={going}
          onCancel={leave}
          onSend={typed =>
            doIt(
              'Storing it…',
              () => useCases.decide({ ...typed, entry: { ...entry, state: asking.from }, to: asking.to }),
              doneWords(asking.from, asking.to)
            )
          }
        />
      )}
      {asking?.what === 'review' && (
        <ReviewForm
          entry={entry}
          now={read.serverNow}
          newKey={useCases.newKey}
          going={going}
          onCancel={leave}
          onSend={review => doIt('Storing the review…', () => useCases.review({ ...review, entry }), 'The review is stored.')}
        />
      )}
      {asking?.what === 'edit' && (
        <EditForm
          entry={entry}
          configuration={read.configuration}
          now={read.serverNow}
          newKey={useCases.newKey}
          going={going}
          onCancel={leave}
          onSend={(key, fields) => doIt('Storing the changes…', () => useCases.edit(entry, key, fields), 'The changes are stored.')}
        />
      )}
      <WhyList entry={entry} />
      <EntryTexts entry={entry} />
      <StuckActions opened={opened} onAgain={onAgain} />
      <Reviews entry={entry} />
    </>
  );
};
