import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { startLocalSite } from '../../support/sites/browser';
import { answersIn, referralIn, senior } from './caseOf';
import type { MoreData } from './preparedSite';
import { deskOf, editInList, rowsOf } from './programs';

/** How many cases the meeting hears. */
export const casesHeard = 20;

const waiting = ['Accepted', 'Listed', 'Deferred'];

/** Coventry has no case that waits and no meeting to come, so that the twenty are all there is. */
async function clearCoventry(origin: string): Promise<void> {
  const desk = deskOf(origin, senior);
  const taken = await desk.takeIn();
  if (!taken.ok) throw new Error(taken.error.words);
  const rows = await rowsOf(origin, 'Referrals', `OwningMarac eq 'Coventry'`);
  for (const { Id, Status } of rows.filter(row =>
    [...waiting, 'Awaiting review', 'Returned for information'].includes(String(row.Status))
  )) {
    await editInList(origin, 'Referrals', Id, {
      Status: waiting.includes(String(Status)) ? 'Closed' : 'Withdrawn',
      MeetingKey: '',
      NextDueAt: null,
      IdvaDueAt: null,
      DutiesDueAt: null
    });
  }
  const meetings = await rowsOf(origin, 'Meetings', `Marac eq 'Coventry'`);
  for (const { Id } of meetings) await editInList(origin, 'Meetings', Id, { State: 'Cancelled' });
}

/** Twenty referrals of Coventry, sent, taken in and accepted. */
async function accepted(origin: string): Promise<void> {
  await clearCoventry(origin);
  for (let place = 0; place < casesHeard; place++) await referralIn(origin, 'Coventry', 500 + place, answersIn('Coventry', 500 + place));
  const desk = deskOf(origin, senior);
  const opened = await desk.open();
  if (!opened.ok) throw new Error(opened.error.words);
  const taken = await desk.takeIn();
  if (!taken.ok || taken.value.takenIn.length !== casesHeard)
    throw new Error(`Not all were taken in: ${JSON.stringify(taken).slice(0, 500)}`);
  for (const { key, reference } of taken.value.takenIn) {
    const done = await desk.review.accept({
      caseKey: key,
      decisionKey: desk.newDecisionKey(),
      criterion: 'Professional judgement',
      rationale: 'She is in fear, and it is getting worse.'
    });
    if (!done.ok) throw new Error(`${reference} was not accepted: ${JSON.stringify(done.error)}`);
  }
}

/** A MARAC whose next meeting has everything to do. */
export const fullMeeting: MoreData = {
  // Made anew when this file says something else.
  name: `meeting-${createHash('sha256').update(readFileSync(__filename)).digest('hex').slice(0, 8)}`,
  async fill(dataDir) {
    const site = await startLocalSite({ port: 0, dataDir, testControls: false });
    try {
      await accepted(site.origin);
    } finally {
      await site.close();
    }
  }
};
