// What the framework's property pane takes from SharePoint's unpublished page utilities.

function format(template: string, ...values: unknown[]): string {
  return template.replace(/\{(\d+)\}/g, (_match, index: string) => String(values[Number(index)] ?? ''));
}

export const odspUtilities = {
  StringHelper: {
    format,
    getLocaleNumberString: (value: number): string => value.toLocaleString('en-GB'),
    formatWithLocalizedCountValue: (template: string): string => template,
    isNullOrEmpty: (text: string | undefined): boolean => !text,
    equalsCaseInsensitive: (left: unknown, right: unknown): boolean => String(left).toLowerCase() === String(right).toLowerCase()
  }
};

export const componentUtilities = {
  FAB_TOGGLE_EVT: 'FabToggleEvent',
  SortableLoader: { GetSortable: (): Promise<never> => Promise.reject(new Error('Sorting is not part of the local site.')) },
  ReadingMode: { ReadImmediately: 0 },
  ScreenReaderAlert: { read: (): void => undefined },
  getTimestampForGettyContent: (): string => ''
};

export const headingLevel = { _DEFAULT_HEADING_LEVEL: 2, _HeadingLevel: { h2: 2, h3: 3, h4: 4 } };

/** SharePoint's newer content panel never opens locally, so the framework falls back to its property pane. */
class ContentPanelContext {
  private static _instance: ContentPanelContext | undefined;
  public readonly waitForContext: Promise<never> = new Promise(() => undefined);
  public readonly stateContext: undefined = undefined;
  public readonly subscriberContext: undefined = undefined;

  public static getInstance(): ContentPanelContext {
    ContentPanelContext._instance ??= new ContentPanelContext();
    return ContentPanelContext._instance;
  }

  public addOnUpdateListener(): () => void {
    return () => undefined;
  }

  public addOnMountListener(): () => void {
    return () => undefined;
  }
}

/** An object whose every property is its own name: enough for names that are only logged. */
function namesItself(): object {
  return new Proxy({}, { get: (_target, key) => key });
}

export const contentPanel = {
  SPPagesContentPanelProviderContext: ContentPanelContext,
  SPPagesContentPanelQOSScenarios: namesItself(),
  SPPagesContentPanelCommandId: namesItself(),
  SPPagesContentPanelPivot: namesItself(),
  getQOSName: (...parts: string[]): string => parts.filter(Boolean).join('.'),
  monitorChunkLoad: (_name: string, chunk: Promise<unknown>): Promise<unknown> => chunk
};
