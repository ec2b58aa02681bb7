import * as React from 'react';
import { addressParts, addressOf, isKey } from '../../../../ui/route/addressParts';
import { useAddress } from '../../../../ui/route/useAddress';
import type { ReferralFormModel } from './place';

/** What the address of the page calls among one's own referrals, where the start screen shows it. */
export interface Called {
  /** Key of a referral that was sent: its card takes the focus. */
  readonly sent?: string;
  /** It is not among those that were read. */
  readonly isMissing: boolean;
}

/** The key of what is open. What has just been sent is open no longer. */
function openKey({ place, session }: ReferralFormModel): string | undefined {
  if (place.at === 'start' || place.at === 'submitted' || place.at === 'amended') return undefined;
  if (place.at === 'print') return place.from.at === 'start' ? place.item.key : undefined;
  return session?.key;
}

/** One's own referral has the address of its key: what is opened goes into the address, and what the address comes to say is opened. */
export function useReferralAddress(model: ReferralFormModel): Called {
  const { place, mine, actions } = model;
  const [path, go] = useAddress('refer');
  const [part] = addressParts(path);
  const called = isKey(part) ? part : undefined;
  const open = openKey(model);
  const item = mine.items.find(({ key }) => key === called);
  const isOpenItem = item?.status === 'Draft' || item?.status === 'Returned';

  const lastOpen = React.useRef(open);
  React.useEffect(() => {
    if (lastOpen.current === open) return;
    lastOpen.current = open;
    if (open !== called)
      go(open === undefined ? '' : addressOf(open), place.at === 'submitted' || place.at === 'amended' ? 'instead' : undefined);
  }, [open, called, go, place.at]);

  const followed = React.useRef<string>();
  React.useEffect(() => {
    if (called === followed.current || (called !== undefined && called !== open && !item)) return;
    followed.current = called;
    if (called === open) return;
    if (called === undefined) actions.leave();
    else if (isOpenItem) actions.openItem('continue', called);
    else if (open !== undefined) actions.leave();
  }, [called, open, item, isOpenItem, actions]);

  return {
    ...(item && !isOpenItem && { sent: item.key }),
    isMissing: called !== undefined && called !== open && !item
  };
}
