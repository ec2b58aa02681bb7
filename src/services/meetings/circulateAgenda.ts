import type { WantedAction } from '../../domain/actions/trackedAction';
import type { Outcome } from '../../domain/kernel/appError';
import { addDays, dayOf } from '../../domain/kernel/calendarDay';
import { isHiddenFrom } from '../../domain/case/barriers';
import { hasReadableExclusions } from '../../domain/case/notices';
import { agendaCopies } from '../../domain/meetings/agendaDocument';
import type { AgendaCopy, AgendaHead, AgendaView } from '../../domain/meetings/agendaDocument';
import { slotStart } from '../../domain/meetings/capacity';
import { marksOf } from '../../domain/meetings/listing';
import type { Meeting } from '../../domain/meetings/meeting';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import type { ActionStore } from '../actions/actionPorts';
import { changeMeeting, endCirculation } from './changeMeeting';
import { isInvited, tellReferrerOfDate } from '../case/referrerDate';
import { updateCase } from '../case/updateCase';
import { failure } from '../shared/failures';
import { meetingDay } from './listCases';
import { readJournal, writeJournal } from '../case/journal';
import type { JournalOf } from '../case/journal';
import type { MeetingPorts } from './meetingPorts';
import { circulatedAction, expiredFlags, openBefore, orderedSources, readMeeting } from './openMeeting';
import { agenciesOf } from '../../domain/case/contacts';
import type { WholeMeeting } from './openMeeting';
import { withSecrets } from '../case/secretsOfCase';
import { updateCopies } from '../case/updateCopies';
import { tellAgencies } from '../shared/tellAgencies';
import { places } from '../../domain/setUp/pages';

type CirculateAgenda = Extract<JournalOf<'meeting'>, { step: 'circulateAgenda' }>;

/** Days after the meeting in which an agency should remove flags. */
const daysToRemove = 14;

/** A case that every agency of the MARAC may know of. */
const isForAll = (referral: ReferralSummary): boolean =>
  !referral.restricted &&
  hasReadableExclusions(referral) &&
  (referral.mustNotReceive ?? []).length === 0 &&
  (referral.conflictLogins ?? []).length === 0;

/** The part that is the same in every copy. Actions of cases that some agency may not know of are left out. */
async function headOf({ desk }: MeetingPorts, whole: WholeMeeting, version: number, view: AgendaView): Promise<Outcome<AgendaHead>> {
  const circulated = whole.meeting.agenda.circulated.find(one => one.version === version);
  const owed = openBefore(whole).filter(({ restricted }) => !restricted);
  const withheld = await desk.referrals.withheld(Array.from(new Set(owed.map(({ caseKey }) => caseKey).filter(key => key !== ''))));
  if (!withheld.ok) return withheld;
  return ok({
    meeting: whole.meeting,
    version,
    view,
    circulatedAt: circulated?.at ?? desk.clock.now(),
    openActions: owed.filter(({ caseKey }) => !withheld.value.has(caseKey)).map(circulatedAction),
    twelveMonths: expiredFlags(whole)
      .filter(isForAll)
      .map(({ reference, victimName, receivedAt }) => ({ reference, name: victimName, since: dayOf(receivedAt) }))
  });
}

const nothingShared = failure(
  'notSetUp',
  'partnerSite',
  'This page does not know the partner site, so nothing can be circulated from here.',
  'Ask the site owner to check what the web part is told.'
);

/** What would go to whom. A case hidden from this person by a conflict of interest is left out. */
export async function previewAgenda(ports: MeetingPorts, meeting: Meeting, view: AgendaView): Promise<Outcome<readonly AgendaCopy[]>> {
  const whole = await readMeeting(ports, meeting.key, meeting);
  if (!whole.ok) return whole;
  const head = await headOf(ports, whole.value, whole.value.meeting.agenda.circulated.length + 1, view);
  if (!head.ok) return head;
  const sources = await withSecrets(ports.desk, orderedSources(whole.value));
  if (!sources.ok) return sources;
  const shown = sources.value.filter(({ referral }) => !isHiddenFrom(referral, ports.desk.login));
  return ok(agendaCopies(head.value, shown, agenciesOf(meeting.marac, whole.value.configuration)));
}

