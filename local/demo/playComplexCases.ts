import { addDays, dayOf, instantAt } from '../../src/domain/kernel/calendarDay';
import { complexKeyOf } from '../../src/domain/complex/complexCase';
import type { ComplexEntry, ComplexSummary, RiskChange } from '../../src/domain/complex/complexCase';
import type { ReferralSummary } from '../../src/domain/referral/referral';
import { composeComplexLog } from '../../src/services/complex/composeComplexLog';
import type { ComplexPorts } from '../../src/services/complex/complexPorts';
import type { ComplexUseCases, EntryWritten, WatchPlan } from '../../src/services/complex/complexUseCases';
import { suggestEntry } from '../../src/services/complex/suggestEntry';
import { createComplexPorts } from '../../src/sharepoint/pages/createComplexPorts';
import { coordinatorLogin } from './demoPeople';
import type { LoadOptions } from './load';
import { pageAs, worked } from './playing';

/** MARACs whose cases are on the log of the demo data. */
const maracsOnLog = ['Birmingham East', 'Coventry', 'Sandwell', 'Walsall'] as const;
const elevenOClock = 11 * 60;

interface Desk {
  readonly ports: ComplexPorts;
  readonly log: ComplexUseCases;
}

const deskOf = (options: LoadOptions, login: string, moment?: Date): Desk => {
  const { client, context } = pageAs(options, login, moment);
  const ports = createComplexPorts(client('case'), client('partner'), context);
  return { ports, log: composeComplexLog(ports) };
};

const written = (result: EntryWritten): ComplexEntry => {
  if (result.kind !== 'written') throw new Error(`The demo data: ${result.words}`);
  return result.entry;
};

/** One case’s way onto the log: days before today, and what was said. */
interface Story {
  readonly putForward: number;
  readonly confirmed: number;
  readonly reviewed: readonly {
    readonly daysAgo: number;
    readonly change: RiskChange;
    readonly decision: string;
    readonly actions: string;
  }[];
  readonly reason: string;
  readonly plan: Omit<WatchPlan, 'leadCoordinator'>;
  readonly ended?: { readonly daysAgo: number; readonly outcome: string; readonly learning: string };
}

const reviewOverdue: Story = {
  putForward: 43,
  confirmed: 42,
  reviewed: [
    {
      daysAgo: 22,
      change: 'Up',
      decision: 'Contact has begun again. Housing looks for another place.',
      actions: 'Housing reports on the move.'
    }
  ],
  reason: 'Three agencies work with the family and none of them leads.',
  plan: { leadAgency: 'Housing', escalation: 'Senior coordinator', reviewEveryDays: 14 }
};
const underWay: Story = {
  putForward: 16,
  confirmed: 15,
  reviewed: [
    { daysAgo: 8, change: 'Same', decision: 'The plan stands.', actions: 'The IDVA rings on Thursday.' },
    { daysAgo: 2, change: 'Down', decision: 'He keeps to the conditions. Go on as agreed.', actions: '' }
  ],
  reason: 'He is released within weeks and knows where she lives.',
  plan: { leadAgency: 'Probation', escalation: 'Local', reviewEveryDays: 7 }
};
const steppedDown: Story = {
  ...reviewOverdue,
  reason: 'She was referred from two areas in one month.',
  ended: { daysAgo: 5, outcome: 'She has moved, and both areas know it.', learning: 'One coordinator for both areas from the first day.' }
};

const stories: readonly Story[] = [reviewOverdue, steppedDown, underWay];

