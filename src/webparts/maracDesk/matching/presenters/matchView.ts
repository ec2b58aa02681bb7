import type { MatchMeaning } from '../../../../domain/matching/meaning';
import type { MatchMark } from '../../../../domain/matching/marks';
import { dayOf } from '../../../../domain/calendarDay';
import { formatDay, formatInstantShort } from '../../../../domain/timeWords';
import { nameOf } from '../../../../services/foundIn';
import type { Candidate, FoundIn, Marked, Matches } from '../../../../services/matchingUseCases';
import type { Tone } from '../../../../ui/states/StatusTag';
import type { Fact } from '../../presenters/caseView';

/** Words with what they mean for the person. */
export interface Tagged {
  readonly tone: Tone;
  readonly words: string;
}

/** One candidate as the panel shows it. */
export interface CandidateView {
  readonly pairKey: string;
  /** Who of this case: "Perpetrator here: Bo Sample". */
  readonly title: string;
  readonly suggestion: Tagged;
  readonly meanings: readonly Tagged[];
  readonly facts: readonly Fact[];
  readonly reasons: readonly string[];
  readonly mark?: MatchMark;
  /** What was decided, by whom and when. */
  readonly decided?: string;
  /** Who the candidate is, for buttons read out of their context. */
  readonly about: string;
  /** Shown since the matches were last reviewed. */
  readonly isNew: boolean;
}

/** What the case before means for this one, and what may be done about it. */
export interface Suggested {
  readonly caseKey: string;
  readonly reference: string;
  readonly words: string;
  readonly action: string;
}

export interface MatchesView {
  readonly candidates: readonly CandidateView[];
  /** "2 people to decide about. 1 decided." */
  readonly summary: string;
  readonly undecided: number;
  readonly repeat?: Suggested;
  readonly duplicate?: Suggested;
  /** By whom and when everybody was last looked at. */
  readonly reviewed?: string;
  /** On the button that notes the review; undefined where nothing is left to note. */
  readonly reviewAction?: string;
  readonly dropped: readonly string[];
}

/** The three decisions, each with the letter that makes it while a candidate has the focus. */
export const choices: readonly { readonly mark: MatchMark; readonly words: string; readonly letter: string }[] = [
  { mark: 'Same', words: 'Same person', letter: 's' },
  { mark: 'Different', words: 'Different people', letter: 'd' },
  { mark: 'Unsure', words: 'Not sure', letter: 'u' }
];

const suggestionWords: Readonly<Record<Candidate['suggestion'], Tagged>> = {
  same: { tone: 'warning', words: 'Looks like the same person' },
  possible: { tone: 'info', words: 'May be the same person' },
  different: { tone: 'neutral', words: 'No longer alike' }
};

const meaningTones: Readonly<Record<MatchMeaning, Tone>> = { Repeat: 'danger', Duplicate: 'danger', 'Other role': 'warning', 'Other area': 'info' };

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function meaningWords(meaning: MatchMeaning, { person, other, foundIn }: Candidate): string {
  switch (meaning) {
    case 'Repeat':
      return 'Repeat: same victim and perpetrator within 12 months';
    case 'Duplicate':
      return 'Duplicate: same victim and perpetrator, that case is still open';
    case 'Other role':
      return `${person.role} here, ${lower(other.role)} there`;
    case 'Other area':
      return `Other area: ${foundIn.marac}`;
  }
}

const receivedWords = ({ receivedAt }: FoundIn): string => (Number.isNaN(receivedAt.getTime()) ? 'Not known' : formatDay(dayOf(receivedAt)));

const decisionWords: Readonly<Record<MatchMark, string>> = { Same: 'Same person', Different: 'Different people', Unsure: 'Not sure' };

/** "Same person: Example, Birmingham, Mon 15 Jun, 10am". */
export const markedWords = ({ mark, by, at }: Marked, now: Date): string =>
  `${decisionWords[mark]}: ${by}${Number.isNaN(at.getTime()) ? '' : `, ${formatInstantShort(at, now)}`}`;

/** Not there yet when the matches were last looked at. */
const isNewSince = ({ foundIn }: Candidate, reviewed: Matches['reviewed']): boolean =>
  reviewed !== undefined && foundIn.receivedAt.getTime() > reviewed.at.getTime();

/** Looked at, and no match: nobody has to decide about it any more. */
const isPassedOver = (candidate: Candidate, reviewed: Matches['reviewed']): boolean =>
  reviewed !== undefined && !candidate.mark && !isNewSince(candidate, reviewed);

