import * as React from 'react';
import { useStyles } from '../../ui';
import { partnerStyles } from './partnerStyles';

/** One tab: its words, with how much waits in it. */
interface TabOf<Key extends string> {
  readonly key: Key;
  readonly words: string;
}

export interface TabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly TabOf<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  readonly children: React.ReactNode;
}

/** Sections of which one shows. One stop for Tab; arrows, Home and End go from one to the next. WAI-ARIA, tabs pattern. */
export const Tabs = <Key extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<Key>): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const list = React.useRef<HTMLDivElement>(null);
  const id = React.useRef(`partner-tabs-${Math.random().toString(36).slice(2)}`).current;
  const go = (to: number): void => {
    const next = (to + tabs.length) % tabs.length;
    onChoose(tabs[next].key);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const at = tabs.findIndex(({ key }) => key === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={classes.tabs}>
        {tabs.map(({ key, words }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={key === chosen ? 0 : -1}
            className={key === chosen ? `${classes.tab} ${classes.tabChosen}` : classes.tab}
            onClick={() => onChoose(key)}
            onKeyDown={onKeyDown}
          >
            {words}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} className={classes.panel}>
        {children}
      </div>
    </>
  );
};
