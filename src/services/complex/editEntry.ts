import type { Outcome } from '../../domain/kernel/appError';
import { addDays, compareDays, dayOf, parseDay } from '../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../domain/kernel/calendarDay';
import { isOnLog } from '../../domain/complex/complexCase';
import type { ComplexEntry } from '../../domain/complex/complexCase';
import { longestWithoutReview } from '../../domain/complex/monitors';
import { nextReviewAfter, reviewFrequencies, reviewInWords, reviewOn, withReviews } from '../../domain/complex/reviews';
import { listed } from '../../domain/kernel/words';
import { ok } from '../../domain/kernel/result';
import { changeEntry, writeEntryJournal } from './changeComplex';
import type { ComplexWrite } from './entryPorts';
import type { EntryFields, EntryWritten, Reviewing } from './complexUseCases';
import { quicker, reasonProblem, whatCameOf } from './decideEntry';
import type { DeedPorts } from './decideEntry';
import { failure } from '../shared/failures';

const names: Readonly<Record<keyof EntryFields, string>> = {
  marac: 'MARAC that leads',
  leadCoordinator: 'lead coordinator',
  leadAgency: 'lead agency',
  escalation: 'escalation level',
  reviewEveryDays: 'review frequency',
  nextReviewOn: 'next review',
  processes: 'linked processes',
  riskSummary: 'risk summary',
  barriers: 'barriers',
  tried: 'what has been tried'
};
const fieldNames = Object.keys(names) as readonly (keyof EntryFields)[];

/** The parts of an entry that can be changed. */
export const fieldsOf = (entry: ComplexEntry): EntryFields => ({
  marac: entry.marac,
  leadCoordinator: entry.leadCoordinator,
  leadAgency: entry.leadAgency,
  escalation: entry.escalation,
  reviewEveryDays: entry.reviewEveryDays,
  nextReviewOn: entry.nextReviewAt ? dayOf(entry.nextReviewAt) : ('' as CalendarDay),
  processes: entry.detail.processes,
  riskSummary: entry.detail.riskSummary,
  barriers: entry.detail.barriers,
  tried: entry.detail.tried
});

const asText = (value: EntryFields[keyof EntryFields]): string =>
  Array.isArray(value) ? [...(value as readonly string[])].sort().join(';') : String(value);

/** Names of the fields in which two entries differ. */
const differing = (one: EntryFields, other: EntryFields): readonly (keyof EntryFields)[] =>
  fieldNames.filter(name => asText(one[name]) !== asText(other[name]));

/** The problem with the day of the next review: a complex case is reviewed at least every four weeks. */
function dayProblem(day: CalendarDay, now: Date): ReturnType<typeof failure> | undefined {
  const today = dayOf(now);
  const isRight =
    parseDay(day) !== undefined && compareDays(day, today) >= 0 && compareDays(day, addDays(today, longestWithoutReview)) <= 0;
  return isRight
    ? undefined
    : failure('validation', 'nextReview', 'The next review must be within the next four weeks.', 'Choose a day from today on.');
}

function fieldsProblem(fields: EntryFields, changed: readonly (keyof EntryFields)[], now: Date): ReturnType<typeof failure> | undefined {
  if (fields.leadCoordinator.trim() === '')
    return failure('validation', 'lead', 'Choose who watches the case.', 'The lead coordinator answers for its reviews.');
  if (changed.includes('reviewEveryDays') && !reviewFrequencies.some(days => days === fields.reviewEveryDays)) {
    return failure('validation', 'frequency', 'Choose how often it is reviewed.', 'A complex case is looked at every four weeks at least.');
  }
  return changed.includes('nextReviewOn') ? dayProblem(fields.nextReviewOn, now) : undefined;
}

function writeFor(
  standing: ComplexEntry,
  fields: EntryFields,
  changed: readonly (keyof EntryFields)[],
  decisionKey: string,
  by: string
): ComplexWrite {
  const merged: EntryFields = { ...fieldsOf(standing), ...Object.fromEntries(changed.map(name => [name, fields[name]])) };
  const { marac, leadCoordinator, leadAgency, escalation, reviewEveryDays, processes, riskSummary, barriers, tried } = merged;
  const isDetail = changed.some(name => ['processes', 'riskSummary', 'barriers', 'tried'].includes(name));
  return {
    marac,
    leadCoordinator: leadCoordinator.trim(),
    leadAgency: leadAgency.trim(),
    escalation,
    reviewEveryDays,
    ...(changed.includes('nextReviewOn') && { nextReviewAt: reviewOn(fields.nextReviewOn) }),
    ...(isDetail && { detail: { ...standing.detail, processes, riskSummary, barriers, tried } }),
    decisionKey,
    pending: writeEntryJournal('changed', `Changed: ${listed(changed.map(name => names[name]))}. By ${by}.`)
  };
}

/**
 * Changes what differs from what the person saw. A colleague's changes in the meantime stay; if both changed the same field, nothing is written and
 * the person is told which.
 */
