import type { Outcome } from '../../domain/kernel/appError';
import { isHiddenFrom } from '../../domain/case/barriers';
import type { CirculatedDocument, PackFile } from '../../domain/meetings/circulated';
import type { Meeting } from '../../domain/meetings/meeting';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { failure } from '../shared/failures';
import type { MeetingPorts } from './meetingPorts';
import { readMeeting } from './openMeeting';

const nothingShared = failure(
  'notSetUp',
  'partnerSite',
  'This page does not know the partner site, where documents are circulated.',
  'Ask the site owner to check what the web part is told.'
);

const isSeenBy = (login: string, referral: ReferralSummary | undefined): boolean =>
  referral !== undefined && !referral.restricted && !isHiddenFrom(referral, login);

/** Numbered again, so that no gap reveals a case that was left out. */
const seenCases = <Case extends { readonly caseKey: string }>(cases: readonly Case[], seen: ReadonlySet<string>): readonly Case[] =>
  cases.filter(({ caseKey }) => seen.has(caseKey)).map((one, place) => ({ ...one, number: place + 1 }));

/**
 * A document as circulated, without cases that have become restricted since or are hidden from this person by a conflict of interest, because a file
 * can be passed on.
 */
export async function circulatedDocument(ports: MeetingPorts, meeting: Meeting, file: PackFile): Promise<Outcome<CirculatedDocument>> {
  const { packs, desk } = ports;
  if (!packs) return nothingShared;
  const [read, whole] = await Promise.all([packs.read(file), readMeeting(ports, meeting.key, meeting)]);
  if (!read.ok) return read;
  if (!whole.ok) return whole;
  const known = new Map<string, ReferralSummary>(whole.value.cases.map(record => [record.key, record] as const));
  const seen = new Set<string>();
  for (const { caseKey } of read.value.cases) {
    // A deferred or transferred case is no longer at this meeting.
    const standing = known.has(caseKey) ? ok(known.get(caseKey)) : await desk.referrals.byKey(caseKey);
    if (!standing.ok) return standing;
    if (isSeenBy(desk.login, standing.value)) seen.add(caseKey);
  }
  const document = read.value;
  return ok(
    document.kind === 'Agenda'
      ? { ...document, cases: seenCases(document.cases, seen) }
      : { ...document, cases: seenCases(document.cases, seen) }
  );
}
