import type { Outcome } from '../../domain/kernel/appError';
import type { WrittenKind } from '../../domain/case/history';
import { approvedDetail, askedDetail, letterProblem, letterStanding, mayAskForLetter } from '../../domain/documents/legalAidLetter';
import type { LetterStanding } from '../../domain/documents/legalAidLetter';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { behindBarrier, caseBarrier } from '../case/caseBarrier';
import { failure, noSuchCase } from '../shared/failures';
import type { KnownConfiguration } from '../shared/formContext';
import type { LetterUseCases } from './letterUseCases';
import type { HistoryLine } from '../shared/ports';
import type { CaseStores } from '../case/casePorts';
import { secretsOfRecord } from '../case/secretsOfCase';

/** The ports that letters need. */
export type LetterPorts = Pick<CaseStores, 'login' | 'events' | 'transfers' | 'clock' | 'referrals' | 'formVersions'>;

interface LetterRead {
  readonly referral: ReferralSummary;
  readonly lines: readonly HistoryLine[];
  readonly standing: LetterStanding;
}

const notSo = (words: string, nextAction: string): ReturnType<typeof failure> => failure('validation', 'letter', words, nextAction);
const lookAgain = 'Look at the letter as it stands now.';

/** The case and its history, if this person may open the case. */
async function readLetter(ports: LetterPorts, known: KnownConfiguration, caseKey: string): Promise<Outcome<LetterRead>> {
  const [standing, lines] = await Promise.all([ports.referrals.byKey(caseKey), ports.events.ofCase(caseKey)]);
  if (!standing.ok) return standing;
  if (!lines.ok) return lines;
  if (!standing.value) return noSuchCase;
  const barrier = await caseBarrier(ports, known, standing.value);
  if (!barrier.ok) return barrier;
  return barrier.value
    ? behindBarrier(barrier.value)
    : ok({ referral: standing.value, lines: lines.value, standing: letterStanding(lines.value) });
}

type Line = { readonly key: string; readonly kind: WrittenKind; readonly detail: string };

/** Writes one line, once, and returns the letter's state from all its lines. */
async function write(ports: LetterPorts, { key: caseKey, restricted }: ReferralSummary, line: Line): Promise<Outcome<LetterStanding>> {
  const written = await ports.events.evidence({ ...line, caseKey, restricted });
  if (!written.ok) return written;
  const lines = await ports.events.ofCase(caseKey);
  return lines.ok ? ok(letterStanding(lines.value)) : lines;
}

const hasLine = ({ lines }: LetterRead, wanted: string): boolean => lines.some(({ key }) => key === wanted);

/** Courts and solicitors see the letter, and so does the perpetrator: it must not hold a secret address or anything that leads to it. */
async function secretIn(ports: LetterPorts, caseKey: string, text: string): Promise<ReturnType<typeof failure> | undefined> {
  const record = await ports.referrals.read(caseKey);
  if (!record.ok) return record;
  const secrets = await secretsOfRecord(ports, record.value);
  if (!secrets.ok) return secrets;
  const found = secrets.value.foundIn(text).filter(({ certain }) => certain);
  return found.length === 0
    ? undefined
    : notSo(
        `The letter seems to give what must be kept secret: ${found.map(({ words }) => `“${words}”`).join(', ')}.`,
        'Take it out. Nothing you typed is lost.'
      );
}

/** The login of the person who asked for the current letter. */
const askedBy = ({ lines }: LetterRead, letterKey: string): string => lines.find(({ key }) => key === `${letterKey}:asked`)?.byLogin ?? '';

/** Why this text cannot be approved now; undefined if it can. */
function approvalProblem(
  read: LetterRead,
  login: string,
  letterKey: string,
  chair: string,
  text: string
): ReturnType<typeof failure> | undefined {
  const { standing } = read;
  if (standing.kind !== 'Asked' || standing.letterKey !== letterKey)
    return failure('conflict', 'letter', 'This letter is no longer waiting for approval.', lookAgain);
  if (askedBy(read, letterKey).toLowerCase() === login.toLowerCase())
    return notSo(
      'The person who asked for a letter cannot record its approval.',
      'Ask the chair, or a colleague who has it from the chair, to do it.'
    );
  if (chair.trim() === '') return notSo('Nobody is named as the chair who approves it.', 'Enter the name of the chair.');
  const problem = letterProblem(text);
  return problem === '' ? undefined : notSo(`${problem}.`, 'Put it right, and approve it then.');
}

/** Legal-aid letters on their ports. A letter is stored only in its case's history, which is append-only. */
export const composeLetters = (ports: LetterPorts, known: KnownConfiguration): LetterUseCases => ({
  async standing(caseKey) {
    const read = await readLetter(ports, known, caseKey);
    return read.ok ? ok(read.value.standing) : read;
  },
  async ask({ caseKey, letterKey, text }) {
    const read = await readLetter(ports, known, caseKey);
    if (!read.ok) return read;
    const { referral, standing } = read.value;
    const key = `${letterKey}:asked`;
    if (hasLine(read.value, key)) return ok(standing);
    if (!mayAskForLetter(referral))
      return notSo('The MARAC has not accepted this case, so that nobody can confirm that it was before it.', 'Review the referral first.');
    if (standing.kind === 'Asked')
      return failure('conflict', 'letter', `${standing.askedBy} has asked for this letter already.`, lookAgain);
    if (text.trim() === '') return notSo('The letter is empty.', 'Enter its words.');
    return (
      (await secretIn(ports, caseKey, text)) ??
      write(ports, referral, { key, kind: 'Legal-aid letter asked for', detail: askedDetail(text) })
    );
  },
  async approve({ caseKey, letterKey, chair, text }) {
    const read = await readLetter(ports, known, caseKey);
    if (!read.ok) return read;
    const key = `${letterKey}:approved`;
    if (hasLine(read.value, key)) return ok(read.value.standing);
    const problem = approvalProblem(read.value, ports.login, letterKey, chair, text);
    return (
      problem ??
      (await secretIn(ports, caseKey, text)) ??
      write(ports, read.value.referral, { key, kind: 'Legal-aid letter approved', detail: approvedDetail(chair, text) })
    );
  },
  async refuse({ caseKey, letterKey, reason }) {
    const read = await readLetter(ports, known, caseKey);
    if (!read.ok) return read;
    const { referral, standing } = read.value;
    const key = `${letterKey}:refused`;
    if (hasLine(read.value, key)) return ok(standing);
    if ((standing.kind !== 'Asked' && standing.kind !== 'Approved') || standing.letterKey !== letterKey)
      return failure('conflict', 'letter', 'This letter is no longer valid.', lookAgain);
    return reason.trim() === ''
      ? notSo('No reason is given.', 'Enter why the letter is not given.')
      : write(ports, referral, { key, kind: 'Legal-aid letter refused', detail: reason.trim() });
  }
});
