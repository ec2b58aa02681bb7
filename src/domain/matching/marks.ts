/** What a person decided about two records: never decided by the suite itself. */
export type MatchMark = 'Same' | 'Different' | 'Unsure';

export const matchMarks: readonly MatchMark[] = ['Same', 'Different', 'Unsure'];
