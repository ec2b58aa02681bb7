export { ActionsPart } from './ActionsPart';
export { EarlierOfOne } from '../../shared/case/EarlierCases';
export { MeetingsPart } from './MeetingsPart';
export { NotesPart } from './NotesPart';
export { NoticesPart } from './NoticesPart';
export { ResearchPart } from './ResearchPart';
