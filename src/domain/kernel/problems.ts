/** The parts of stored rows for which a rule checks whether they could be read, and the words shown if not. */
const unreadWords = {
  answers: 'Its answers cannot be read',
  exclusions: 'Who must not be told of the case cannot be read',
  transferDetails: 'The details of the transfer cannot be read',
  agenda: 'The agenda cannot be read',
  attendance: 'Who came cannot be read',
  minutes: 'What was minuted cannot be read',
  actionHistory: 'Its history cannot be read',
  complexTexts: 'Its texts cannot be read',
  complexReviews: 'Its reviews cannot be read'
} as const;

export type UnreadPart = keyof typeof unreadWords;

/** A problem of a stored row. Rules look at the part that cannot be read, never at the words, which are for people. */
export interface Problem {
  readonly part?: UnreadPart;
  readonly words: string;
}

export interface WithProblems {
  readonly problems: readonly Problem[];
}

/** A part of a row that cannot be read, and why, or what that means for whoever reads it. */
export const cannotRead = (part: UnreadPart, why?: string): Problem => ({
  part,
  words: why === undefined ? unreadWords[part] : `${unreadWords[part]}: ${why}`
});

export const isUnread = ({ problems }: WithProblems, part: UnreadPart): boolean => problems.some(problem => problem.part === part);

export const wordsOf = (problems: readonly Problem[]): readonly string[] => problems.map(({ words }) => words);
