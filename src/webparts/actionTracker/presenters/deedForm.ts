import { deedProblems } from '../../../domain/actions/actionDeeds';
import type { DeedProblem, FormDeed } from '../../../domain/actions/actionDeeds';
import { carriedTo } from '../../../domain/actions/standing';
import { reportWords } from '../../../domain/actions/actionReport';
import type { ReportableStatus, TrackedAction } from '../../../domain/actions/trackedAction';
import { dayProblemWords, fromParts, toParts } from '../../../domain/kernel/dateParts';
import type { DateParts } from '../../../domain/kernel/dateParts';
import { formatDay } from '../../../domain/kernel/timeWords';
import type { FieldProblem } from '../../../ui';
import type { ReportTyped } from '../../../ui/case/ActionReportFields';
import type { Judging } from './trackerFilter';

/** What can be done with a form. */
export type FormKind = FormDeed['kind'];

/** A deed as typed. Fields that a kind does not ask for are ignored. */
export interface DeedTyped extends ReportTyped {
  readonly agency: string;
  readonly owner: string;
  readonly reason: string;
  readonly to: DateParts;
}

/** Each kind as a button, and what it says once it is done. */
export const formWords: Readonly<Record<FormKind, { readonly press: string; readonly title: string }>> = {
  Report: { press: 'Enter what the agency says', title: 'What does the agency say?' },
  'Carry forward': { press: 'Carry forward', title: 'Until when is it carried forward?' },
  Reassign: { press: 'Move to somebody else', title: 'Who owes it from now on?' },
  Withdraw: { press: 'Withdraw', title: 'Why is it withdrawn?' },
  Reopen: { press: 'Open again', title: 'Why is it opened again?' }
};

/** Ids of the fields, for the error summary. */
export const deedFields: Readonly<Record<DeedProblem['field'] | 'owner', string>> = {
  status: 'deed-status',
  outcome: 'deed-outcome',
  evidence: 'deed-evidence',
  agency: 'deed-agency',
  owner: 'deed-owner',
  to: 'deed-to',
  reason: 'deed-reason'
};

/** The form when it opens: the day that suits the next meeting (for several actions, the latest), and the present agency. */
export function emptyDeed(actions: readonly TrackedAction[], { meetings, today, hours }: Judging): DeedTyped {
  const to = actions
    .map(action => carriedTo(action, meetings, today, hours))
    .sort()
    .pop();
  const agencies = Array.from(new Set(actions.map(({ agency }) => agency)));
  return {
    status: '',
    outcome: '',
    evidence: '',
    agency: agencies.length === 1 ? agencies[0] : '',
    owner: actions.length === 1 ? actions[0].owner : '',
    reason: '',
    to: to ? toParts(to) : { day: '', month: '', year: '' }
  };
}

const deedOf = (kind: FormKind, typed: DeedTyped): FormDeed | undefined => {
  const { reason, agency, owner, status, outcome, evidence } = typed;
  switch (kind) {
    case 'Report':
      return { kind, report: { status: status as ReportableStatus, outcome, evidence } };
    case 'Reassign':
      return { kind, agency, owner, reason };
    case 'Carry forward': {
      const to = fromParts(typed.to);
      return to.ok ? { kind, to: to.value } : undefined;
    }
    default:
      return { kind, reason };
  }
};

const dayWords = (to: DateParts): string => {
  const day = fromParts(to);
  return day.ok ? '' : dayProblemWords(day.error, 'The day to which it is carried forward');
};

/** The complete deed, or its problems. `agencies`: of the MARACs of the actions. */
export function checkDeed(
  kind: FormKind,
  typed: DeedTyped,
  agencies: readonly string[],
  { today }: Judging
): { readonly problems: readonly FieldProblem[]; readonly deed?: FormDeed } {
  const deed = deedOf(kind, typed);
  if (!deed) return { problems: [{ fieldId: deedFields.to, words: dayWords(typed.to) }] };
  const problems = deedProblems(deed, agencies, today).map(({ field, words }) => ({ fieldId: deedFields[field], words }));
  return problems.length > 0 ? { problems } : { problems, deed };
}

/** What was done, for the undo notice. `count`: on how many actions. */
export function doneWords(deed: FormDeed, count: number): string {
  const what = count === 1 ? 'The action' : `${count} actions`;
  const are = count === 1 ? 'is' : 'are';
  switch (deed.kind) {
    case 'Report':
      return deed.report.status === 'Open'
        ? `What the agency says of ${count === 1 ? 'the action' : `${count} actions`} is kept.`
        : `${what} ${are} closed: ${reportWords[deed.report.status].toLowerCase()}.`;
    case 'Carry forward':
      return `${what} ${are} carried forward to ${formatDay(deed.to)}.`;
    case 'Reassign':
      return `${what} ${are} with ${deed.agency} now.`;
    case 'Withdraw':
      return `${what} ${are} withdrawn.`;
    default:
      return `${what} ${are} open again.`;
  }
}
