import { ok } from '../../domain/kernel/result';
import { earlierCases } from '../case/earlierCases';
import type { KnownConfiguration } from '../shared/formContext';
import type { CaseFileUseCases, MeetingOfCase } from './caseFileUseCases';
import type { DeskPorts } from './deskPorts';

const startOf = ({ meeting }: MeetingOfCase): number => meeting?.startsAt.getTime() || 0;

type CaseFilePorts = Pick<
  DeskPorts,
  'caseMeetings' | 'trackedActions' | 'returns' | 'referrals' | 'login' | 'events' | 'transfers' | 'clock'
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
  earlier: keys => earlierCases(ports, known, keys),
  async research(caseKey) {
    const read = ports.returns ? await ports.returns.ofCase(caseKey) : ok([]);
    return read.ok ? ok(read.value.filter(({ kind }) => kind === 'Research')) : read;
  }
});
