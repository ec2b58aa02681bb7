import type { ListRow } from './programs';
import { special, withdrawn } from './morning';
import { rowsOf, sitePaths } from './programs';

/** What the lists hold of one case. */
export interface CaseRows {
  readonly referral: ListRow;
  readonly intake: ListRow;
  readonly events: readonly ListRow[];
  readonly outbox: readonly ListRow[];
  readonly notices: readonly ListRow[];
  readonly transfers: readonly ListRow[];
}

/** Reads what the lists hold of one case. */
export async function rowsOfCase(origin: string, key: string): Promise<CaseRows> {
  const ofCase = `CaseKey eq '${key}'`;
  const [referrals, intakes, events, outbox, notices, transfers] = await Promise.all([
    rowsOf(origin, 'Referrals', `Key eq '${key}'`),
    rowsOf(origin, 'Intake', `Key eq '${key}'`),
    rowsOf(origin, 'Events', ofCase),
    rowsOf(origin, 'Outbox', ofCase),
    rowsOf(origin, 'Notices', ofCase, sitePaths.partner),
    rowsOf(origin, 'Transfers', ofCase)
  ]);
  if (referrals.length !== 1 || intakes.length !== 1) throw new Error(`${referrals.length} cases of ${intakes.length} submissions`);
  return { referral: referrals[0], intake: intakes[0], events, outbox, notices, transfers };
}

/** Keys that stand on more rows than one. */
export const twice = (rows: readonly ListRow[]): readonly string[] => {
  const keys = rows.map(({ Key }) => String(Key));
  return keys.filter((key, at) => keys.indexOf(key) !== at);
};

const kindsOf = (rows: readonly ListRow[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { Kind } of rows) counts[String(Kind)] = (counts[String(Kind)] ?? 0) + 1;
  return counts;
};

/** A time of a column, to the second. */
export const second = (value: unknown): string => String(value).slice(0, 19);

/** The server's time at which the row with this key was made; to the second, as the columns of a case keep it. */
export function madeAt(rows: readonly ListRow[], key: string): string {
  const found = rows.find(({ Key }) => String(Key).startsWith(key));
  if (!found) throw new Error(`No row has the key ${key}`);
  return second(found.Created);
}

/** Where a case stands and what its referrer reads of it. */
export const decided = ({ referral, intake, events }: CaseRows): object => ({
  status: referral.Status,
  intake: intake.Status,
  reviewedBy: referral.ReviewedBy ?? '',
  matchesReviewedBy: referral.MatchesReviewedBy,
  referrerReads: intake.DecisionReason === referral.DecisionReason && String(intake.DecisionReason).length > 10,
  unfinished: referral.HasPending,
  opened: kindsOf(events).Opened
});

/**
 * What `decided` gives for the referral at this place of the morning. A question is no review: its clock runs on. A case is opened for its review,
 * for its crimes, which what is withdrawn does not owe, and for its transfer: each time stands in its history.
 */
export function decidedAt(place: number): object {
  const isAsked = place === special.asked;
  const isTransfer = (special.livesInSandwell as readonly number[]).includes(place);
  return {
    status: withdrawn.includes(place) ? 'Withdrawn' : isAsked ? 'Returned for information' : 'Accepted',
    intake: withdrawn.includes(place) ? 'Withdrawn' : isAsked ? 'Returned' : 'Accepted',
    reviewedBy: isAsked ? '' : 'Example, Birmingham',
    matchesReviewedBy: 'Example, Birmingham',
    referrerReads: true,
    unfinished: false,
    opened: withdrawn.includes(place) ? 1 : isTransfer ? 3 : 2
  };
}

/** How many messages and notices of each kind went out. */
export const told = ({ outbox, notices }: CaseRows): object => ({ messages: kindsOf(outbox), notices: kindsOf(notices) });

/** What `told` gives for the referral at this place. Nobody is offered an IDVA a second time for a duplicate. */
export function toldOf(place: number): object {
  const usual = { Decision: 1, Invitation: 1, 'IDVA notice': 1 };
  const offer = { 'IDVA offer': 1 };
  if (place === special.duplicateOfFirst) return { messages: { Decision: 1 }, notices: {} };
  if (place === special.noCriterion) return { messages: { Decision: 1, 'IDVA notice': 1 }, notices: offer };
  if (place === special.asked) return { messages: { Question: 1, Invitation: 1, 'IDVA notice': 1 }, notices: offer };
  const [accepted, offered] = special.livesInSandwell;
  if (place === offered) return { messages: { ...usual, 'Transfer offered': 1 }, notices: offer };
  if (place !== accepted) return { messages: usual, notices: offer };
  return {
    messages: { ...usual, 'IDVA notice': 2, 'Transfer offered': 1, 'Transfer accepted': 1 },
    notices: { 'IDVA offer': 2, 'IDVA hand-over': 1 }
  };
}

/** When each duty is evidenced on the case, to the second. */
export const evidenceOf = ({ ProcessedAt, CrimesConsideredAt, ReferrerInvitedAt, IdvaNotifiedAt }: ListRow): object => ({
  processed: second(ProcessedAt),
  crimes: second(CrimesConsideredAt),
  invited: second(ReferrerInvitedAt),
  idva: second(IdvaNotifiedAt)
});

/** When the server made the row that is each deed, to the second. */
export const deedsOf = ({ referral, events, notices }: CaseRows): object => {
  const key = String(referral.Key);
  return {
    processed: madeAt(events, `${key}:Processed`),
    crimes: madeAt(events, `${key}:Crimes considered`),
    invited: madeAt(events, `${key}:invitation`),
    idva: madeAt(notices, `${key}:idva`)
  };
};

/** Who is evidenced for each duty. */
export const evidencedBy = ({ ProcessedBy, CrimesConsideredBy, ReferrerInvitedBy, IdvaNotifiedBy }: ListRow): readonly unknown[] => [
  ProcessedBy,
  CrimesConsideredBy,
  ReferrerInvitedBy,
  IdvaNotifiedBy
];
