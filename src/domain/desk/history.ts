/** What anybody who may open a case writes of themselves. Every other kind of line is a deed of the MARAC team, and counts only where it is the team's. */
export const everybodysKinds: readonly string[] = ['Opened', 'Searched', 'Printed'];

/** What a line that reads as a deed of the team, and is not by the team, is shown as: it keeps neither its kind nor its key, so that nothing can be proved by it. */
export const notTheTeams = 'Not written by the MARAC team';

/** In words, with the kind it claims and never what it says. */
export const notTheTeamsWords = (kind: string): string => `It reads as “${kind || 'nothing'}”, but the person who wrote it is not in the MARAC team. It counts for nothing.`;
