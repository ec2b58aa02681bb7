import { later } from '../../../ui/states/later';

/** What the referrer of one case is told by e-mail. */
export const ReferrerMail = later(
  async () => (await import(/* webpackChunkName: 'marac-referrer-mail' */ './ReferrerMail')).ReferrerMail,
  'Reading what the referrer was told…'
);

/** E-mails to referrers that nobody has sent yet, on top of the queue. */
export const MailToSend = later(async () => (await import(/* webpackChunkName: 'marac-referrer-mail' */ './MailToSend')).MailToSend, '');