/** The actions to remove flags whose 12 months are over: one for each agency, with the references that it may know. */
function flagActions({ meeting, configuration, ...whole }: WholeMeeting, version: number): readonly WantedAction[] {
  const expired = expiredFlags({ meeting, expired: whole.expired });
  const agencies = agenciesOf(meeting.marac, configuration);
  const wanted = (agency: string, cases: readonly ReferralSummary[], restricted: boolean): readonly WantedAction[] =>
    cases.length === 0
      ? []
      : [
          {
            key: `${meeting.key}:flags:${version}:${restricted ? 'restricted' : agency}`,
            caseKey: '',
            reference: '12-month flags',
            meetingKey: meeting.key,
            marac: meeting.marac,
            agency,
            owner: '',
            action: `Remove the 12-month flags of ${cases.map(({ reference }) => reference).join(', ')}.`,
            due: addDays(dayOf(meeting.startsAt), daysToRemove),
            month: dayOf(meeting.startsAt).slice(0, 7),
            restricted
          }
        ];
  const open = expired.filter(referral => !referral.restricted && hasReadableExclusions(referral));
  const closed = expired.filter(referral => !open.includes(referral));
  const forAgencies = agencies.flatMap(agency =>
    wanted(
      agency,
      open.filter(({ mustNotReceive }) => !(mustNotReceive ?? []).some(one => one.agency === agency)),
      false
    )
  );
  // For restricted cases the team sees to it: that action is stored where only the team can read it.
  return [...forAgencies, ...wanted(agencies.includes('Police') ? 'Police' : (agencies[0] ?? 'Police'), closed, true)];
}

/** Puts them into the tracker. The text written first stays: a page that finishes later finds fewer flags left and must not shorten it. */
async function askToRemoveFlags(tracker: ActionStore, meetingKey: string, wanted: readonly WantedAction[]): Promise<Outcome<void>> {
  if (wanted.length === 0) return ok(undefined);
  const there = await tracker.ofMeeting(meetingKey);
  if (!there.ok) return there;
  const said = new Map(there.value.map(({ key, action }) => [key, action]));
  return tracker.ensure(wanted.map(one => ({ ...one, action: said.get(one.key) || one.action })));
}

/** Ends the flags that agencies were asked to remove, so that no later agenda lists them. */
async function clearFlags({ desk }: MeetingPorts, cases: readonly ReferralSummary[]): Promise<Outcome<void>> {
  for (const { key, flagsUntil } of cases) {
    const cleared = await updateCase<undefined>(desk, key, standing =>
      // Leave a date that somebody has set since.
      standing.flagsUntil?.getTime() === flagsUntil?.getTime() && flagsUntil !== undefined
        ? { write: { flagsUntil: null } }
        : { stop: ok(undefined) }
    );
    if (!cleared.ok) return cleared;
  }
  return ok(undefined);
}

