import { riskFactors } from '../referral/riskFactors';
import type { RiskFactor } from '../referral/riskFactors';
import type { Significance } from '../referral/referral';
import type { Answers } from './answers';
import { dashAnswersOf } from './assessment';
import { textOf } from './conditions';
import type { OptionRead } from './vocabulary';

const significances: Readonly<Record<string, Significance>> = {
  'Not present': 'Not present', Present: 'Present', Contributory: 'Contributory', 'Primary driver': 'Primary driver'
} satisfies Partial<Record<OptionRead<'childContactSignificance'>, Significance>>;

/** How large a part one factor plays. A plain no to its topic on the Dash says that it is not present; not known never does. */
function significanceOf({ id, dash }: RiskFactor, answers: Answers): Significance {
  const saidNo = dash !== undefined && dashAnswersOf(answers)[dash] === 'No';
  return saidNo ? 'Not present' : significances[textOf(answers[id])] ?? 'Not recorded';
}

/** How large a part each factor plays, by its label. Board paper, paragraph 42 ("how significant of a factor"). */
export const significancesOf = (answers: Answers): Readonly<Record<string, Significance>> =>
  Object.fromEntries(riskFactors.map(factor => [factor.label, significanceOf(factor, answers)]));

/** How large a part conflict over child contact plays, which the Board names. Board paper, paragraph 42. */
export const childContactOf = (answers: Answers): Significance => significanceOf(riskFactors[0], answers);
