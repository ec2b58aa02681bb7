/** The marking of everything about a case. Government Security Classifications; docs/requirements.md 9.2. */
export const officialSensitive = 'OFFICIAL-SENSITIVE';
