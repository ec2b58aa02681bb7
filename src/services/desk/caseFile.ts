import { noteProblem } from '../../domain/case/notes';
import { ok } from '../../domain/kernel/result';
import { earlierCases } from '../case/earlierCases';
import { failure } from '../shared/failures';
import type { KnownConfiguration } from '../shared/formContext';
import type { CaseFileUseCases, MeetingOfCase } from './caseFileUseCases';
import type { DeskPorts } from './deskPorts';

const startOf = ({ meeting }: MeetingOfCase): number => meeting?.startsAt.getTime() || 0;

type CaseFilePorts = Pick<
  DeskPorts,
  'caseMeetings' | 'notes' | 'trackedActions' | 'returns' | 'referrals' | 'login' | 'events' | 'transfers' | 'clock'
>;

/** The parts of a case file that are read when they are opened. */
export const composeCaseFile = (ports: CaseFilePorts, known: KnownConfiguration): CaseFileUseCases => ({
  async meetings({ key, meetingKey: listedAt }) {
    const read = await ports.caseMeetings.ofCase(key, listedAt);
    if (!read.ok) return read;
    const { minutes, meetings } = read.value;
    const keys = new Set([...(listedAt === undefined ? [] : [listedAt]), ...minutes.map(({ meetingKey }) => meetingKey)]);
    const all = Array.from(keys, (meetingKey): MeetingOfCase => {
      const meeting = meetings.find(one => one.key === meetingKey);
      const minuted = minutes.find(one => one.meetingKey === meetingKey);
      return { meetingKey, ...(meeting && { meeting }), ...(minuted && { minutes: minuted }) };
    });
    return ok(all.sort((one, other) => startOf(other) - startOf(one)));
  },
  actions: caseKey => (ports.trackedActions ? ports.trackedActions.ofCases([caseKey]) : Promise.resolve(ok([]))),
  notes: caseKey => ports.notes.ofCase(caseKey),
  async addNote(caseKey, key, note) {
    const problem = noteProblem(note.text);
    if (problem !== undefined) return failure('validation', 'note', `${problem}.`, 'Nothing was stored.');
    const added = await ports.notes.add(caseKey, key, { ...note, text: note.text.trim() });
    if (!added.ok) return added;
    const all = await ports.notes.ofCase(caseKey);
    // It was stored at an earlier press whose answer was lost, and other words were typed since.
    const isAnother = all.ok && all.value.some(one => one.key === key && one.text !== note.text.trim());
    return isAnother
      ? failure(
          'conflict',
          'note',
          'This note was stored before, as it was sent first.',
          'Cancel, and say in another note what is different.'
        )
      : all;
  },
  earlier: keys => earlierCases(ports, known, keys),
  async research(caseKey) {
    const read = ports.returns ? await ports.returns.ofCase(caseKey) : ok([]);
    return read.ok ? ok(read.value.filter(({ kind }) => kind === 'Research')) : read;
  }
});
