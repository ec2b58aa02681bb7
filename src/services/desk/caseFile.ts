import { ok } from '../../domain/kernel/result';
import type { CaseFileUseCases, MeetingOfCase } from './caseFileUseCases';
import type { DeskPorts } from './deskPorts';

const startOf = ({ meeting }: MeetingOfCase): number => meeting?.startsAt.getTime() || 0;

/** The parts of a case file that are read when they are opened. */
export const composeCaseFile = ({
  caseMeetings,
  trackedActions,
  returns
}: Pick<DeskPorts, 'caseMeetings' | 'trackedActions' | 'returns'>): CaseFileUseCases => ({
  async meetings({ key, meetingKey: listedAt }) {
    const read = await caseMeetings.ofCase(key, listedAt);
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
  actions: caseKey => (trackedActions ? trackedActions.ofCases([caseKey]) : Promise.resolve(ok([]))),
  async research(caseKey) {
    const read = returns ? await returns.ofCase(caseKey) : ok([]);
    return read.ok ? ok(read.value.filter(({ kind }) => kind === 'Research')) : read;
  }
});
