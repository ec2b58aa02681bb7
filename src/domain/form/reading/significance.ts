import { riskFactors } from '../../referral/riskFactors';
import type { RiskFactor, RiskFactorId } from '../../referral/riskFactors';
import type { Significance } from '../../referral/referral';
import type { Answers } from '../answers';
import { dashAnswersOf } from './assessment';
import type { OptionOf } from '../questions';
import { choiceOf } from '../vocabulary';

const significances: Readonly<Record<OptionOf<RiskFactorId>, Significance>> = {
  'Not present': 'Not present',
  Present: 'Present',
  Contributory: 'Contributory',
  'Primary driver': 'Primary driver',
  'Not known': 'Not recorded'
};

/** How large a part one factor plays. A plain no to its topic on the Dash says that it is not present; not known never does. */
function significanceOf({ id, dash }: RiskFactor<RiskFactorId>, answers: Answers): Significance {
  const saidNo = dash !== undefined && dashAnswersOf(answers)[dash] === 'No';
  const said = choiceOf(answers, id);
  if (saidNo) return 'Not present';
  return said === undefined ? 'Not recorded' : significances[said];
}

/** How large a part each factor plays, by its label. Board paper, paragraph 42 ("how significant of a factor"). */
export const significancesOf = (answers: Answers): Readonly<Record<string, Significance>> =>
  Object.fromEntries(riskFactors.map(factor => [factor.label, significanceOf(factor, answers)]));

/** How large a part conflict over child contact plays, which the Board names. Board paper, paragraph 42. */
export const childContactOf = (answers: Answers): Significance => significanceOf(riskFactors[0], answers);
