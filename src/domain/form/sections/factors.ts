import { riskFactors } from '../../referral/riskFactors';
import type { RiskFactor, RiskFactorId } from '../../referral/riskFactors';
import { answeredWith, anyOf } from '../conditions';
import type { RadiosQuestion, Section } from '../definition';
import { narrative, notKnown, radios } from '../pieces';
import { usesAnotherTool } from './toolConditions';

/** A plain no on the Dash has said that it is not present, so only a yes asks how much of it there is. */
const scale = ({ id, words, label, dash }: RiskFactor<RiskFactorId>): RadiosQuestion =>
  radios(
    id,
    `How large a part ${words}?`,
    `how large a part ${words}`,
    [
      'Not present',
      { value: 'Present', hint: 'It is there, but it is not behind the abuse.' },
      { value: 'Contributory', hint: 'It adds to the abuse.' },
      { value: 'Primary driver', hint: 'It is the main thing behind the abuse.' },
      notKnown
    ],
    {
      shortLabel: label,
      optional: true,
      inline: true,
      shownWhen: dash === undefined ? undefined : anyOf(answeredWith(`dash${dash}`, 'Yes'), usesAnotherTool)
    }
  );

/** How significant each factor is, which the Board asks of every case. Board paper, paragraph 42. */
export const factorsSection: Section = {
  id: 'factors',
  title: 'What drives the risk',
  intro: 'Answer what you can. It helps the meeting plan what to do, and shows the region what lies behind domestic abuse.',
  optional: true,
  items: [
    ...riskFactors.filter(({ askedWithTheDash }) => !askedWithTheDash).map(scale),
    narrative('otherRisks', 'What else makes it worse?', 'what else makes it worse', {
      optional: true,
      limit: 4_000,
      lines: 3,
      hint: 'Culture, family, isolation, health, playing it down: what the questions so far did not ask.'
    })
  ]
};
