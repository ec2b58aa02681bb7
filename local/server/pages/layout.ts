import { findPerson, type Person } from '../../people';
import { Html, html } from './html';
import { addressOf, caseSite, referralsListAddress, sitePages, type LocalSite, type SitePage } from './sitePages';

/** What every page of the local site shows around its content. */
export interface Frame {
  /** Title of the browser tab: never personal data. */
  readonly title: string;
  readonly login?: string;
  /** Address to come back to after changing person. */
  readonly address: string;
  readonly site?: LocalSite;
  readonly page?: SitePage;
  readonly theme?: string;
  /** A Teams tab has no SharePoint chrome. */
  readonly bare?: boolean;
  readonly head?: Html;
}

function navigation(site: LocalSite, current: SitePage | undefined): Html {
  const links = sitePages
    .filter(page => page.site === site)
    .map(page => {
      const mark = page === current ? html` aria-current="page"` : '';
      return html`<li><a href="${addressOf(page)}" ${mark}>${page.title}</a></li>`;
    });
  const list = site === caseSite ? html`<li><a href="${referralsListAddress}">Referrals list</a></li>` : '';
  return html`<nav class="site-pages" aria-label="Pages of this site">
    <ul>
      ${links}${list}
    </ul>
  </nav>`;
}

function whoIsSignedIn(person: Person | undefined): string {
  return person ? `${person.name}: ${person.role}` : 'Not signed in';
}

function topBar(frame: Frame): Html {
  const person = frame.login ? findPerson(frame.login) : undefined;
  const home = frame.site ? frame.site.title : 'Local site';
  return html`<header class="suite-bar">
    <a class="suite-home" href="/">Start</a>
    <span class="suite-title">${home}</span>
    <span class="suite-label">Local site: synthetic data only</span>
    <nav class="suite-links" aria-label="Local site">
      <ul>
        <li><a href="/_mail">Mail viewer</a></li>
        <li>
          <a id="local-person" href="/_signin?to=${encodeURIComponent(frame.address)}"
            >${whoIsSignedIn(person)}<span class="suite-change"> (change person)</span></a
          >
        </li>
      </ul>
    </nav>
  </header>`;
}

/** A whole page. */
export function renderPage(frame: Frame, content: Html): string {
  const chrome = frame.bare
    ? ''
    : html`<a class="skip-link" href="#main">Skip to content</a> ${topBar(frame)}${frame.site ? navigation(frame.site, frame.page) : ''}`;
  return html`<!doctype html>
    <html lang="en-GB" dir="ltr" data-theme="${frame.theme ?? 'default'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${frame.title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/_local/site.css" />
        ${frame.head}
      </head>
      <body>
        ${chrome} ${content}
      </body>
    </html> `.text;
}
