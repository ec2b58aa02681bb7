/** One line of the Board paper's table of referrals, April to June 2019. Board paper, paragraph 34. */
export interface BoardLine {
  readonly marac: string;
  readonly accepted: number;
  readonly withdrawn: number;
}

/** The quarter as the Board paper prints it: 1,208 accepted and 107 withdrawn of 1,315 received. */
export const boardQuarter: readonly BoardLine[] = [
  { marac: 'Birmingham East', accepted: 167, withdrawn: 22 },
  { marac: 'Birmingham West', accepted: 257, withdrawn: 14 },
  { marac: 'Coventry', accepted: 104, withdrawn: 16 },
  { marac: 'Dudley', accepted: 136, withdrawn: 7 },
  { marac: 'Sandwell', accepted: 154, withdrawn: 7 },
  { marac: 'Solihull', accepted: 59, withdrawn: 5 },
  { marac: 'Walsall', accepted: 126, withdrawn: 10 },
  { marac: 'Wolverhampton', accepted: 205, withdrawn: 26 }
];

/** How many referrals of a hundred each MARAC receives, so that later demand looks like that quarter's. */
export const shareOfDemand: readonly string[] = boardQuarter.flatMap(({ marac, accepted, withdrawn }) =>
  Array.from({ length: Math.round((100 * (accepted + withdrawn)) / 1315) }, () => marac)
);
