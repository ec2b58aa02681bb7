/**
 * Writes every journal text that a commit of this repository can store, with what that commit itself reads in it:
 *   node tests/services/case/golden/journals/make.mjs 63c5d83 > tests/services/case/golden/journals/63c5d83.json
 * It runs the commit's own writers and readers; those that are private to a file are exported in a copy. For commits whose journals are prose.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const commit = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'journals-'));
execFileSync('tar', ['-x', '-C', folder], { input: execFileSync('git', ['archive', commit, 'src'], { maxBuffer: 1e9 }) });

const at = name => join(folder, 'src', name);
const exposed = (name, ...names) => appendFileSync(at(name), `\nexport { ${names.join(', ')} };\n`);
exposed('services/finishMinutes.ts', 'isDecision', 'wasDeferred');
exposed('services/circulateMinutes.ts', 'journal');
exposed('services/suggestEntry.ts', 'writeFor', 'kinds');

const modules = {
  cases: 'services/journal',
  meetings: 'services/meetingJournal',
  minutes: 'services/finishMinutes',
  circulated: 'services/circulateMinutes',
  complex: 'services/changeComplex',
  decide: 'services/decideEntry',
  edit: 'services/editEntry',
  suggest: 'services/suggestEntry',
  transfer: 'domain/desk/transfer',
  transferDetails: 'domain/desk/transferDetails',
  retention: 'domain/retention',
  complexCase: 'domain/complex/complexCase',
  outcomes: 'domain/meetings/minutes',
  triggers: 'domain/complex/triggers'
};
writeFileSync(
  at('entry.ts'),
  Object.entries(modules)
    .map(([name, path]) => `export * as ${name} from './${path}';`)
    .join('\n')
);
const bundle = join(folder, 'bundle.mjs');
await build({
  entryPoints: [at('entry.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: bundle,
  logLevel: 'error',
  nodePaths: [join(process.cwd(), 'node_modules')]
});
const code = await import(bundle);

const found = [];
const add = (list, text, read) => found.push({ list, text, read: JSON.parse(JSON.stringify(read ?? null)) });

// What people type, and what stands in keys and names: whatever could be taken for a part of the journal itself.
const key = '0f8fad5b-d9cb-469f-a165-70867728950e';
const names = ['Example, Birmingham', 'O’Neil-Example, Zoë: Senior', 'A, 3 matches not looked at'];
const typed = [
  '',
  'She asked for it.',
  'A "quote", a \\ and {braces}; because: two\nlines. Reason: none (before: Deferred)',
  'Zoë — 7 Röad'
];
const moments = [new Date('2026-06-15T09:00:00Z'), new Date('2026-12-31T23:59:59.999Z')];

const ofCase = journal => {
  let text;
  try {
    text = code.cases.writeJournal(journal);
  } catch {
    return;
  }
  if (!text.startsWith('undefined')) add('case', text, code.cases.readJournal(text));
};

const isLater = readFileSync(at('services/journal.ts'), 'utf8').includes("'Change taken'");
for (const site of ['case', 'partner']) {
  for (const intakeId of [1, 98765]) {
    for (const editedSince of [false, true]) {
      ofCase({ step: 'Take in', site, intakeId, editedSince });
      ofCase({ step: 'Sent again', site, intakeId, version: 7, editedSince });
    }
    if (isLater) for (const by of names) ofCase({ step: 'Change taken', site, intakeId, version: 12, by });
  }
}
ofCase({ step: 'Return', decisionKey: key });
for (const step of ['Accept', 'Withdraw', 'Reinstate']) {
  for (const by of names) {
    for (const moment of moments) {
      ofCase({ step, decisionKey: key, at: moment, by });
      if (isLater) for (const matchesOwed of [0, 1, 250]) ofCase({ step, decisionKey: key, at: moment, by, matchesOwed });
    }
  }
}
for (const hidden of [[], ['sandwell@wmp.example'], ['sandwell@wmp.example', "o'neil.example@wmp.example"]]) {
  for (const shown of [[], ['dudley@wmp.example']]) ofCase({ step: 'Restrict', key, hidden, shown });
}
if (isLater) ofCase({ step: 'Exclude', key });
for (const recordType of code.retention.recordTypes) {
  for (const reason of typed) ofCase({ step: 'Dispose', key, by: 'records@wmp.example', recordType, reason });
}
const plain = code.transferDetails.safeDetails;
const full = {
  ...plain,
  hasLeft: true,
  leftOn: '2026-06-14',
  reviewOn: '2026-09-01',
  destinationToldTo: ['Housing'],
  addressToldTo: ['Health', 'Police'],
  newAddress: '7 Haven Crescent\nWalsall WS9 8ZZ',
  perpetratorKnows: 'No',
  actions: { 'a-1': 'Done', 'a-2': 'Stays with the agency', 'a-3': 'Handed over' }
};
for (const reason of code.transfer.transferReasons) {
  for (const details of [plain, full, ...typed.map(note => ({ ...plain, note }))]) {
    ofCase({
      step: 'Transfer',
      transferKey: key,
      atOnce: false,
      from: 'Coventry',
      to: 'Walsall',
      outOfForce: false,
      details: { ...details, reason }
    });
  }
  ofCase({ step: 'Transfer details', transferKey: key, time: 2, details: { reason } });
}
ofCase({ step: 'Transfer', transferKey: key, atOnce: true, from: 'Coventry', to: 'Solihull', outOfForce: false, details: full });
ofCase({
  step: 'Transfer',
  transferKey: key,
  atOnce: false,
  from: 'Coventry',
  to: 'Nottinghamshire: {north}',
  outOfForce: true,
  details: full
});
for (const details of [{}, full, { newAddress: 'kept:abc' }, ...typed.map(note => ({ note }))])
  ofCase({ step: 'Transfer details', transferKey: key, time: 1, details });
for (const words of typed) {
  for (const step of ['Transfer accepted', 'Transfer declined', 'Transfer taken back', 'Transfer received'])
    ofCase({ step, transferKey: key, words });
}
for (const destination of ['Known, to be transferred', 'Outside the force area', 'Not known']) {
  for (const note of typed) {
    const detail = { marac: 'Birmingham East', leftOn: '2026-06-14', destination, note, addressToldTo: ['Health'], newAddress: 'kept:abc' };
    ofCase({ step: 'Left the area', departureKey: key, detail });
    ofCase({ step: 'Departure taken back', departureKey: key, detail });
  }
}

const ofMeeting = text => add('meeting', text, code.meetings.readMeetingJournal(text));
for (const version of [1, 12]) {
  for (const view of ['Whole', 'Research only']) ofMeeting(code.meetings.writeMeetingJournal({ step: 'Circulate agenda', version, view }));
  ofMeeting(code.meetings.writeMeetingJournal({ step: 'Circulate minutes', version }));
  ofMeeting(code.circulated.journal(version));
}
for (const reason of typed) ofMeeting(code.meetings.writeMeetingJournal({ step: 'Cancel', reason }));
ofMeeting(code.meetings.writeMeetingJournal({ step: 'Move' }));

for (const revision of [1, 27]) {
  for (const before of code.outcomes.caseOutcomes) {
    for (const after of code.outcomes.caseOutcomes) {
      const pending = code.minutes.minutesJournal(revision, before, after);
      add('minutes', pending, {
        revision,
        isDecision: code.minutes.isDecision({ pending }),
        wasDeferred: code.minutes.wasDeferred({ pending })
      });
    }
  }
}

const entry = {
  id: 1,
  etag: '1',
  key: 'c:complex',
  caseKey: 'c',
  reference: 'M-TEST',
  marac: 'Coventry',
  state: 'Proposed',
  triggers: [],
  fired: [],
  rationale: '',
  decidedBy: '',
  leadCoordinator: 'x@wmp.example',
  leadAgency: 'Police',
  escalation: 'Local',
  reviewEveryDays: 7,
  detail: code.complexCase.noDetail,
  reviews: [],
  decisionKey: 'before',
  pending: '',
  restricted: false,
  problems: []
};
// The deeds themselves, on a store that keeps the text and answers that it could not be reached.
const portsOn = standing => ({
  complex: {
    standing: async () => ({ ok: true, value: standing }),
    change: async (_entry, { pending }) => {
      add('entry', pending, code.complex.readEntryJournal(pending));
      return { ok: false, error: { kind: 'offline', words: '', nextAction: '', supportCode: '' } };
    }
  },
  events: {},
  identifiers: { newKey: () => key },
  clock: { now: () => moments[0] },
  me: async () => ({ ok: true, value: { name: names[1], login: 'x@wmp.example' } })
});
const reason = 'Decided for this reason: "she", because of 2 things (before: Deferred).\nAnd more.';
const plan = { leadCoordinator: 'x@wmp.example', leadAgency: '', escalation: 'Local', reviewEveryDays: 7 };
for (const from of code.complexCase.complexStates) {
  const standing = { ...entry, state: from };
  for (const to of code.complexCase.complexStates)
    await code.decide.decideEntry(portsOn(standing), { entry: standing, to, reason, plan, learning: 'Nothing.', decisionKey: key });
}
const active = { ...entry, state: 'Active' };
const fields = code.edit.fieldsOf(active);
const others = {
  marac: 'Walsall',
  leadCoordinator: 'y@wmp.example',
  leadAgency: 'Health',
  escalation: 'Panel',
  reviewEveryDays: 14,
  processes: ['MAPPA'],
  riskSummary: 'a',
  barriers: 'b',
  tried: 'c'
};
for (const changed of [...Object.keys(others).map(name => [name]), Object.keys(others)]) {
  await code.edit.editEntry(portsOn(active), active, key, { ...fields, ...Object.fromEntries(changed.map(name => [name, others[name]])) });
}
for (const change of code.complexCase.riskChanges)
  await code.edit.reviewEntry(portsOn(active), { entry: active, key, change, decision: reason, actions: '' });
await code.edit.undoEntry(portsOn(active), key, active, entry);
await code.suggest.followCase(portsOn(active), 'c', 'Walsall');
for (const state of ['Proposed', 'Active']) {
  for (const name of code.triggers.triggerNames) {
    const { pending } = code.suggest.writeFor({ ...entry, state }, 'Coventry', [], [{ name, words: reason }], moments[0], key);
    add('entry', pending, code.complex.readEntryJournal(pending));
  }
}
rmSync(folder, { recursive: true });
if (!existsSync(folder)) process.stdout.write(`${JSON.stringify(found, null, 1)}\n`);
