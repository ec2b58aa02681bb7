import * as React from 'react';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import type { CaseMinutes, MinuteLine, MinuteSection } from '../../../domain/meetings/minutes';
import { useAnnounce } from '../../../ui';
import { useHandler } from '../../../ui/hooks/useHandler';
import type { MinutesSaver } from './minutesSaver';
import { actionAtFirst, addLine, dropBlank, lineOf, linesOf, moveLine, removeLine, restoreLine } from './presenters/lines';
import { useFrom } from '../../../ui/hooks/useFrom';

/** What one can do with the lines of a case. The same object as long as the case is open. */
export interface Editing {
  /** The focus has come to a line. */
  readonly came: (line: MinuteLine) => void;
  /** A line after this one; at the end of the section where none is named. */
  readonly add: (section: MinuteSection, afterKey?: string, text?: string) => void;
  readonly move: (key: string, by: 1 | -1) => void;
  readonly remove: (key: string) => void;
  /** Brings back what was deleted last. */
  readonly undo: () => void;
  /** To a section's last line; a new one where it has none. */
  readonly goTo: (section: MinuteSection) => void;
}

/** The id of the box in which a line is typed; `agency` of the list from which its agency is chosen. */
export const boxId = (box: string, part?: 'agency'): string => `minute-${box}${part ? `-${part}` : ''}`;

export interface EditingState {
  readonly shape: CaseMinutes;
  readonly editing: Editing;
  /** The line that had the focus last. */
  readonly active?: MinuteLine;
  /** The line deleted last, while it can be brought back. */
  readonly removed?: MinuteLine;
  readonly forget: () => void;
}

interface Wish {
  readonly key: string;
  /** The text itself, not the first field of the line. */
  readonly inText: boolean;
}

/** Puts the caret at the end of what a line says; of an action whose agency is not chosen, onto the choice. */
function focusLine(saver: MinutesSaver, { key, inText }: Wish): void {
  const line = lineOf(saver.current(), key);
  const box = saver.boxOf(key);
  const asksAgency = !inText && line?.action?.agency === '';
  const element = document.getElementById(boxId(box, asksAgency ? 'agency' : undefined));
  element?.focus();
  if (element instanceof HTMLTextAreaElement) element.setSelectionRange(element.value.length, element.value.length);
}

/** Adding, moving and deleting lines of one case, with the focus where the person goes on. */
export function useEditing(saver: MinutesSaver, newKey: () => string, defaultDue: CalendarDay): EditingState {
  const announce = useAnnounce();
  const shape = useFrom(saver, saver.shape);
  const [activeKey, setActiveKey] = React.useState<string>();
  const [removed, setRemoved] = React.useState<MinuteLine>();
  const wish = React.useRef<Wish>();
  const lastRemoved = useHandler(() => removed);

  React.useLayoutEffect(() => {
    if (!wish.current) return;
    focusLine(saver, wish.current);
    wish.current = undefined;
  });

  const editing = React.useMemo((): Editing => {
    const add: Editing['add'] = (section, afterKey, text = '') => {
      const key = newKey();
      const action = section === 'Actions' ? actionAtFirst(defaultDue) : undefined;
      wish.current = { key, inText: text !== '' };
      saver.change(before => addLine(before, { key, section, text, action }, afterKey));
    };
    const lastOf = (section: MinuteSection): MinuteLine | undefined => linesOf(saver.current(), section).slice(-1)[0];
    return {
      add,
      came: line => {
        setActiveKey(line.key);
        const { minutes, dropped } = dropBlank(saver.current(), line.key);
        if (dropped.length === 0) return;
        const emptied = saver.stored().lines.find(one => dropped.includes(one.key));
        saver.change(() => minutes);
        if (emptied) setRemoved(emptied);
      },
      move: (key, by) => {
        const moved = moveLine(saver.current(), key, by);
        const line = lineOf(moved, key);
        if (moved === saver.current() || !line) return announce(by < 0 ? 'It is the first line already.' : 'It is the last line already.');
        wish.current = { key, inText: true };
        saver.change(() => moved);
        const lines = linesOf(moved, line.section);
        announce(`Moved: line ${lines.findIndex(one => one.key === key) + 1} of ${lines.length}.`);
      },
      remove: key => {
        const line = lineOf(saver.current(), key);
        if (!line) return;
        const lines = linesOf(saver.current(), line.section);
        const place = lines.findIndex(one => one.key === key);
        const next = lines[place + 1] ?? lines[place - 1];
        if (next) wish.current = { key: next.key, inText: true };
        saver.change(before => removeLine(before, key));
        setRemoved(line);
        announce('Line deleted. Alt Insert brings it back.');
      },
      undo: () => {
        const line = lastRemoved();
        if (!line) return announce('There is nothing to bring back.');
        wish.current = { key: line.key, inText: true };
        saver.change(before => restoreLine(before, line));
        setRemoved(undefined);
        announce('The line is back.');
      },
      goTo: section => {
        const last = lastOf(section);
        if (last) focusLine(saver, { key: last.key, inText: false });
        else add(section);
      }
    };
  }, [saver, newKey, defaultDue, announce, lastRemoved]);

  return {
    shape,
    editing,
    active: activeKey === undefined ? undefined : lineOf(shape, activeKey),
    removed,
    forget: () => setRemoved(undefined)
  };
}
