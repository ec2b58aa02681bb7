/** The Government Security Classifications marking of figures that may tell of a person: as long as small numbers stand in them. domain.md 9.2. */
export const marking = 'OFFICIAL-SENSITIVE';
