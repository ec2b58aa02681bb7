// The members of the framework that its published types leave out, as version 1.23.2 has them.

/** Where a web part's saved data lives on a page. */
export interface WebPartData {
  readonly id: string;
  readonly instanceId: string;
  readonly title: string;
  readonly description: string;
  readonly dataVersion: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** One module of the framework: its manifest and its code. */
export interface WebPartManifest {
  readonly id: string;
  readonly alias: string;
}

export interface WebPartLoad {
  readonly domElement: HTMLElement;
  readonly instanceId: string;
  readonly manifest: WebPartManifest;
  readonly displayMode: number;
  readonly pageLayoutType: string;
  readonly addedFromPersistedData: boolean;
  readonly webPartData: WebPartData;
}

export interface WebPartManager {
  loadWebPart(load: WebPartLoad): Promise<void>;
  getWebPartManifests(): WebPartManifest[];
  _setDisplayMode(mode: number): Promise<void>;
  serialize(instanceId?: string): Map<string, WebPartData | undefined>;
  requestPropertyPaneAction(instanceId: string, action: 'Open' | 'Close' | 'Toggle'): void;
}

export interface ServiceScope {
  consume(key: unknown): unknown;
}

export interface WebPartHost {
  getAdditionalContextProperties?(): object;
  getAdditionalContextPropertiesAsync?(): Promise<object>;
}

export interface WebPartBaseModule {
  readonly _MinimalWebPartHost: new (scope: ServiceScope) => WebPartHost;
  readonly _ClientSideWebPartManagerFactory: { create(host: WebPartHost): WebPartManager };
}

export interface ApplicationBaseModule {
  readonly BaseApplication: new () => { readonly context: { readonly serviceScope: ServiceScope } };
  readonly _DialogManagerConfiguration: { readonly instance: { initialize(element: HTMLElement): void } };
}

export interface TokenProviders {
  readonly configurable: {
    getToken(resource: string): Promise<string>;
    _getTokenInternal(resource: string): Promise<string>;
    _ensureState(): Promise<void>;
  };
}

export interface HttpBaseModule {
  readonly _AadTokenProviders: TokenProviders;
}

export interface ComponentBaseModule {
  readonly ThemeProvider: { readonly serviceKey: unknown };
}

export interface ThemeSetter {
  _setTheme(theme: object): void;
}

/** What a list's own page needs of the framework's list view module, which is loaded when the page has a command. */
export interface ListViewModule {
  readonly ListViewCommandSetContext: new (parameters: object, more: { readonly listView: object }) => object;
  readonly ListViewAccessor: new (eventPrefix?: string) => object;
  readonly RowAccessor: new () => object;
  readonly ListViewStateChangedEventArgs: new () => { prevState: object; stateChanges: number };
}

/** A command as its command set shows it now. */
export interface ShownCommand {
  readonly id: string;
  readonly title: string;
  readonly ariaLabel?: string;
  readonly iconImageUrl?: string;
  readonly visible: boolean;
  readonly disabled?: boolean;
}

/** A command set as the framework's own manager makes it. */
export interface CommandSet {
  readonly context: { readonly _commands: readonly ShownCommand[] };
  _raiseOnChange?: () => void;
  onExecute(event: { readonly itemId: string; readonly selectedRows: readonly object[] }): void;
}

export interface ExtensionBaseModule {
  readonly _ExtensionManager: new (scope: ServiceScope) => {
    createExtension(componentId: string, properties: string, context: (parameters: object) => object): Promise<CommandSet>;
  };
}

export interface EventManagerModule {
  readonly _SPEventManager: { readonly instance: { raiseEvent(name: string, event: object): void } };
}
