import '../local/server/quietWarnings';
import { caseloadPlans } from '../local/demo/caseload';
import { caseOf } from '../local/demo/demoCase';
import { contentOf } from '../local/demo/rows';
import { dayOf } from '../src/domain/kernel/calendarDay';
import { agendaPaper } from '../src/domain/documents/agendaPaper';
import type { Paper } from '../src/domain/documents/paper';
import { agendaCopies } from '../src/domain/meetings/agendaDocument';
import type { AgendaHead, SafeSource } from '../src/domain/meetings/agendaDocument';
import { referenceOf } from '../src/domain/referral/reference';
import { secretsOf } from '../src/domain/secrets/secrets';
import { wordOf } from '../src/documents/word/paper/wordOf';
import type { WordMade } from './wordDocuments';

/** The agenda of the largest meeting: so many cases of the demo caseload, as they are circulated. */
function agendaOf(count: number, now: Date): Paper {
  const sources = caseloadPlans(dayOf(now), 1, [])
    .slice(0, count)
    .map(caseOf)
    .map((item): SafeSource => {
      const { people, criteria, dashScore } = contentOf(item, item.submittedAt);
      const referral = {
        id: 1,
        etag: '"1"',
        key: item.key,
        reference: referenceOf(item.key),
        status: 'Listed',
        owningMarac: item.owningMarac,
        receivedByMarac: item.marac,
        channel: item.channel,
        receivedAt: item.submittedAt,
        evidence: {},
        victimName: '',
        criteria,
        ...(dashScore !== undefined && { dashScore }),
        restricted: false,
        pending: '',
        problems: []
      } as const;
      return {
        referral,
        people,
        answers: item.answers,
        hasChildren: people.some(({ role }) => role === 'Child'),
        marks: [],
        withheldFrom: [],
        inNoCopy: false,
        secrets: secretsOf({ people, answers: item.answers })
      };
    });
  const meeting: AgendaHead['meeting'] = {
    id: 1,
    etag: '"1"',
    key: 'meeting',
    marac: 'Coventry',
    startsAt: now,
    kind: 'Regular',
    mode: 'Teams',
    state: 'Planned',
    chair: 'Example, Chair',
    place: 'Teams',
    lengthMinutes: 600,
    minutesPerCase: 15,
    cutOffAt: now,
    researchDueAt: now,
    agenda: { order: [], otherBusiness: [], circulated: [], minutesCirculated: [] },
    attendance: [],
    pending: '',
    problems: []
  };
  const [{ document }] = agendaCopies(
    { meeting, version: 1, circulatedAt: now, view: 'Whole', openActions: [], twelveMonths: [] },
    sources,
    []
  );
  if (document.cases.length !== count) throw new Error(`The agenda has ${document.cases.length} cases.`);
  return agendaPaper(document);
}

/** Makes it, and tells on standard output: this process does nothing else, so that its memory is the document's. */
async function main(cases: number, times: number): Promise<WordMade> {
  const paper = agendaOf(cases, new Date());
  // The library's own first use is not the document's.
  await wordOf({ ...paper, blocks: [] });
  const before = process.resourceUsage().maxRSS;
  const milliseconds: number[] = [];
  let bytes = 0;
  let peak = 0;
  for (let run = 0; run < times; run++) {
    const began = performance.now();
    bytes = (await wordOf(paper)).byteLength;
    milliseconds.push(performance.now() - began);
    if (run === 0) peak = (process.resourceUsage().maxRSS - before) / 1024;
  }
  return { cases, bytes, milliseconds, peakMegabytes: peak };
}

const [cases, times] = process.argv.slice(2).map(Number);
main(cases, times).then(
  made => process.stdout.write(`${JSON.stringify(made)}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  }
);
