import type { SharePointEngine } from '../../../local/engine';
import { emptyMinutes } from '../../../src/domain/meetings/minutes';
import { addressLeftOut } from '../../../src/domain/secrets/secrets';
import { composeMinutes } from '../../../src/services/meetings/minutes/composeMinutes';
import { stillClock } from '../../support/run/stillClock';
import { createPackStore } from '../../../src/sharepoint/stores/meetings/packStore';
import { createFinderPorts } from '../../../src/sharepoint/stores/finder/finderStore';
import { composeCaseFinder } from '../../../src/services/finder/composeCaseFinder';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import { readCaseView } from '../../../src/webparts/caseFinder/presenters/readCase';
import { caseSites, clientOf, officer, openDesk, openForm, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { acceptedCase, listedMeeting, openMeetings } from '../../support/stories/meetings';
import { asks, chair, heard, listed, meetingKey, portsOf, said } from '../../support/stories/minuting';
import { housing } from '../../support/stories/partnerHome';
import { good } from '../../support/stories/referring';
import { coventryAnswers, senior } from '../../support/stories/reviewing';
import { openTracker } from '../../support/stories/tracking';
import { hidden } from '../../support/sites/hidden';

const address = /example\s*r|14 ex|cv1\s*-?1aa/i;

let sites: CaseSites;
let engine: SharePointEngine;
beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = sites.fresh();
});
afterEach(() => sites.discard(engine));

test('neither the files of an agenda nor what agencies read of them give the address, the number, the school or the practice', async () => {
  const { meeting } = await listedMeeting(engine, 1, undefined, hidden);
  const meetings = openMeetings(engine);
  const business = good(await meetings.setOtherBusiness(meeting, [{ key: 'p', text: 'Lights on Example Rd, by Specimen Surgery' }]));
  const preview = good(await meetings.previewAgenda(business, 'Whole'));
  good(await meetings.circulateAgenda(business, 'Whole'));
  const packs = createPackStore(clientOf(transportTo(engine, housing), 'partner', stillClock()));
  const [file] = good(await packs.ofMeeting(meeting.key));
  const read = good(await packs.read(file));
  for (const document of [read, preview[0].document]) {
    expect(JSON.stringify(document)).not.toMatch(address);
    expect(JSON.stringify(document)).not.toMatch(/sample primary|07700|specimen surgery/i);
  }
  expect(read).toMatchObject({
    otherBusiness: [`Lights on ${addressLeftOut}, by [GP practice left out]`],
    cases: [
      { narrative: `He found her at ${addressLeftOut}) and waited by ${addressLeftOut} and [school left out]. He rang [number left out].` }
    ]
  });
  expect(JSON.stringify(read)).toContain('Kept secret: ask the coordinator');
});

test('the research-only copy gives none of it either', async () => {
  const { meeting } = await listedMeeting(engine, 1, undefined, hidden);
  const [{ document }] = good(await openMeetings(engine).previewAgenda(meeting, 'Research only'));
  expect(JSON.stringify(document)).not.toMatch(/example\s*r|sample primary|cv1/i);
  expect(document.cases[0].people.filter(({ role }) => role === 'Child')).toEqual([
    expect.objectContaining({ school: 'Kept secret: ask the coordinator' })
  ]);
});

test('neither the tracker nor the minutes that agencies read give it, while the team’s own minutes keep every word', async () => {
  const { copy, caseKeys } = await listed(sites, hidden());
  engine = copy();
  const meeting = good(await openMeetings(engine).openMeeting(meetingKey)).meeting;
  const minuting = composeMinutes(portsOf(engine, senior), openMeetings(engine));
  const lines = heard(said('s', 'She is safe at Flat 2, 14 Example Rd.'), asks('a', 'Fit locks at fourteen Example Road', 'Housing'));
  good(await minuting.save(meeting, emptyMinutes(meeting.key, caseKeys[0]), lines));
  expect((await rowsOf(engine, 'Actions', 'partner')).map(({ Action }) => Action)).toEqual([`Fit locks at ${addressLeftOut}`]);
  expect(JSON.stringify(await rowsOf(engine, 'Minutes'))).toContain('fourteen Example Road');
  good(await composeMinutes(portsOf(engine, chair), openMeetings(engine)).approve(meeting));
  const standing = good(await openMeetings(engine).openMeeting(meeting.key)).meeting;
  const copies = good(await minuting.previewMinutes(standing));
  expect(JSON.stringify(copies)).not.toMatch(address);
  expect(copies[0].document.cases[0]).toMatchObject({
    sections: [{ lines: [`She is safe at ${addressLeftOut}.`] }],
    actions: [{ action: `Fit locks at ${addressLeftOut}` }]
  });
});

