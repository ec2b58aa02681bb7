import { progressWords, resultWords, siteView, startWords, stepsLeft, tenth } from '../../../src/webparts/setUp/setUpPresenter';
import type { SiteComparison } from '../../../src/services/setUp/setUp';

const nothing: SiteComparison = { site: 'case', steps: [], findings: [], byHand: [] };
const broken: SiteComparison = {
  site: 'partner',
  steps: ['Make the list Actions', 'Index the column Key of Packs'],
  findings: [
    { kind: 'List missing', where: 'Actions', words: 'The list Actions is missing' },
    { kind: 'Index missing', where: 'Packs', words: 'The column Key of Packs is not indexed' },
    { kind: 'Index missing', where: 'Returns', words: 'The column Key of Returns is not indexed' },
    { kind: 'Column of another type', where: 'Returns', words: 'The column Kind of Returns is of the type Text' }
  ],
  byHand: [{ kind: 'Column of another type', where: 'Returns', words: 'The column Kind of Returns is of the type Text' }]
};

describe('siteView', () => {
  it('says plainly when nothing is wrong', () => {
    expect(siteView(nothing)).toMatchObject({
      heading: 'Case site',
      summary: 'Everything is as it should be.',
      asItShouldBe: true,
      kinds: []
    });
  });

  it('counts what is wrong by kind and names each', () => {
    const view = siteView(broken);
    expect(view.heading).toBe('Partner site');
    expect(view.summary).toBe('4 things are not as they should be. 2 steps would correct it.');
    expect(view.kinds.map(({ words }) => words)).toEqual(['List missing (1)', 'Index missing (2)', 'Column of another type (1)']);
    expect(view.kinds[1].findings).toEqual(['The column Key of Packs is not indexed', 'The column Key of Returns is not indexed']);
    expect(view.byHand).toEqual(['The column Kind of Returns is of the type Text']);
  });

  it('speaks of one thing in the singular', () => {
    const one = { ...broken, findings: broken.findings.slice(0, 1), steps: broken.steps.slice(0, 1), byHand: [] };
    expect(siteView(one).summary).toBe('1 thing is not as it should be. 1 step would correct it.');
  });
});

describe('words for the run', () => {
  it('counts the steps of all sites', () => {
    expect(stepsLeft([nothing, broken])).toBe(2);
    expect(startWords([nothing, broken], false)).toBe('Set up both sites (2 steps)');
    expect(startWords([{ ...nothing, steps: ['x'] }], true)).toBe('Continue (1 step)');
  });

  it('tells how far it has come', () => {
    const at = { site: 'case', done: 1234, of: 2500, step: 'x' } as const;
    expect(progressWords(at)).toBe('Case site: 1,234 of 2,500 steps done');
    expect(tenth(at)).toBe(4);
    expect(tenth({ ...at, of: 0 })).toBe(0);
  });

  it('tells how it ended', () => {
    expect(resultWords({ finished: true, stepsDone: 1, requests: 1200 })).toBe(
      'Set-up has finished. 1 step done with 1,200 requests to SharePoint.'
    );
    expect(resultWords({ finished: false, stepsDone: 7, requests: 9 })).toContain('it goes on from there');
  });
});
