import type { WantedAction } from '../actions/trackedAction';
import { dayOf } from '../kernel/calendarDay';
import { isExcluded } from '../case/exclusions';
import type { Exclusion } from '../case/notices';
import type { Secrets } from '../secrets/secrets';
import type { MinuteLine } from './minutes';

/** What every action of one case at one meeting has in common. */
export interface ActionsContext {
  readonly meeting: { readonly key: string; readonly marac: string; readonly startsAt: Date };
  readonly case: {
    readonly key: string;
    readonly reference: string;
    readonly restricted: boolean;
    readonly mustNotReceive?: readonly Exclusion[];
  };
  /** Removes what must not be in the tracker, which agencies and everybody in the force can read. */
  readonly secrets?: Secrets;
}

/** YYYY-MM of a meeting, by London's calendar. */
export const monthOfMeeting = ({ startsAt }: { readonly startsAt: Date }): string => dayOf(startsAt).slice(0, 7);

/** Whether a line is a complete action: it names an agency and has text. */
export const isAsked = (line: MinuteLine): boolean =>
  line.action !== undefined && line.action.agency.trim() !== '' && line.text.trim() !== '';

/** The tracker's actions for the lines of a case: one for each line, identified by it. Board paper, paragraph 42. */
export function wantedActions(lines: readonly MinuteLine[], context: ActionsContext): readonly WantedAction[] {
  const { meeting, case: of, secrets } = context;
  const shown = (text: string): string => (secrets ? secrets.takenOutOf(text) : text);
  return lines.flatMap(line => {
    const { key, text, action } = line;
    if (!action || !isAsked(line)) return [];
    return [
      {
        key,
        lineKey: key,
        caseKey: of.key,
        reference: of.reference,
        meetingKey: meeting.key,
        marac: meeting.marac,
        agency: action.agency.trim(),
        owner: shown(action.owner.trim()),
        action: shown(text.trim()),
        due: action.due,
        month: monthOfMeeting(meeting),
        // An excluded agency gets no action, because that would reveal the case: the team deals with it.
        restricted: of.restricted || isExcluded(action.agency.trim(), of.mustNotReceive ?? [])
      }
    ];
  });
}

/** Whether two versions of the minutes have the same actions, so that the tracker need not change. */
export function asksTheSame(one: readonly MinuteLine[], other: readonly MinuteLine[]): boolean {
  const asked = (lines: readonly MinuteLine[]): string =>
    JSON.stringify(
      lines
        .filter(isAsked)
        .map(({ key, text, action }) => [key, text.trim(), action?.agency.trim(), action?.owner.trim(), action?.due])
        .sort()
    );
  return asked(one) === asked(other);
}

/** Agencies with a new action that do not sit on the MARAC and so have no folder for it. */
export function strangers(before: readonly MinuteLine[], after: readonly MinuteLine[], agencies: readonly string[]): readonly string[] {
  const known = new Set([...agencies, ...before.map(({ action }) => action?.agency.trim() ?? '')]);
  return Array.from(new Set(after.filter(isAsked).map(({ action }) => action?.agency.trim() ?? ''))).filter(agency => !known.has(agency));
}
