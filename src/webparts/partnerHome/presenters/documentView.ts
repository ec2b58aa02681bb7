import { parseDay } from '../../../domain/calendarDay';
import type { CalendarDay } from '../../../domain/calendarDay';
import type { CirculatedAction, CirculatedAgenda, CirculatedCase, CirculatedDocument, CirculatedMinutes, CirculatedMinutesOfCase } from '../../../domain/meetings/circulated';
import { formatDay, formatInstant } from '../../../domain/timeWords';
import { peopleToSearch } from './meetingView';

/** A label and its words. */
export interface DocumentFact {
  readonly label: string;
  readonly words: string;
}

/** A heading and what stands beneath it. */
export interface DocumentSection {
  readonly heading: string;
  readonly facts: readonly DocumentFact[];
  readonly lines: readonly string[];
  /** Headings beneath this one. */
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** A circulated document as it is read from top to bottom. */
export interface DocumentWords {
  readonly facts: readonly DocumentFact[];
  readonly sections: readonly DocumentSection[];
}

const given = (facts: readonly DocumentFact[]): readonly DocumentFact[] => facts.filter(({ words }) => words !== '');
const instant = (text: string): string => {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? text : formatInstant(at);
};
const due = (day: CalendarDay | undefined): string => (day ? `, by ${formatDay(day)}` : '');
const section = (heading: string, more: Partial<DocumentSection>): DocumentSection => ({ heading, facts: [], lines: [], parts: [], ...more });
const listed = (heading: string, lines: readonly string[]): readonly DocumentSection[] => (lines.length === 0 ? [] : [section(heading, { lines })]);

const actionLine = ({ reference, agency, action, due: day, status }: CirculatedAction): string => `${reference}, ${agency}: ${action}${due(day)}. ${status}.`;

function caseSection(one: CirculatedCase): DocumentSection {
  const { number, reference, slot, marks, criterion, dashScore, flags, referrer, interpreter, narrative } = one;
  return section([`Case ${number}, ${reference}`, ...(slot ? [slot] : []), ...marks].join(' · '), {
    lines: peopleToSearch(one).map(({ title, details }) => [title, ...details].join('. ')),
    facts: given([
      { label: 'Criterion', words: criterion },
      { label: 'Dash', words: dashScore === undefined ? '' : String(dashScore) },
      { label: 'Flags', words: flags.join(', ') },
      { label: 'Referred by', words: referrer },
      { label: 'Interpreter', words: interpreter ?? '' },
      { label: 'What happened', words: narrative ?? '' }
    ])
  });
}

/** An agenda in the standard order: open actions of last time, cases, the twelve-month list, other business. SafeLives, suggested agenda. */
function agendaWords(agenda: CirculatedAgenda): DocumentWords {
  return {
    facts: given([
      { label: 'Starts', words: instant(agenda.startsAt) },
      { label: 'How it meets', words: agenda.mode },
      { label: 'Where', words: agenda.place },
      { label: 'Chair', words: agenda.chair },
      { label: 'Research due', words: instant(agenda.researchDueAt) },
      { label: 'Circulated', words: `Version ${agenda.version}, ${instant(agenda.circulatedAt)}` }
    ]),
    sections: [
      ...listed('Open actions of last time', agenda.openActions.map(actionLine)),
      ...agenda.cases.map(caseSection),
      ...listed(
        'Twelve months have passed',
        agenda.twelveMonths.map(({ reference, name, since }) => {
          const day = parseDay(since.slice(0, 10));
          return `${reference}: ${name}, since ${day ? formatDay(day) : since}`;
        })
      ),
      ...listed('Any other business', agenda.otherBusiness)
    ]
  };
}

const minutesSection = ({ number, reference, victimName, outcome, sections, actions }: CirculatedMinutesOfCase): DocumentSection =>
  section(`Case ${number}, ${reference}: ${victimName}`, {
    facts: given([{ label: 'Outcome', words: outcome }]),
    parts: [
      ...sections.filter(({ lines }) => lines.length > 0),
      ...(actions.length === 0 ? [] : [{ heading: 'Actions', lines: actions.map(({ agency, action, due: day }) => `${agency}: ${action}${due(day)}`) }])
    ]
  });

/** Minutes: who was there, and case by case what was said and agreed. */
function minutesWords(minutes: CirculatedMinutes): DocumentWords {
  const who = ({ kind, agency, name, confidentiality }: CirculatedMinutes['attendance'][number]): string =>
    `${kind}: ${name}, ${agency}${confidentiality ? '. Confidentiality acknowledged' : ''}`;
  return {
    facts: given([
      { label: 'Held', words: instant(minutes.startsAt) },
      { label: 'Chair', words: minutes.chair },
      { label: 'Approved by', words: minutes.approvedBy },
      { label: 'Circulated', words: `Version ${minutes.version}, ${instant(minutes.circulatedAt)}` }
    ]),
    sections: [...listed('Who was there', minutes.attendance.map(who)), ...minutes.cases.map(minutesSection)]
  };
}

/** What a circulated document says. */
export const documentWords = (document: CirculatedDocument): DocumentWords => (document.kind === 'Agenda' ? agendaWords(document) : minutesWords(document));
