export { ActionsPart } from './ActionsPart';
export { MeetingsPart } from './MeetingsPart';
export { NoticesPart } from './NoticesPart';
export { ResearchPart } from './ResearchPart';
