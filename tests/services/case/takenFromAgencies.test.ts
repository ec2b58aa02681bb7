import type { SharePointEngine } from '../../../local/engine';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import type { Answers } from '../../../src/domain/form/answers';
import type { CirculatedAgenda, CirculatedDocument, CirculatedMinutes, PackFile } from '../../../src/domain/meetings/circulated';
import { nothingKnown } from '../../../src/domain/meetings/research';
import type { WrittenKind } from '../../../src/domain/case/history';
import type { Outcome } from '../../../src/domain/kernel/appError';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { stillClock } from '../../support/run/stillClock';
import { createActionStore } from '../../../src/sharepoint/stores/actions/actionStore';
import { createNoticeStore } from '../../../src/sharepoint/stores/case/noticeStore';
import { createPackStore } from '../../../src/sharepoint/stores/meetings/packStore';
import { createReturnStore } from '../../../src/sharepoint/stores/meetings/returnStore';
import {
  caseSites,
  clientOf,
  officer,
  openDesk,
  openForm,
  origin,
  owner,
  rowsOf,
  sitePaths,
  transportTo
} from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { asked } from '../../support/files/files';
import { listedMeeting, openMeetings, planned } from '../../support/stories/meetings';
import { healthCoventry, openMeetings as partnerPage } from '../../support/stories/partnerMeetings';
import { housing, idva } from '../../support/stories/partnerHome';
import { good, restrictedAnswers } from '../../support/stories/referring';
import { coventryAnswers, openReview, senior, written } from '../../support/stories/reviewing';
import { wholeRound } from '../../support/kills/reviewKills';
import { actionRowOf, openTracker } from '../../support/stories/tracking';
import { atEveryCut } from '../../support/kills/cuts';
import { cutting } from '../../support/kills/transferKills';
import type { Deed } from '../../support/kills/transferKills';

let sites: CaseSites;
let copy: () => SharePointEngine;
let secret: string;
let reference: string;

/** Three cases whose victims have a family name each. */
const answersOf = (place: number): Answers => ({ ...coventryAnswers(), victimFamilyName: ['Firstly', 'Hiddenby', 'Thirdly'][place] });
const tellTale = /Hiddenby/;

const partnerSite = (engine: SharePointEngine, login: string, clock = stillClock()) =>
  clientOf(transportTo(engine, login), 'partner', clock);
const packsAs = (engine: SharePointEngine, login: string) => createPackStore(partnerSite(engine, login));
const documentsAs = async (
  engine: SharePointEngine,
  login: string
): Promise<readonly { readonly file: PackFile; readonly document: CirculatedDocument }[]> => {
  const packs = packsAs(engine, login);
  const files = good(await packs.ofMeeting('meeting-july'));
  return Promise.all(files.map(async file => ({ file, document: good(await packs.read(file)) })));
};
const holds = async (engine: SharePointEngine, login: string): Promise<readonly string[]> =>
  (await documentsAs(engine, login))
    .filter(({ document }) => tellTale.test(JSON.stringify(document)))
    .map(({ file }) => `${file.version} ${file.agency}`)
    .sort();

const pathsOf = async (engine: SharePointEngine): Promise<readonly string[]> =>
  (await rowsOf(engine, 'Packs', 'partner')).map(({ FileRef }) => String(FileRef));

async function postAs(
  engine: SharePointEngine,
  login: string,
  path: string,
  body: string,
  headers: Record<string, string> = {}
): Promise<{ readonly status: number; readonly body: string }> {
  const answer = await engine.handle({
    method: 'POST',
    url: `${origin}${path}`,
    headers: { accept: 'application/json;odata=nometadata', ...headers },
    body,
    login
  });
  return { status: answer.status, body: String(answer.body) };
}

/** Everything of the partner site that somebody can read through `_api`, as text: rows, folders, files, versions, recycle bin. */
async function everythingReadBy(engine: SharePointEngine, login: string, files: readonly string[] = []): Promise<string> {
  const site = `${sitePaths.partner}/_api/web`;
  const texts: string[] = [];
  const look = async (path: string): Promise<void> => {
    const { status, body } = await asked(engine, login, path);
    if (status < 300) texts.push(body);
  };
  for (const list of ['Lists/Actions', 'Lists/Notices', 'Lists/Returns', 'Packs']) {
    const items = `${site}/getList('${sitePaths.partner}/${list}')/items`;
    await look(`${items}?$top=500`);
    for (const { Id } of await rowsOf(engine, list.replace('Lists/', ''), 'partner')) await look(`${items}(${Id})/versions`);
  }
  for (const path of [...files, ...(await pathsOf(engine))]) await look(`${site}/getFileByServerRelativePath(decodedUrl='${path}')/$value`);
  await look(`${site}/recycleBin`);
  return texts.join('\n');
}

