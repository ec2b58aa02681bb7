import { withFollowUps } from '../../../src/services/desk/caseFollowUps';
import type { CasePorts } from '../../../src/services/case/casePorts';
import type { SharePointEngine } from '../../../local/engine';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { ok } from '../../../src/domain/kernel/result';
import { changeCase } from '../../../src/services/case/changeCase';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import type { DeskPorts } from '../../../src/services/desk/deskPorts';
import { stillClock } from '../../support/run/stillClock';
import { createDeskPorts } from '../../../src/sharepoint/pages/createDeskPorts';
import {
  caseSites,
  clientOf,
  coordinator,
  editInList,
  officer,
  openDesk,
  openForm,
  rowsOf,
  transportTo
} from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty } from '../../support/kills/faults';
import { good, newDraft, sentIn } from '../../support/stories/referring';

let sites: CaseSites;
let copy: () => SharePointEngine;
let key: string;

beforeAll(async () => {
  sites = await caseSites();
  const engine = sites.fresh();
  const form = openForm(engine, { login: officer });
  sentIn(await form.submit(newDraft(form)));
  const [taken] = good(await openDesk(engine, { login: coordinator }).takeIn()).takenIn;
  key = taken.key;
  copy = sites.freeze(engine);
});
afterAll(() => sites.close());

function portsOn(engine: SharePointEngine, transport = transportTo(engine, coordinator)): DeskPorts & CasePorts {
  const clock = stillClock();
  const context = { login: coordinator, clock, identifiers: createIdentifiers() };
  return withFollowUps(createDeskPorts(clientOf(transport, 'case', clock), clientOf(transport, 'partner', clock), context));
}

const done = { at: new Date('2026-06-15T09:30:00Z'), by: 'Example, Birmingham' };
const processed = { write: { evidence: { Processed: done } } } as const;

describe('one guarded change of a case', () => {
  it('is written again on the newer row where somebody wrote something else in between', async () => {
    const engine = copy();
    let looks = 0;
    const [{ Id }] = await rowsOf(engine, 'Referrals');
    const ports = portsOn(engine);
    const standing = ports.referrals.byKey;
    const slow = {
      ...ports,
      referrals: {
        ...ports.referrals,
        byKey: async (of: string) => {
          const found = await standing(of);
          if (++looks === 1)
            await editInList(engine, 'Referrals', Id, { CrimesConsideredBy: 'Somebody else', CrimesConsideredAt: '2026-06-15T09:20:00Z' });
          return found;
        }
      }
    };
    const changed = good(await changeCase(slow, defaultConfiguration, key, () => processed));
    expect(looks).toBe(2);
    expect(changed).toMatchObject({
      written: { evidence: { Processed: done, 'Crimes considered': { by: 'Somebody else' } } }
    });
  });

  it('stops where the case as it then stands says so', async () => {
    const ports = portsOn(copy());
    const stopped = good(await changeCase(ports, defaultConfiguration, key, ({ reference }) => ({ stop: ok(reference) })));
    expect(stopped).toEqual({ stopped: expect.stringMatching(/^M-/) as string });
  });

  it('finishes the steps of an earlier change before it leaves steps of its own', async () => {
    const engine = copy();
    const [{ Id, IntakeId }] = await rowsOf(engine, 'Referrals');
    await editInList(engine, 'Referrals', Id, {
      HasPending: true,
      Pending: `Take in from case ${String(IntakeId)}: people, match keys, history, reply to the referrer`
    });
    const seen: string[] = [];
    good(
      await changeCase(portsOn(engine), defaultConfiguration, key, ({ pending }) => {
        seen.push(pending);
        return { write: { pending: 'Return one: history, reply to the referrer' } };
      })
    );
    expect(seen.length).toBe(2);
    expect(seen[1]).toBe('');
  });

  it('with its answer lost looks before it writes again', async () => {
    const engine = copy();
    const line = faulty(transportTo(engine, coordinator));
    const ports = portsOn(engine, line.send);
    let looks = 0;
    const changed = good(
      await changeCase(ports, defaultConfiguration, key, standing => {
        looks += 1;
        if (looks === 1) line.dieAfter(line.sent.length + 2, 'answer lost');
        return standing.evidence.Processed ? { stop: ok('there') } : processed;
      }).then(outcome =>
        line.isDead()
          ? changeCase(portsOn(engine), defaultConfiguration, key, standing =>
              standing.evidence.Processed ? { stop: ok('there') } : processed
            )
          : outcome
      )
    );
    expect(changed).toEqual({ stopped: 'there' });
    const [row] = await rowsOf(engine, 'Referrals');
    expect(row.ProcessedBy).toBe(done.by);
  });

  it('names a case that is gone', async () => {
    const gone = await changeCase(portsOn(copy()), defaultConfiguration, 'nobody', () => processed);
    expect(gone).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });
});
