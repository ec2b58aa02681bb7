import { counted } from '../../../../domain/kernel/words';
import { dayOf } from '../../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../../domain/setUp/configuration';
import { personStanding } from '../../../../domain/matching/personStanding';
import { formatDay } from '../../../../domain/kernel/timeWords';
import { nameOf } from '../../../../services/matching/matchedCase';
import type { Pair, PersonView, Place } from '../../../../services/matching/matchingUseCases';
import { markedWords } from './matchView';
import type { Tagged } from './matchView';

/** One case in which the person stands. */
export interface PlaceView {
  readonly key: string;
  readonly reference: string;
  readonly name: string;
  readonly role: string;
  readonly dateOfBirth: string;
  readonly victim: string;
  readonly marac: string;
  readonly status: string;
  readonly received: string;
}

/** One decision by which the cases hang together. */
export interface LinkView {
  readonly pair: Pair;
  /** "Perpetrator of M-1 and perpetrator of M-2". */
  readonly words: string;
  readonly decided: string;
}

/** One person over all cases, areas and parts. */
export interface PersonPage {
  readonly title: string;
  readonly otherNames: string;
  readonly summary: string;
  readonly tags: readonly Tagged[];
  readonly places: readonly PlaceView[];
  readonly links: readonly LinkView[];
  readonly isCut: boolean;
}

function placeView({ person, foundIn }: Place): PlaceView {
  return {
    key: `${foundIn.caseKey}:${person.key}`,
    reference: foundIn.reference,
    name: nameOf(person),
    role: person.role,
    dateOfBirth: person.dateOfBirth ? formatDay(person.dateOfBirth) : 'Not recorded',
    victim: foundIn.victimName || 'Not recorded',
    marac: foundIn.marac || 'Not known',
    status: `${foundIn.status}${foundIn.restricted ? ', restricted' : ''}`,
    received: Number.isNaN(foundIn.receivedAt.getTime()) ? 'Not known' : formatDay(dayOf(foundIn.receivedAt))
  };
}

function linkView(pair: Pair, now: Date): LinkView {
  const [one, other] = pair.sides;
  return {
    pair,
    words: `${one.role} of case ${one.reference} and ${other.role.toLowerCase()} of case ${other.reference}`,
    decided: pair.mark ? markedWords(pair.mark, now) : ''
  };
}

/** Board paper, paragraph 30: cross-border perpetrators and victims. */
export function personPage({ names, places, links, isCut }: PersonView, { maracs }: Configuration, now: Date): PersonPage {
  const standing = personStanding(
    places.map(({ person, foundIn }) => ({ role: person.role, marac: foundIn.marac, victimName: foundIn.victimName })),
    maracs
  );
  const parts = standing.parts.map(({ role, cases }) => `${role.toLowerCase()} in ${counted(cases, 'case', 'cases')}`).join(', ');
  const tags: readonly (Tagged | false)[] = [
    standing.isSerial && { tone: 'danger', words: `Perpetrator against ${standing.victims} victims` },
    standing.isCrossBorder && { tone: 'warning', words: `Seen in ${standing.areas.length} areas: ${standing.areas.join(', ')}` },
    standing.isOnBothSides && {
      tone: 'warning',
      words: 'Victim in one case and perpetrator in another: a counter-allegation, or two people taken for one'
    }
  ];
  return {
    title: names[0] ?? 'Name not known',
    otherNames: names.slice(1).join(', '),
    summary: `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`,
    tags: tags.filter((tag): tag is Tagged => tag !== false),
    places: places.map(placeView),
    links: links.map(link => linkView(link, now)),
    isCut
  };
}
