import { actionListPaper } from '../../../src/domain/documents/actionListPaper';
import { agendaPaper } from '../../../src/domain/documents/agendaPaper';
import { casePaper, invitationPaper, leavingNoticePaper } from '../../../src/domain/documents/casePaper';
import { circulatedPaper } from '../../../src/domain/documents/circulatedPaper';
import { draftLetter, legalAidPaper } from '../../../src/domain/documents/legalAidLetter';
import type { Paper } from '../../../src/domain/documents/paper';
import { researchPaper } from '../../../src/domain/documents/researchPaper';
import { peopleOf } from '../../../src/domain/form/reading/casePeople';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { agendaCopies } from '../../../src/domain/meetings/agendaDocument';
import type { ReferralRecord } from '../../../src/domain/referral/referral';
import { leavingNotice } from '../../../src/domain/transfer/leavingNotice';
import type { Bundle } from '../../../src/services/transfer/transferUseCases';
import { printedCase } from '../../../src/webparts/maracDesk/presenters/printedCase';
import { transferPack } from '../../../src/webparts/maracDesk/transfer/presenters/packView';
import type { TrackedAction } from '../../../src/domain/actions/trackedAction';
import { meetingWith, sourceWith } from '../../domain/meetings/support/agenda';
import { hidden } from '../../support/sites/hidden';
import { circulatedMinutes } from '../../ui/documents/builders';
import { aCase, aPerson, aRecord, configuration } from '../../webparts/maracDesk/builders';
import { anOffer } from '../../webparts/maracDesk/transfer/views';

/** A document, and what its reader must not know. */
export interface MadePaper {
  readonly what: string;
  readonly paper: Paper;
  readonly mustNotHold: RegExp;
}

/** She hides there, and these lead to it: her postcode, her number, the school and the practice. */
const secret = /example\s+(?:road|rd)|14 ex|cv1\s*-?1aa|07700|sample primary|specimen surgery/i;
/** How the lists know a case, an action, a meeting or a person: of use to nobody but this program. */
const inner = /key-of-|00000000-0000-4000|transfer-1|person-victim|etag-712/i;
/** One or the other. */
const either = (...all: readonly RegExp[]): RegExp => new RegExp(all.map(({ source }) => source).join('|'), 'i');

const at = new Date('2026-07-21T09:00:00Z');
const reference = 'M-AB12-CD34-E';
const answers = hidden();
export const people = peopleOf(answers);
/** Their names, as they may stand nowhere but in the text. */
export const names: readonly string[] = people
  .flatMap(({ familyName, givenNames }) => [familyName, ...givenNames.split(' ')])
  .filter(name => name.length > 2);
const anyName = new RegExp(`\\b(?:${names.join('|')})\\b`);

export const copies = agendaCopies(
  { meeting: meetingWith(), version: 1, circulatedAt: new Date('2026-07-01T09:00:00Z'), view: 'Whole', openActions: [], twelveMonths: [] },
  [sourceWith('a', { answers, people }), sourceWith('b', { answers, people, withheldFrom: ['Housing'] })],
  ['Housing', 'Health']
);

const action = (id: number, changes: Partial<TrackedAction> = {}): TrackedAction => ({
  id,
  etag: '"1"',
  key: `key-of-action-${id}`,
  caseKey: 'key-of-case',
  reference,
  meetingKey: 'key-of-meeting',
  marac: 'Coventry',
  agency: 'Housing',
  owner: 'Harper Example',
  action: 'Change the locks',
  due: '2026-07-20' as CalendarDay,
  status: 'Open',
  outcome: '',
  completedBy: '',
  escalation: 'None',
  carriedForward: 0,
  history: [],
  restricted: false,
  problems: [],
  ...changes
});
const restricted: Partial<TrackedAction> = {
  restricted: true,
  reference: 'M-SECR-ETSE-C',
  agency: 'Probation',
  owner: 'Robin Cleared',
  action: 'Watch the colleague',
  outcome: 'Moved to another team'
};
const ofRestricted = /SECR|Probation|Robin|colleague|another team|restricted/;

const record: ReferralRecord = {
  ...aRecord(aCase({ reference, victimName: 'Testcase, Anya' }), answers, [aPerson({ addressIsConfidential: true })]),
  etag: 'etag-712'
};
const bundle: Bundle = {
  parts: [{ name: 'Referral', words: '', complete: true }],
  openActions: [{ key: 'key-of-action-1', action: 'Change the locks', agency: 'Housing', dueAt: at }]
};
const maker = { name: 'Maker, Morgan', at };
const madeOn = '2026-06-15' as CalendarDay;
const contacts = ['senior@wmp.example'];

const letter = draftLetter({
  referral: { owningMarac: 'Coventry', receivedAt: new Date('2026-06-15T09:00:00Z'), status: 'Heard' },
  people,
  heardOn: '2026-07-08' as CalendarDay
});
/** A child is no part of the letter, nor is what anybody said. */
const notInLetter = either(secret, /\bSam\b|narrative|Primary|wishes/);

/** Every kind of document that the suite gives out as a Word file, made of a case whose victim hides. */
export const papers: readonly MadePaper[] = [
  ...copies.flatMap(({ agency, document }): readonly MadePaper[] => [
    { what: `agenda for ${agency || 'everybody'}`, paper: agendaPaper(document, { agency }), mustNotHold: secret },
    { what: `research form for ${agency || 'everybody'}`, paper: researchPaper(document, { agency }), mustNotHold: secret }
  ]),
  { what: 'minutes', paper: circulatedPaper(circulatedMinutes(), {}), mustNotHold: secret },
  {
    what: 'legal-aid letter',
    paper: legalAidPaper(reference, 'Coventry', {
      text: letter,
      chair: 'Example, Chair',
      at,
      recordedBy: 'Example, Administrator',
      askedBy: 'Example, Coordinator'
    }),
    mustNotHold: notInLetter
  },
  {
    what: 'action list with a restricted case left out',
    paper: actionListPaper([action(1), action(2, restricted)], { area: 'Coventry', agency: '', which: 'All owed', at }),
    mustNotHold: ofRestricted
  },
  {
    what: 'action list of nothing but a restricted case',
    paper: actionListPaper([action(2, restricted)], { area: 'Coventry', agency: 'Housing', which: 'All owed', at }),
    mustNotHold: ofRestricted
  },
  // Whoever reads these two is to know the address, and where the case goes; not how the lists keep it.
  { what: 'referral', paper: casePaper({ ...printedCase(record, configuration, at), kind: 'Referral' }, maker), mustNotHold: inner },
  {
    what: 'transfer pack',
    paper: casePaper({ ...transferPack(record, anOffer(), bundle, configuration, at), kind: 'Transfer pack' }, maker),
    mustNotHold: inner
  },
  {
    what: 'leaving notice',
    paper: leavingNoticePaper({
      reference,
      agency: 'Housing',
      sentAt: at,
      words: leavingNotice({ reference, area: 'Coventry', leftOn: madeOn, contacts, isTemporary: false }).words
    }),
    mustNotHold: either(secret, anyName)
  },
  {
    what: 'invitation',
    paper: invitationPaper({ reference, marac: 'Coventry', meetingOn: at, referrer: 'Example, Officer', contacts, madeOn }),
    mustNotHold: either(secret, anyName)
  },
  {
    what: 'invitation to a case that is elsewhere',
    paper: invitationPaper({ reference, meetingOn: at, referrer: 'Example, Officer', contacts, madeOn }),
    mustNotHold: either(secret, anyName, /21 July|Coventry/)
  }
].map(made => ({ ...made, mustNotHold: either(made.mustNotHold, inner) }));
