import { counted } from '../../../domain/kernel/words';
import type { CirculatedDocument, PackFile } from '../../../domain/meetings/circulated';
import type { MeetingPapers } from '../../../domain/meetings/copies';
import { formatDay, formatInstantShort } from '../../../domain/kernel/timeWords';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { AgencyReturn } from '../../../services/shared/messagePorts';
import type { PartnerOpening } from '../../../services/partners/partnerUseCases';
import type { Tone } from '../../../ui';
import { inOrder, nothingReported } from './homeView';
import { isToCome, papersKey, researchView } from './meetingView';

/** Where a task leads. */
type TaskTarget =
  { readonly kind: 'notice'; readonly key: string } | { readonly kind: 'meeting'; readonly key: string } | { readonly kind: 'actions' };

/** One thing to do next: how much of it, and by when. */
export interface HomeTask {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly tone: Tone;
  readonly hint?: string;
  readonly target: TaskTarget;
}

/** A document as far as it is read. */
export type DocumentKnown =
  { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly value: CirculatedDocument } | { readonly kind: 'failed' } | undefined;

/** Notices that wait, with what is due first. */
function noticeTask({ notices, serverNow }: PartnerOpening): readonly HomeTask[] {
  const waiting = inOrder(notices).filter(({ acknowledged, notice }) => !acknowledged && notice.content.kind !== 'unreadable');
  if (waiting.length === 0) return [];
  const overdue = waiting.filter(({ notice }) => notice.acknowledgeBy && notice.acknowledgeBy.getTime() < serverNow.getTime()).length;
  const { acknowledgeBy, key } = waiting[0].notice;
  const soonest = acknowledgeBy ? `By ${formatInstantShort(acknowledgeBy, serverNow)}` : 'To do';
  return [
    {
      id: 'notices',
      title: `Acknowledge ${counted(waiting.length, 'notice', 'notices')}`,
      status: overdue > 0 ? `${overdue} overdue` : soonest,
      tone: overdue > 0 ? 'danger' : 'warning',
      target: { kind: 'notice', key }
    }
  ];
}

/** Victims of whom nothing was reported since the notice was acknowledged. */
function reportTask({ notices }: PartnerOpening): readonly HomeTask[] {
  const silent = inOrder(notices).filter(nothingReported);
  if (silent.length === 0) return [];
  return [
    {
      id: 'nothing-reported',
      title: `Report on ${counted(silent.length, 'victim')} you were asked to support`,
      status: 'Nothing reported yet',
      tone: 'warning',
      target: { kind: 'notice', key: silent[silent.length - 1].notice.key }
    }
  ];
}

/** Research of one agency for one meeting to come, while something is still to be returned. */
function researchTask(
  papers: MeetingPapers,
  known: DocumentKnown,
  returns: readonly AgencyReturn[],
  now: Date,
  several: boolean
): readonly HomeTask[] {
  const key = papersKey(papers);
  const title = `Return research for the ${papers.marac} meeting of ${formatDay(dayOf(papers.startsAt))}${several ? `, as ${papers.agency}` : ''}`;
  const toMeeting = { id: `research ${key}`, title, target: { kind: 'meeting', key } } as const;
  if (!known || known.kind === 'loading') return [{ ...toMeeting, status: 'Reading…', tone: 'neutral' }];
  if (known.kind === 'failed' || known.value.kind !== 'Agenda')
    return [{ ...toMeeting, status: 'The agenda could not be read', tone: 'danger' }];
  const view = researchView(known.value, papers.agency, returns, now);
  if (view.done === view.total) return [];
  return [
    {
      ...toMeeting,
      status: `${view.done} of ${view.total} done`,
      tone: view.isLate ? 'danger' : 'warning',
      hint: view.due
    }
  ];
}

/** What there is to do of meetings to come: what is due soonest first. */
function researchTasks(
  { meetings, serverNow, represents }: PartnerOpening,
  papers: readonly MeetingPapers[],
  documentOf: (file: PackFile) => DocumentKnown
): readonly HomeTask[] {
  const several = new Set(represents.map(({ agency }) => agency)).size > 1;
  return papers
    .filter(one => isToCome(one, serverNow) && one.agendas.length > 0)
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
    .flatMap(one => researchTask(one, documentOf(one.agendas[0]), meetings.returns, serverNow, several));
}

/** Everything to do next: notices, research, actions. */
export const homeTasks = (
  opening: PartnerOpening,
  papers: readonly MeetingPapers[],
  documentOf: (file: PackFile) => DocumentKnown,
  actions: readonly HomeTask[]
): readonly HomeTask[] => [...noticeTask(opening), ...reportTask(opening), ...researchTasks(opening, papers, documentOf), ...actions];

/** What is typed and not sent; empty when nothing is. */
export function draftWords(research: number, reports: number): string {
  const typed = [
    research > 0 ? `Research about ${counted(research, 'case', 'cases')}` : '',
    reports > 0 ? counted(reports, 'report on an action', 'reports on actions') : ''
  ].filter(words => words !== '');
  return typed.length === 0 ? '' : `Typed and not sent: ${typed.join(', ')}. It is kept while this page is open, and nowhere else.`;
}
