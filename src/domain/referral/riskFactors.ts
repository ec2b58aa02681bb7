/** Something that may drive abuse and of which the form asks how large a part it plays. Board paper, paragraph 42. */
export interface RiskFactor<Id extends string = string> {
  /** The id of its question on the form. */
  readonly id: Id;
  /** In tables and print. */
  readonly label: string;
  /** Ends the question "How large a part …". */
  readonly words: string;
  /** The topic of the SafeLives Dash to which a no says that it is not present. */
  readonly dash?: number;
  /** Asked beside its topic rather than among the other factors. */
  readonly askedWithTheDash?: boolean;
}

const factor = <Id extends string>(id: Id, label: string, words: string, dash?: number, askedWithTheDash?: boolean): RiskFactor<Id> => ({
  id,
  label,
  words,
  dash,
  askedWithTheDash
});

/** The nine factors, child contact first as the Board names it. Only where the Dash asks for the very same does its no count. */
const factors = [
  factor('childContactSignificance', 'Conflict over child contact', 'does conflict over child contact play', 7, true),
  factor('controlSignificance', 'Controlling or coercive behaviour', 'does controlling or coercive behaviour play', 12),
  factor('separationSignificance', 'Separation', 'does separation play', 6),
  factor('stalkingSignificance', 'Stalking or harassment', 'does stalking or harassment play', 8),
  factor('substanceSignificance', 'Drugs or alcohol', 'do drugs or alcohol play'),
  factor('mentalHealthSignificance', 'Mental health', 'does mental health play'),
  factor('moneySignificance', 'Money', 'does money play', 20),
  factor('honourSignificance', 'So-called honour-based abuse', 'does so-called honour-based abuse play'),
  factor('immigrationSignificance', 'Immigration status', 'does immigration status play')
];

export type RiskFactorId = (typeof factors)[number]['id'];
export const riskFactors: readonly RiskFactor<RiskFactorId>[] = factors;
