/** MARAC is for victims from this age. Domestic Abuse Act 2021, section 1. */
export const YOUNGEST_VICTIM = 16;
/** Who has not turned this age is a child. Children Act 1989, section 105. */
export const YEARS_OF_A_CHILD = 18;
/** From this age the return counts a victim as older. SafeLives MARAC data return. */
export const YEARS_OF_AN_OLDER_VICTIM = 65;
