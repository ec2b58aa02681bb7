import { mergeStyles, Stylesheet } from '@fluentui/react';
import * as React from 'react';
import { useHandler } from '../hooks/useHandler';

/** The kind of page a printed referral is on. Its margins and page numbers hold for nothing else that is printed. */
export const printedPage = 'marac-referral';

const pageRule = `@page ${printedPage}{size:A4;margin:14mm 14mm 18mm;@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt sans-serif}}`;

let hasPageRule = false;

/** Browsers that cannot number pages leave the rule out and print all the same. */
const addPageRule = (): void => {
  if (!hasPageRule) {
    hasPageRule = true;
    Stylesheet.getInstance().insertRule(pageRule);
  }
};

interface Classes {
  readonly away: string;
  readonly around: string;
}

const classes = (): Classes => ({
  away: mergeStyles({ '@media print': { display: 'none !important' } }),
  // SharePoint scrolls its content in a box of fixed height: on paper such a box would end after one page.
  around: mergeStyles({
    '@media print': {
      display: 'block !important',
      position: 'static !important',
      overflow: 'visible !important',
      float: 'none !important',
      height: 'auto !important',
      minHeight: '0 !important',
      maxHeight: 'none !important',
      width: 'auto !important',
      maxWidth: 'none !important',
      margin: '0 !important',
      padding: '0 !important',
      border: '0 !important',
      transform: 'none !important',
      contain: 'none !important',
      background: 'none !important'
    }
  })
});

const isShown = ({ tagName }: Element): boolean => !/^(script|style|link|template|head)$/i.test(tagName);

/** Marks everything beside the way from the page down to `printed`; gives back how to take the marks away. */
const mark = (printed: Element): (() => void) => {
  const { away, around } = classes();
  const marked: (readonly [Element, string])[] = [];
  const add = (element: Element, className: string): void => {
    if (!element.classList.contains(className)) {
      element.classList.add(className);
      marked.push([element, className]);
    }
  };
  for (let inner = printed, outer = printed.parentElement; outer; inner = outer, outer = outer.parentElement) {
    const beside = Array.from(outer.children).filter(one => one !== inner && isShown(one));
    beside.forEach(one => add(one, away));
    add(outer, around);
  }
  return () => marked.forEach(([element, className]) => element.classList.remove(className));
};

/**
 * While the component is on the page, printing the page prints only this element: not SharePoint's navigation, not the
 * buttons. What came to the page since is looked for before each printing, however it was asked for.
 */
export const useOnlyPrinted = (element: React.RefObject<HTMLElement>, onPrint: () => void): void => {
  const told = useHandler(onPrint);
  React.useLayoutEffect(() => {
    const printed = element.current;
    if (!printed) {
      return undefined;
    }
    addPageRule();
    let unmark = mark(printed);
    const before = (): void => {
      unmark();
      unmark = mark(printed);
      told();
    };
    window.addEventListener('beforeprint', before);
    return () => {
      window.removeEventListener('beforeprint', before);
      unmark();
    };
  }, [element, told]);
};