test('the notice to the IDVA says how to reach her, and not where she lives', async () => {
  await acceptedCase(engine, hidden());
  const [notice] = (await rowsOf(engine, 'Notices', 'partner')).filter(({ Kind }) => Kind === 'IDVA offer');
  const detail = String(notice.Detail);
  expect(detail).not.toMatch(address);
  expect(detail).toContain('07700 900123');
  expect(detail).toContain('Sample Primary School');
  expect(JSON.parse(detail)).toMatchObject({ wishes: `To stay at ${addressLeftOut}.`, victim: { address: '', addressIsSecret: true } });
});

test('the case finder, which the whole force reads, does not give it anywhere', async () => {
  const caseKey = await acceptedCase(engine, hidden());
  const login = 'officer2@wmp.example';
  const clock = stillClock();
  const finder = composeCaseFinder(
    createFinderPorts(clientOf(transportTo(engine, login), 'case', clock), { login, clock, identifiers: createIdentifiers() })
  );
  const view = readCaseView(good(await finder.read(caseKey)), new Date());
  expect(JSON.stringify(view)).not.toMatch(address);
  expect(view.people[0].facts).toContainEqual({ label: 'Address', words: 'Kept secret. If you must go there, ask the MARAC team.' });
  expect(view.contact.contact.numbers[0].number).toBe('07700 900123');
});

test('a letter for legal aid that gives it is neither asked for nor approved', async () => {
  const caseKey = await acceptedCase(engine, hidden());
  const letters = openDesk(engine, { login: senior }).letters;
  const safe = 'I am a member of the Coventry MARAC.';
  expect(await letters.ask({ caseKey, letterKey: 'l', text: `${safe} She lives at 14 Example Rd.` })).toMatchObject({
    ok: false,
    error: { words: expect.stringContaining('“14 Example Rd”') }
  });
  good(await letters.ask({ caseKey, letterKey: 'l', text: safe }));
  expect(
    await openDesk(engine, { login: chair }).letters.approve({
      caseKey,
      letterKey: 'l',
      chair: 'Example, Chair',
      text: `${safe} Example Rd`
    })
  ).toMatchObject({ ok: false, error: { kind: 'validation' } });
});

test('what the team types about an action gives it neither', async () => {
  const { copy, caseKeys } = await listed(sites, hidden());
  engine = copy();
  const meeting = good(await openMeetings(engine).openMeeting(meetingKey)).meeting;
  good(
    await composeMinutes(portsOf(engine, senior), openMeetings(engine)).save(
      meeting,
      emptyMinutes(meeting.key, caseKeys[0]),
      heard(asks('a', 'Fit locks', 'Housing'))
    )
  );
  good(await openTracker(engine).act('a', { kind: 'Withdraw', reason: 'She has left 14 Example Rd.' }, 'deed'));
  const [row] = await rowsOf(engine, 'Actions', 'partner');
  expect(row).toMatchObject({ Status: 'Withdrawn', Outcome: `She has left ${addressLeftOut}.` });
  expect(JSON.stringify(row)).not.toMatch(address);
});

test('an address that the referrer says must be kept secret after sending is kept from then on, though the case stands on what was sent', async () => {
  const { meeting } = await listedMeeting(engine, 1, undefined, () => ({
    ...coventryAnswers(),
    victimAddress: '14 Example Road\nCoventry',
    victimAddressConfidential: 'No',
    incidentNarrative: 'He came to 14 Example Rd and shouted for an hour.'
  }));
  const narrativeNow = async () => good(await openMeetings(engine).previewAgenda(meeting, 'Whole'))[0].document.cases[0];
  expect((await narrativeNow()).narrative).toContain('14 Example Rd');
  const form = openForm(engine, { login: officer });
  const [{ Id }] = await rowsOf(engine, 'Intake');
  const opened = good(await form.openAmendment(Number(Id)));
  expect(
    good(await form.amend({ ...opened, reason: 'He does not know it', answers: { ...opened.answers, victimAddressConfidential: 'Yes' } }))
      .kind
  ).toBe('amended');
  good(await openDesk(engine, { login: senior }).takeIn());
  expect(await narrativeNow()).toMatchObject({
    narrative: `He came to ${addressLeftOut} and shouted for an hour.`,
    people: expect.arrayContaining([expect.objectContaining({ role: 'Victim', addressConfidential: true })])
  });
});
