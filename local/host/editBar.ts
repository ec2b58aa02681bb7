import type { WebPartManager } from './framework';
import type { HostedWebPart, PageData } from './pageData';

function say(message: string): void {
  const status = document.getElementById('local-edit-status');
  if (status) {
    status.textContent = message;
  }
}

/** Saves the web part's data as SharePoint saves a page: the whole of it, as the web part manager serialises it. */
async function save(manager: WebPartManager, page: PageData, { instanceId }: HostedWebPart): Promise<void> {
  const data = manager.serialize(instanceId).get(instanceId);
  if (!data) {
    say('Nothing to save: the web part has not loaded.');
    return;
  }
  const response = await fetch(page.saveUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: data.title, properties: data.properties })
  });
  say(response.ok ? 'Page saved.' : 'The page was not saved. You may not have the right to edit it.');
}

function onClick(id: string, action: () => void): void {
  document.getElementById(id)?.addEventListener('click', action);
}

/** Connects the edit bar's buttons to the framework's web part manager and its property pane. */
export function connectEditBar(manager: WebPartManager, page: PageData, webPart: HostedWebPart): void {
  onClick('local-edit-properties', () => manager.requestPropertyPaneAction(webPart.instanceId, 'Toggle'));
  onClick('local-edit-save', () => {
    save(manager, page, webPart).catch(() => say('The page was not saved: the local site did not answer.'));
  });
}
