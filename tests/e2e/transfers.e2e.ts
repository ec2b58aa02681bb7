import { pageErrors } from '../support/sites/browser';
import { answersIn, caseIn, coupleIn, senior, walsall } from './support/caseOf';
import { cutOffAt } from './support/cutOff';
import type { Cut } from './support/cutOff';
import { focusOn } from './support/page/deskKeyboard';
import { press, screenShown, wordsShown } from './support/page/keyboard';
import { answersIn as storedAnswers, deskOf } from './support/programs';
import { clockAt } from './support/siteClock';
import { Stage } from './support/stage';
import { caseRows, noticeLines, offerTo, openCaseFile, openDeskAs, openTransfer, settledRows, twice } from './support/transferring';

/** Lives in Walsall; the referrer sent it to Coventry. */
const wrongArea = (number: number) => {
  const { address, postcode } = coupleIn('Walsall', number);
  return {
    ...answersIn('Coventry', number),
    victimHome: 'At an address',
    victimAddress: address,
    victimPostcode: postcode,
    victimAddressConfidential: 'No',
    maracRight: 'No, another one',
    otherMarac: 'Coventry',
    otherMaracReason: 'She works there.'
  };
};

describe('a case passed on', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
    // A Monday at 10 in London.
    await clockAt(stage.origin, '2027-03-15T10:00:00Z');
    await deskOf(stage.origin).takeIn();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  test('with one press on what is suggested; taken back, declined with a reason, accepted with all that belongs to it and clocks of its own', async () => {
    const ready = await caseIn(stage.origin, 'Coventry', 1, wrongArea(1));
    const before = (await caseRows(stage.origin, ready.key)).referrals[0];
    const sender = await openDeskAs(stage, senior);
    await openTransfer(sender, ready);
    await focusOn(sender, 'the MARAC of her postcode', ({ tag, label }) => tag === 'div' && label === 'Walsall, suggested');
    // Enter by habit says nothing that is not so.
    await sender.keyboard.press('Enter');
    await sender.keyboard.press('w');
    await focusOn(sender, 'Undo', ({ label }) => label === 'Undo: Offered to Walsall.');
    await sender.keyboard.press('Enter');
    await wordsShown(sender, 'Taken back. The case stays with Coventry.');
    expect((await settledRows(stage.origin, ready.key)).transfers.map(({ State }) => State)).toEqual(['Undone']);

    await press(sender, 'Transfer to another MARAC');
    await offerTo(sender, 'Walsall');
    const receiver = await openDeskAs(stage, walsall);
    const offers = receiver.getByRole('region', { name: 'One case is offered to you' });
    await offers.getByRole('button', { name: `Decline ${ready.reference} from Coventry` }).click();
    await focusOn(receiver, 'the reason', ({ label }) => label === `Why is ${ready.reference} declined?`);
    await receiver.keyboard.type('She stays with her sister in Dudley.');
    await press(receiver, 'Decline with this reason');
    await focusOn(receiver, 'what came of it', ({ label }) => label.startsWith('Nothing more is offered to you'));
    await settledRows(stage.origin, ready.key);

    const again = await openDeskAs(stage, senior);
    await openTransfer(again, ready);
    await wordsShown(again, 'She stays with her sister in Dudley.');
    await offerTo(again, 'Walsall');
    await clockAt(stage.origin, '2027-03-15T13:00:00Z');
    await receiver.getByRole('button', { name: 'Refresh' }).click();
    await receiver.getByRole('button', { name: `Accept ${ready.reference} from Coventry` }).click();
    await focusOn(receiver, 'what came of it', ({ label }) => label.startsWith('Nothing more is offered to you'));
    await openCaseFile(receiver, ready);
    const { referrals, transfers, ...rest } = await settledRows(stage.origin, ready.key);
    const accepted = transfers.find(({ State }) => State === 'Accepted');
    expect(transfers.map(({ State }) => State).sort()).toEqual(['Accepted', 'Declined', 'Undone']);
    expect(transfers.map(({ Reason }) => Reason)).toEqual(Array(3).fill('Wrong area at referral'));
    expect(referrals).toHaveLength(1);
    expect(referrals[0]).toMatchObject({
      OwningMarac: 'Walsall',
      ReceivedByMarac: 'Coventry',
      CurrentTransfer: accepted?.Key,
      ReceivedAt: before.ReceivedAt
    });
    // Nothing was keyed again: it is the same row, and every answer of it.
    expect(storedAnswers(referrals[0], 'Form')).toEqual(storedAnswers(before, 'Form'));
    expect(twice({ referrals, transfers, ...rest })).toEqual([]);
    // The wrong area: nobody is told that she has left.
    expect(noticeLines({ referrals, transfers, ...rest }).filter(line => !line.startsWith('IDVA'))).toEqual([]);

    // The clocks of the receiving side run from its acceptance, not from the receipt.
    expect(String(before.DutiesDueAt)).toMatch(/^2027-03-17T10:/);
    expect(String(referrals[0].DutiesDueAt)).toMatch(/^2027-03-17T13:/);
    expect(await receiver.getByRole('row', { name: /^Processed/ }).innerText()).toMatch(/Wednesday 17 March 2027, 1(:0\d)?pm/);
    await receiver.getByRole('button', { name: 'Show the history' }).click();
    await wordsShown(receiver, /The Walsall MARAC is responsible now; its clocks run from this moment\. It came from Coventry\./);
    await receiver.getByRole('button', { name: 'Transfer', exact: true }).click();
    await wordsShown(receiver, 'Accepted by Walsall');
    await receiver.getByText(/The IDVA service was told/).waitFor();
    const parts = await receiver.getByRole('region', { name: 'What goes with the case' }).getByRole('listitem').allTextContents();
    expect(parts.map(words => /^Complete (Referral|Risk answers|Minutes|Actions|IDVA details)/.exec(words.trim())?.[1])).toEqual([
      'Referral',
      'Risk answers',
      'Minutes',
      'Actions',
      'IDVA details'
    ]);
    for (const page of [sender, again, receiver]) expect(await pageErrors(page)).toEqual([]);
  });

  test('out of force, with a pack, stays open until its receipt is recorded', async () => {
    const ready = await caseIn(stage.origin, 'Coventry', 2);
    const page = await openDeskAs(stage, senior);
    await openTransfer(page, ready);
    await page.getByText('Somewhere outside the force').click();
    await page.getByLabel('MARAC or place outside the force').fill('Nottinghamshire');
    await page.getByRole('button', { name: 'Out of force: Wrong area at referral' }).click();
    await wordsShown(page, 'Sent to Nottinghamshire, receipt not confirmed');
    await page.getByRole('button', { name: 'Print the pack' }).click();
    await screenShown(page, /MARAC to MARAC transfer/);
    const pack = await page.locator('[data-printed-referral]').innerText();
    expect(pack).toContain('Transfer to Nottinghamshire');
    expect(pack).toContain('Confirm that you have this');
    expect(pack).toContain(ready.couple.victim.familyName);
    expect(pack).toContain(String(ready.answers.incidentNarrative));
    await page.getByRole('button', { name: 'Back to the transfer' }).click();
    await page.getByRole('button', { name: 'Record that it was received' }).click();
    await focusOn(page, 'who confirmed', ({ label }) => label === 'Who confirmed that the pack arrived?');
    await page.keyboard.type('Sam Example, by telephone');
    await press(page, 'Record the receipt');
    await wordsShown(page, 'Received by Nottinghamshire');
    const rows = await settledRows(stage.origin, ready.key);
    expect(rows.transfers).toHaveLength(1);
    expect(rows.transfers[0]).toMatchObject({ OutOfForce: true, State: 'Accepted' });
    expect(rows.referrals[0]).toMatchObject({ OwningMarac: 'Coventry', Status: 'Awaiting review' });
    expect(await pageErrors(page)).toEqual([]);

    await page.getByRole('button', { name: /Back to the queue/ }).click();
    await page.getByRole('button', { name: 'Transfers', exact: true }).click();
    await page.getByTitle('Coventry out of force: 1').waitFor();
  });

  describe('whose page dies: whoever opens the desk next finishes it, once', () => {
    const cuts: readonly (readonly [string, 'offering' | 'accepting', Cut])[] = [
      [
        'right after the commit point of an offer',
        'offering',
        { at: /Lists\/Referrals'\)\/items\(\d+\)/i, last: 'arrives, its answer is lost' }
      ],
      ['in the middle of an acceptance', 'accepting', { at: /Lists\/Notices/i, last: 'never arrives' }],
      ['at the very end of an acceptance', 'accepting', { at: /Lists\/Referrals'\)\/items\(\d+\)/i, nth: 3, last: 'never arrives' }]
    ];

    test.each(cuts)('%s', async (where, deed, cut) => {
      const ready = await caseIn(stage.origin, 'Coventry', 10 + cuts.findIndex(([one]) => one === where));
      const sender = await openDeskAs(stage, senior);
      await openTransfer(sender, ready);
      const dying = deed === 'offering' ? sender : await openDeskAs(stage, walsall);
      if (deed === 'accepting') {
        await offerTo(sender, 'Walsall');
        await settledRows(stage.origin, ready.key);
        await dying.getByRole('button', { name: 'Refresh' }).click();
        await dying.getByRole('button', { name: `Accept ${ready.reference} from Coventry` }).waitFor();
      }
      await stage.quiet();
      const dead = cutOffAt(dying, cut);
      await dying
        .getByRole('button', { name: deed === 'offering' ? 'Walsall: Wrong area at referral' : `Accept ${ready.reference} from Coventry` })
        .click();
      await dead;
      await dying.context().close();
      expect((await caseRows(stage.origin, ready.key)).referrals[0]).toMatchObject({ HasPending: true });

      // Somebody else's desk, which covers neither MARAC, finishes it in the background.
      const next = await openDeskAs(stage, 'coordinator.birmingham@wmp.example');
      const rows = await settledRows(stage.origin, ready.key, { told: true });
      expect(rows.transfers.map(({ State }) => State)).toEqual([deed === 'offering' ? 'Offered' : 'Accepted']);
      expect(rows.referrals).toMatchObject([{ OwningMarac: deed === 'offering' ? 'Coventry' : 'Walsall' }]);
      expect(twice(rows)).toEqual([]);
      expect(rows.outbox.map(({ Kind }) => String(Kind)).sort()).toEqual(
        deed === 'offering' ? ['Transfer offered'] : ['IDVA notice', 'Transfer accepted', 'Transfer offered']
      );
      expect(noticeLines(rows)).toEqual(deed === 'offering' ? [] : ['IDVA hand-over: IDVA service', 'IDVA offer: IDVA service']);
      const kinds = rows.events.map(({ Kind }) => Kind);
      expect(kinds.filter(kind => kind === 'Transfer accepted')).toHaveLength(deed === 'offering' ? 0 : 1);
      expect(await pageErrors(next)).toEqual([]);
    });
  });
});
