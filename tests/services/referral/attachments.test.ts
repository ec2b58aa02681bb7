import type { SharePointEngine } from '../../../local/engine';
import { safeFileName } from '../../../src/services/shared/fileNames';
import { createReferralFormPorts } from '../../../src/sharepoint/pages/createReferralFormPorts';
import { caseSites, clientOf, coordinator, mondayMorning, officer, openDesk, openForm, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { faulty } from '../../support/kills/faults';
import { asked, contentOf, filesOf, textIn } from '../../support/files/files';
import { completeAnswers, everythingStored, good, newDraft, restrictedAnswers, sentIn, storedDraft } from '../../support/stories/referring';
import type { AttachResult, OpenDraft } from '../../../src/services/referral/referralUseCases';

let sites: CaseSites;
let engine: SharePointEngine;
let now: Date;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
  engine = sites.fresh(() => now);
});

const attached = (result: AttachResult): OpenDraft => {
  if (result.kind !== 'attached') throw new Error(result.kind);
  return result.draft;
};
const isAttaching = ({ url }: { readonly url: string }): boolean => /AttachmentFiles\/add/i.test(url);

describe('a file', () => {
  it('is attached to a draft never stored before, and the draft goes on without a conflict', async () => {
    const line = faulty(transportTo(engine, officer));
    const form = openForm(engine, { login: officer, transport: line.send });
    const stages: string[] = [];
    const given = newDraft(form);
    const draft = attached(
      good(await form.attach(given, { name: 'Statement.pdf', content: contentOf('told') }, stage => stages.push(stage)))
    );
    expect(stages).toEqual(['Looking', 'Sending', 'Stored']);
    expect(await filesOf(engine, 'Intake', draft.id as number)).toEqual(['Statement.pdf']);
    const before = line.sent.length;
    // Also from the draft as the screen held it before the file was added.
    for (const one of [draft, given]) {
      const saved = good(await form.saveDraft({ ...one, answers: { ...one.answers, afraidOf: `Everybody ${one.etag ?? ''}` } }));
      expect(saved).toMatchObject({ kind: 'saved', mergedFromElsewhere: false });
    }
    expect(line.sent.length - before).toBe(2);
    expect(textIn(good(await form.readAttachment(draft.id as number, 'Statement.pdf')))).toBe('told');
  });

  it('added while the same draft is saved in another tab costs nobody an answer', async () => {
    const form = openForm(engine, { login: officer });
    const draft = await storedDraft(form);
    const other = openForm(engine, { login: officer });
    const theirs = good(await other.loadDraft(draft.id as number));
    good(await other.saveDraft({ ...theirs, answers: { ...theirs.answers, afraidOf: 'From the other tab' } }));
    const after = attached(
      good(
        await form.attach({ ...draft, answers: { ...draft.answers, referrerRole: 'Sergeant' } }, { name: 'a.txt', content: contentOf('a') })
      )
    );
    good(await form.saveDraft({ ...after, answers: { ...after.answers, referrerRole: 'Sergeant' } }));
    expect(good(await other.loadDraft(draft.id as number)).answers).toMatchObject({
      afraidOf: 'From the other tab',
      referrerRole: 'Sergeant'
    });
  });

  it('with the line cut at each request in turn, sent again: there once', async () => {
    await atEveryCut(
      {
        sites,
        copy: () => sites.fresh(),
        by: officer,
        open: async (transport, site) => {
          const form = openForm(site, { login: officer, transport });
          return { form, draft: await storedDraft(form) };
        },
        run: (_send, _site, { form, draft }) => form.attach(draft, { name: 'x.pdf', content: contentOf('x') })
      },
      async ({ engine: site, page: { draft } }) => {
        const later = openForm(site, { login: officer });
        const again = attached(
          good(await later.attach(good(await later.loadDraft(draft.id as number)), { name: 'x.pdf', content: contentOf('x') }))
        );
        expect(await filesOf(site, 'Intake', draft.id as number)).toEqual(['x.pdf']);
        sentIn(await later.submit(again));
      }
    );
  });

  it('of the same name and another content gets a name of its own', async () => {
    const form = openForm(engine, { login: officer });
    let draft = await storedDraft(form);
    for (const content of ['one', 'two', 'one'])
      draft = attached(good(await form.attach(draft, { name: 'photo.jpg', content: contentOf(content) })));
    expect(good(await form.attachments(draft.id as number))).toEqual(['photo (2).jpg', 'photo.jpg']);
    draft = good(await form.removeAttachment(draft, 'photo.jpg'));
    draft = good(await form.removeAttachment(draft, 'photo.jpg'));
    expect(good(await form.attachments(draft.id as number))).toEqual(['photo (2).jpg']);
  });

  it('of a kind nobody can open, too large, empty, or one too many is refused in words, and nothing is sent', async () => {
    const line = faulty(transportTo(engine, officer));
    const form = openForm(engine, { login: officer, transport: line.send });
    let draft = await storedDraft(form);
    for (const at of [1, 2, 3, 4, 5])
      draft = attached(good(await form.attach(draft, { name: `${at}.txt`, content: contentOf(String(at)) })));
    const sent = line.sent.filter(isAttaching).length;
    const refused = [
      { name: 'run.exe', content: contentOf('x') },
      { name: 'large.pdf', content: new ArrayBuffer(10 * 1024 * 1024 + 1) },
      { name: 'empty.pdf', content: new ArrayBuffer(0) },
      { name: '6.txt', content: contentOf('6') }
    ];
    for (const file of refused) expect(await form.attach(draft, file)).toMatchObject({ ok: false, error: { kind: 'validation' } });
    expect(line.sent.filter(isAttaching)).toHaveLength(sent);
  });

  it.each([
    ['C:\\fakepath\\Bericht 1.pdf', 'Bericht 1.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['What? #1 100%.docx', 'What 1 100.docx'],
    ['  .hidden.pdf.  ', 'hidden.pdf'],
    ['statement\u202Efdp.exe', 'statement fdp.exe'],
    ["Zoë O’Neill's statement.pdf", "Zoë O’Neill's statement.pdf"],
    ['answers-0123456789abcdef.json', 'answers-0123456789abcdef (2).json'],
    ['???', 'File']
  ])('called %j is stored as %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });
});

describe('at take-in', () => {
  it.each([
    ['a referral', completeAnswers],
    ['a restricted referral', restrictedAnswers]
  ])('the files of %s come along, once, and a long form with them', async (_what, answers) => {
    const form = openForm(engine, { login: officer });
    // Longer than any rule of today allows: of a form of another version.
    const long = { ...answers(), incidentNarrative: 'y'.repeat(370_000) };
    const draft = attached(good(await form.attach(newDraft(form, long), { name: "Zoë's photo.jpg", content: contentOf('picture') })));
    const { intake } = createReferralFormPorts(clientOf(transportTo(engine, officer), 'case'), 'case', {
      login: officer,
      clock: { now: () => now },
      identifiers: { newKey: () => draft.key }
    });
    const stored = good(await intake.read(draft.id as number));
    good(await intake.submit({ ...stored, answers: long }, { reference: 'M-TEST', owed: { nextDueAt: now, dutiesDueAt: now } }));
    for (const login of [coordinator, 'senior@wmp.example']) expect(good(await openDesk(engine, { login }).takeIn()).problems).toEqual([]);
    const { referrals } = await everythingStored(engine);
    expect(referrals).toHaveLength(1);
    const desk = openDesk(engine, { login: coordinator });
    const record = good(await desk.openCase(String(referrals[0].Key)));
    expect(record.problems).toEqual([]);
    expect(record.answers).toMatchObject({ incidentNarrative: long.incidentNarrative, victimFamilyName: 'Testcase' });
    expect(record.files).toEqual(["Zoë's photo.jpg"]);
    expect(textIn(good(await desk.readAttachment(record, "Zoë's photo.jpg")))).toBe('picture');
    const path = `/sites/marac/_api/web/getList('/sites/marac/Lists/Referrals')/items(${record.id})/AttachmentFiles`;
    expect((await asked(engine, 'officer2@wmp.example', path)).status === 200).toBe(!record.restricted);
  });
});
