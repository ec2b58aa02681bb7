/** Which person of which case. */
export interface PersonOfCase {
  readonly caseKey: string;
  /** Key of the person within the case. */
  readonly personKey: string;
}

const name = ({ caseKey, personKey }: PersonOfCase): string => `${caseKey}:${personKey}`;

/** The key of a pair: the same whichever of the two comes first. */
export const pairKeyOf = (one: PersonOfCase, other: PersonOfCase): string => [name(one), name(other)].sort().join('|');

/** The two in the order in which they are stored, whichever case was looked at. */
export const inPairOrder = <Side extends PersonOfCase>(one: Side, other: Side): readonly [Side, Side] =>
  name(one) <= name(other) ? [one, other] : [other, one];