/** The steps after an agenda is circulated. Each is proved by its keyed rows and files, so they are idempotent. */
export async function finishAgenda(ports: MeetingPorts, meeting: Meeting, { version, view }: CirculateAgenda): Promise<Outcome<Meeting>> {
  const { packs, tracker, desk } = ports;
  if (!packs || !tracker) return nothingShared;
  const whole = await readMeeting(ports, meeting.key, meeting);
  if (!whole.ok) return whole;
  const head = await headOf(ports, whole.value, version, view);
  if (!head.ok) return head;
  const sources = await withSecrets(desk, orderedSources(whole.value));
  if (!sources.ok) return sources;
  for (const { agency, document } of agendaCopies(head.value, sources.value, agenciesOf(meeting.marac, whole.value.configuration))) {
    const added = await packs.add(document, { marac: meeting.marac, agency });
    if (!added.ok) return added;
  }
  // Somebody may have been excluded since these copies were begun.
  const settled = await updateCopies({ referrals: desk.referrals, packs }, whole.value.configuration, {
    ...meeting,
    meetingKey: meeting.key,
    kind: 'Agenda',
    version
  });
  if (!settled.ok) return settled;
  const actions = await askToRemoveFlags(tracker, meeting.key, flagActions(whole.value, version));
  if (!actions.ok) return actions;
  const cleared = await clearFlags(ports, expiredFlags(whole.value));
  if (!cleared.ok) return cleared;
  const told = await tellAgencies(
    desk.outbox,
    whole.value.configuration,
    meeting.marac,
    agenciesOf(meeting.marac, whole.value.configuration),
    {
      key: `${meeting.key}:agenda:${version}`,
      kind: 'Agenda',
      subject: `Agenda of the ${meeting.marac} MARAC, ${meetingDay(meeting)}`,
      place: places.agencyMeeting(meeting.key),
      text: () =>
        `The agenda of the ${meeting.marac} MARAC of ${meetingDay(meeting)} waits for you on the MARAC partner site. Return there what your agency knows by ${meetingDay({ startsAt: meeting.researchDueAt })}; nothing known is an answer too.`
    }
  );
  if (!told.ok) return told;
  const logged = await desk.events.record({
    key: `${meeting.key}:agenda:${version}`,
    caseKey: meeting.key,
    kind: 'Agenda circulated',
    detail: `Circulated version ${version} of the agenda of the ${meeting.marac} MARAC of ${meetingDay(meeting)}.`,
    restricted: false
  });
  if (!logged.ok) return logged;
  for (const [place, { referral }] of orderedSources(whole.value).entries()) {
    if (meeting.mode === 'Information by date' || !isInvited(referral)) continue;
    const slot = { startsAt: slotStart(meeting, place), minutes: meeting.minutesPerCase };
    const dated = await tellReferrerOfDate(desk, whole.value.configuration, referral.key, { slot });
    if (!dated.ok) return dated;
  }
  const cases = marksOf(
    orderedSources(whole.value)
      .filter(({ referral }) => !referral.restricted)
      .map(({ referral }) => referral.key)
  );
  return endCirculation(ports.meetings, meeting, 'circulated', { version, cases, ...told.value });
}

/** Circulates the agenda: one update of the meeting is the commit point. */
export async function circulateAgenda(ports: MeetingPorts, meeting: Meeting, view: AgendaView): Promise<Outcome<Meeting>> {
  if (!ports.packs) return nothingShared;
  const me = await ports.desk.me();
  if (!me.ok) return me;
  const version = meeting.agenda.circulated.length + 1;
  const committed = await changeMeeting(ports.meetings, meeting.key, standing => {
    // Pressed twice, or the answer was lost: this version has been sent or is being sent.
    if (standing.agenda.circulated.length >= version) return { stop: ok(standing) };
    if (standing.pending !== '') {
      return {
        stop: failure(
          'conflict',
          'meeting',
          'Something else of this meeting is not finished yet.',
          'Read the meeting again, then circulate.'
        )
      };
    }
    if (standing.state !== 'Planned' && standing.state !== 'Agenda circulated') {
      return {
        stop: failure(
          'validation',
          'meeting',
          `The meeting is now “${standing.state}”, so its agenda cannot be circulated.`,
          'Read the meeting again.'
        )
      };
    }
    const circulated = [...standing.agenda.circulated, { version, at: ports.desk.clock.now(), by: me.value.name }];
    const pending = writeJournal({ step: 'circulateAgenda', version, view });
    return { write: { state: 'Agenda circulated', agenda: { ...standing.agenda, circulated }, pending } };
  });
  if (!committed.ok) return committed;
  const journal = readJournal('meeting', committed.value.pending);
  if (journal?.step !== 'circulateAgenda') return committed;
  return finishAgenda(ports, committed.value, journal);
}
