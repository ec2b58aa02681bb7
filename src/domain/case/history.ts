import { oneOf } from '../kernel/json';
import { perDuty } from './duties';

/**
 * The kinds of history line: the stored name of each, the same in every release, and what people read. Lines cannot be changed, so a name is never
 * renamed or removed here; what people read may change. docs/adr/0023.
 */
const words = {
  // Of the referral, until it is decided.
  'Taken in': 'Taken in',
  'Sent again': 'Sent again',
  'Change taken in': 'Change taken in',
  'Changed after sending': 'Changed after sending',
  'Draft deleted': 'Draft deleted',
  'Returned for information': 'Returned for information',
  Accepted: 'Accepted',
  Withdrawn: 'Withdrawn',
  'Looked at again': 'Looked at again',
  // Of what is owed.
  ...perDuty<string>(({ key }) => key),
  'Referrer not invited': 'Referrer not invited',
  'Referrer e-mailed': 'Referrer e-mailed',
  'Referrer not e-mailed': 'Referrer not e-mailed',
  'IDVA not told': 'IDVA not told',
  'IDVA told of a change': 'IDVA told of a change',
  // Of what agencies answer.
  'Notice acknowledged': 'Notice acknowledged',
  'IDVA contact attempt': 'IDVA contact attempt',
  'IDVA outcome': 'IDVA outcome',
  // Of who else may be the same person.
  Matched: 'Matched',
  'Match taken back': 'Match taken back',
  'Matches reviewed': 'Matches reviewed',
  // Of transfers, and of a victim who leaves.
  'Transfer offered': 'Transfer offered',
  'Transfer details completed': 'Transfer details completed',
  'Transfer accepted': 'Transfer accepted',
  'Transfer declined': 'Transfer declined',
  'Transfer taken back': 'Transfer taken back',
  'Receipt recorded': 'Receipt recorded',
  'Victim has left the area': 'Victim has left the area',
  'Departure taken back': 'Departure taken back',
  'Agencies told that the victim has left': 'Agencies told that the victim has left',
  'Leaving notices corrected': 'Leaving notices corrected',
  // Of meetings and actions.
  Listed: 'Listed',
  'Put off': 'Put off',
  'Brought forward': 'Brought forward',
  'Taken off the agenda': 'Taken off the agenda',
  'Agenda circulated': 'Agenda circulated',
  Heard: 'Heard',
  Deferred: 'Deferred',
  'Listed again': 'Listed again',
  'Every action has an outcome': 'Every action has an outcome',
  // Of the complex-case log.
  'Suggested for the complex-case log': 'Suggested for the complex-case log',
  'Put forward for the complex-case log': 'Put forward for the complex-case log',
  'More known of a complex case': 'More known of a complex case',
  'Complex case put on the log': 'Complex case put on the log',
  'Complex case declined': 'Complex case declined',
  'Complex case watched only': 'Complex case watched only',
  'Complex case worked on again': 'Complex case worked on again',
  'Complex case stepped down': 'Complex case stepped down',
  'Complex case passed to another force': 'Complex case passed to another force',
  'Complex case reopened': 'Complex case reopened',
  'Complex case changed': 'Complex case changed',
  'Complex case reviewed': 'Complex case reviewed',
  'Complex case: taken back': 'Complex case: taken back',
  'Complex case goes with the transfer': 'Complex case goes with the transfer',
  /** Written by 63c5d83 alone, which cut “Complex case: taken back” at its colon. */
  'Complex case': 'Complex case',
  // Of letters for legal aid.
  'Legal-aid letter asked for': 'Legal-aid letter asked for',
  'Legal-aid letter approved': 'Legal-aid letter approved',
  'Legal-aid letter refused': 'Legal-aid letter refused',
  // Of who may know of the case, and who has looked.
  'Must not be told': 'Must not be told',
  'Conflict of interest declared': 'Conflict of interest declared',
  'Conflict of interest taken back': 'Conflict of interest taken back',
  'Taken out of circulation': 'Taken out of circulation',
  'Read before it was taken out': 'Read before it was taken out',
  'Opened past a barrier': 'Opened past a barrier',
  Opened: 'Opened',
  Searched: 'Searched',
  Printed: 'Printed',
  Exported: 'Exported',
  // Of how long the record is kept.
  'Kept after review': 'Kept after review',
  'Legal hold': 'Legal hold',
  'Legal hold lifted': 'Legal hold lifted',
  'Disposed of': 'Disposed of'
};

/** What a line of history tells, by the name that is stored. */
export type HistoryKind = keyof typeof words;
/** One that this release writes. */
export type WrittenKind = Exclude<HistoryKind, 'Complex case'>;
export const historyKinds = Object.keys(words) as readonly HistoryKind[];
export const isHistoryKind = oneOf(historyKinds);

/** What people read of it. */
export const historyWords: Readonly<Record<HistoryKind, string>> = words;

/** Kinds that anybody who may open a case writes about themselves. Every other kind is written by the MARAC team, and counts only if the team wrote it. */
const everybodysKinds = ['Opened', 'Searched', 'Printed'] as const satisfies readonly WrittenKind[];
export type EverybodysKind = (typeof everybodysKinds)[number];
export const isEverybodysKind = oneOf(everybodysKinds);

/** How a line that pretends to be the team's is shown: without its kind and its key, so that it proves nothing. */
export const notTheTeams = 'Not written by the MARAC team';

/** In words, with the kind it claims and never what it says. */
export const notTheTeamsWords = (kind: string): string =>
  `It reads as “${kind || 'nothing'}”, but the person who wrote it is not in the MARAC team. It counts for nothing.`;
