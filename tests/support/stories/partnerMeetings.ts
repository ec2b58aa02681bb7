import type { SharePointEngine } from '../../../local/engine';
import type { WantedAction } from '../../../src/domain/actions/trackedAction';
import { dayOf } from '../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import type { CirculatedAgenda, CirculatedCase, CirculatedMinutes } from '../../../src/domain/meetings/circulated';
import { composePartnerHome } from '../../../src/services/partners/composePartnerHome';
import { composePartnerMeetings } from '../../../src/services/partners/composePartnerMeetings';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import type { PartnerMeetingUseCases } from '../../../src/services/partners/partnerMeetingUseCases';
import type { PartnerHomeUseCases } from '../../../src/services/partners/partnerUseCases';
import type { ServerClock } from '../../../src/services/shared/ports';
import type { SiteClient } from '../../../src/sharepoint/client/siteClient';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { stillClock } from '../run/stillClock';
import { createActionStore } from '../../../src/sharepoint/stores/actions/actionStore';
import { createPackStore } from '../../../src/sharepoint/stores/meetings/packStore';
import { createPartnerHomePorts } from '../../../src/sharepoint/stores/partners/partnerStore';
import { clientOf, transportTo } from '../sites/caseSite';
import { good } from './referring';
import { senior } from './reviewing';

export const healthCoventry = 'health.coventry@nhs.example';
export const meetingKey = '2f4f6c1e-1111-4a57-8b34-3f2f2e8f5a10';

/** The use cases for agendas, research and actions, opened afresh by somebody. */
export function openMeetings(
  engine: SharePointEngine,
  login: string,
  transport: Transport = transportTo(engine, login)
): PartnerMeetingUseCases {
  const clock = stillClock();
  return composePartnerMeetings(
    createPartnerHomePorts(clientOf(transport, 'partner', clock), { login, clock, identifiers: createIdentifiers() })
  );
}

/** Both sets of use cases on the same ports, as the page composes them. */
export function openPage(
  engine: SharePointEngine,
  login: string,
  transport: Transport = transportTo(engine, login)
): { readonly useCases: PartnerHomeUseCases; readonly meetings: PartnerMeetingUseCases } {
  const clock = stillClock();
  const ports = createPartnerHomePorts(clientOf(transport, 'partner', clock), { login, clock, identifiers: createIdentifiers() });
  return { useCases: composePartnerHome(ports), meetings: composePartnerMeetings(ports) };
}

export const circulatedCase = (number: number, more: Partial<CirculatedCase> = {}): CirculatedCase => ({
  caseKey: `case-${number}`,
  reference: `WM-00${number}`,
  number,
  slot: '10:15',
  marks: [],
  hasChildren: number === 1,
  people: [
    { role: 'Victim', name: `Anya Example${number}`, dateOfBirth: '3 April 1990', address: '1 Test Street, Coventry' },
    { role: 'Perpetrator', name: `Bela Example${number}`, dateOfBirth: '5 May 1988', addressConfidential: true }
  ],
  criterion: 'Visible high risk',
  dashScore: 17,
  flags: ['Strangulation'],
  referrer: 'West Midlands Police',
  ...more
});

/** An agenda of the Coventry MARAC of 24 June 2026; research is due two days before. */
export const coventryAgenda = (more: Partial<CirculatedAgenda> = {}): CirculatedAgenda => ({
  kind: 'Agenda',
  meetingKey,
  marac: 'Coventry',
  version: 1,
  circulatedAt: '2026-06-12T16:00:00Z',
  startsAt: '2026-06-24T09:00:00Z',
  mode: 'Teams',
  place: 'Microsoft Teams',
  chair: 'Example, Chair',
  researchDueAt: '2026-06-22T16:00:00Z',
  openActions: [],
  cases: [circulatedCase(1), circulatedCase(2), circulatedCase(3)],
  twelveMonths: [],
  otherBusiness: [],
  ...more
});

/** Minutes of the meeting before, of 10 June. */
export const earlierMinutes: CirculatedMinutes = {
  kind: 'Minutes',
  meetingKey: '3f4f6c1e-2222-4a57-8b34-3f2f2e8f5a10',
  marac: 'Coventry',
  version: 1,
  circulatedAt: '2026-06-11T16:00:00Z',
  startsAt: '2026-06-10T09:00:00Z',
  chair: 'Example, Chair',
  approvedBy: 'Example, Chair',
  attendance: [{ kind: 'Present', agency: 'Housing', name: 'Housing, Example', confidentiality: true }],
  cases: [
    {
      caseKey: 'case-9',
      reference: 'WM-009',
      number: 1,
      victimName: 'Cora Example',
      outcome: 'Heard',
      sections: [{ heading: 'Risk analysis', lines: ['Risk remains high.'] }],
      actions: []
    }
  ]
};

export const wantedAction = (key: string, agency: string, due: string, action: string): WantedAction => ({
  key,
  caseKey: 'case-9',
  reference: 'WM-009',
  meetingKey: earlierMinutes.meetingKey,
  marac: 'Coventry',
  agency,
  owner: '',
  action,
  due: due as CalendarDay,
  month: dayOf(new Date(earlierMinutes.startsAt)).slice(0, 7),
  restricted: false
});

/** An agenda and minutes as circulated, a copy of Housing's own, and actions of Housing and Health: as the desk puts them there. */
export const circulate = (engine: SharePointEngine): Promise<void> => {
  const clock = stillClock();
  return circulateOn(clientOf(transportTo(engine, senior), 'partner', clock), clock);
};

/** The same on a partner site, as somebody of the team sees it. */
export async function circulateOn(site: SiteClient, clock: ServerClock): Promise<void> {
  const packs = createPackStore(site);
  const withheld = circulatedCase(4, { people: [{ role: 'Victim', name: 'Dora Example4' }] });
  good(await packs.add(earlierMinutes, { marac: 'Coventry', agency: '' }));
  good(await packs.add(coventryAgenda(), { marac: 'Coventry', agency: '' }));
  good(await packs.add(coventryAgenda({ cases: [...coventryAgenda().cases, withheld] }), { marac: 'Coventry', agency: 'Housing' }));
  good(await packs.add(coventryAgenda({ marac: 'Walsall', meetingKey: 'walsall-meeting' }), { marac: 'Walsall', agency: '' }));
  good(
    await createActionStore(site, clock).ensure([
      wantedAction('action-1', 'Housing', '2026-06-12', 'Change the locks at the victim’s home'),
      wantedAction('action-2', 'Housing', '2026-06-23', 'Tell the IDVA what refuge has room'),
      wantedAction('action-3', 'Health', '2026-06-23', 'Flag the victim’s record')
    ])
  );
}
