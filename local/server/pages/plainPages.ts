import { readableText } from '../../mail/readableText';
import { findPerson, people } from '../../people';
import type { StoredMail } from '../hostStore';
import { html, type Html } from './html';
import { renderPage } from './layout';
import { shareOf, wordsOf, type Part } from '../prepare/progress';
import { addressOf, sitePages, sites } from './sitePages';

function signInLink(login: string, to: string, words: string): Html {
  return html`<a href="/_signin?as=${encodeURIComponent(login)}&amp;to=${encodeURIComponent(to)}">${words}</a>`;
}

/** How far the parts of a start have come, kept up to date by a script. `waiting`: for the page itself. */
function progressOf(parts: readonly Part[], waiting: boolean): Html {
  const lines = parts.map(part => {
    const id = `part-${part.name.replace(/\W+/g, '-')}`;
    return html`<li data-part="${part.name}">
      <label class="progress-words" for="${id}">${wordsOf(part)}</label><progress id="${id}" max="1" value="${shareOf(part)}"></progress>
    </li>`;
  });
  return html`<div id="local-progress" data-waiting="${waiting}">
      <p role="status"></p>
      <ul class="progress">
        ${lines}
      </ul>
    </div>
    <script src="/_local/startProgress.js" defer></script>`;
}

/** Shown for every page until the first can be. */
export function renderStarting(parts: readonly Part[]): string {
  return renderPage(
    { title: 'Starting - local MARAC site', address: '/' },
    html`<main id="main" class="plain" tabindex="-1">
      <h1>The local site is starting</h1>
      <p>
        The page that you asked for opens here as soon as the screens, both sites and today’s cases are ready. The rest follows while you
        look around.
      </p>
      ${progressOf(parts, true)}
    </main>`
  );
}

function stillLoading(parts: readonly Part[]): Html | '' {
  if (parts.length === 0) return '';
  return html`<div class="note">
    <h2>Cases of earlier years are still being loaded</h2>
    <p class="loading">
      Every page works meanwhile. Until all is in, figures are too low, some meetings and complex cases are missing, and searches and
      possible matches do not find every earlier case.
    </p>
    ${progressOf(parts, false)}
  </div>`;
}

/** Where to start: every page, and who to try it as. `loading`: what is not in yet. */
export function renderStartPage(login: string | undefined, loading: readonly Part[] = []): string {
  const tables = sites.map(site => {
    const rows = sitePages
      .filter(page => page.site === site)
      .map(page => {
        const tryAs = page.tryAs.map(tried => {
          const person = findPerson(tried);
          return html`<li>${signInLink(tried, addressOf(page), person?.role ?? tried)}</li>`;
        });
        return html`<tr>
          <th scope="row"><a href="${addressOf(page)}">${page.title}</a></th>
          <td>
            <ul>
              ${tryAs}
            </ul>
          </td>
        </tr>`;
      });
    return html`<h2>${site.title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Page</th>
            <th scope="col">Open it as</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`;
  });
  return renderPage(
    { title: 'Start - local MARAC site', login, address: '/' },
    html`<main id="main" class="plain" tabindex="-1">
      <h1>MARAC on a local SharePoint site</h1>
      <p class="note">Nobody here exists. Every name, address and case is made up.</p>
      ${stillLoading(loading)}${tables}
      <p>
        Messages that would have been sent are in the <a href="/_mail">mail viewer</a>. Add <code>?teams=1</code> to a page to see it as a
        Teams tab.
      </p>
    </main>`
  );
}

/** The people switcher. */
export function renderSignInPage(login: string | undefined, to: string): string {
  const rows = people.map(person => {
    const mark = person.login === login ? html` <strong>(signed in now)</strong>` : '';
    return html`<tr>
      <th scope="row">${signInLink(person.login, to, person.name)}${mark}</th>
      <td>${person.role}</td>
      <td>${person.login}</td>
    </tr>`;
  });
  return renderPage(
    { title: 'Choose a person - local MARAC site', login, address: to },
    html`<main id="main" class="plain" tabindex="-1">
      <h1>Who are you?</h1>
      <p>Choose a person to sign in as. Nobody here exists.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Role</th>
            <th scope="col">Login</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </main>`
  );
}

/** A message as a person reads it: addresses in it can be pressed. */
function mailBody({ contentType, body }: StoredMail): readonly Html[] {
  const words = contentType === 'HTML' ? readableText(body) : body;
  return words.split(/(https?:\/\/[^\s<>"]+)/).map((part, at) => (at % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
}

function mailRow(mail: StoredMail): Html {
  return html`<tr>
    <td><time datetime="${mail.sentAt}">${mail.sentAt.replace('T', ' ').slice(0, 16)}</time></td>
    <td>${mail.from}</td>
    <td>${[...mail.to, ...mail.cc].join(', ')}</td>
    <td>
      <details>
        <summary>${mail.subject}</summary>
        <pre class="mail-body">${mailBody(mail)}</pre>
        ${(mail.attachments ?? []).map(({ name }, at) => html`<p><a href="/_mail/${mail.id}/${at}" download="${name}">${name}</a></p>`)}
      </details>
    </td>
  </tr>`;
}

/** Every message that was sent, newest first. A message's own markup is shown as text. */
export function renderMailPage(login: string | undefined, mail: readonly StoredMail[]): string {
  const content = mail.length
    ? html`<table>
        <thead>
          <tr>
            <th scope="col">Sent (UTC)</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Message</th>
          </tr>
        </thead>
        <tbody>
          ${mail.map(mailRow)}
        </tbody>
      </table>`
    : html`<p>Nothing has been sent yet.</p>`;
  return renderPage(
    { title: 'Mail viewer - local MARAC site', login, address: '/_mail' },
    html`<main id="main" tabindex="-1">
      <h1>Mail viewer</h1>
      <p>Messages stay on this machine.</p>
      ${content}
    </main>`
  );
}

/** A page that is not there. */
export function renderNotFound(login: string | undefined): string {
  return renderPage(
    { title: 'Not found - local MARAC site', login, address: '/' },
    html`<main id="main" class="plain" tabindex="-1">
      <h1>This page does not exist</h1>
      <p><a href="/">All pages</a></p>
    </main>`
  );
}
