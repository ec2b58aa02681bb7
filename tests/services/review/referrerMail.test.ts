import type { SharePointEngine } from '../../../local/engine';
import type { ReferrerMailView } from '../../../src/services/review/referrerMailUseCases';
import { caseSites, coordinator, mondayMorning, openDesk, rowsOf } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { emailedCase, nurse } from '../../support/stories/emailed';
import { good } from '../../support/stories/referring';
import { letterBox, openMailRunner } from '../../support/stories/mailFlow';
import { senior } from '../../support/stories/reviewing';

let sites: CaseSites;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = sites.fresh(() => mondayMorning);
});

const desk = (site = engine, login = coordinator) => openDesk(site, { login });
const mailOf = async (key: string, site = engine): Promise<readonly ReferrerMailView[]> => good(await desk(site).mail.ofCase(key));
const toSend = async (key: string, site = engine): Promise<ReferrerMailView> => {
  const [one, ...more] = (await mailOf(key, site)).filter(({ state }) => state === 'To check');
  expect(more).toEqual([]);
  return one;
};
const linesOf = async (site = engine): Promise<readonly string[]> =>
  (await rowsOf(site, 'Events')).filter(({ Kind }) => String(Kind).startsWith('Referrer')).map(({ Kind, Detail }) => `${Kind}: ${Detail}`);
const arrived = async (site = engine) => {
  const box = letterBox();
  await openMailRunner(site, box).deliver();
  return box.mail.filter(({ to }) => to.includes(nurse.email));
};
const accept = (key: string, rationale: string, decisionKey = 'accept-1') =>
  desk().review.accept({ caseKey: key, decisionKey, criterion: 'Professional judgement', rationale });

