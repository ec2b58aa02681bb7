import * as React from 'react';
import { firstOnlyWords } from '../../domain/kernel/firstRows';
import { Inset } from './Notice';

export interface FirstOnlyProps {
  /** There are more than were read: nothing is said otherwise. */
  readonly more: boolean;
  /** How many are shown, and of what. */
  readonly count: number;
  readonly what: string;
  /** Which those are, and how the rest is seen. */
  readonly rest: string;
}

/** Says that not everything that fits was read. */
export const FirstOnly = ({ more, count, what, rest }: FirstOnlyProps): JSX.Element | null =>
  more ? <Inset>{firstOnlyWords(count, what, rest)}</Inset> : null;
