import type { CalendarDay } from '../../../../src/domain/kernel/calendarDay';
import type { AppError, Outcome } from '../../../../src/domain/kernel/appError';
import { mergeAttendance, mergeMinutes, sameMinutes } from '../../../../src/domain/meetings/mergeMinutes';
import type { Attendance, Meeting } from '../../../../src/domain/meetings/meeting';
import type { CaseMinutes, MinuteLine, StoredCaseMinutes } from '../../../../src/domain/meetings/minutes';
import { failed, ok } from '../../../../src/domain/kernel/result';
import type { ReferralSummary } from '../../../../src/domain/referral/referral';
import type { AgendaCase } from '../../../../src/services/meetings/meetingsUseCases';
import type { MinutesUseCases, MinutingOpening, SavedMinutes } from '../../../../src/services/meetings/minutes/minutesUseCases';

export const offline: AppError = {
  kind: 'offline',
  words: 'There is no connection.',
  nextAction: 'Check the network.',
  supportCode: 'offline'
};
export const forbidden: AppError = {
  kind: 'forbidden',
  words: 'You may not change these minutes.',
  nextAction: 'Ask the coordinator.',
  supportCode: 'forbidden'
};
export const busy: AppError = {
  kind: 'throttled',
  words: 'SharePoint is busy.',
  nextAction: 'Wait.',
  supportCode: 'throttled',
  retryAfterSeconds: 12
};

export const startsAt = new Date('2026-06-15T09:00:00Z');

export const aMeeting = (changes: Partial<Meeting> = {}): Meeting => ({
  id: 1,
  etag: '"1"',
  key: 'meeting',
  marac: 'Coventry',
  startsAt,
  kind: 'Regular',
  mode: 'In person',
  state: 'Agenda circulated',
  chair: 'Inspector Example',
  place: 'Room 1',
  lengthMinutes: 240,
  minutesPerCase: 12,
  cutOffAt: startsAt,
  researchDueAt: startsAt,
  agenda: { order: [], otherBusiness: [], circulated: [], minutesCirculated: [] },
  attendance: [],
  pending: '',
  problems: [],
  ...changes
});

export const aCase = (number: number, changes: Partial<AgendaCase> = {}): AgendaCase => {
  const referral: ReferralSummary = {
    id: number,
    etag: '"1"',
    key: `case${number}`,
    reference: `MC-000${number}`,
    status: 'Listed',
    owningMarac: 'Coventry',
    receivedByMarac: 'Coventry',
    channel: 'Online form',
    receivedAt: startsAt,
    evidence: {},
    victimName: `Anya Testcase${number}`,
    criteria: ['Visible high risk'],
    dashScore: 16,
    restricted: false,
    pending: '',
    problems: []
  };
  return { referral, people: [], hasChildren: false, answers: {}, marks: [], withheldFrom: [], research: [], ...changes };
};

/** A store of minutes in memory, with a colleague who may write in between, failures in a row, and time that a save takes. */
export class InMemoryMinutes implements MinutesUseCases {
  public readonly saves: CaseMinutes[] = [];
  public nextSaves: AppError[] = [];
  public readonly asked: string[] = [];
  /** Milliseconds. */
  public delay = 0;
  public mostInFlight = 0;
  public meeting: Meeting;
  public readonly stored = new Map<string, StoredCaseMinutes>();
  private inFlight = 0;
  private version = 0;
  private keys = 0;

  public previewMinutes: MinutesUseCases['previewMinutes'] = () => Promise.reject(new Error('No copies are made in memory.'));
  public readonly earlier: MinutesUseCases['earlier'] = () => Promise.resolve(ok([]));
  public readonly give: MinutesUseCases['give'] = () => Promise.reject(new Error('Nothing is exported from memory.'));

  public constructor(
    public readonly cases: readonly AgendaCase[] = [aCase(1), aCase(2), aCase(3)],
    meeting = aMeeting()
  ) {
    this.meeting = meeting;
  }

