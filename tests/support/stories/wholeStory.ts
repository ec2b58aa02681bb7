import type { SharePointEngine } from '../../../local/engine';
import { addCounts } from '../../../src/domain/figures/counts';
import { oversightPack } from '../../../src/domain/figures/oversightPack';
import type { Quarter } from '../../../src/domain/figures/quarter';
import { composeMinutes } from '../../../src/services/meetings/minutes/composeMinutes';
import type { CaseSites } from '../sites/caseSite';
import { coordinator, mondayMorning, officer, openDesk, openForm } from '../sites/caseSite';
import { openComplex } from './complex';
import { openInsight } from './insight';
import { openMeetings } from './meetings';
import { asks, chair, duringMeeting, heard, meetingKey, nothingYet, planned, portsOf, said } from './minuting';
import { housing, idva, openHome } from './partnerHome';
import { good, newDraft, restrictedAnswers, sentIn, storedDraft } from './referring';
import { coventryAnswers, rationale, senior, written } from './reviewing';
import { openTracker } from './tracking';
import { people as coordinators, transfersOf } from './transferring';

/** Stands in the restricted case, and nowhere else. */
export const restrictedName = 'Zealandsen';

const quarter: Quarter = { year: 2026, number: 1 };

/** Three cases of Coventry: one that Housing referred, one an officer referred, and one that is restricted. */
export interface Story {
  readonly keys: { readonly partner: string; readonly officer: string; readonly restricted: string };
  /** The sites when all three are taken in and nothing is decided. */
  begin(): SharePointEngine;
  /** What everybody does then, each deed under a key of its own: in a copy it ends in the same rows. */
  play(engine: SharePointEngine): Promise<void>;
}

