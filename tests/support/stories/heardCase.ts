import type { SharePointEngine } from '../../../local/engine';
import { failed } from '../../../src/domain/kernel/result';
import type { Meeting } from '../../../src/domain/meetings/meeting';
import { composeMinutes } from '../../../src/services/meetings/minutes/composeMinutes';
import type { OpenMeeting } from '../../../src/services/meetings/meetingsUseCases';
import type { CaseSites } from '../sites/caseSite';
import { asks, heard, listed, meetingKey, nothingYet, portsOf, said } from './minuting';
import { housing } from './partnerHome';
import { openMeetings } from './partnerMeetings';
import { good } from './referring';

const noAgenda = {
  openMeeting: async () =>
    failed({ kind: 'unexpected', words: '', nextAction: '', supportCode: '' } as const) as never as { ok: true; value: OpenMeeting }
};

/** A case of Coventry that Housing returned research about, heard with something said and two actions. */
export async function heardCase(sites: CaseSites): Promise<{ readonly copy: () => SharePointEngine; readonly caseKey: string }> {
  const one = await listed(sites);
  const [caseKey] = one.caseKeys;
  const engine = one.copy();
  good(
    await openMeetings(engine, housing).sendResearch({
      key: 'research-1',
      meetingKey,
      caseKey,
      marac: 'Coventry',
      agency: 'Housing',
      people: [{ role: 'Victim', name: 'Testcase, Ada', known: 'Known', facts: 'Her rent is paid', opinion: 'He controls it' }],
      risksToStaff: 'A dog',
      withheld: '',
      withheldReason: ''
    })
  );
  const meeting = good(await portsOf(engine).meetings.byKey(meetingKey)) as Meeting;
  good(
    await composeMinutes(portsOf(engine), noAgenda).save(
      meeting,
      nothingYet(caseKey),
      heard(said('s', 'She is with her sister'), asks('x', 'Change the locks'), asks('y', 'Flag the record', 'Health', 2))
    )
  );
  return { copy: sites.freeze(engine), caseKey };
}
