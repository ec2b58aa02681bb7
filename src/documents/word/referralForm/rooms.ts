import type { GroupQuestion } from '../../../domain/form/definition';

const LEAST_ROOM = 2;

/** How many blank blocks a repeating group has on paper: a third of the most there may be, and two at least. */
export const roomFor = ({ most }: Pick<GroupQuestion, 'most'>): number => Math.min(most, Math.max(LEAST_ROOM, Math.floor(most / 3)));