/** The whole life of three cases, by the suite's own deeds, so that every list holds something true. */
export async function wholeStory(sites: CaseSites): Promise<Story> {
  let now = mondayMorning;
  const engine = sites.fresh(() => now);
  const form = openForm(engine, { login: officer });
  const partnerForm = openForm(engine, { login: housing, site: 'partner' });
  const byPartner = sentIn(await partnerForm.submit(newDraft(partnerForm, coventryAnswers()))).item.key;
  const byOfficer = sentIn(await form.submit(newDraft(form, { ...coventryAnswers(), victimFamilyName: 'Otherwise' }))).item.key;
  const restricted = sentIn(
    await form.submit(
      newDraft(form, { ...coventryAnswers(), victimFamilyName: restrictedName, perpetrators: restrictedAnswers().perpetrators })
    )
  ).item.key;
  await storedDraft(form);
  const keys = { partner: byPartner, officer: byOfficer, restricted };
  expect(good(await openDesk(engine, { login: coordinator }).takeIn()).problems).toEqual([]);

  const play = async (stage: SharePointEngine): Promise<void> => {
    const desk = openDesk(stage, { login: senior });
    for (const caseKey of Object.values(keys)) {
      written(await desk.review.accept({ caseKey, decisionKey: `${caseKey}-accepted`, criterion: 'Professional judgement', rationale }));
      written(await desk.review.considerCrimes(caseKey, { outcome: 'Already recorded', detail: '20BW/1/26' }));
      for (const duty of ['Processed', 'Referrer invited', 'IDVA notified'] as const) written(await desk.review.carryOut(caseKey, duty));
    }
    const { candidates } = good(await desk.matching.matches(byOfficer));
    good(await desk.matching.mark(candidates[0], 'Different'));
    const sent = good(await openForm(stage, { login: officer }).myReferrals()).find(({ key }) => key === byOfficer);
    const amendment = good(await openForm(stage, { login: officer }).openAmendment(sent!.id));
    good(
      await openForm(stage, { login: officer }).amend({
        ...amendment,
        key: 'amendment',
        answers: { ...amendment.answers, pets: '' },
        reason: 'She has another number.'
      })
    );
    good(await openDesk(stage, { login: coordinator }).takeIn());
    const meetings = openMeetings(stage);
    good(await meetings.plan(planned));
    for (const caseKey of Object.values(keys)) good(await meetings.putOn(caseKey, meetingKey));
    good(await meetings.circulateAgenda(good(await meetings.openMeeting(meetingKey)).meeting, 'Whole'));
    const home = openHome(stage, idva);
    for (const notice of good(await home.open()).notices) good(await home.acknowledge(notice));

    now = duringMeeting;
    const minuting = (login: string) => composeMinutes(portsOf(stage, login), openMeetings(stage, { login }));
    const opened = good(await minuting(coordinator).openMinutes(meetingKey));
    for (const caseKey of Object.values(keys)) {
      good(
        await minuting(coordinator).save(
          opened.meeting,
          nothingYet(caseKey),
          heard(said(`${caseKey}-said`, 'He has moved out.'), asks(`${caseKey}-action`, 'Fit new locks.'))
        )
      );
    }
    good(await minuting(chair).approve(good(await meetings.openMeeting(meetingKey)).meeting));
    good(await minuting(coordinator).circulateMinutes(good(await meetings.openMeeting(meetingKey)).meeting));
    await openTracker(stage).keepTracker(good(await openTracker(stage).open()));

    good(
      await desk.caseFile.addNote(byPartner, 'note', {
        kind: 'Call',
        sharing: 'For the team only',
        text: 'She has rung from a friend’s telephone.'
      })
    );
    good(await desk.letters.ask({ caseKey: byPartner, letterKey: 'letter', text: 'She is at risk of serious harm.' }));
    good(
      await openDesk(stage, { login: chair }).letters.approve({
        caseKey: byPartner,
        letterKey: 'letter',
        chair: 'Example, Chair',
        text: 'She is at risk of serious harm.'
      })
    );
    good(
      await transfersOf(stage, senior).transfer({
        caseKey: byPartner,
        transferKey: 'transfer',
        to: 'Walsall',
        details: { reason: 'Moved permanently', newAddress: '7 Haven Crescent\nWalsall\nWS9 8ZZ' }
      })
    );
    good(await transfersOf(stage, coordinators.walsall).accept('transfer'));
    const insight = openInsight(stage);
    const opening = good(await insight.open(quarter));
    good(await insight.freeze(opening));
    const counted = opening.configuration.maracs.map(({ name }) => ({
      marac: name,
      counts: addCounts(opening.months.filter(({ marac }) => marac === name).map(({ counts }) => counts))
    }));
    good(await insight.publish(oversightPack('2026-Q1', counted), '', 'pack'));
  };
  const copy = sites.freeze(engine);
  return {
    begin() {
      now = mondayMorning;
      return copy();
    },
    keys,
    play
  };
}

/** What tells one moment of storing from another, or one place in a list: no part of what is so. */
const incidental = new Set(['etag', 'id', 'serverNow', 'modifiedAt', 'intakeId', 'decisionKey']);

function plain(name: string, part: unknown): unknown {
  if (incidental.has(name)) return undefined;
  if (part instanceof Map) return Array.from(part);
  // The key of the row in which a new address is kept is made by chance.
  return typeof part === 'string' ? part.replace(/^kept:[0-9a-f-]{36}$/, 'kept') : part;
}

const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value, plain)) as unknown;

/** What the team, an agency and the OPCC go by: cases with their evidence, letters, actions, the complex log, notices, figures. */
export async function whatIsSo(engine: SharePointEngine, { keys }: Story): Promise<Readonly<Record<string, unknown>>> {
  const desk = openDesk(engine, { login: senior });
  const { queue, transfers } = good(await desk.open());
  const cases: Record<string, unknown> = {};
  for (const [name, key] of Object.entries(keys)) {
    cases[name] = {
      record: good(await desk.openCase(key)),
      letter: good(await desk.letters.standing(key)),
      versions: good(await desk.formVersions(key)).length,
      notes: good(await desk.caseFile.notes(key))
    };
  }
  const { actions } = good(await openTracker(engine).open());
  const { months, published } = good(await openInsight(engine).open({ year: 2026, number: 2 }));
  const notices = good(await openHome(engine, idva).open()).notices;
  return plainly({
    queue,
    transfers,
    cases,
    actions,
    complex: good(await openComplex(engine).open()),
    months,
    published,
    notices
  }) as Readonly<Record<string, unknown>>;
}
