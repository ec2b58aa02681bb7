import type { AgendaView } from '../domain/meetings/agendaDocument';

/** The steps that follow a commit point on a meeting. */
export type MeetingJournal =
  | { readonly step: 'Circulate agenda'; readonly version: number; readonly view: AgendaView }
  | { readonly step: 'Circulate minutes'; readonly version: number }
  | { readonly step: 'Cancel'; readonly reason: string }
  | { readonly step: 'Move' };

/** The journal in words that a person can read in the list, and `readMeetingJournal` again. */
export function writeMeetingJournal(journal: MeetingJournal): string {
  switch (journal.step) {
    case 'Circulate agenda':
      return `Circulate agenda ${journal.version} (${journal.view}): copies, messages, actions that remove flags`;
    case 'Circulate minutes':
      return `Circulate minutes ${journal.version}: copies, messages`;
    case 'Cancel':
      return `Cancel: its cases wait for another meeting. Reason: ${journal.reason}`;
    default:
      return 'Move: the agenda date of its cases';
  }
}

/** What the journal says; undefined when it can't be read. */
export function readMeetingJournal(pending: string): MeetingJournal | undefined {
  const agenda = /^Circulate agenda (\d+) \((Whole|Research only)\):/.exec(pending);
  if (agenda) return { step: 'Circulate agenda', version: Number(agenda[1]), view: agenda[2] as AgendaView };
  const minutes = /^Circulate minutes (\d+):/.exec(pending);
  if (minutes) return { step: 'Circulate minutes', version: Number(minutes[1]) };
  const cancelled = /^Cancel: [^.]*\. Reason: ([\s\S]*)$/.exec(pending);
  if (cancelled) return { step: 'Cancel', reason: cancelled[1] };
  return pending.startsWith('Move:') ? { step: 'Move' } : undefined;
}
