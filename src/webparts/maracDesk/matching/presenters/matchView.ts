import type { MatchMeaning } from '../../../../domain/matching/meaning';
import type { MatchMark } from '../../../../domain/matching/marks';
import { dayOf } from '../../../../domain/kernel/calendarDay';
import { formatDay, formatInstantShort } from '../../../../domain/kernel/timeWords';
import { nameOf } from '../../../../services/matching/matchedCase';
import type {
  Candidate,
  MatchedCase,
  LookedFor,
  Marked,
  Matches,
  NameAndAge,
  Namesakes
} from '../../../../services/matching/matchingUseCases';
import { monthInWords } from '../../../../ui/fields/monthOptions';
import type { Tone } from '../../../../ui/states/StatusTag';
import type { Fact } from '../../../../ui/case/Facts';
import { counted } from '../../../../domain/kernel/words';

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

/** Somebody of the case who was not looked for, or not by a date of birth: a search by name may find them. */
export interface UnsearchedView {
  readonly personKey: string;
  readonly name: string;
  /** "Warren Garbett (perpetrator) was not looked for: only a name and a rough age are known." */
  readonly words: string;
  readonly isLookedFor: boolean;
  /** What is known, to be searched for. */
  readonly known: NameAndAge;
  /** On the button that searches for what is known; undefined where that is too little. */
  readonly searchAction?: string;
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
  readonly unsearched: readonly UnsearchedView[];
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

const meaningTones: Readonly<Record<MatchMeaning, Tone>> = {
  Repeat: 'danger',
  Duplicate: 'danger',
  'Other role': 'warning',
  'Other area': 'info'
};

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

const receivedWords = ({ receivedAt }: MatchedCase): string =>
  Number.isNaN(receivedAt.getTime()) ? 'Not known' : formatDay(dayOf(receivedAt));

const decisionWords: Readonly<Record<MatchMark, string>> = { Same: 'Same person', Different: 'Different people', Unsure: 'Not sure' };

/** "Same person: Example, Birmingham, Mon 15 Jun, 10am". */
export const markedWords = ({ mark, by, at }: Marked, now: Date): string =>
  `${decisionWords[mark]}: ${by}${Number.isNaN(at.getTime()) ? '' : `, ${formatInstantShort(at, now)}`}`;

/** Not there yet when the matches were last looked at. */
const isNewSince = ({ foundIn }: Candidate, reviewed: Matches['reviewed']): boolean =>
  reviewed !== undefined && foundIn.receivedAt.getTime() > reviewed.at.getTime();

/** Reviewed and not a match: no decision is needed. */
const isPassedOver = (candidate: Candidate, reviewed: Matches['reviewed']): boolean =>
  reviewed !== undefined && !candidate.mark && !isNewSince(candidate, reviewed);

const bornWords = ({ dateOfBirth, approximateAge }: Candidate['other']): string => {
  if (dateOfBirth) return formatDay(dateOfBirth);
  return approximateAge === undefined ? 'Not recorded' : `Not recorded: about ${approximateAge} when referred`;
};

function candidateView(candidate: Candidate, reviewed: Matches['reviewed'], now: Date): CandidateView {
  const { pairKey, person, other, foundIn, reasons, mark, meaning } = candidate;
  const name = nameOf(other);
  const facts: readonly Fact[] = [
    { label: 'Found', words: `${name}\n${other.role} in case\n${foundIn.reference}` },
    { label: 'Date of birth', words: bornWords(other) },
    ...(other.aliases.length > 0 ? [{ label: 'Other names', words: other.aliases.join(', ') }] : []),
    { label: 'MARAC', words: foundIn.marac || 'Not known' },
    { label: 'Case', words: `${foundIn.status}${foundIn.restricted ? ', restricted' : ''}\nReceived ${receivedWords(foundIn)}` },
    ...(other.role === 'Victim' ? [] : [{ label: 'Victim of that case', words: foundIn.victimName || 'Not recorded' }])
  ];
  return {
    pairKey,
    title: `${person.role} here: ${person.name}`,
    suggestion: isPassedOver(candidate, reviewed)
      ? { tone: 'neutral', words: 'Looked at, no match' }
      : suggestionWords[candidate.suggestion],
    meanings: meaning.map(one => ({ tone: meaningTones[one], words: meaningWords(one, candidate) })),
    facts,
    reasons,
    ...(mark && { mark: mark.mark, decided: markedWords(mark, now) }),
    about: `${person.name} and ${name} of case ${foundIn.reference}`,
    isNew: !mark && isNewSince(candidate, reviewed)
  };
}

/** The newest case of those that mean the same for this one. */
function suggestedBy(candidates: readonly Candidate[], meaning: 'Repeat' | 'Duplicate'): MatchedCase | undefined {
  const meant = candidates.filter(candidate => candidate.meaning.includes(meaning));
  const has = (role: Candidate['person']['role'], caseKey: string): boolean =>
    meant.some(({ person, foundIn }) => person.role === role && foundIn.caseKey === caseKey);
  const cases = meant.map(({ foundIn }) => foundIn).filter(({ caseKey }) => has('Victim', caseKey) && has('Perpetrator', caseKey));
  return [...cases].sort((one, other) => other.receivedAt.getTime() - one.receivedAt.getTime())[0];
}

const isConfirmed = (candidates: readonly Candidate[], { caseKey }: MatchedCase): boolean =>
  (['Victim', 'Perpetrator'] as const).every(role =>
    candidates.some(
      ({ person, other, foundIn, mark }) =>
        foundIn.caseKey === caseKey && person.role === role && other.role === role && mark?.mark === 'Same'
    )
  );

function suggestion(candidates: readonly Candidate[], meaning: 'Repeat' | 'Duplicate'): Suggested | undefined {
  const found = suggestedBy(candidates, meaning);
  if (!found) return undefined;
  const sure = isConfirmed(candidates, found)
    ? 'The victim and the perpetrator are the same'
    : 'The victim and the perpetrator may be the same';
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

/** "Nobody" refers only to people who could be searched for. */
function nobodyWords(lookedFor: Matches['lookedFor']): string {
  const searched = lookedFor.filter(({ by }) => by.length > 0);
  if (searched.length === lookedFor.length) return 'Nobody of this case was found in another.';
  if (searched.length === 0) return 'Nobody of this case could be looked for.';
  return `Not found in another case: ${searched.map(({ name }) => name).join(', ')}. Not everybody could be looked for.`;
}

/** Fewer letters begin too many names. */
const fewestLetters = 2;

/** Whether a name is enough to search for. */
export const isSearchable = ({ familyName }: NameAndAge): boolean => familyName.trim().length >= fewestLetters;

const spelt = ({ givenNames, familyName, age }: NameAndAge): string =>
  `${[givenNames, familyName]
    .map(part => part.trim())
    .filter(part => part !== '')
    .join(' ')}${age === undefined ? '' : `, about ${age}`}`;

function whyNot({ sharedByTooMany, familyName, givenNames, age }: LookedFor): string {
  if (sharedByTooMany) return 'more than 500 people share what is known';
  if (familyName === '' && givenNames === '') return age === undefined ? 'not even a name is known' : 'only a rough age is known';
  return age === undefined ? 'only a name is known' : 'only a name and a rough age are known';
}

function unsearchedView(person: LookedFor): UnsearchedView {
  const { personKey, name, role, by, familyName, givenNames, age } = person;
  const known: NameAndAge = { familyName, givenNames, ...(age !== undefined && { age }) };
  const who = `${name} (${role.toLowerCase()})`;
  return {
    personKey,
    name,
    words:
      by.length === 0
        ? `${who} was not looked for: ${whyNot(person)}.`
        : `${who} was looked for by ${by.join(', and by ')} only: the date of birth is not known.`,
    isLookedFor: by.length > 0,
    known,
    ...(isSearchable(known) && { searchAction: `Search for ${spelt(known)}` })
  };
}

/** Where was searched, and how far: "in 212 cases that Birmingham received in June 2026". */
const whereWords = ({ within }: NameAndAge, { casesRead }: Namesakes): string =>
  within && casesRead !== undefined
    ? `in ${counted(casesRead, 'case', 'cases')} that ${within.marac} received in ${monthInWords(within.month)}`
    : 'in another case';

/** The result of a search by name and rough age, and its limits. */
export function namesakesWords(looked: NameAndAge, namesakes: Namesakes): string {
  const { candidates, more, isCut, asWritten } = namesakes;
  const found =
    candidates.length === 0
      ? `Nobody with a name like ${spelt(looked)} was found ${whereWords(looked, namesakes)}.`
      : `${counted(candidates.length, 'person', 'people')} with a name like ${spelt(looked)}${looked.within ? ` ${whereWords(looked, namesakes)}` : ''}: shown with the other people found.`;
  const cutWords = looked.within
    ? 'It received more: only the newest were gone through.'
    : 'More people have such a name than are read at once: only the newest were looked at.';
  return [
    found,
    more > 0 ? `${more} more are less alike and not shown: enter more of the name, or an age.` : '',
    isCut ? cutWords : '',
    asWritten ? 'Too many names begin like this: only names that begin exactly as typed were looked at.' : ''
  ]
    .filter(words => words !== '')
    .join(' ');
}

function summaryWords(total: number, standing: number, undecided: number, lookedFor: Matches['lookedFor']): string {
  if (total === 0) return nobodyWords(lookedFor);
  const decided = standing - undecided;
  const open = undecided === 0 ? 'Nobody is left to decide about.' : `${counted(undecided, 'person', 'people')} to decide about.`;
  return decided > 0 ? `${open} ${decided} decided.` : open;
}

function reviewWords(
  total: number,
  undecided: number,
  isReviewed: boolean,
  isAnyNew: boolean,
  isEverybodyLookedFor: boolean
): string | undefined {
  if (isReviewed && !isAnyNew) return undefined;
  if (total === 0) return isEverybodyLookedFor ? 'Note that nobody was found' : 'Note that nobody was found, and who was not looked for';
  if (undecided === 0) return 'Note that everybody is decided about';
  return undecided === total ? 'None of these match' : 'None of the others match';
}

/** Everybody found, and what it means for this case. */
export function matchesView({ candidates, dropped, lookedFor, reviewed }: Omit<Matches, 'more' | 'compared'>, now: Date): MatchesView {
  const views = candidates.map(candidate => candidateView(candidate, reviewed, now));
  const standing = candidates.filter(candidate => !isPassedOver(candidate, reviewed));
  const undecided = standing.filter(({ mark }) => !mark).length;
  const repeat = suggestion(standing, 'Repeat');
  const duplicate = suggestion(standing, 'Duplicate');
  const reviewAction = reviewWords(
    candidates.length,
    undecided,
    reviewed !== undefined,
    views.some(({ isNew }) => isNew),
    lookedFor.every(({ by }) => by.length > 0)
  );
  return {
    candidates: views,
    summary: summaryWords(candidates.length, standing.length, undecided, lookedFor),
    undecided,
    ...(repeat && { repeat }),
    ...(duplicate && { duplicate }),
    ...(reviewed && { reviewed: `Looked at by ${reviewed.by}, ${formatInstantShort(reviewed.at, now)}.` }),
    ...(reviewAction && { reviewAction }),
    dropped,
    unsearched: lookedFor.filter(({ by, searchable }) => by.length === 0 || searchable).map(unsearchedView)
  };
}
