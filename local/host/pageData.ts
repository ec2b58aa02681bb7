import { pageDataElementId } from './pageDataElement';

/** What the server writes into a page for the programs that start it. */
export interface PageData {
  readonly hostAppId: string;
  readonly buildNumber: string;
  /** Theme of the page: SharePoint's own or one of the Teams themes. */
  readonly theme: ThemeName;
  readonly editing: boolean;
  /** Present when the page plays the part of a Teams tab. */
  readonly teams?: TeamsTabData;
  /** Of a page that shows a web part. */
  readonly webPart?: HostedWebPart;
  /** Of a list's own page. */
  readonly list?: HostedList;
  /** Where edited properties are saved. */
  readonly saveUrl: string;
  readonly manifests: readonly unknown[];
  readonly spPageContextInfo: Readonly<Record<string, unknown>>;
}

export type ThemeName = 'default' | 'dark' | 'contrast';

export interface HostedWebPart {
  readonly componentId: string;
  readonly instanceId: string;
  readonly title: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** True when the properties were saved from the property pane before. */
  readonly persisted: boolean;
}

/** A list's own page, with the commands that its custom actions put into its toolbar. */
export interface HostedList {
  readonly id: string;
  readonly title: string;
  /** Server relative. */
  readonly url: string;
  readonly commands: readonly { readonly componentId: string; readonly properties: string }[];
}

export interface TeamsTabData {
  readonly login: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly teamSitePath: string;
  readonly teamName: string;
}

/** Reads the page's data. Throws when the page has none, which is a fault of the page. */
export function readPageData(): PageData {
  const element = document.getElementById(pageDataElementId);
  if (!element?.textContent) {
    throw new Error('The page carries no data to start from.');
  }
  return JSON.parse(element.textContent) as PageData;
}
