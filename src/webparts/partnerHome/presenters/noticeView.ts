import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import { idvaAnswerNames } from '../../../domain/review/idvaAnswers';
import type { ShownContact } from '../../../domain/case/newestContact';
import type { IdvaNotice } from '../../../domain/review/idvaNotice';
import { formatDay, formatInstant } from '../../../domain/kernel/timeWords';
import type { AgencyReturn } from '../../../services/shared/messagePorts';
import type { AnsweredNotice } from '../../../services/partners/partnerUseCases';
import { kindWords, stateOf } from './noticeWords';
import type { NoticeState } from './noticeWords';

/** A label and its words. */
export interface NoticeFact {
  readonly label: string;
  readonly words: string;
}

/** A report that was sent, as it is shown. */
export interface SentReport {
  readonly key: string;
  readonly kind: 'Contact attempt' | 'IDVA outcome';
  /** "Monday 15 June 2026, 11am, Haven, Example". */
  readonly sent: string;
  readonly words: string;
  readonly wishes: string;
  readonly corrected: boolean;
}

/** The case in short, as it is shown. */
export interface ShownAbout {
  readonly facts: readonly NoticeFact[];
  /** What was answered yes, then what nobody answered: what was not asked is never shown as no. */
  readonly flags: readonly string[];
  readonly happened: string;
}

/** What a notice tells, as it is shown. */
export type ShownContent =
  | {
      readonly kind: 'offer';
      readonly contact: ShownContact;
      readonly facts: readonly NoticeFact[];
      readonly about?: ShownAbout;
      readonly remarks: readonly string[];
    }
  | { readonly kind: 'words'; readonly lines: readonly string[] }
  | { readonly kind: 'unreadable'; readonly words: string };

/** One notice, whole. */
export interface NoticeView {
  readonly title: string;
  readonly reference: string;
  readonly facts: readonly NoticeFact[];
  readonly state: NoticeState;
  /** "Acknowledged Monday 15 June 2026, 11am, by Housing, Example". */
  readonly acknowledged: string;
  readonly takenBack: string;
  readonly content: ShownContent;
  readonly mayAcknowledge: boolean;
  /** Attempts and outcomes belong to a victim to offer support to. */
  readonly mayReport: boolean;
  /** Newest first. */
  readonly reports: readonly SentReport[];
  /** How it stands by what was reported. */
  readonly standing: readonly NoticeFact[];
}

const day = (value: CalendarDay | undefined): string => (value ? formatDay(value) : '');
const given = (facts: readonly NoticeFact[]): readonly NoticeFact[] => facts.filter(({ words }) => words !== '');

const shownAbout = ({ relationships, assessment, children, flags, flagsOpen, happened }: NonNullable<IdvaNotice['about']>): ShownAbout => ({
  facts: given([
    { label: 'Risk assessment', words: assessment },
    { label: 'Relationship to the victim', words: relationships.join('\n') },
    { label: 'Children', words: children.join('\n') || 'None named on the form' }
  ]),
  flags: [...flags, ...flagsOpen],
  happened
});

/** Name and contact after the safe-contact block, which stands by itself. Board paper, paragraph 40. */
function offerFacts({ victim, perpetrators, engagement, wishes, meeting, contact }: IdvaNotice): readonly NoticeFact[] {
  return given([
    { label: 'Victim', words: victim.name || 'Name not given' },
    { label: 'Date of birth', words: day(victim.dateOfBirth) },
    { label: 'Address', words: victim.addressIsSecret ? 'Kept secret: ask the coordinator by telephone' : victim.address },
    { label: 'At risk from', words: perpetrators.join(', ') },
    { label: 'In touch with now', words: [...engagement.services, engagement.who].filter(words => words !== '').join(', ') },
    { label: 'Willing to engage', words: engagement.willing },
    { label: 'What the victim wants, as the referrer wrote it', words: wishes },
    { label: 'Meeting', words: `${meeting.marac} MARAC, ${meeting.on ? day(meeting.on) : 'no date yet'}` },
    { label: 'Contact', words: contact.join(', ') || `The coordinator of the ${meeting.marac} MARAC` }
  ]);
}

