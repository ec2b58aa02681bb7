import * as extensionBaseModule from '@microsoft/sp-extension-base';
import { SPComponentLoader } from '@microsoft/sp-loader';
import type { CommandSet, ExtensionBaseModule, ListViewModule, ServiceScope } from './framework';
import { createListView, type ListRow, type LocalListView } from './listView';
import type { HostedList } from './pageData';

const { _ExtensionManager: ExtensionManager } = extensionBaseModule as unknown as ExtensionBaseModule;

/** The framework's list view module, asked for by its id since only a list's page needs it. */
const listViewModuleId = 'd37b65ee-c7d8-4570-bc74-2b294ff3b380';
const rowsOnPage = 30;

interface Page {
  readonly value: readonly (ListRow & { readonly Title: string | null; readonly Modified: string })[];
  readonly 'odata.nextLink'?: string;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([attribute, value]) => made.setAttribute(attribute, value));
  made.append(...children);
  return made;
}

async function readPage(url: string): Promise<Page | undefined> {
  const response = await fetch(url, {
    headers: { accept: 'application/json;odata=minimalmetadata', 'odata-version': '' },
    credentials: 'same-origin'
  });
  return response.ok ? ((await response.json()) as Page) : undefined;
}

/** The toolbar: one button for every command that shows now. */
function drawCommands(toolbar: HTMLElement, sets: readonly CommandSet[], view: LocalListView): void {
  const focused = document.activeElement?.getAttribute('data-command');
  const buttons = sets.flatMap(set =>
    set.context._commands
      .filter(command => command.visible)
      .map(command => {
        const icon = command.iconImageUrl ? [element('img', { src: command.iconImageUrl, alt: '', width: '16', height: '16' })] : [];
        const button = element(
          'button',
          { type: 'button', 'data-command': command.id, ...(command.ariaLabel ? { 'aria-label': command.ariaLabel } : {}) },
          ...icon,
          ` ${command.title}`
        );
        button.disabled = command.disabled === true;
        button.addEventListener('click', () => set.onExecute({ itemId: command.id, selectedRows: view.selected() }));
        return button;
      })
  );
  toolbar.replaceChildren(...buttons);
  buttons.find(button => button.getAttribute('data-command') === focused)?.focus();
}

function drawRows(body: HTMLElement, page: Page, chosen: Set<number>, onChosen: () => void): void {
  body.replaceChildren(
    ...page.value.map(row => {
      const name = row.Title ?? `Row ${row.ID}`;
      const box = element('input', { type: 'checkbox', 'aria-label': `Select ${name}` });
      box.addEventListener('change', () => {
        if (box.checked) chosen.add(row.ID);
        else chosen.delete(row.ID);
        onChosen();
      });
      const modified = new Date(row.Modified).toLocaleString('en-GB', { timeZone: 'Europe/London' });
      return element(
        'tr',
        {},
        element('td', {}, box),
        element('th', { scope: 'row' }, name),
        element('td', {}, String(row.ID)),
        element('td', {}, modified)
      );
    })
  );
}

async function commandSets(
  list: HostedList,
  scope: ServiceScope,
  view: LocalListView,
  module: ListViewModule
): Promise<readonly CommandSet[]> {
  const manager = new ExtensionManager(scope);
  return Promise.all(
    list.commands.map(({ componentId, properties }) =>
      manager.createExtension(
        componentId,
        properties,
        parameters => new module.ListViewCommandSetContext(parameters, { listView: view.accessor })
      )
    )
  );
}

/** A list as a plain table, newest rows first, with the framework's own command sets in its toolbar. */
export async function showListPage(list: HostedList, scope: ServiceScope, place: HTMLElement): Promise<void> {
  const toolbar = element('div', { role: 'toolbar', 'aria-label': 'Commands', class: 'list-commands' });
  const body = element('tbody', {});
  const more = element('button', { type: 'button' }, 'Older rows');
  const head = element('tr', {}, ...['Select', 'Title', 'ID', 'Modified'].map(title => element('th', { scope: 'col' }, title)));
  const table = element('table', {}, element('caption', {}, `${list.title}, newest first`), element('thead', {}, head), body);
  place.append(element('div', { class: 'plain' }, element('h1', {}, list.title), toolbar, table, more));

  const module = (await SPComponentLoader.loadComponentById(listViewModuleId)) as unknown as ListViewModule;
  const view = createListView(module, list);
  const sets = await commandSets(list, scope, view, module);
  const draw = (): void => drawCommands(toolbar, sets, view);
  sets.forEach(set => {
    set._raiseOnChange = draw;
  });
  const chosen = new Set<number>();
  let next: string | undefined;
  const show = async (url: string): Promise<void> => {
    const page = await readPage(url);
    if (!page) {
      body.replaceChildren(element('tr', {}, element('td', { colspan: '4' }, 'The rows could not be read.')));
      return;
    }
    next = page['odata.nextLink'];
    more.hidden = next === undefined;
    chosen.clear();
    view.setRows(page.value);
    drawRows(body, page, chosen, () => {
      view.select(chosen);
      draw();
    });
    draw();
  };
  more.addEventListener('click', () => {
    if (next) void show(next);
  });
  const site = list.url.slice(0, list.url.toLowerCase().lastIndexOf('/lists/'));
  const address = encodeURIComponent(list.url.replace(/'/g, "''"));
  await show(
    `${site}/_api/web/getList('${address}')/items?$select=ID,Title,Modified,FileSystemObjectType&$orderby=ID desc&$top=${rowsOnPage}`
  );
}
