import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { WrittenKind } from '../../domain/case/history';
import { intakeStatusOf, isDecided } from '../../domain/review/decisions';
import { receiptKey } from '../../domain/review/referrerMail';
import { isOutside } from '../../domain/referral/referrer';
import { isElsewhere, whyReferrerNotTold } from '../../domain/transfer/referrerMayKnow';
import { contentAsFarAsKnown } from '../../domain/form/reading/referralContent';
import type { CasePerson, ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { answerOrLeave, mayWriteOnRow } from '../case/answerReferrer';
import { draftReferrerMail } from '../case/tellReferrer';
import { copyAttachments } from '../shared/copyAttachments';
import { failure } from '../shared/failures';
import { formContext } from '../shared/formContext';
import { intakeOf, reply } from '../case/intakeReply';
import type { FinishPorts } from '../case/casePorts';
import type { CaseStep } from '../case/journal';
import { hasReadableAnswers } from '../shared/ports';
import { showChanges } from './showChanges';
import { takeFromAgencies, takenWords } from '../case/takeFromAgencies';
import { renewIdva } from '../review/tellIdva';
import { wordsOf } from '../../domain/kernel/problems';

/** Gives each person a key of their own: a damaged form can hold one key twice, and nobody may be lost because of that. */
export function withKeysOfTheirOwn(people: readonly CasePerson[]): readonly CasePerson[] {
  const taken = new Set<string>();
  return people.map((person, at) => {
    const key = person.key !== '' && !taken.has(person.key) ? person.key : `person ${at + 1}`;
    taken.add(key);
    return { ...person, key };
  });
}

const history = {
  takeIn: ['taken in', 'Taken in', 'Taken in as it was submitted.'],
  sentAgain: [
    'sent again',
    'Sent again',
    'The referrer answered the question and sent it again. The version before is kept; the clocks run from the first receipt.'
  ],
  changeTaken: [
    'change taken',
    'Change taken in',
    'The case stands on what the referrer changed after sending it. The version before is kept; the clocks run from the first receipt.'
  ]
} as const satisfies Record<string, readonly [string, WrittenKind, string]>;

/** The keys by which these people are found. How names are spelt comes when somebody is taken in, and not with the desk. */
async function keysOf(
  people: readonly CasePerson[]
): Promise<Outcome<readonly { readonly personKey: string; readonly matchKey: string }[]>> {
  try {
    const { matchKeysOf } = await import(/* webpackChunkName: 'marac-match-keys' */ '../../domain/matching/matchKeys');
    return ok(people.flatMap(person => Array.from(new Set(matchKeysOf(person))).map(matchKey => ({ personKey: person.key, matchKey }))));
  } catch {
    return failure(
      'offline',
      'match-keys',
      'The people of a new case cannot be looked for yet: a part of this page could not be loaded.',
      'Check your connection, then refresh the queue.'
    );
  }
}

/**
 * The steps that follow the commit point of a take-in, of an answer to a return for information, or of a change taken in. Each is proved by
 * its own keyed rows, so that running them again, or by two people at once, changes nothing.
 */
export async function followUp(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  journal: CaseStep<'takeIn' | 'sentAgain' | 'changeTaken'>
): Promise<Outcome<void>> {
  const found = intakeOf(ports, journal.site);
  if (!found.ok) return found;
  const intake = found.value;
  const { key } = referral;
  // Files first: a form that is too long for the row's columns is itself a file.
  const files = await copyAttachments(
    { store: intake.attachments, id: journal.intakeId },
    { store: ports.referrals.attachments, id: referral.id }
  );
  if (!files.ok) return files;

  const record = await ports.referrals.read(key);
  if (!record.ok) return record;
  if (!hasReadableAnswers(record.value)) {
    return failure(
      'damaged',
      'form',
      `${wordsOf(record.value.problems).join('. ')}.`,
      'Restore an earlier version of the row, then take in again.'
    );
  }
  const content = contentAsFarAsKnown(record.value.answers, formContext(configuration, ports.clock));
  const people = withKeysOfTheirOwn(content.people);
  const restricted = referral.restricted || content.restricted;
  const isAgain = journal.step !== 'takeIn';
  const editedSince = journal.step !== 'changeTaken' && journal.editedSince;

  const peopleDone = await ports.people[isAgain ? 'replace' : 'ensure'](key, people, restricted);
  if (!peopleDone.ok) return peopleDone;

  const keys = await keysOf(people);
  if (!keys.ok) return keys;
  const keysDone = await ports.matchKeys[isAgain ? 'replace' : 'ensure'](key, keys.value, restricted);
  if (!keysDone.ok) return keysDone;

  // The answer may exclude an agency, because it names an employer or restricts the case.
  const taken = isAgain
    ? await takeFromAgencies(ports, configuration, key, `${key}:${history[journal.step][0]} ${journal.version}`, restricted)
    : ok(0);
  if (!taken.ok) return taken;

  const [name, kind, words] = history[journal.step];
  const by = journal.step === 'changeTaken' ? ` Decided by ${journal.by}.` : '';
  const detail = `${words}${by}${takenWords(taken.value)}`;
  const told = await ports.events.record({
    key: isAgain ? `${key}:${name} ${journal.version}` : `${key}:${name}`,
    caseKey: key,
    kind,
    detail: editedSince ? `${detail} The referrer has changed it since: the change is kept beside the case, and not in it.` : detail,
    restricted
  });
  if (!told.ok) return told;
  if (editedSince) {
    const changes = await intake.changesSince(journal.intakeId, referral.submittedVersion ?? 0);
    if (!changes.ok) return changes;
    const shown = await showChanges(ports, configuration, { ...referral, restricted }, changes.value);
    if (!shown.ok) return shown;
  }
  if (isAgain) {
    const renewed = await renewIdva(ports, configuration, key);
    if (!renewed.ok) return renewed;
  }
  if (!isAgain && isOutside(referral) && whyReferrerNotTold(referral, configuration) === undefined) {
    const receipt = await draftReferrerMail(ports, configuration, referral, receiptKey(referral), 'Receipt');
    if (!receipt.ok) return receipt;
  }
  // A later submission in the row is taken in separately.
  if (journal.step === 'changeTaken') return ok(undefined);
  const may = await mayWriteOnRow(ports, configuration, referral);
  if (!may.ok || !may.value) return may.ok ? ok(undefined) : may;
  const replied = await reply(intake, journal.intakeId, item =>
    item.status !== 'Submitted' || item.key !== key
      ? undefined
      : {
          // The team may have decided on the case before the answer arrived.
          status: intakeStatusOf(referral.status),
          reference: referral.reference,
          receivedAt: referral.receivedAt,
          // The question has been answered.
          ...(!isDecided(referral.status) && { decision: { criterion: '', reason: '', nextStep: '' } })
        }
  );
  return replied.ok && isElsewhere(referral) ? answerOrLeave(ports, configuration, referral) : replied;
}
