/** The parts that show how the work goes. */
const courseParts = ['Backlog and transfers', 'Actions and attendance', 'Complex cases'] as const;
export type CoursePartName = (typeof courseParts)[number];

/** The parts of Insight, in their order. */
export const parts = [
  'Referrals',
  'Three questions',
  'Clocks',
  'Routes',
  'Victims',
  'Not recorded',
  ...courseParts,
  'Rates',
  'SafeLives return',
  'Oversight pack'
] as const;
export type Part = (typeof parts)[number];
