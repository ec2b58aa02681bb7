import type { Page } from 'playwright-core';
import { pageErrors } from '../support/sites/browser';
import { violations, violationsEverywhere, walkedOn } from './support/page/accessibility';
import { caseIn, senior, walsall } from './support/caseOf';
import { screenShown, wordsShown } from './support/page/keyboard';
import { deskOf } from './support/programs';
import { Stage } from './support/stage';
import { openCaseFile, openDeskAs, openTransfer, settledRows } from './support/transferring';

describe('every screen of transfers and of leaving', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
    await deskOf(stage.origin).takeIn();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  test.each(walkedOn)('can be read in light and dark, in forced colours, at 200 %% and on a phone, as %s', async (_where, query) => {
    const found: string[] = [];
    const look = async (shown: Page, screen: string): Promise<void> => void found.push(...(await violationsEverywhere(shown, screen)));
    const number = query === '' ? 81 : 71;
    const ready = await caseIn(stage.origin, 'Coventry', number);
    const other = await caseIn(stage.origin, 'Coventry', number + 1);
    const page = await openDeskAs(stage, senior, query);
    const button = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

    await openTransfer(page, ready);
    await look(page, 'choosing a MARAC');
    await page.getByText('Somewhere outside the force').click();
    await button('Out of force: Wrong area at referral');
    await wordsShown(page, 'Enter the name of the MARAC or the place');
    await page.getByText(/^Say more first/).click();
    await page.getByRole('radio', { name: 'Moved temporarily' }).check();
    await button('Use these details');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await look(page, 'details, with what is wrong');
    await page.getByLabel('MARAC or place outside the force').fill('Nottinghamshire');
    await button('Out of force: Wrong area at referral');
    await page.getByRole('button', { name: 'Print the pack' }).click();
    await screenShown(page, /MARAC to MARAC transfer/);
    await look(page, 'pack');
    await button('Back to the transfer');
    await button('Record that it was received');
    await button('Record the receipt');
    await wordsShown(page, 'Enter who confirmed it');
    await look(page, 'sent out of force, recording the receipt');
    await button('Cancel');
    await button('Take it back');
    await wordsShown(page, 'Taken back. The case stays with Coventry.');
    await look(page, 'taken back');
    await button('Transfer to another MARAC');
    await page.getByRole('group', { name: 'Transfer to' }).getByRole('button', { name: 'Walsall: Wrong area at referral' }).click();
    await wordsShown(page, 'Offered to Walsall.');
    await look(page, 'offered, with Undo');
    await settledRows(stage.origin, ready.key);

    const receiver = await openDeskAs(stage, walsall, query);
    await receiver.getByRole('button', { name: `Decline ${ready.reference} from Coventry` }).click();
    await receiver.getByRole('button', { name: 'Decline with this reason' }).click();
    await wordsShown(receiver, 'Enter why it is declined');
    // Without the rows below, which are looked at elsewhere.
    await receiver.getByRole('searchbox').fill('nobody of this name');
    await look(receiver, 'offers on top of the queue, declining');
    await receiver.getByRole('button', { name: ready.reference, exact: true }).click();
    await screenShown(receiver, `Transfer: case ${ready.reference}`);
    await receiver.getByRole('listitem').filter({ hasText: 'IDVA details' }).waitFor();
    await look(receiver, 'an offer to answer');

    await button(/Back to the queue/);
    await button('Transfers');
    await page.getByTitle(/^Coventry to Walsall: [1-9]/).waitFor();
    await look(page, 'matrix');
    await button(/Back to the queue/);
    await openCaseFile(page, other);
    await button('The victim has left the area');
    await screenShown(page, /^.*The victim has left the area: case/);
    await page.getByText('Some agencies may be told the new address').click();
    await button('Tell the agencies that the victim has left');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await look(page, 'leaving, with what is wrong');
    await page.getByRole('radio', { name: 'Not known' }).check();
    await button('Tell the agencies that the victim has left');
    await page.getByRole('table').waitFor();
    await look(page, 'who was told');
    await button(/Back to the case/);
    await button('Show the history');
    const history = page.getByRole('region', { name: 'History of the case' });
    await history.getByText('Victim has left the area').waitFor();
    // A case file is long, and looked at elsewhere.
    found.push(...(await violations(page, 'section[aria-label="History of the case"]')));
    expect(found).toEqual([]);
    for (const one of [page, receiver]) expect(await pageErrors(one)).toEqual([]);
  });
});
