import { dayOf, isMoment } from '../../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { Answers } from '../../../domain/form/answers';
import { answerSummary } from '../../../domain/form/reading/answerSummary';
import type { SummaryCard, SummaryRow } from '../../../domain/form/reading/summarySections';
import { referralForm } from '../../../domain/form/referralForm';
import type { ReferralRecord } from '../../../domain/referral/referral';
import { formatInstant } from '../../../domain/kernel/timeWords';
import { hasReadableAnswers } from '../../../services/shared/ports';
import type { FormVersion } from '../../../services/shared/ports';
import { formView } from './formView';
import type { FormCard } from './formView';
import { wordsOf } from '../../../domain/kernel/problems';
import type { Problem } from '../../../domain/kernel/problems';

/** One answer that is not what it was. */
export interface ChangedAnswer {
  readonly id: string;
  /** "Perpetrator 1: Family name". */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** It is about how to reach the victim. */
  readonly safeContact: boolean;
}

/** One version of a case's form after the first, and what it changed. */
export interface VersionView {
  readonly version: number;
  /** "Changed after sending", "Changed in the list, without a reason", "Sent again". */
  readonly title: string;
  readonly when: string;
  /** In the referrer's words; empty where none was given. */
  readonly reason: string;
  /** Whether the case stands on it or on what followed. */
  readonly inCase: boolean;
  readonly changes: readonly ChangedAnswer[];
  /** What is wrong with the stored version; then nothing can be compared. */
  readonly problems: readonly string[];
  /** The whole form in this version. */
  readonly cards: readonly FormCard[];
}

/** The versions of a case's form, as they are told on the case file. */
export interface VersionsView {
  /** Changes on which the case does not stand, oldest first. */
  readonly afterSending: readonly VersionView[];
  /** What led to the form on which the case stands, oldest first. */
  readonly before: readonly VersionView[];
}

interface Version {
  readonly version: number;
  readonly title: string;
  readonly storedAt: Date;
  readonly reason: string;
  readonly answers: Answers;
  readonly formVersion: string;
  readonly problems: readonly Problem[];
}

const titles: Record<FormVersion['kind'], string> = {
  'Sent before': 'Sent',
  Amendment: 'Changed after sending',
  'Changed without a reason': 'Changed in the list, without a reason'
};

const notAsked = 'Not asked';

interface ShownAnswer {
  readonly sectionId: string;
  readonly card: SummaryCard;
  readonly row: SummaryRow;
}

type Rows = ReadonlyMap<string, ShownAnswer>;

const rowsOf = (answers: Answers, formVersion: string, day: CalendarDay, configuration: Configuration): Rows => {
  const sections = answerSummary(referralForm, answers, { configuration, today: day }, formVersion);
  const found = sections.flatMap(({ sectionId, cards }) =>
    cards.flatMap(card => card.rows.map(row => [row.path.join(' '), { sectionId, card, row }] as const))
  );
  return new Map(found);
};

const changed = (id: string, { sectionId, card, row }: ShownAnswer, before: string, after: string): ChangedAnswer => ({
  id,
  label: card.group ? `${card.title}: ${row.label}` : row.label,
  before,
  after,
  safeContact: sectionId === 'safeContact'
});

/** The answers that differ, in the order of the form; those no longer asked come last. A question without an answer, asked or not, is none. */
function changedAnswers(before: Rows, after: Rows): readonly ChangedAnswer[] {
  const differs = (id: string): boolean => {
    const was = before.get(id)?.row;
    const is = after.get(id)?.row;
    return (was?.answered === true || is?.answered === true) && was?.text !== is?.text;
  };
  const now = Array.from(after, ([id, shown]) => changed(id, shown, before.get(id)?.row.text ?? notAsked, shown.row.text));
  const gone = Array.from(before)
    .filter(([id]) => !after.has(id))
    .map(([id, shown]) => changed(id, shown, shown.row.text, notAsked));
  return [...now, ...gone].filter(({ id }) => differs(id));
}

const byVersion = (one: Version, other: Version): number => one.version - other.version;

const whenOf = ({ storedAt }: Version): string => (isMoment(storedAt) ? formatInstant(storedAt) : 'when is not known');

/** The version on which the case stands, as one among the others. */
const standing = (record: ReferralRecord): Version => ({
  version: record.submittedVersion ?? 0,
  title: isMoment(record.sentAgainAt) ? 'Sent again' : 'Sent',
  storedAt: record.sentAgainAt ?? record.receivedAt,
  reason: '',
  answers: record.answers,
  formVersion: record.formVersion,
  problems: hasReadableAnswers(record) ? [] : record.problems
});

/**
 * Every version of a case's form after the first, each with what it changed against the readable one before it.
 * Ages are those of the day of receipt, so that a birthday is no change.
 */
export function versionsView(
  record: ReferralRecord,
  others: readonly FormVersion[],
  configuration: Configuration,
  today: CalendarDay
): VersionsView {
  const day = isMoment(record.receivedAt) ? dayOf(record.receivedAt) : today;
  const taken = others.find(({ version, kind }) => version === record.submittedVersion && kind !== 'Sent before');
  const stands = taken ? { ...standing(record), title: titles[taken.kind], reason: taken.reason } : standing(record);
  const versions = [...others.filter(one => one !== taken).map((one): Version => ({ ...one, title: titles[one.kind] })), stands].sort(
    byVersion
  );
  const views: VersionView[] = [];
  let before: Rows | undefined;
  versions.forEach((one, index) => {
    const rows = hasReadableAnswers(one) ? rowsOf(one.answers, one.formVersion, day, configuration) : undefined;
    if (index > 0) {
      views.push({
        version: one.version,
        title: one.title === 'Sent' ? 'Sent again' : one.title,
        when: whenOf(one),
        reason: one.reason,
        inCase: one.version <= stands.version,
        changes: rows && before ? changedAnswers(before, rows) : [],
        problems: wordsOf(one.problems),
        cards: formView(
          { answers: one.answers, formVersion: one.formVersion, receivedAt: record.receivedAt },
          configuration,
          today
        ).cards.map(card => ({
          ...card,
          id: `version-${one.version}-${card.id}`,
          title: `${card.title}, ${whenOf(one)}`
        }))
      });
    }
    before = rows ?? before;
  });
  return { afterSending: views.filter(view => !view.inCase), before: views.filter(view => view.inCase) };
}
