import type { SharePointEngine } from '../../../local/engine';
import type { AnsweredNotice, Reporting } from '../../../src/services/partners/partnerUseCases';
import { caseSites, mondayMorning, rowsOf } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { idva, noticeOf, openHome, openOffer, told } from '../../support/stories/partnerHome';
import { good } from '../../support/stories/referring';
import { openReview } from '../../support/stories/reviewing';

let sites: CaseSites;
let copy: () => SharePointEngine;
let caseKey: string;
let now = mondayMorning;

beforeAll(async () => {
  sites = await caseSites();
  ({ copy, caseKey } = await told(sites, () => now));
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
});

const returnsIn = (engine: SharePointEngine): ReturnType<typeof rowsOf> => rowsOf(engine, 'Returns', 'partner');

describe('what an IDVA service reports', () => {
  const attempt = (key: string, result: 'No answer' | 'Spoke to the victim' = 'No answer'): Reporting => ({
    key,
    kind: 'Contact attempt',
    attempt: { method: 'Telephone', when: new Date('2026-06-15T13:00:00Z'), result, note: 'Rang off after six rings' }
  });
  const outcome = (key: string): Reporting => ({
    key,
    kind: 'IDVA outcome',
    report: { outcome: 'Engaged', namedIdva: 'Mary Haven', wishes: 'Wants the locks changed.\nDoes not want to move.', note: '' }
  });

  it('reaches the desk: attempts, outcome, the named IDVA and the victim’s wishes', async () => {
    const engine = copy();
    const home = openHome(engine, idva);
    now = new Date('2026-06-15T14:00:00Z');
    let answered: AnsweredNotice = await noticeOf(home, 'IDVA offer');
    answered = good(await home.report(answered, attempt('a-1')));
    answered = good(await home.report(answered, outcome('o-1')));
    // Read anew it is what was shown at once.
    expect((await noticeOf(openHome(engine, idva), 'IDVA offer')).reports).toEqual(answered.reports);
    const [standing] = good(await openReview(engine).idva(caseKey));
    expect(standing).toMatchObject({
      attempts: [{ by: 'Haven, Example', words: 'Telephone, Monday 15 June 2026, 2pm: no answer. Rang off after six rings.' }],
      outcome: 'Engaged',
      namedIdva: 'Mary Haven',
      wishes: 'Wants the locks changed.\nDoes not want to move.'
    });
    expect(good(await openReview(engine).runAutomaticSteps()).problems).toEqual([]);
    const lines = (await rowsOf(engine, 'Events')).filter(({ Kind }) => String(Kind).startsWith('IDVA ') && Kind !== 'IDVA notified');
    expect(lines.map(({ Detail }) => Detail)).toEqual([
      'Haven, Example, IDVA service at Coventry. Telephone, Monday 15 June 2026, 2pm: no answer. Rang off after six rings.',
      'Haven, Example, IDVA service at Coventry. Engaged. The victim’s IDVA is Mary Haven. The victim’s views and wishes are given.'
    ]);
  });

  it('is put right by another report: both stay, the later says so and counts', async () => {
    const engine = copy();
    const home = openHome(engine, idva);
    now = new Date('2026-06-15T14:00:00Z');
    let answered = good(await home.report(await noticeOf(home, 'IDVA offer'), outcome('o-1')));
    answered = good(await home.report(answered, attempt('a-1')));
    const [wrong, wrongAttempt] = answered.reports;
    const corrected: Reporting = {
      key: 'o-2',
      kind: 'IDVA outcome',
      corrects: wrong,
      report: { outcome: 'Declined', namedIdva: '', wishes: '', note: 'The wrong victim' }
    };
    answered = good(await home.report(answered, corrected));
    answered = good(await home.report(answered, { ...attempt('a-2', 'Spoke to the victim'), corrects: wrongAttempt }));
    expect(answered.reports.map(({ summary }) => summary)[2]).toBe(
      'Correction of what was sent on Monday 15 June 2026, 3pm. Declined. The wrong victim.'
    );
    expect([...answered.correctedKeys]).toEqual(['o-1', 'a-1']);
    expect(await returnsIn(engine)).toHaveLength(4);
    const [standing] = good(await openReview(engine).idva(caseKey));
    expect(standing).toMatchObject({ outcome: 'Declined', wishes: '', namedIdva: '' });
    expect(standing.attempts.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^Correction of what was sent on .* spoke to the victim\. /),
      expect.stringMatching(/no answer\. .* The service has corrected this since\.$/)
    ]);
  });

  it('killed at each request in turn, and sent again: one report', async () => {
    const cuts = await atEveryCut(
      {
        sites,
        copy,
        by: idva,
        open: openOffer,
        run: (_send, _engine, { home, offer }) => home.report(offer, outcome('o-1'))
      },
      async ({ engine, page: { offer } }) => {
        good(await openHome(engine, idva).report(offer, outcome('o-1')));
        expect(await returnsIn(engine)).toHaveLength(1);
        expect(good(await openReview(engine).idva(caseKey))[0]).toMatchObject({ outcome: 'Engaged', namedIdva: 'Mary Haven' });
      }
    );
    expect(cuts).toBeGreaterThan(3);
  });
});
