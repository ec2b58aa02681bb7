import type { ReferralSummary } from './referral';

/** A guest's login is made of their address: name_agency.example#ext#@tenant is name@agency.example. */
const guest = /^(.+)_([^_]+)#ext#@/i;

/** The address of a login, which is one itself except of a guest. */
export function addressOfLogin(login: string): string {
  const found = guest.exec(login);
  return found ? `${found[1]}@${found[2]}` : login;
}

/** The referrer's address; for an e-mailed form, the sender's. Undefined if a damaged row has none. */
export function addressOf({ referrerEmail, referrerLogin }: Pick<ReferralSummary, 'referrerEmail' | 'referrerLogin'>): string | undefined {
  const address = referrerEmail || (referrerLogin ? addressOfLogin(referrerLogin) : '');
  return address.includes('@') ? address : undefined;
}