function candidateView(candidate: Candidate, reviewed: Matches['reviewed'], now: Date): CandidateView {
  const { pairKey, person, other, foundIn, reasons, mark, meaning } = candidate;
  const name = nameOf(other);
  const facts: readonly Fact[] = [
    { label: 'Found', words: `${name}\n${other.role} in case\n${foundIn.reference}` },
    { label: 'Date of birth', words: other.dateOfBirth ? formatDay(other.dateOfBirth) : 'Not recorded' },
    ...(other.aliases.length > 0 ? [{ label: 'Other names', words: other.aliases.join(', ') }] : []),
    { label: 'MARAC', words: foundIn.marac || 'Not known' },
    { label: 'Case', words: `${foundIn.status}${foundIn.restricted ? ', restricted' : ''}\nReceived ${receivedWords(foundIn)}` },
    ...(other.role === 'Victim' ? [] : [{ label: 'Victim of that case', words: foundIn.victimName || 'Not recorded' }])
  ];
  return {
    pairKey,
    title: `${person.role} here: ${person.name}`,
    suggestion: isPassedOver(candidate, reviewed) ? { tone: 'neutral', words: 'Looked at, no match' } : suggestionWords[candidate.suggestion],
    meanings: meaning.map(one => ({ tone: meaningTones[one], words: meaningWords(one, candidate) })),
    facts,
    reasons,
    ...(mark && { mark: mark.mark, decided: markedWords(mark, now) }),
    about: `${person.name} and ${name} of case ${foundIn.reference}`,
    isNew: !mark && isNewSince(candidate, reviewed)
  };
}

/** The newest case of those that mean the same for this one. */
function suggestedBy(candidates: readonly Candidate[], meaning: 'Repeat' | 'Duplicate'): FoundIn | undefined {
  const meant = candidates.filter(candidate => candidate.meaning.includes(meaning));
  const has = (role: Candidate['person']['role'], caseKey: string): boolean => meant.some(({ person, foundIn }) => person.role === role && foundIn.caseKey === caseKey);
  const cases = meant.map(({ foundIn }) => foundIn).filter(({ caseKey }) => has('Victim', caseKey) && has('Perpetrator', caseKey));
  return [...cases].sort((one, other) => other.receivedAt.getTime() - one.receivedAt.getTime())[0];
}

const isConfirmed = (candidates: readonly Candidate[], { caseKey }: FoundIn): boolean =>
  (['Victim', 'Perpetrator'] as const).every(role =>
    candidates.some(({ person, other, foundIn, mark }) => foundIn.caseKey === caseKey && person.role === role && other.role === role && mark?.mark === 'Same')
  );

function suggestion(candidates: readonly Candidate[], meaning: 'Repeat' | 'Duplicate'): Suggested | undefined {
  const found = suggestedBy(candidates, meaning);
  if (!found) return undefined;
  const sure = isConfirmed(candidates, found) ? 'The victim and the perpetrator are the same' : 'The victim and the perpetrator may be the same';
  const where = `case ${found.reference} (${found.marac}, ${lower(found.status)}, received ${receivedWords(found)})`;
  return {
    caseKey: found.caseKey,
    reference: found.reference,
    words:
      meaning === 'Repeat'
        ? `${sure} as in ${where}, within 12 months: this would be a repeat.`
        : `${sure} as in ${where}, which is still open: this would be a duplicate, and no repeat.`,
    action: meaning === 'Repeat' ? `Review as a repeat of ${found.reference}` : `Withdraw as a duplicate of ${found.reference}`
  };
}

const peopleCounted = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;

function summaryWords(total: number, standing: number, undecided: number): string {
  if (total === 0) return 'Nobody of this case was found in another.';
  const decided = standing - undecided;
  const open = undecided === 0 ? 'Nobody is left to decide about.' : `${peopleCounted(undecided)} to decide about.`;
  return decided > 0 ? `${open} ${decided} decided.` : open;
}

function reviewWords(total: number, undecided: number, isReviewed: boolean, isAnyNew: boolean): string | undefined {
  if (isReviewed && !isAnyNew) return undefined;
  if (total === 0) return 'Note that nobody was found';
  if (undecided === 0) return 'Note that everybody is decided about';
  return undecided === total ? 'None of these match' : 'None of the others match';
}

/** Everybody found, and what it means for this case. */
export function matchesView({ candidates, dropped, reviewed }: Matches, now: Date): MatchesView {
  const views = candidates.map(candidate => candidateView(candidate, reviewed, now));
  const standing = candidates.filter(candidate => !isPassedOver(candidate, reviewed));
  const undecided = standing.filter(({ mark }) => !mark).length;
  const repeat = suggestion(standing, 'Repeat');
  const duplicate = suggestion(standing, 'Duplicate');
  const reviewAction = reviewWords(candidates.length, undecided, reviewed !== undefined, views.some(({ isNew }) => isNew));
  return {
    candidates: views,
    summary: summaryWords(candidates.length, standing.length, undecided),
    undecided,
    ...(repeat && { repeat }),
    ...(duplicate && { duplicate }),
    ...(reviewed && { reviewed: `Looked at by ${reviewed.by}, ${formatInstantShort(reviewed.at, now)}.` }),
    ...(reviewAction && { reviewAction }),
    dropped
  };
}
