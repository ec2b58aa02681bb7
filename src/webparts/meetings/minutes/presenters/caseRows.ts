import type { CaseMinutes, CaseOutcome } from '../../../../domain/meetings/minutes';
import type { AgendaCase } from '../../../../services/meetings/meetingsUseCases';
import type { Tone } from '../../../../ui';
import { counted } from '../../../../domain/kernel/words';

/** The victim's name; of a case whose names are taken out, its reference. */
const caseName = ({ referral }: AgendaCase): string => referral.victimName || referral.reference;

/** "3. Anya Testcase": as the agenda counts. */
export const caseTitle = (agendaCase: AgendaCase, index: number): string => `${index + 1}. ${caseName(agendaCase)}`;

const standings: Readonly<Record<CaseOutcome, { readonly words: string; readonly tone: Tone }>> = {
  'Not yet heard': { words: 'Not yet heard', tone: 'neutral' },
  Heard: { words: 'Heard', tone: 'good' },
  'Deferred to the next meeting': { words: 'Put off', tone: 'info' }
};

/** The state of a case in the meeting: words and shape. */
export const standingOf = (outcome: CaseOutcome): { readonly words: string; readonly tone: Tone } => standings[outcome];

/** How many actions a case has: of lines in which something is written. */
export const actionCount = (minutes: CaseMinutes): number => minutes.lines.filter(line => line.action && line.text.trim() !== '').length;

export const actionWords = (count: number): string => (count === 0 ? 'No actions' : counted(count, 'action'));

/** One way to say how a meeting goes: "2 of 5 cases heard, 1 put off." */
export function progressWords(outcomes: readonly CaseOutcome[]): string {
  const count = (outcome: CaseOutcome): number => outcomes.filter(one => one === outcome).length;
  const off = count('Deferred to the next meeting');
  return `${count('Heard')} of ${counted(outcomes.length, 'case')} heard${off > 0 ? `, ${off} put off` : ''}`;
}

export interface OutcomeChoice {
  readonly outcome: CaseOutcome;
  readonly words: string;
}

/** What may be pressed next, the likeliest first. */
export const outcomeChoices = (outcome: CaseOutcome): readonly OutcomeChoice[] =>
  outcome === 'Not yet heard'
    ? [
        { outcome: 'Heard', words: 'Mark as heard' },
        { outcome: 'Deferred to the next meeting', words: 'Put off to the next meeting' }
      ]
    : [{ outcome: 'Not yet heard', words: 'Back to not yet heard' }];

/** The cases as they were read again, with those that left the agenda meanwhile, such as one put off, where they stood: their minutes go on. */
export function casesStill(before: readonly AgendaCase[], found: readonly AgendaCase[]): readonly AgendaCase[] {
  const still = [...found];
  before.forEach((one, place) => {
    if (still.some(({ referral }) => referral.key === one.referral.key)) return;
    const above = before[place - 1]?.referral.key;
    still.splice(still.findIndex(({ referral }) => referral.key === above) + 1, 0, one);
  });
  return still;
}
