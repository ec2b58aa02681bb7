import type { ReferralSummary } from './referral';

/** A guest's login is made of their address: name_agency.example#ext#@tenant is name@agency.example. */
const guest = /^(.+)_([^_]+)#ext#@/i;

/** The address of a login, which is one itself except of a guest. */
export function addressOfLogin(login: string): string {
  const found = guest.exec(login);
  return found ? `${found[1]}@${found[2]}` : login;
}

/** Whether the referrer wrote by e-mail and has no account: the suite's screens are closed to them, so what they are told stands in the message. */
export const isOutside = ({ referrerEmail = '' }: Pick<ReferralSummary, 'referrerEmail'>): boolean => referrerEmail !== '';

/** Mailboxes that people have at home: a case must not go there. */
const homeMailboxes =
  /@(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|aol|icloud|me|btinternet|sky|talktalk|virginmedia|protonmail|proton)\.(com|co\.uk|net|me|uk)$/i;
export const isHomeMailbox = (address: string): boolean => homeMailboxes.test(address);

/** The referrer's address; for an e-mailed form, the sender's. Undefined if a damaged row has none. */
export function addressOf({ referrerEmail, referrerLogin }: Pick<ReferralSummary, 'referrerEmail' | 'referrerLogin'>): string | undefined {
  const address = referrerEmail || (referrerLogin ? addressOfLogin(referrerLogin) : '');
  return address.includes('@') ? address : undefined;
}