/** Cases that were received long enough ago, oldest first. */
const longAgo = (cases: readonly ReferralSummary[], moment: Date): readonly ReferralSummary[] =>
  cases
    .filter(({ receivedAt, restricted }) => !restricted && receivedAt.getTime() < moment.getTime())
    .sort((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime());

class Player {
  public constructor(
    private readonly options: LoadOptions,
    private readonly login: string
  ) {}

  public moment(daysAgo: number): Date {
    return instantAt(addDays(this.options.today, -daysAgo), elevenOClock);
  }

  /** Each step on a page of its own, at its time. */
  private at<T>(daysAgo: number, step: (log: ComplexUseCases) => Promise<T>): Promise<T> {
    return step(deskOf(this.options, this.login, this.moment(daysAgo)).log);
  }

  /** A story that was broken off goes on where it stands. Answers whether anything was done. */
  public async play(key: string, story: Story): Promise<boolean> {
    const { reason, plan, ended } = story;
    const standing = worked(await deskOf(this.options, this.login).ports.desk.complex.byKey(complexKeyOf(key)));
    let entry = standing ?? worked(await this.at(story.putForward, log => log.putForward(key, reason)));
    if (entry.state === 'Proposed') {
      const watch = { ...plan, leadCoordinator: this.login };
      entry = written(
        worked(await this.at(story.confirmed, log => log.decide({ entry, decisionKey: log.newKey(), to: 'Active', reason, plan: watch })))
      );
    }
    for (const { daysAgo, ...review } of story.reviewed.slice(entry.reviews.length)) {
      entry = written(worked(await this.at(daysAgo, log => log.review({ entry, key: log.newKey(), ...review }))));
    }
    if (ended && entry.state === 'Active') {
      entry = written(
        worked(
          await this.at(ended.daysAgo, log =>
            log.decide({ entry, decisionKey: log.newKey(), to: 'Stepped down', reason: ended.outcome, learning: ended.learning })
          )
        )
      );
    }
    return entry.decisionKey !== standing?.decisionKey || entry.reviews.length !== standing.reviews.length;
  }
}

/** Of the first cases that are listed at a MARAC, those that the rules call complex are suggested. */
async function playSuggestions(options: LoadOptions, login: string, cases: readonly ReferralSummary[]): Promise<void> {
  const { ports } = deskOf(options, login);
  const configuration = worked(await ports.desk.configuration.read());
  for (const { key } of cases.filter(({ status }) => status === 'Listed').slice(0, 3))
    worked(await suggestEntry(ports.desk, configuration, key));
}

/** The case that a story is told of: the one in which it was begun, or one that nothing is told of yet. */
function caseFor(story: Story, cases: readonly ReferralSummary[], entries: readonly ComplexSummary[], before: Date): string | undefined {
  const begun = entries.find(({ fired }) => fired.some(({ words }) => words === story.reason));
  return begun?.caseKey ?? longAgo(cases, before).find(({ key }) => !entries.some(({ caseKey }) => caseKey === key))?.key;
}

/**
 * The complex-case log of some MARACs: one whose review is overdue, one under way, one stepped down, and what the rules suggest.
 * A story that has been told stays as it is. Answers with how many MARACs had something left to tell.
 */
export async function playComplexCases(options: LoadOptions, maracs: readonly string[] = maracsOnLog): Promise<number> {
  let played = 0;
  for (const [at, marac] of maracs.entries()) {
    options.tell?.('Complex cases', at, maracs.length);
    const login = coordinatorLogin(marac);
    const player = new Player(options, login);
    const { ports } = deskOf(options, login);
    const cases = worked(await ports.reader.openCases()).filter(({ owningMarac }) => owningMarac === marac);
    const endedIn = stories.flatMap(({ ended }) => (ended ? [dayOf(player.moment(ended.daysAgo)).slice(0, 7)] : []));
    let isNews = false;
    for (const story of stories) {
      if (options.signal?.aborted) return played;
      const entries = worked(await ports.reader.log(endedIn)).entries.filter(entry => entry.marac === marac);
      const key = caseFor(story, cases, entries, player.moment(story.putForward));
      if (key !== undefined && (await player.play(key, story))) isNews = true;
    }
    await playSuggestions(options, login, cases);
    played += Number(isNews);
  }
  options.tell?.('Complex cases', maracs.length, maracs.length);
  return played;
}
