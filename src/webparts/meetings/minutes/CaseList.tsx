import * as React from 'react';
import type { AgendaCase } from '../../../services/meetings/meetingsUseCases';
import { useStyles } from '../../../ui';
import type { MinutesBook } from './minutesBook';
import type { MinutesSaver } from './minutesSaver';
import { minutesStyles } from './minutesStyles';
import { actionCount, actionWords, caseTitle, standingOf } from './presenters/caseRows';
import { useFrom } from '../../../ui/hooks/useFrom';

interface CaseItemProps {
  readonly saver: MinutesSaver;
  readonly agendaCase: AgendaCase;
  readonly index: number;
  readonly isOpen: boolean;
  readonly onOpen: (index: number) => void;
}

const CaseItem = React.memo(({ saver, agendaCase, index, isOpen, onOpen }: CaseItemProps): JSX.Element => {
  const classes = useStyles(minutesStyles);
  const standing = useFrom(saver, () => standingOf(saver.shape().outcome).words);
  const actions = useFrom(saver, () => actionCount(saver.current()));
  const unsaved = useFrom(saver, () => ['retrying', 'stopped'].includes(saver.state().kind));
  const item = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (isOpen) item.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [isOpen]);
  return (
    <li>
      <button
        ref={item}
        type="button"
        className={classes.caseButton}
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => onOpen(index)}
      >
        {caseTitle(agendaCase, index)}
        <span className={classes.small}>{[standing, actionWords(actions)].join(', ')}</span>
        {agendaCase.marks.length > 0 && <span className={classes.small}>{agendaCase.marks.join(', ')}</span>}
        {unsaved && <span className={classes.wrong}>Not saved</span>}
      </button>
    </li>
  );
});
CaseItem.displayName = 'CaseItem';

export interface CaseListProps {
  readonly book: MinutesBook;
  readonly cases: readonly AgendaCase[];
  readonly open: number;
  readonly onOpen: (index: number) => void;
}

/** The cases in the agenda's order. An item is drawn again only when its own case changes. */
export const CaseList = React.memo(({ book, cases, open, onOpen }: CaseListProps): JSX.Element => {
  const classes = useStyles(minutesStyles);
  return (
    <nav aria-label="Cases of the meeting" className={classes.casesNav}>
      <ol className={classes.cases}>
        {cases.map((agendaCase, index) => (
          <CaseItem
            key={agendaCase.referral.key}
            saver={book.saverOf(agendaCase.referral.key)}
            agendaCase={agendaCase}
            index={index}
            isOpen={index === open}
            onOpen={onOpen}
          />
        ))}
      </ol>
    </nav>
  );
});
CaseList.displayName = 'CaseList';
