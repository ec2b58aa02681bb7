import { isExcluded } from '../case/exclusions';
import { hasReadableExclusions } from '../case/notices';
import type { ReferralSummary } from '../referral/referral';
import { leftOutOf } from '../secrets/leftOut';
import type { LeftOut } from '../secrets/leftOut';
import type { Secrets } from '../secrets/secrets';
import type { CirculatedMinutes, CirculatedMinutesOfCase } from './circulated';
import type { Circulation, Meeting } from './meeting';
import { minuteSections } from './minutes';
import type { CaseMinutes, MinuteLine } from './minutes';

/** One case of a meeting, with what was minuted of it. */
export interface MinutedCase {
  readonly referral: ReferralSummary;
  readonly minutes: CaseMinutes;
  /** Agencies excluded from it, as on the agenda. */
  readonly withheldFrom: readonly string[];
  /** What no agency may read of it. */
  readonly secrets: Secrets;
}

/** One copy of circulated minutes. An agency of '' is the MARAC's copy. */
export interface MinutesCopy {
  readonly agency: string;
  readonly document: CirculatedMinutes;
}

const inOrder = (a: MinuteLine, b: MinuteLine): number => a.rank - b.rank || (a.key < b.key ? -1 : 1);

function caseOf({ referral, minutes, secrets }: MinutedCase, number: number): CirculatedMinutesOfCase {
  const of = (section: MinuteLine['section']): readonly MinuteLine[] =>
    minutes.lines.filter(line => line.section === section && line.text.trim() !== '').sort(inOrder);
  return {
    caseKey: referral.key,
    reference: referral.reference,
    number,
    victimName: referral.victimName,
    outcome: minutes.outcome,
    sections: minuteSections
      .filter(section => section !== 'Actions')
      .map(heading => ({ heading, lines: of(heading).map(({ text }) => secrets.takenOutOf(text)) }))
      .filter(({ lines }) => lines.length > 0),
    actions: of('Actions').flatMap(({ text, action }) =>
      action ? [{ agency: action.agency, action: secrets.takenOutOf(text), due: action.due }] : []
    )
  };
}

const isWithheldFrom = (one: MinutedCase, agency: string): boolean =>
  one.withheldFrom.includes(agency) || isExcluded(agency, one.referral.mustNotReceive ?? []) || !hasReadableExclusions(one.referral);

/** Whether everybody at the MARAC may read it. */
const isForAll = (one: MinutedCase, agencies: readonly string[]): boolean =>
  !one.referral.restricted &&
  one.withheldFrom.length === 0 &&
  (one.referral.mustNotReceive ?? []).length === 0 &&
  hasReadableExclusions(one.referral) &&
  !agencies.some(agency => isWithheldFrom(one, agency));

/**
 * The copies in which minutes are circulated: the MARAC's, with the cases that everybody there may read, and one for each agency that may read more.
 * A restricted case is in none; one from which an agency is withheld only in the copies of the others. Each copy has its own numbering, so that no
 * gap reveals a case that is not in it.
 */
export function minutesCopies(
  meeting: Meeting,
  circulation: Circulation,
  cases: readonly MinutedCase[],
  agencies: readonly string[]
): readonly MinutesCopy[] {
  const documentOf = (some: readonly MinutedCase[]): CirculatedMinutes => ({
    kind: 'Minutes',
    meetingKey: meeting.key,
    marac: meeting.marac,
    version: circulation.version,
    circulatedAt: circulation.at.toISOString(),
    startsAt: meeting.startsAt.toISOString(),
    chair: meeting.chair,
    approvedBy: meeting.agenda.approved?.by ?? '',
    attendance: meeting.attendance.map(({ kind, agency, name, confidentiality }) => ({
      kind,
      agency,
      name,
      confidentiality: confidentiality !== undefined
    })),
    cases: some.map((one, at) => caseOf(one, at + 1))
  });
  const open = cases.filter(({ referral }) => !referral.restricted);
  const forAll = open.filter(one => isForAll(one, agencies));
  const copies = agencies.map(agency => ({ agency, some: open.filter(one => forAll.includes(one) || !isWithheldFrom(one, agency)) }));
  return [
    { agency: '', document: documentOf(forAll) },
    ...copies.filter(({ some }) => some.length > forAll.length).map(({ agency, some }) => ({ agency, document: documentOf(some) }))
  ];
}

/** What is left out of these minutes' copies, and what may have been missed, for the coordinator only. */
export const leftOutOfMinutes = (cases: readonly Pick<MinutedCase, 'referral' | 'minutes' | 'secrets'>[]): readonly LeftOut[] =>
  cases
    .filter(({ referral }) => !referral.restricted)
    .flatMap(({ referral, minutes, secrets }) =>
      leftOutOf(
        secrets,
        referral.reference,
        minutes.lines.map(({ section, text }) => [section, text] as const)
      )
    );