const contactOf = ({ safeContact, contactChanged, changeUnreadable }: IdvaNotice): ShownContact => ({
  contact: safeContact,
  ...(contactChanged && { changed: { at: new Date(contactChanged.at), before: contactChanged.before } }),
  ...(changeUnreadable && { unreadable: true })
});

/** Of a victim whose contact details have changed since, what the newest notice says. */
function contentOf({ notice, renewedBy }: Pick<AnsweredNotice, 'notice' | 'renewedBy'>): ShownContent {
  const { content, marac } = renewedBy ?? notice;
  if (content.kind === 'offer') {
    const { offer } = content;
    return {
      kind: 'offer',
      contact: contactOf(offer),
      facts: offerFacts(offer),
      ...(offer.about && { about: shownAbout(offer.about) }),
      remarks: [
        ...(renewedBy
          ? [
              `The contact details have changed since this notice was sent. What stands here is what you were sent on ${formatInstant(renewedBy.sentAt)}.`
            ]
          : []),
        ...(notice.kind === 'Contact changed'
          ? ['Report contact attempts and outcomes on the notice by which you were first told of the victim.']
          : []),
        ...(offer.beforeReview ? ['Nobody at the MARAC had reviewed the referral when this was sent. Offer support all the same.'] : []),
        ...(offer.withdrawn ? ['The case is not going to a meeting. Offer support all the same.'] : [])
      ]
    };
  }
  if (content.kind === 'words') return { kind: 'words', lines: content.words.split('\n').filter(line => line.trim() !== '') };
  return {
    kind: 'unreadable',
    words: `What this notice tells cannot be read. Ask the coordinator of the ${marac} MARAC, by telephone, before you do anything about it.`
  };
}

const sentReport = (report: AgencyReturn, corrected: ReadonlySet<string>): SentReport => ({
  key: report.key,
  kind: report.kind as SentReport['kind'],
  sent: [formatInstant(report.at), report.by].filter(words => words !== '').join(', '),
  words: report.summary,
  wishes: report.answers[idvaAnswerNames.wishes] ?? '',
  corrected: corrected.has(report.key)
});

function standingOf(reports: readonly AgencyReturn[]): readonly NoticeFact[] {
  const last = (name: string): string =>
    [...reports]
      .reverse()
      .map(({ answers }) => answers[name] ?? '')
      .find(words => words !== '') ?? '';
  return [
    { label: 'Outcome', words: last(idvaAnswerNames.outcome) || 'None reported yet' },
    { label: 'The victim’s IDVA', words: last(idvaAnswerNames.namedIdva) || 'Nobody named yet' },
    { label: 'Views and wishes for the meeting', words: last(idvaAnswerNames.wishes) || 'Nothing reported yet' }
  ];
}

/** One notice with what was answered to it. `now` by the server's clock. */
export function noticeView(answered: AnsweredNotice, now: Date): NoticeView {
  const { notice, acknowledged, reports, correctedKeys } = answered;
  const { kind, reference, sentAt, agency, marac, acknowledgeBy, content } = notice;
  return {
    title: kindWords(kind),
    reference,
    facts: given([
      { label: 'Reference', words: reference },
      { label: 'Sent to', words: `${agency}, ${marac}` },
      { label: 'Sent', words: formatInstant(sentAt) },
      { label: 'To be acknowledged by', words: acknowledged || !acknowledgeBy ? '' : formatInstant(acknowledgeBy) }
    ]),
    state: stateOf(answered, now),
    acknowledged: acknowledged
      ? `Acknowledged ${formatInstant(acknowledged.at)}${acknowledged.by === '' ? '' : `, by ${acknowledged.by}`}`
      : '',
    takenBack: answered.takenBack
      ? 'This notice was taken back: a correction was sent to you. Put back what you changed because of it.'
      : '',
    content: contentOf(answered),
    mayAcknowledge: !acknowledged && content.kind !== 'unreadable',
    mayReport: content.kind === 'offer' && kind === 'IDVA offer',
    reports: [...reports].reverse().map(report => sentReport(report, correctedKeys)),
    standing: standingOf(reports.filter(({ key }) => !correctedKeys.has(key)))
  };
}
