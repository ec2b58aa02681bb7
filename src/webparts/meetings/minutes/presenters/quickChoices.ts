import type { CaseMinutes, MinuteSection } from '../../../../domain/meetings/minutes';
import { linesOf } from './lines';

/** Words put into a line at one press. Those that end in a space are typed on. */
export interface QuickChoice {
  readonly label: string;
  readonly text: string;
}

const complexBecause = 'Complex, because ';

const choices: Partial<Record<MinuteSection, readonly QuickChoice[]>> = {
  'Disclosure scheme': [
    { label: 'Considered: right to know', text: 'Considered: right to know.' },
    { label: 'Considered: right to ask', text: 'Considered: right to ask.' },
    { label: 'Not appropriate because…', text: 'Considered: not appropriate, because ' }
  ],
  'Transfer needed': [
    { label: 'No transfer', text: 'No transfer needed.' },
    { label: 'Transfer to…', text: 'Transfer needed to ' }
  ],
  'Complex case': [
    { label: 'Not complex', text: 'Not complex.' },
    { label: 'Complex because…', text: complexBecause }
  ]
};

/** What may be pressed instead of typed in a section. */
export const quickChoices = (section: MinuteSection): readonly QuickChoice[] => choices[section] ?? [];

/** What the meeting said makes the case complex: nothing unless it said so, empty where the reason is not typed yet. */
export function complexReason(minutes: CaseMinutes): string | undefined {
  const said = linesOf(minutes, 'Complex case').find(({ text }) => text.startsWith(complexBecause.trim()));
  return said?.text.slice(complexBecause.trim().length).trim();
}
