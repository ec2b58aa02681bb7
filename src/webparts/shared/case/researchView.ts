import { dayOf } from '../../../domain/kernel/calendarDay';
import { formatDayShort } from '../../../domain/kernel/timeWords';
import { standingResearch } from '../../../domain/meetings/research';
import type { ResearchOnPerson } from '../../../domain/meetings/research';
import type { AgencyReturn } from '../../../services/shared/messagePorts';

/** What an agency sent back about a case before a meeting. */
export interface ResearchView {
  readonly agency: string;
  readonly when: string;
  /** In words, whether it knows anything. */
  readonly summary: string;
  /** What it knows, person by person; what it withholds and why; risks to staff. */
  readonly details: readonly { readonly label: string; readonly words: string }[];
  /** What cannot be read of it, in words; empty when all can. */
  readonly problem: string;
}

const onPerson = ({ role, name, facts, opinion }: ResearchOnPerson): ResearchView['details'][number] => ({
  label: name === '' ? role : `${role}, ${name}`,
  words: [facts, opinion && `Professional opinion: ${opinion}`].filter(part => part !== '').join('\n') || 'Known, with nothing more said'
});

/** What stands of each agency's research, the agencies in the order in which they first returned any. */
export function researchOf(research: readonly AgencyReturn[], meetingKey: string, caseKey: string): readonly ResearchView[] {
  const agencies = Array.from(new Set(research.filter(({ kind }) => kind === 'Research').map(({ agency }) => agency)));
  return agencies.flatMap((agency): readonly ResearchView[] => {
    const standing = standingResearch(research, meetingKey, caseKey, agency);
    if (!standing) return [];
    const { answer, research: read, problem } = standing;
    const said = [
      { label: 'Risks to staff', words: read?.risksToStaff ?? '' },
      {
        label: 'Withheld',
        words: [read?.withheld ?? '', read?.withheldReason ? `Why: ${read.withheldReason}` : ''].filter(part => part !== '').join('\n')
      }
    ];
    const details = [
      ...(read?.people ?? []).filter(({ known }) => known === 'Known').map(onPerson),
      ...said.filter(({ words }) => words !== '')
    ];
    return [{ agency, when: formatDayShort(dayOf(answer.at)), summary: answer.summary, details, problem }];
  });
}
