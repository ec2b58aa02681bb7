import { later } from '../../../ui/states/later';

/** Parts of the case file whose code comes when the first of them is shown. */
const parts = () => import(/* webpackChunkName: 'marac-case-parts' */ './parts');

export const Meetings = later(async () => (await parts()).MeetingsPart, 'Reading the meetings…');
export const Actions = later(async () => (await parts()).ActionsPart, 'Reading the actions…');
export const EarlierCase = later(async () => (await parts()).EarlierOfOne, 'Reading what became of the earlier case…');
export const Research = later(async () => (await parts()).ResearchPart, 'Reading what agencies have returned…');
export const Notes = later(async () => (await parts()).NotesPart, 'Reading the notes…');
export const Notices = later(async () => (await parts()).NoticesPart, 'Reading what was told and answered…');
