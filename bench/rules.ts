import fc from 'fast-check';
import { caseloadSize, caseloadPlans } from '../local/demo/caseload';
import { caseOf } from '../local/demo/demoCase';
import { contentOf } from '../local/demo/rows';
import { dayOf } from '../src/domain/kernel/calendarDay';
import { defaultConfiguration } from '../src/domain/setUp/defaultConfiguration';
import type { FormContext, FormProblem } from '../src/domain/form/definition';
import { referralForm } from '../src/domain/form/referralForm';
import { validateForm } from '../src/domain/form/validate';
import { referenceOf } from '../src/domain/referral/reference';
import type { ReferralSummary } from '../src/domain/referral/referral';
import { rowsAtATime } from '../src/webparts/maracDesk/presenters/rowMoves';
import { casesAt, timedCases } from '../src/webparts/maracDesk/presenters/queueCases';
import type { QueueFilter } from '../src/webparts/maracDesk/presenters/queueFilter';
import { queueView } from '../src/webparts/maracDesk/presenters/queueView';
import { generatedAnswers } from '../tests/domain/form/support/fillIn';
import type { Log } from './measuredSites';

/** What judging generated forms came to. */
export interface FormsJudged {
  readonly forms: number;
  readonly problems: number;
  /** Forms that ended in an exception; none should. */
  readonly exceptions: number;
  /** Forms with a problem that is not named in words or not tied to a section and a question; none should be. */
  readonly unnamed: number;
  /** Milliseconds for each form. */
  readonly milliseconds: readonly number[];
}

const formsAtATime = 1_000;
const sectionIds: ReadonlySet<string> = new Set(referralForm.sections.map(({ id }) => id));

/** Tied to a section and a question, and in words somebody can act on. */
export const isNamed = ({ sectionId, path, words }: FormProblem): boolean =>
  sectionIds.has(sectionId) && path.length % 2 === 1 && words.length >= 10 && !/undefined|\[object|\bNaN\b/.test(words);

/** Judges so many generated forms, well filled in and badly. The same seed gives the same forms. */
export function judgeForms(count: number, seed: number, log: Log): FormsJudged {
  const context: FormContext = { configuration: defaultConfiguration, today: dayOf(new Date()) };
  const arbitrary = generatedAnswers(referralForm, context);
  const milliseconds: number[] = [];
  let [problems, exceptions, unnamed] = [0, 0, 0];
  for (let done = 0; done < count; done += formsAtATime) {
    for (const answers of fc.sample(arbitrary, { numRuns: Math.min(formsAtATime, count - done), seed: seed + done })) {
      const began = performance.now();
      try {
        const found = validateForm(referralForm, answers, context);
        milliseconds.push(performance.now() - began);
        problems += found.length;
        unnamed += found.every(isNamed) ? 0 : 1;
      } catch {
        exceptions += 1;
      }
    }
    if ((done + formsAtATime) % (count / 5) === 0) {
      log(`  ${(done + formsAtATime).toLocaleString('en-GB')} forms.`);
    }
  }
  return { forms: count, problems, exceptions, unnamed, milliseconds };
}

/** A queue of so many cases, made of the demo caseload again and again. */
function queueOf(count: number, now: Date): readonly ReferralSummary[] {
  const cases = caseloadPlans(dayOf(now), 1, []).map(caseOf);
  return Array.from({ length: count }, (_unused, at): ReferralSummary => {
    const item = cases[at % caseloadSize];
    const content = contentOf(item, item.submittedAt);
    return {
      id: at + 1,
      etag: '"1"',
      key: item.key,
      reference: referenceOf(item.key),
      status: item.status,
      owningMarac: item.owningMarac,
      receivedByMarac: item.marac,
      channel: item.channel,
      receivedAt: item.submittedAt,
      nextDueAt: item.owed.nextDueAt,
      evidence: item.evidence,
      victimName: content.people
        .filter(({ role }) => role === 'Victim')
        .map(({ familyName, givenNames }) => `${familyName}, ${givenNames}`)[0],
      criteria: content.criteria,
      dashScore: content.dashScore,
      restricted: content.restricted,
      pending: '',
      problems: []
    };
  });
}

/** Milliseconds to work a queue out from the rows read, and to filter it for one more letter of a search. */
export interface QueueWorked {
  readonly cases: number;
  readonly fromRows: readonly number[];
  readonly oneLetter: readonly number[];
}

/** Works the queue of so many cases out, so many times. */
export function workQueueOut(count: number, times: number): QueueWorked {
  const now = new Date();
  const queue = queueOf(count, now);
  const { staffedHours } = defaultConfiguration;
  const user = { login: 'coordinator.birmingham@wmp.example' };
  const filter = (search: string): QueueFilter => ({ scope: { kind: 'All' }, state: 'Everything', search });
  const fromRows: number[] = [];
  const oneLetter: number[] = [];
  for (let run = 0; run < times; run++) {
    const began = performance.now();
    const cases = casesAt(timedCases(queue, staffedHours), now, staffedHours);
    queueView(cases, filter(''), now, rowsAtATime, defaultConfiguration, user);
    const between = performance.now();
    queueView(cases, filter('test'), now, rowsAtATime, defaultConfiguration, user);
    fromRows.push(between - began);
    oneLetter.push(performance.now() - between);
  }
  return { cases: count, fromRows, oneLetter };
}
