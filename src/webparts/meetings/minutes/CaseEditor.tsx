import * as React from 'react';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import { minuteSections } from '../../../domain/meetings/minutes';
import type { MinuteSection } from '../../../domain/meetings/minutes';
import { Inset, UndoNotice, Warning, ActionLink, useAnnounce, useStyles } from '../../../ui';
import { SecretsProvider, useSecretFinder } from '../../../ui/secrets/SecretWarning';
import type { ActionSurroundings } from './ActionRow';
import { CaseHead } from './CaseHead';
import type { CaseHeadProps } from './CaseHead';
import { ComplexOffer } from './ComplexOffer';
import type { PutForward } from './ComplexOffer';
import { SectionBlock } from './SectionBlock';
import { linesOf } from './presenters/lines';
import { deedOfKey, sectionBeside } from './presenters/minuteKeys';
import type { PressedIn } from './presenters/minuteKeys';
import { useEditing } from './useEditing';
import { useFrom } from '../../../ui/hooks/useFrom';
import { wordsOf } from '../../../domain/kernel/problems';
import type { MinutesSaver } from './minutesSaver';
import { minutesStyles } from './minutesStyles';

/** Names lines that two people had changed at once: both stand, and somebody may take one away. */
const KeptLines = ({ saver }: { readonly saver: MinutesSaver }): JSX.Element | null => {
  const classes = useStyles(minutesStyles);
  const announce = useAnnounce();
  const kept = useFrom(saver, saver.kept);
  React.useEffect(() => {
    if (kept.length > 0) announce('You and a colleague changed the same line. Both are kept.');
  }, [kept, announce]);
  if (kept.length === 0) return null;
  return (
    <Inset>
      <p className={classes.words}>
        You and a colleague changed the same line at once. Both are kept, one after the other: delete what is not needed.
      </p>
      <ul className={classes.plain}>
        {kept.map(({ mine, theirs }) => (
          <li key={`${theirs} ${mine}`}>
            Your colleague’s: “{theirs}”. Yours: “{mine}”.
          </li>
        ))}
      </ul>
      <ActionLink onClick={saver.dismissKept}>Dismiss</ActionLink>
    </Inset>
  );
};

export interface CaseEditorProps extends CaseHeadProps {
  readonly surroundings: ActionSurroundings;
  readonly defaultDue: CalendarDay;
  readonly newKey: () => string;
  readonly onComplex?: PutForward;
}

/** Where a key was pressed. */
export function pressedIn(target: EventTarget): PressedIn {
  if (target instanceof HTMLSelectElement) return 'choosing';
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text') ? 'typing' : 'elsewhere';
}

/** The section in which something happened; nothing above the first. */
function sectionAround(target: EventTarget): MinuteSection | undefined {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-section]')?.dataset.section : undefined;
  return place === undefined ? undefined : minuteSections[Number(place)];
}

const lineAround = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset.line : undefined;

/** One case while it is heard: the chair's sequence, typed line by line. */
export const CaseEditor = (props: CaseEditorProps): JSX.Element => {
  const { saver, agendaCase, surroundings, defaultDue, newKey, onComplex } = props;
  const { people, answers } = agendaCase;
  const find = useSecretFinder(React.useMemo(() => [{ people, answers }], [people, answers]));
  const { shape, editing, active, removed, forget } = useEditing(saver, newKey, defaultDue);
  const problems = useFrom(saver, () => saver.stored().problems);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const deed = deedOfKey(event, pressedIn(event.target));
    const section = sectionAround(event.target);
    const key = lineAround(event.target) ?? (active?.section === section ? active?.key : undefined);
    const done = (): void => event.preventDefault();
    if (deed === 'nextSection' || deed === 'previousSection') {
      done();
      const next = section ? sectionBeside(section, deed === 'nextSection' ? 1 : -1) : minuteSections[0];
      if (next) editing.goTo(next);
    } else if (deed === 'undo') {
      done();
      editing.undo();
    } else if (section && key !== undefined) {
      if (deed === 'nextLine') editing.add(section, key);
      else if (deed === 'up' || deed === 'down') editing.move(key, deed === 'up' ? -1 : 1);
      else if (deed === 'remove') editing.remove(key);
      else return;
      done();
    }
  };

  return (
    <div onKeyDown={onKeyDown}>
      <CaseHead {...props} />
      {wordsOf(problems).map(problem => (
        <Warning key={problem}>{problem}</Warning>
      ))}
      <KeptLines saver={saver} />
      {removed && <UndoNotice words="Line deleted" onUndo={editing.undo} onDismiss={forget} takesFocus={false} />}
      <SecretsProvider find={find}>
        {minuteSections.map(section => (
          <React.Fragment key={section}>
            <SectionBlock
              saver={saver}
              section={section}
              lines={linesOf(shape, section)}
              activeKey={active?.section === section ? active.key : undefined}
              editing={editing}
              surroundings={surroundings}
            />
            {section === 'Complex case' && onComplex && <ComplexOffer saver={saver} onComplex={onComplex} />}
          </React.Fragment>
        ))}
      </SecretsProvider>
      {shape.lines.length === 0 && <Inset>Press Ctrl Enter to begin with the first section. The keys are listed under ?.</Inset>}
    </div>
  );
};
