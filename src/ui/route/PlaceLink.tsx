import * as React from 'react';
import { readReference } from '../../domain/referral/reference';
import { linkTo, places } from '../../domain/setUp/pages';
import type { Pages, PlaceOnPage } from '../../domain/setUp/pages';
import { focusRing } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';

const PagesContext = React.createContext<Pages>({});

/** Says to the links below where the pages are, as it is known so far. */
export const KnownPages = ({
  of,
  children
}: {
  readonly of: { readonly pages: Pages } | undefined;
  readonly children: React.ReactNode;
}): JSX.Element => <PagesContext.Provider value={of?.pages ?? {}}>{children}</PagesContext.Provider>;

const styles = themedStyles(theme => ({
  reference: { whiteSpace: 'nowrap' },
  link: {
    // The darker of the two colours of a link: it stands on grey panels too.
    color: theme.semanticColors.linkHovered,
    textDecoration: 'underline',
    textUnderlineOffset: 3,
    selectors: { ':hover': { textDecorationThickness: 2 }, ':focus-visible': focusRing(theme) }
  }
}));

/** SharePoint and Teams may refuse to show another page in a tab's frame: there it opens in a window of its own. */
const isFramed = (): boolean => window.self !== window.top;

/** The address that the link last pressed on this entry of the browser's history leads to. */
const pressedHere = (): unknown => (window.history.state as { readonly pressed?: unknown } | null)?.pressed;
const rememberPressed = (pressed: string | undefined): void =>
  window.history.replaceState({ ...(window.history.state as object | null), pressed }, '');

/** Whoever comes back from another page is on the link that they pressed: once, after the page's heading has had the focus. */
function useFocusOnReturn(link: React.RefObject<HTMLAnchorElement>, address: string | undefined): void {
  React.useEffect(() => {
    if (address === undefined || pressedHere() !== address) return undefined;
    rememberPressed(undefined);
    const timer = window.setTimeout(() => link.current?.focus());
    return () => window.clearTimeout(timer);
  }, [link, address]);
}

/** A link to a place on a page; its words alone where nobody has said where that page is. */
export const PlaceLink = ({ place, children }: { readonly place: PlaceOnPage; readonly children: React.ReactNode }): JSX.Element => {
  const classes = useStyles(styles);
  const address = linkTo({ pages: React.useContext(PagesContext) }, place);
  const link = React.useRef<HTMLAnchorElement>(null);
  useFocusOnReturn(link, address);
  if (address === undefined) return <>{children}</>;
  return (
    <a
      ref={link}
      href={address}
      className={classes.link}
      // SharePoint would take the press over, and load the page without what stands after "#".
      data-interception="off"
      {...(isFramed() && !address.startsWith('#') && { target: '_blank', rel: 'noopener' })}
      // A row that opens something else at a press is not pressed.
      onClick={event => {
        event.stopPropagation();
        rememberPressed(address);
      }}
    >
      {children}
    </a>
  );
};

/** A case's reference, leading to the case on the desk. What is no reference stands as it is. */
export const CaseLink = ({ reference, children }: { readonly reference: string; readonly children?: React.ReactNode }): JSX.Element => {
  const classes = useStyles(styles);
  if (readReference(reference) !== reference) return <>{children ?? reference}</>;
  return <PlaceLink place={places.case(reference)}>{children ?? <span className={classes.reference}>{reference}</span>}</PlaceLink>;
};