export async function editEntry(
  ports: DeedPorts,
  seen: ComplexEntry,
  decisionKey: string,
  fields: EntryFields
): Promise<Outcome<EntryWritten>> {
  const changed = differing(fields, fieldsOf(seen));
  if (changed.length === 0) return ok({ kind: 'written', entry: seen });
  const me = await ports.me();
  if (!me.ok) return me;
  const problem = fieldsProblem(fields, changed, ports.clock.now());
  if (problem) return problem;
  const written = await changeEntry<EntryWritten>(ports, seen.key, standing => {
    if (standing.decisionKey === decisionKey) return { stop: ok({ kind: 'written', entry: standing }) };
    if (!isOnLog(standing)) return { stop: ok({ kind: 'clash', entry: standing, words: quicker(standing) }) };
    const theirs = fieldsOf(standing);
    const both = differing(theirs, fieldsOf(seen)).filter(name => changed.includes(name) && asText(theirs[name]) !== asText(fields[name]));
    if (both.length > 0) {
      const words = `Somebody else has changed this meanwhile: ${listed(both.map(name => names[name]))}. Nothing of yours was stored, and nothing of theirs is lost.`;
      return { stop: ok({ kind: 'clash', entry: standing, words }) };
    }
    return { write: writeFor(standing, fields, changed, decisionKey, me.value.name) };
  });
  return whatCameOf(ports, written);
}

/** Adds a review, and sets when the next one is due. If two people add one each, both are kept. */
export async function reviewEntry(ports: DeedPorts, reviewing: Reviewing): Promise<Outcome<EntryWritten>> {
  const { entry, key, change, nextReviewOn } = reviewing;
  const me = await ports.me();
  if (!me.ok) return me;
  const problem =
    reasonProblem(reviewing.decision.trim()) ?? (nextReviewOn === undefined ? undefined : dayProblem(nextReviewOn, ports.clock.now()));
  if (problem) return problem;
  const changed = await changeEntry<EntryWritten>(ports, entry.key, standing => {
    if (standing.decisionKey === key || standing.reviews.some(known => known.key === key))
      return { stop: ok({ kind: 'written', entry: standing }) };
    if (!isOnLog(standing)) return { stop: ok({ kind: 'clash', entry: standing, words: quicker(standing) }) };
    // Whole seconds, because SharePoint stores no fractions.
    const now = new Date(Math.floor(ports.clock.now().getTime() / 1000) * 1000);
    const review = { key, at: now, by: me.value.name, change, decision: reviewing.decision.trim(), actions: reviewing.actions.trim() };
    const next =
      nextReviewOn === undefined ? nextReviewAfter(now, Math.min(standing.reviewEveryDays, longestWithoutReview)) : reviewOn(nextReviewOn);
    return {
      write: {
        reviews: withReviews(standing.reviews, [review]),
        lastReviewAt: now,
        nextReviewAt: next,
        decisionKey: key,
        pending: writeEntryJournal('reviewed', `${reviewInWords(review, next)} By ${me.value.name}.`)
      }
    };
  });
  return whatCameOf(ports, changed);
}

/** The change that restores an earlier entry. */
const asBefore = (before: ComplexEntry): ComplexWrite => ({
  state: before.state,
  marac: before.marac,
  fired: before.fired,
  rationale: before.rationale,
  decided: before.decidedAt ? { at: before.decidedAt, by: before.decidedBy } : null,
  leadCoordinator: before.leadCoordinator,
  leadAgency: before.leadAgency,
  escalation: before.escalation,
  reviewEveryDays: before.reviewEveryDays,
  loggedAt: before.loggedAt ?? null,
  lastReviewAt: before.lastReviewAt ?? null,
  nextReviewAt: before.nextReviewAt ?? null,
  closedAt: before.closedAt ?? null,
  detail: before.detail,
  reviews: before.reviews
});

/** Takes the last deed back, where nobody has done anything since. What was done, and that it was taken back, stays in the history. */
export async function undoEntry(
  ports: DeedPorts,
  undoKey: string,
  after: ComplexEntry,
  before: ComplexEntry
): Promise<Outcome<EntryWritten>> {
  const me = await ports.me();
  if (!me.ok) return me;
  const changed = await changeEntry<EntryWritten>(ports, after.key, standing => {
    if (standing.decisionKey === undoKey) return { stop: ok({ kind: 'written', entry: standing }) };
    if (standing.decisionKey !== after.decisionKey) {
      return {
        stop: ok({
          kind: 'clash',
          entry: standing,
          words: 'Somebody has changed this entry since. It can no longer be undone from here; nothing was changed.'
        })
      };
    }
    return {
      write: {
        ...asBefore(before),
        decisionKey: undoKey,
        pending: writeEntryJournal('takenBack', `The last change was taken back. By ${me.value.name}.`)
      }
    };
  });
  return whatCameOf(ports, changed);
}