const linesOf = async (engine: SharePointEngine): Promise<readonly { readonly kind: string; readonly detail: string }[]> =>
  (await rowsOf(engine, 'Events'))
    .filter(({ CaseKey }) => CaseKey === secret)
    .map(({ Kind, Detail }) => ({ kind: String(Kind), detail: String(Detail) }));
const lineOf = async (engine: SharePointEngine, kind: WrittenKind): Promise<string> =>
  (await linesOf(engine))
    .filter(line => line.kind === kind)
    .map(({ detail }) => detail)
    .join('\n---\n');

const housingOut = { agency: 'Housing', person: '', reason: 'The perpetrator works there' };
const exclude = (engine: SharePointEngine, exclusions = [housingOut], transport?: Transport) =>
  openReview(engine, { login: senior, ...(transport && { transport }) }).exclude(secret, exclusions);
const declare = (engine: SharePointEngine, transport?: Transport) =>
  openDesk(engine, { login: senior, ...(transport && { transport }) }).history.declareConflict(secret, ['coordinator.walsall@wmp.example']);

beforeAll(async () => {
  sites = await caseSites();
  const engine = sites.fresh();
  const { caseKeys } = await listedMeeting(engine, 3, planned(), answersOf);
  secret = caseKeys[1];
  const meetings = openMeetings(engine);
  const { meeting } = good(await meetings.openMeeting('meeting-july'));
  good(await meetings.circulateAgenda(meeting, 'Whole'));
  // Housing opens version 1, and takes a copy of it away.
  const page = partnerPage(engine, housing);
  const atHousing = { marac: 'Coventry', agency: 'Housing' };
  const [first] = good(await page.open()).documents;
  good(await page.readDocument(first, atHousing));
  good(
    await page.giveTo(atHousing)(
      {
        what: 'Agenda Coventry 2026-07-08 (Version 1, circulated Monday 15 June 2026, 10am)',
        format: 'Word',
        caseKey: 'meeting-july',
        restricted: false
      },
      async () => 'file',
      () => undefined
    )
  );
  good(await meetings.circulateAgenda(good(await meetings.openMeeting('meeting-july')).meeting, 'Whole'));
  reference = (await rowsOf(engine, 'Referrals')).filter(({ Key }) => Key === secret).map(({ Title }) => String(Title))[0];
  // What lies in Housing's folders about the case, and in Health's.
  const clock = stillClock();
  const team = partnerSite(engine, senior, clock);
  const common = { caseKey: secret, reference, marac: 'Coventry' };
  for (const agency of ['Housing', 'Health']) {
    good(
      await createActionStore(team, clock).ensure([
        {
          ...common,
          key: `action ${agency}`,
          meetingKey: 'meeting-june',
          agency,
          owner: '',
          action: `Ask Anya Hiddenby about the locks, ${agency}`,
          due: '2026-07-20' as CalendarDay,
          month: '2026-06',
          restricted: false
        },
        {
          ...common,
          caseKey: '',
          key: `flags ${agency}`,
          reference: '12-month flags',
          meetingKey: 'meeting-july',
          agency,
          owner: '',
          action: `Remove the 12-month flags of M-0001, ${reference}.`,
          due: '2026-07-20' as CalendarDay,
          month: '2026-06',
          restricted: false
        }
      ])
    );
    good(
      await createNoticeStore(team, clock).post({
        ...common,
        key: `notice ${agency}`,
        agency,
        kind: 'Victim has left',
        detail: JSON.stringify({ words: 'Anya Hiddenby has left', contacts: [] }),
        acknowledgeBy: new Date('2026-06-20T09:00:00Z')
      })
    );
    good(
      await partnerPage(engine, agency === 'Housing' ? housing : healthCoventry).sendResearch({
        key: `research ${agency}`,
        meetingKey: 'meeting-july',
        caseKey: secret,
        marac: 'Coventry',
        agency,
        ...nothingKnown([{ role: 'Victim', name: 'Anya Hiddenby' }])
      })
    );
  }
  copy = sites.freeze(engine);
});
afterAll(() => sites.close());

