/** Allowed time limits: whole days, because the region's rule skips whole days without staff. */
export type WholeDays = 24 | 48 | 72 | 96 | 120;

/** The words for a duty. */
interface DutyWords {
  /** The button that does it: "Tell the IDVA service". */
  readonly button: string;
  /** Announced when it is done: "IDVA service told". */
  readonly done: string;
  /** Its short name in the queue: "IDVA". */
  readonly short: string;
  /** As a task: "Notify IDVA". */
  readonly task: string;
  /** What its key does, in the list of keys: "Tell the IDVA service". */
  readonly help: string;
  /** Whom its second column names: "Who told the IDVA service". */
  readonly who: string;
}

/** One thing that the team owes on every referral. */
export interface DutyRecord {
  /** Its name on the case file and in the figures, and the kind of its lines in the history. Stored: never changed. */
  readonly key: string;
  /** Within how many hours of the receipt, or of the acceptance of a transfer. */
  readonly hours: WholeDays;
  /** How the columns begin that hold when it was done and by whom. Stored: never changed. */
  readonly column: string;
  /** The key that does it on the case in focus in the queue. */
  readonly letter: string;
  readonly words: DutyWords;
  /** For a duty that is one press with a line of history as evidence: the text of that line. Any other duty has a deed of its own, in `carryOut`. */
  readonly line?: (marac: string) => string;
}

/**
 * What is owed on every referral, in the order it is usually done. Clocks, columns, queue, keys, evidence and figures come from
 * here; `docs/how-to/add-a-duty.md` adds one. Board paper, paragraphs 38-40.
 */
export const dutyTable = [
  {
    key: 'Reviewed',
    hours: 24,
    column: 'Reviewed',
    letter: 'v',
    words: {
      button: 'Review the referral',
      done: 'Reviewed',
      short: 'Review',
      task: 'Review',
      help: 'Review this referral, or the one due first',
      who: 'Who reviewed it'
    },
    line: marac => `Reviewed by the ${marac} MARAC after the transfer.`
  },
  {
    key: 'Processed',
    hours: 48,
    column: 'Processed',
    letter: 'p',
    words: {
      button: 'Processed',
      done: 'Processed',
      short: 'Processed',
      task: 'Process',
      help: 'This case is processed',
      who: 'Who processed it'
    },
    line: () => 'Processed the referral.'
  },
  {
    key: 'Crimes considered',
    hours: 48,
    column: 'CrimesConsidered',
    letter: 'c',
    words: {
      button: 'Consider crimes',
      done: 'Crimes considered',
      short: 'Crimes',
      task: 'Consider crimes',
      help: 'Consider its crimes',
      who: 'Who considered them'
    }
  },
  {
    key: 'Referrer invited',
    hours: 48,
    column: 'ReferrerInvited',
    letter: 'i',
    words: {
      button: 'Invite the referrer',
      done: 'Referrer invited',
      short: 'Referrer',
      task: 'Invite referrer',
      help: 'Invite its referrer',
      who: 'Who invited the referrer'
    }
  },
  {
    key: 'IDVA notified',
    hours: 48,
    column: 'IdvaNotified',
    letter: 'd',
    words: {
      button: 'Tell the IDVA service',
      done: 'IDVA service told',
      short: 'IDVA',
      task: 'Notify IDVA',
      help: 'Tell the IDVA service',
      who: 'Who told the IDVA service'
    }
  }
] as const satisfies readonly DutyRecord[];

type DutyRow = (typeof dutyTable)[number];

/** Something that the team owes on every referral. */
export type Duty = DutyRow['key'];

/** A duty that is one press and a line of history. */
export type PlainDuty = Extract<DutyRow, { readonly line: unknown }>['key'];

/** The prefixes of the duties' columns. */
export type DutyColumn = DutyRow['column'];

const isOf =
  (duty: Duty) =>
  ({ key }: DutyRecord): boolean =>
    key === duty;

/** The table's row for a duty. */
export const dutyOf = (duty: Duty): DutyRecord => dutyTable.find(isOf(duty)) as DutyRecord;

/** A value for every duty. */
export const perDuty = <T>(of: (row: DutyRecord & { readonly key: Duty; readonly column: DutyColumn }) => T): Readonly<Record<Duty, T>> =>
  Object.fromEntries(dutyTable.map(row => [row.key, of(row)])) as Record<Duty, T>;
