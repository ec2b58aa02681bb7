import { ThemeProvider } from '@microsoft/sp-component-base';
import { BaseListViewCommandSet, IListViewCommandSetExecuteEventParameters } from '@microsoft/sp-listview-extensibility';
import { SPPermission } from '@microsoft/sp-page-context';
import * as React from 'react';
import * as strings from 'MaracStrings';
import { Shell } from './Shell';
import type { Connection, ListCommandProps, ScreenTheme } from './connection';
import { commandShows, rowIdOf } from './listPlace';
import { siteUrl } from './siteUrl';
import * as ReactDom from 'react-dom';

/** Wide enough for a screen of the suite; never wider or higher than the window. */
const look: Partial<CSSStyleDeclaration> = {
  width: 'min(960px, calc(100vw - 32px))',
  maxWidth: 'none',
  maxHeight: 'calc(100vh - 32px)',
  padding: '0',
  border: '1px solid',
  overflow: 'auto'
};

/**
 * Opens a dialogue of the browser's own: what is behind it is out of reach, Escape closes it, and the focus goes back to
 * where it was. `draw` is given what closes it. Answers what closes it from outside.
 */
function openDialog(label: string, draw: (close: () => void) => React.ReactElement): () => void {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', label);
  Object.assign(dialog.style, look);
  const place = document.createElement('div');
  dialog.appendChild(place);
  const close = (): void => dialog.close();
  dialog.addEventListener('close', () => {
    ReactDom.unmountComponentAtNode(place);
    dialog.remove();
  });
  document.body.appendChild(dialog);
  ReactDom.render(draw(close), place);
  dialog.showModal();
  return () => dialog.open && close();
}

/** What Set-up tells a command. */
export interface MaracListCommandProperties {
  /** Address of the partner site: absolute, or relative to this server. */
  partnerSiteUrl?: string;
}

export type LoadCommand = () => Promise<{ default: React.ComponentType<ListCommandProps> }>;

/** A command in the toolbar of one list of the case site: for one chosen row it opens a screen of the suite in a dialogue. */
export abstract class MaracListCommand extends BaseListViewCommandSet<MaracListCommandProperties> {
  /** The item in the manifest. */
  protected abstract readonly commandId: string;
  /** Below the site: `Lists/Referrals`. */
  protected abstract readonly listPath: string;
  /** Loads the code of the screen when the command is pressed. */
  protected abstract readonly loadScreen: LoadCommand;

  private close: (() => void) | undefined;

  public onInit(): Promise<void> {
    this.show();
    this.context.listView.listViewStateChangedEvent.add(this, this.show);
    return Promise.resolve();
  }

  public onExecute({ itemId, selectedRows }: IListViewCommandSetExecuteEventParameters): void {
    const rowId = selectedRows.length === 1 ? rowIdOf(selectedRows[0].getValueByName('ID')) : undefined;
    if (itemId !== this.commandId || rowId === undefined) return;
    const label = this.tryGetCommand(this.commandId)?.title ?? '';
    this.close = openDialog(label, onClose =>
      React.createElement(Shell, {
        load: async () => {
          const { default: Screen } = await this.loadScreen();
          const reader = this.context.pageContext.user.displayName;
          return { default: ({ connection }) => React.createElement(Screen, { connection, rowId, reader, onClose }) };
        },
        connection: this.connection(),
        theme: this.theme(),
        words: strings
      })
    );
  }

  protected onDispose(): void {
    this.context.listView.listViewStateChangedEvent.remove(this, this.show);
    this.close?.();
  }

  private readonly show = (): void => {
    const { list, selectedRows } = this.context.listView;
    const command = this.tryGetCommand(this.commandId);
    if (!command) return;
    const { web } = this.context.pageContext;
    const visible = this.mayChangeRows() && commandShows(list, web.serverRelativeUrl, this.listPath, selectedRows ?? []);
    if (command.visible === visible) return;
    command.visible = visible;
    this.raiseOnChange();
  };

  /** Whoever only reads the list is not offered what the list would refuse. */
  private mayChangeRows(): boolean {
    return this.context.pageContext.list?.permissions.hasPermission(SPPermission.editListItems) ?? true;
  }

  private theme(): ScreenTheme | undefined {
    const theme = this.context.serviceScope.consume(ThemeProvider.serviceKey).tryGetTheme();
    return theme && { palette: theme.palette, semanticColors: theme.semanticColors, isInverted: !!theme.isInverted };
  }

  /** Without a partner site the dialogue says that the command has not been set up. */
  private connection(): Connection | undefined {
    const { partnerSiteUrl } = this.properties;
    const { web, user } = this.context.pageContext;
    if (!partnerSiteUrl) return undefined;
    return {
      context: this.context,
      login: user.loginName,
      caseSiteUrl: siteUrl(web.absoluteUrl, web.absoluteUrl),
      partnerSiteUrl: siteUrl(partnerSiteUrl, web.absoluteUrl),
      people: 'wmp',
      inTeams: false,
      editing: false
    };
  }
}
