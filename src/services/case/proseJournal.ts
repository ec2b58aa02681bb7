import { fromJson, isRecord } from '../../domain/kernel/json';

type Stored = Readonly<Record<string, unknown>>;
type Sentence = readonly [RegExp, (...parts: string[]) => Stored];

const logins = (joined: string): readonly string[] => joined.split(', ').filter(login => login !== '');

const ofTransfer: Readonly<Record<string, string>> = {
  Transfer: 'transferOffered',
  'Transfer details': 'transferDetails',
  'Transfer accepted': 'transferAccepted',
  'Transfer declined': 'transferDeclined',
  'Transfer taken back': 'transferTakenBack',
  'Transfer received': 'transferReceived',
  'Left the area': 'leftArea',
  'Departure taken back': 'departureTakenBack'
};

const deeds: Readonly<Record<string, string>> = {
  'Complex case declined': 'declined',
  'Complex case stepped down': 'steppedDown',
  'Complex case passed to another force': 'passedOn',
  'Complex case watched only': 'watchedOnly',
  'Complex case worked on again': 'workedOnAgain',
  'Complex case put on the log': 'putOnLog',
  'Complex case reopened': 'reopened',
  'Complex case changed': 'changed',
  'Complex case reviewed': 'reviewed',
  'Complex case: taken back': 'takenBack',
  'Complex case goes with the transfer': 'wentWithCase',
  'Suggested for the complex-case log': 'suggested',
  'Put forward for the complex-case log': 'putForward',
  'More known of a complex case': 'moreKnown'
};

/** Journals as releases up to 63c5d83 and 93f9b3e wrote them. Nothing writes these sentences now, and they are stored on live sites: never reword them. */
const sentences: Readonly<Record<string, readonly Sentence[]>> = {
  case: [
    [
      /^Take in from (\w+) (\d+)( \(changed since\))?:/,
      (site, id, edited) => ({ step: 'takeIn', site, intakeId: Number(id), editedSince: edited !== undefined })
    ],
    [
      /^Sent again from (\w+) (\d+) version (\d+)( \(changed since\))?:/,
      (site, id, version, edited) => ({
        step: 'sentAgain',
        site,
        intakeId: Number(id),
        version: Number(version),
        editedSince: edited !== undefined
      })
    ],
    [
      /^Change taken from (\w+) (\d+) version (\d+) by (.*): [^:]*$/,
      (site, id, version, by) => ({ step: 'changeTaken', site, intakeId: Number(id), version: Number(version), by })
    ],
    [
      /^Restrict ([0-9a-zA-Z-]+): [^;]*; hidden: ([^;]*); shown: ([^;]*)$/,
      (key, hidden, shown) => ({ step: 'restrict', key, hidden: logins(hidden), shown: logins(shown) })
    ],
    [/^Exclude ([0-9a-zA-Z-]+):/, key => ({ step: 'exclude', key })],
    [
      /^(Accept|Withdraw|Reinstate) ([0-9a-zA-Z-]+) at (\S+) by (.*): [^:]*?(?:, (\d+) matches not looked at)?$/,
      (step, decisionKey, at, by, owed?: string) => ({
        step: step.toLowerCase(),
        decisionKey,
        at,
        by,
        ...(owed !== undefined && { matchesOwed: Number(owed) })
      })
    ],
    [
      /^Dispose ([0-9a-zA-Z-]+) by (\S+) as ([^:]+): [^;]*; because: ([^]*)$/,
      (key, by, recordType, reason) => ({ step: 'dispose', key, by, recordType, reason })
    ],
    [/^Return ([0-9a-zA-Z-]+):/, decisionKey => ({ step: 'return', decisionKey })],
    [
      /^(Transfer|Transfer (?:details|accepted|declined|taken back|received)|Left the area|Departure taken back): [^{]*(\{[^]*)$/,
      (step, parts) => {
        const stored = fromJson(parts);
        return isRecord(stored) ? { ...stored, step: ofTransfer[step] } : {};
      }
    ]
  ],
  transfer: [[/^The agencies of the sending MARAC/, () => ({ step: 'tellAgencies' })]],
  meeting: [
    [
      /^Circulate agenda (\d+) \((Whole|Research only)\):/,
      (version, view) => ({ step: 'circulateAgenda', version: Number(version), view })
    ],
    [/^Circulate minutes (\d+):/, version => ({ step: 'circulateMinutes', version: Number(version) })],
    [/^Cancel: [^.]*\. Reason: ([^]*)$/, reason => ({ step: 'cancel', reason })],
    [/^Move:/, () => ({ step: 'move' })]
  ],
  minutes: [
    // Any other text as well: the steps follow from the minutes themselves.
    [
      /^(?:Save (\d+))?([^]*)$/,
      (revision, words) => ({
        step: 'save',
        revision: Number(revision ?? 0),
        isDecision: words.includes('outcome of the case'),
        wasDeferred: words.includes('(before: Deferred')
      })
    ]
  ],
  entry: [[/^History, (Complex case: taken back|[^:]+): ([^]*)$/, (kind, detail) => ({ step: 'history', deed: deeds[kind], detail })]]
};

/** The parts of a journal in prose, not yet checked; undefined for a sentence that no release wrote. */
export function fromProse(list: string, pending: string): Stored | undefined {
  for (const [sentence, parts] of sentences[list] ?? []) {
    const found = sentence.exec(pending);
    if (found) return parts(...found.slice(1));
  }
  return undefined;
}
