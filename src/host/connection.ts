/** Who uses a web part: staff of the force, whose site is the case site, or people of other agencies, whose site is the partner site. */
export type WebPartPeople = 'wmp' | 'partners';

/** Hands a message to the mail service as the person at the screen; rejects where it is refused. */
export type SendMail = (message: {
  readonly subject: string;
  readonly recipients: readonly string[];
  readonly text: string;
  /** iCalendar, to go with it. */
  readonly calendar?: string;
}) => Promise<void>;

/** Where a screen finds its data. Holds nothing of the framework's own types, so that screens need not know it. */
export interface Connection {
  /** The web part's context, handed to PnPjs as it is. */
  readonly context: unknown;
  /** Login of the person, as the page knows it. */
  readonly login: string;
  readonly caseSiteUrl: string;
  readonly partnerSiteUrl: string;
  readonly people: WebPartPeople;
  readonly inTeams: boolean;
  /** The page is being edited, not used: nothing is to happen by itself. */
  readonly editing: boolean;
  /** Given where the page's editor has chosen that messages are sent from here. */
  readonly sendMail?: SendMail;
}

/** The colours of the page around the web part. */
export interface ScreenTheme {
  readonly palette?: object;
  readonly semanticColors?: object;
  readonly isInverted: boolean;
  /** Teams' high-contrast theme. */
  readonly highContrast?: boolean;
}

/** What the screen of a command in a list's toolbar is given. */
export interface ListCommandProps {
  readonly connection: Connection;
  /** Number of the row that was chosen. */
  readonly rowId: number;
  /** Name of the person at the screen. */
  readonly reader: string;
  readonly onClose: () => void;
}

/** What every screen is given. */
export interface ScreenProps {
  readonly connection: Connection;
}