  /** What agencies have said beforehand of who comes. */
  public told: readonly Attendance[] = [];

  public of(caseKey: string): StoredCaseMinutes {
    return (
      this.stored.get(caseKey) ?? {
        key: `meeting:${caseKey}`,
        meetingKey: 'meeting',
        caseKey,
        outcome: 'Not yet heard',
        lines: [],
        pending: '',
        problems: []
      }
    );
  }

  /** Somebody else's change of a case, stored at once. */
  public elsewhere(caseKey: string, change: (lines: readonly MinuteLine[]) => readonly MinuteLine[]): void {
    const before = this.of(caseKey);
    this.put({ ...before, lines: change(before.lines) });
  }

  public async openMinutes(): Promise<Outcome<MinutingOpening>> {
    this.asked.push('open');
    return ok({
      meeting: this.meeting,
      cases: this.cases,
      openActions: [],
      told: this.told,
      expiredFlags: [],
      agencies: ['Police', 'Housing', 'Health'],
      withoutAddress: [],
      documents: [],
      recording: [],
      serverNow: startsAt,
      defaultDue: '2026-06-26' as CalendarDay,
      minutes: Object.fromEntries(this.cases.map(({ referral }) => [referral.key, this.of(referral.key)]))
    });
  }

  public async save(_meeting: Meeting, base: StoredCaseMinutes, wanted: CaseMinutes): Promise<Outcome<SavedMinutes>> {
    this.mostInFlight = Math.max(this.mostInFlight, ++this.inFlight);
    if (this.delay > 0) await new Promise(resolve => setTimeout(resolve, this.delay));
    this.inFlight -= 1;
    const failure = this.nextSaves.shift();
    if (failure) return failed(failure);
    this.saves.push({ outcome: wanted.outcome, lines: wanted.lines });
    const now = this.of(base.caseKey);
    const { merged, kept } = mergeMinutes(base, wanted, now);
    const stored = this.put({ ...now, ...merged });
    return ok({ stored, mergedFromElsewhere: !sameMinutes(merged, wanted), kept });
  }

  public async saveAttendance(_meeting: Meeting, base: readonly Attendance[], wanted: readonly Attendance[]): Promise<Outcome<Meeting>> {
    const failure = this.nextSaves.shift();
    if (failure) return failed(failure);
    return ok(this.becomes({ attendance: mergeAttendance(base, wanted, this.meeting.attendance).rows }));
  }

  public async approve(): Promise<Outcome<Meeting>> {
    return ok(
      this.becomes({
        state: 'Minutes approved',
        agenda: { ...this.meeting.agenda, approved: { at: startsAt, by: 'Coordinator, Example' } }
      })
    );
  }

  public async reopen(): Promise<Outcome<Meeting>> {
    return ok(this.becomes({ state: 'Held', agenda: { ...this.meeting.agenda, approved: undefined } }));
  }

  public async circulateMinutes(): Promise<Outcome<Meeting>> {
    if (this.delay > 0) await new Promise(resolve => setTimeout(resolve, this.delay));
    const circulation = { version: 1, at: startsAt, by: 'Coordinator, Example' };
    return ok(this.becomes({ state: 'Minutes circulated', agenda: { ...this.meeting.agenda, minutesCirculated: [circulation] } }));
  }

  public finishPending = async (): Promise<Outcome<void>> => ok(undefined);
  public newKey = (): string => `line${++this.keys}`;
  public now = (): Date => new Date();

  private put(minutes: StoredCaseMinutes): StoredCaseMinutes {
    const stored = { ...minutes, id: 1, etag: `"${++this.version}"` };
    this.stored.set(minutes.caseKey, stored);
    return stored;
  }

  private becomes(changes: Partial<Meeting>): Meeting {
    this.meeting = { ...this.meeting, ...changes, etag: `"${++this.version}"` };
    return this.meeting;
  }
}
