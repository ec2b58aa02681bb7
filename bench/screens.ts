import type { Usable } from './pageWatch';

/** A screen that is reached by pressing something on the one before. */
export interface NextScreen {
  readonly name: string;
  readonly press: Usable;
  readonly usable: Usable;
}

/** A page, and the screens one comes to from it. */
export interface MeasuredPage {
  readonly name: string;
  readonly login: string;
  /** Path and query. */
  readonly address: string;
  /** What makes the first screen usable. */
  readonly usable: Usable;
  readonly next: readonly NextScreen[];
  /** What the first read of the desk's round asks, once its screen is painted. */
  readonly roundBegins?: RegExp;
  /** Chunk of the screen in the production build: `chunk.<name>_….js`. */
  readonly chunk: string;
}

const firstCase: Usable = { selector: 'table[role="table"] tbody a[tabindex="0"]' };
/** A section in the task list of the form. */
export const sectionNamed = (words: string): Usable => ({ selector: 'button, a', words });

/** The meeting that began a while ago, in the calendar. */
const benchMeeting: Usable = { selector: 'button', words: 'Coventry: ' };

/** The pages of the suite as their people use them. */
export const measuredPages: readonly MeasuredPage[] = [
  {
    name: 'Desk queue',
    login: 'coordinator.birmingham@wmp.example',
    address: '/sites/marac/SitePages/Desk.aspx',
    usable: firstCase,
    roundBegins: /Lists\/Referrals'\)\/items\?.*HasPending eq/,
    chunk: 'marac-desk',
    next: [{ name: 'Case file', press: firstCase, usable: { selector: 'h3', words: 'The referral as submitted' } }]
  },
  {
    name: 'Referral form',
    login: 'officer@wmp.example',
    address: '/sites/intranet/SitePages/Refer.aspx',
    usable: { selector: 'button', words: 'Start a new referral' },
    chunk: 'referral-form',
    next: [{ name: 'Draft opened', press: { selector: 'button', words: 'Continue your draft' }, usable: sectionNamed('The perpetrators') }]
  },
  {
    name: 'Case finder',
    login: 'officer@wmp.example',
    address: '/sites/marac/SitePages/Finder.aspx',
    usable: { selector: 'button', words: 'Find the name' },
    chunk: 'case-finder',
    next: []
  },
  {
    name: 'Partner home',
    login: 'idva.coventry@haven.example',
    address: '/sites/marac-partners/SitePages/Home.aspx',
    usable: { selector: 'button', words: 'Refresh' },
    chunk: 'partner-home',
    next: []
  },
  {
    name: 'Meetings',
    login: 'senior@wmp.example',
    address: '/sites/marac/SitePages/Meetings.aspx',
    usable: benchMeeting,
    roundBegins: /Lists\/Referrals'\)\/items\?.*HasPending eq/,
    chunk: 'marac-meetings',
    next: [{ name: 'Agenda of 40 cases', press: benchMeeting, usable: { selector: 'button', words: 'Minute the meeting' } }]
  },
  {
    name: 'Action tracker',
    login: 'senior@wmp.example',
    address: '/sites/marac/SitePages/Actions.aspx',
    usable: { selector: 'table tbody button[data-row-opener]' },
    roundBegins: /Folded eq/,
    chunk: 'marac-action-tracker',
    next: []
  },
  {
    name: 'Insight',
    login: 'senior@wmp.example',
    address: '/sites/marac/SitePages/Insight.aspx',
    usable: { selector: 'table tbody td' },
    roundBegins: /_api\/contextinfo|Figures'\)\/items\?\$select=Id,Key,FrozenAt/,
    chunk: 'marac-insight',
    next: []
  },
  {
    name: 'Set-up',
    login: 'owner@wmp.example',
    address: '/sites/marac/SitePages/Setup.aspx',
    usable: { selector: 'button', words: 'Check again' },
    chunk: 'set-up',
    next: []
  }
];