describe('an agency that is excluded from a case after its papers went out', () => {
  it('reads nothing of it any more, in no list, no file of any version and no recycle bin; the others keep all of it, numbered without a gap', async () => {
    const engine = copy();
    expect(await holds(engine, housing)).toEqual(['1 ', '2 ']);
    expect(await everythingReadBy(engine, housing)).toMatch(tellTale);
    const before = await pathsOf(engine);
    const slotsBefore = ((await documentsAs(engine, housing))[0].document as CirculatedAgenda).cases.map(({ slot }) => slot);
    expect(new Set(slotsBefore).size).toBe(3);

    written(await exclude(engine));
    const seen = await everythingReadBy(engine, housing, before);
    expect(seen).not.toMatch(tellTale);
    expect(seen).not.toContain(reference);
    expect(seen).not.toMatch(new RegExp(`"caseKey":"${secret}"`));
    // The same look finds what it may read still.
    expect(seen).toMatch(/Thirdly/);
    expect(seen).toContain('Remove the 12-month flags of M-0001.');
    for (const { file, document } of await documentsAs(engine, housing)) {
      expect(file.agency).toBe('');
      expect(document.cases.map(({ number }) => number)).toEqual([1, 2]);
      const [first, second] = (document as CirculatedAgenda).cases.map(({ slot }) => slot);
      expect([first, second]).toEqual(slotsBefore.slice(0, 2));
    }
    expect(await holds(engine, healthCoventry)).toEqual(['1 Health', '2 Health']);
    expect(await holds(engine, idva)).toEqual(['1 IDVA service', '2 IDVA service']);
    expect(await everythingReadBy(engine, healthCoventry)).toMatch(/Ask Anya Hiddenby about the locks, Health/);
    const [own] = (await documentsAs(engine, healthCoventry)).filter(({ file }) => file.agency === 'Health');
    expect(own.document.cases.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('is named on the history with who had opened what, and when; the notice waits for no answer', async () => {
    const engine = copy();
    written(await exclude(engine));
    expect(await lineOf(engine, 'Taken out of circulation')).toMatch(
      /^Taken out of these documents.*\nAgenda of the Coventry MARAC, Wednesday 8 July 2026, 10am, version \d: Housing\nAgenda of the Coventry MARAC, Wednesday 8 July 2026, 10am, version \d: Housing$/
    );
    const read = await lineOf(engine, 'Read before it was taken out');
    expect(read).toMatch(/version 1\nHousing: opened by [^;]+, Monday 15 June 2026, [^;]+; saved as Word by [^;]+$/m);
    expect(read).toMatch(/version 2\nHousing: not opened, as far as is recorded/);
    expect(read).not.toMatch(/Health/);
    expect(await lineOf(engine, 'Must not be told')).toMatch(
      /Housing \(The perpetrator works there\)\. It was taken out of 2 documents that agencies had/
    );
    const notices = await rowsOf(engine, 'Notices', 'partner');
    expect(
      notices.filter(({ Key }) => Key === 'notice Housing').map(({ AcknowledgeBy, FileDirRef }) => [AcknowledgeBy, FileDirRef])
    ).toEqual([[null, `${sitePaths.partner}/Lists/Notices`]]);
    // What Housing has sent back is kept for the team, and is no problem there.
    const kept = good(await createReturnStore(partnerSite(engine, senior)).ofCase(secret));
    expect(kept.map(({ agency, problems }) => [agency, problems])).toEqual([
      ['Housing', []],
      ['Health', []]
    ]);
    const row = (await rowsOf(engine, 'Returns', 'partner')).filter(({ Key }) => Key === 'research Housing');
    expect(row.map(({ FileDirRef }) => FileDirRef)).toEqual([`${sitePaths.partner}/Lists/Returns`]);
  });

  it('owes nothing that it may not read: its action is the team’s, goes to an agency that may know, and comes back to the team', async () => {
    const engine = copy();
    written(await exclude(engine));
    const tracker = openTracker(engine);
    const lies = async (key = 'action Housing'): Promise<readonly unknown[]> => {
      const { Agency, folder, Restricted } = await actionRowOf(engine, key);
      return [Agency, folder, Restricted];
    };
    expect(await lies()).toEqual(['Housing', 'Restricted', true]);
    const done = good(
      await tracker.act('action Housing', { kind: 'Reassign', agency: 'Health', owner: '', reason: 'Housing must not be told' }, 'deed-1')
    );
    expect(await lies()).toEqual(['Health', 'Coventry - Health', false]);
    good(await tracker.takeBack([done]));
    expect(await lies()).toEqual(['Housing', 'Restricted', true]);
    good(await tracker.act('action Health', { kind: 'Reassign', agency: 'Housing', owner: '', reason: 'A slip' }, 'deed-2'));
    expect(await lies('action Health')).toEqual(['Housing', 'Restricted', true]);
  });

  it('taken back, the case is not circulated again; the next version of the agenda has it', async () => {
    const engine = copy();
    written(await exclude(engine));
    written(await exclude(engine, []));
    expect(await holds(engine, housing)).toEqual([]);
    written(await exclude(engine, [{ agency: 'Health', person: '', reason: 'A sister' }]));
    expect(await holds(engine, housing)).toEqual([]);
    expect(await holds(engine, healthCoventry)).toEqual([]);
    expect(await holds(engine, idva)).toEqual(['1 IDVA service', '2 IDVA service']);
    written(await exclude(engine, []));
    const meetings = openMeetings(engine);
    good(await meetings.circulateAgenda(good(await meetings.openMeeting('meeting-july')).meeting, 'Whole'));
    expect(await holds(engine, housing)).toEqual(['3 ']);
  });

  it('a person of an agency for whom somebody else receives: the copy of all loses the case, the agency has its own', async () => {
    const engine = copy();
    written(
      await exclude(engine, [
        { agency: 'Housing', person: 'Jo Bloggs', reason: 'His brother', insteadOf: 'sam@coventry.example' } as typeof housingOut
      ])
    );
    expect(await holds(engine, housing)).toEqual(['1 Housing', '2 Housing']);
  });

  const deeds: Readonly<Record<string, Deed['run']>> = {
    exclude: (engine, transport) => exclude(engine, [housingOut], transport),
    'declare a conflict': declare as (engine: SharePointEngine, transport?: Transport) => Promise<Outcome<unknown>>
  };

  /** What is to be the same whatever was cut. */
  const standsAs = async (engine: SharePointEngine): Promise<object> => {
    const [referral] = (await rowsOf(engine, 'Referrals')).filter(({ Key }) => Key === secret);
    const lines = await linesOf(engine);
    const places = async (list: string): Promise<readonly string[]> =>
      (await rowsOf(engine, list, 'partner')).map(({ Key, FileDirRef }) => `${String(Key)} ${String(FileDirRef)}`).sort();
    return {
      pending: [referral.HasPending, referral.Pending ?? ''],
      documents: await Promise.all(
        [housing, healthCoventry, idva].map(async login =>
          (await documentsAs(engine, login)).map(({ file, document }) => [
            file.version,
            file.agency,
            document.cases.map(({ reference: one, number }) => [one, number])
          ])
        )
      ),
      files: (await rowsOf(engine, 'Packs', 'partner')).length,
      lines: Array.from(new Set(lines.filter(({ kind }) => kind !== 'Opened').map(({ kind, detail }) => `${kind} ${detail}`))).sort(),
      rows: [await places('Actions'), await places('Notices'), await places('Returns')]
    };
  };

  it.each(Object.keys(deeds))('%s: killed at every request, and finished by any desk, it ends in the one outcome', async name => {
    const deed: Deed = { by: senior, run: deeds[name] };
    let expected: object;
    const whole = async (engine: SharePointEngine): Promise<void> => {
      expected = await standsAs(engine);
    };
    const cuts = await atEveryCut({ sites, copy, ...cutting(deed), whole }, async ({ engine, cut }) => {
      await wholeRound(engine);
      good(await deed.run(engine));
      expect({ cut, stands: await standsAs(engine) }).toEqual({ cut, stands: expected });
    });
    expect(cuts).toBeGreaterThan(40);
  });
});

describe('a case that becomes restricted after its papers went out', () => {
  it('is read by no agency any more; an IDVA service keeps what it was told to reach the victim', async () => {
    const engine = copy();
    const offer = (await rowsOf(engine, 'Notices', 'partner')).length;
    good(await declare(engine));
    for (const login of [housing, healthCoventry, idva]) {
      expect(await holds(engine, login)).toEqual([]);
      for (const { document } of await documentsAs(engine, login)) expect(document.cases.map(({ number }) => number)).toEqual([1, 2]);
    }
    expect((await rowsOf(engine, 'Notices', 'partner')).length).toBe(offer);
    expect(await lineOf(engine, 'Read before it was taken out')).toMatch(
      /version 2\nHousing: not opened.*\nHealth: not opened.*\nIDVA service: not opened/
    );
    expect(await lineOf(engine, 'Conflict of interest declared')).toMatch(/The case is restricted\. It was taken out of 2 documents/);
    const research = (await rowsOf(engine, 'Returns', 'partner')).filter(({ Kind }) => Kind === 'Research');
    expect(research.map(({ FileDirRef }) => FileDirRef)).toEqual([
      `${sitePaths.partner}/Lists/Returns`,
      `${sitePaths.partner}/Lists/Returns`
    ]);
  });
});

describe('a change after sending that names where the perpetrator works', () => {
  it('restricts the case, and takes it out of what had been circulated', async () => {
    const engine = copy();
    const [item] = (await rowsOf(engine, 'Intake')).filter(({ Key }) => Key === secret);
    const form = openForm(engine, { login: officer });
    const amendment = good(await form.openAmendment(item.Id));
    good(
      await form.amend({
        ...amendment,
        reason: 'She told me',
        answers: { ...amendment.answers, perpetrators: restrictedAnswers().perpetrators }
      })
    );
    expect(good(await openDesk(engine, { login: senior }).takeIn()).problems).toEqual([]);
    for (const login of [housing, healthCoventry, idva]) expect(await holds(engine, login)).toEqual([]);
    expect(await lineOf(engine, 'Changed after sending')).toMatch(/It was taken out of 2 documents/);
    expect(await lineOf(engine, 'Read before it was taken out')).toMatch(/Housing: opened by/);
  });
});

describe('minutes that were circulated before an agency was excluded', () => {
  it('lose the case in the copy of all, and no line of another case names it', async () => {
    const engine = copy();
    const packs = packsAs(engine, senior);
    const [first, , third] = (await rowsOf(engine, 'Referrals')).map(({ Key, Reference }) => ({
      key: String(Key),
      reference: String(Reference)
    }));
    const one = (key: string, number: number, line: string) => ({
      caseKey: key,
      reference: `ref ${number}`,
      number,
      victimName: key === secret ? 'Anya Hiddenby' : 'Anya',
      outcome: 'Heard',
      sections: [{ heading: 'Risk analysis', lines: ['High.', line] }],
      actions: []
    });
    const document: CirculatedMinutes = {
      kind: 'Minutes',
      meetingKey: 'meeting-july',
      marac: 'Coventry',
      version: 1,
      circulatedAt: '2026-06-15T09:00:00Z',
      startsAt: '2026-07-08T09:00:00Z',
      chair: '',
      approvedBy: '',
      attendance: [],
      cases: [one(first.key, 1, `Linked to ${reference}.`), one(secret, 2, 'Medium.'), one(third.key, 3, 'Low.')]
    };
    good(await packs.add(document, { marac: 'Coventry', agency: '' }));
    written(await exclude(engine));
    const seen = await everythingReadBy(engine, housing);
    expect(seen).not.toMatch(tellTale);
    expect(seen).not.toContain(reference);
    const [minutes] = (await documentsAs(engine, housing)).filter(({ file }) => file.kind === 'Minutes');
    expect(minutes.document.cases.map(({ number }) => number)).toEqual([1, 2]);
    const [own] = (await documentsAs(engine, healthCoventry)).filter(({ file }) => file.kind === 'Minutes' && file.agency === 'Health');
    expect(own.document).toEqual(document);
  });

  it('of a file that nobody can read any more, but anybody could download, nothing stays', async () => {
    const engine = copy();
    const [path] = await pathsOf(engine);
    const digest = JSON.parse((await postAs(engine, owner, `${sitePaths.partner}/_api/contextinfo`, '')).body) as {
      FormDigestValue: string;
    };
    const put = await postAs(
      engine,
      owner,
      `${sitePaths.partner}/_api/web/getFileByServerRelativePath(decodedUrl='${path}')/$value`,
      `{"cases":[{"caseKey":"${secret}","name":"Hiddenby"`,
      { 'x-http-method': 'PUT', 'x-requestdigest': digest.FormDigestValue }
    );
    expect(put.status).toBeLessThan(300);
    written(await exclude(engine));
    expect(await everythingReadBy(engine, housing, [path])).not.toMatch(tellTale);
  });
});

describe('a circulation and an exclusion at once', () => {
  it('whichever was quicker, the excluded agency ends without the case', async () => {
    for (const lead of [6, 10, 14, 18, 24]) {
      const engine = copy();
      let sent = 0;
      let release = (): void => undefined;
      const begun = new Promise<void>(resolve => {
        release = resolve;
      });
      const meeting = good(await openMeetings(engine).openMeeting('meeting-july')).meeting;
      const circulating = openMeetings(engine, {
        transport: async (url, init) => {
          if (sent++ >= lead) {
            release();
            await excluded;
          }
          return transportTo(engine, senior)(url, init);
        }
      });
      const excluded: Promise<unknown> = begun.then(() => exclude(engine));
      good(await circulating.circulateAgenda(meeting, 'Whole'));
      await excluded;
      expect([lead, await holds(engine, housing)]).toEqual([lead, []]);
      sites.discard(engine);
    }
  });
});