describe('a referrer who wrote by e-mail and has no account', () => {
  it('is sent nothing until a coordinator has looked at it, and then what was shown', async () => {
    const { key, reference } = await emailedCase(engine);
    expect(await arrived()).toEqual([]);
    expect(good(await desk().open()).mailToSend).toEqual([{ reference, kind: 'Receipt' }]);
    const receipt = await toSend(key);
    expect(receipt).toMatchObject({ to: nurse.email, subject: `Your referral has been received: ${reference}` });
    expect(receipt.text).toContain('received on Friday 12 June 2026, 4pm');
    good(await desk().mail.send(key, receipt));
    good(await desk(engine, senior).mail.send(key, receipt));
    expect((await arrived()).map(({ subject }) => subject)).toEqual([receipt.subject]);
    expect(await arrived()).toEqual([]);
    expect(await linesOf()).toEqual([`Referrer e-mailed: ${receipt.subject}. To ${nurse.email}.`]);
    expect(await mailOf(key)).toMatchObject([{ state: 'Sent', at: mondayMorning }]);
    expect(good(await desk().open()).mailToSend).toEqual([]);
  });

  it('is told the decision in the message itself, which replaces a receipt that nobody sent', async () => {
    const { key, reference } = await emailedCase(engine);
    good(await accept(key, 'The risk is getting worse, week by week.'));
    const decision = await toSend(key);
    expect(decision.text).toContain('Decision: accepted (criterion: professional judgement).');
    expect(decision.text).toContain('Reason: this is not put into an e-mail. Ask');
    expect(decision.withWords).toContain('Reason: The risk is getting worse, week by week.');
    good(await desk().mail.send(key, { ...decision, text: decision.withWords ?? '' }));
    const [letter, ...more] = await arrived();
    expect(more).toEqual([]);
    expect(letter.subject).toBe(`A decision about your referral: ${reference}`);
    expect(letter.body).toContain('The risk is getting worse');
    expect((await linesOf()).join()).toContain('with the words as typed');
  });

  it('reads nothing of a screen that is closed to them, nor a name, in any message', async () => {
    const { key } = await emailedCase(engine);
    good(await desk().returnForInformation({ caseKey: key, decisionKey: 'ask-1', question: 'Is Testcase safe tonight?' }));
    const question = await toSend(key);
    expect(question).toMatchObject({ wordsStayOut: 'They say “Testcase”, which is a name in this case.' });
    expect(question.withWords).toBeUndefined();
    good(await desk().mail.send(key, question));
    good(await accept(key, 'Ring 07700 900982 first.'));
    const decision = await toSend(key);
    expect(decision).toMatchObject({ wordsStayOut: 'They hold a telephone number.' });
    good(await desk().mail.send(key, decision));
    good(await desk().review.carryOut(key, 'Referrer invited'));
    const letters = await arrived();
    expect(letters).toHaveLength(3);
    const all = letters.map(({ subject, body }) => `${subject} ${body}`).join('\n');
    expect(all).not.toMatch(/My referrals|Testcase|07700|Birmingham|Example/);
    expect(all).toContain('Question: this is not put into an e-mail.');
    expect(all).toContain('You are invited to a MARAC meeting');
  });

  it('is never sent what is no longer true: a decision taken back, a question answered, or words other than those shown', async () => {
    const { key } = await emailedCase(engine);
    good(
      await desk().review.withdraw({
        caseKey: key,
        decisionKey: 'w-1',
        reason: 'Does not meet a criterion',
        rationale: 'No risk.',
        offersIdva: false
      })
    );
    const withdrawn = await toSend(key);
    expect(withdrawn.text).toContain('Decision: withdrawn (does not meet a criterion).');
    good(await desk().review.reinstate({ caseKey: key, decisionKey: 'r-1', reason: 'By mistake.', seenDecision: 'w-1' }));
    expect(await desk().mail.send(key, withdrawn)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    const again = await toSend(key);
    expect(again.text).toContain('is looking at it again');
    expect(await desk().mail.send(key, { ...again, text: 'Something else.' })).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(await arrived()).toEqual([]);
    good(await desk().returnForInformation({ caseKey: key, decisionKey: 'ask-1', question: 'Since when?' }));
    expect((await toSend(key)).subject).toContain('A question');
    expect((await mailOf(key)).map(({ state }) => state)).toEqual(['Withdrawn', 'Withdrawn', 'Withdrawn', 'To check']);
  });

  it('is not e-mailed once they must not be told, and the history says that nobody sent it', async () => {
    const { key } = await emailedCase(engine);
    const receipt = await toSend(key);
    good(await desk().review.exclude(key, [{ agency: 'Health', person: '', reason: 'She works with him.' }]));
    expect((await toSend(key)).against).toContain('Health must not be told');
    expect(await desk().mail.send(key, receipt)).toMatchObject({ ok: false });
    good(await desk().mail.leave(key, receipt.key));
    good(await desk().mail.leave(key, receipt.key));
    expect(await arrived()).toEqual([]);
    expect(await linesOf()).toEqual([expect.stringContaining('Referrer not e-mailed: ')]);
  });

  it('at a mailbox at home never gets what was typed, and the screen says what to mind', async () => {
    const { key } = await emailedCase(engine, { email: 'nina@gmail.com' });
    good(await accept(key, 'The risk is getting worse.'));
    const decision = await toSend(key);
    expect(decision.warning).toContain('nina@gmail.com is a mailbox that people have at home');
    expect(decision.withWords).toBeUndefined();
    expect(
      await desk().mail.send(key, { ...decision, text: decision.text.replace(/Reason: .*/, 'Reason: The risk is getting worse.') })
    ).toMatchObject({ ok: false });
  });
});

describe('sending, killed at every request and pressed again by a colleague', () => {
  it('leaves one message and one line', async () => {
    const { key } = await emailedCase(engine);
    const receipt = await toSend(key);
    const count = await atEveryCut(
      {
        sites,
        copy: sites.freeze(engine),
        by: coordinator,
        run: (transport, site) => openDesk(site, { login: coordinator, transport }).mail.send(key, receipt)
      },
      async ({ engine: site }) => {
        good(await desk(site, senior).mail.send(key, receipt));
        expect((await arrived(site)).map(({ subject }) => subject)).toEqual([receipt.subject]);
        expect(new Set(await linesOf(site)).size).toBe(1);
      }
    );
    expect(count).toBeGreaterThan(3);
  });

  it('the acceptance, killed at every request, leaves one message to look at', async () => {
    const { key } = await emailedCase(engine);
    const deed = (login: string, site: SharePointEngine, transport?: Parameters<typeof openDesk>[1]['transport']) =>
      openDesk(site, { login, ...(transport && { transport }) }).review.accept({
        caseKey: key,
        decisionKey: 'accept-1',
        criterion: 'Professional judgement',
        rationale: 'The risk is getting worse.'
      });
    await atEveryCut(
      { sites, copy: sites.freeze(engine), by: coordinator, run: (transport, site) => deed(coordinator, site, transport) },
      async ({ engine: site }) => {
        good(await desk(site, senior).takeIn());
        good(await deed(coordinator, site));
        expect((await toSend(key, site)).subject).toContain('A decision');
        expect(await arrived(site)).toEqual([]);
      }
    );
  });
});
