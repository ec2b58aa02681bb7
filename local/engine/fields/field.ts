/** What can be set on a column, by SharePoint's names. */
export type FieldSettings = Readonly<Record<string, unknown>>;

/** A column of a list. */
export interface Field {
  readonly name: string;
  readonly guid: string;
  readonly title: string;
  /** `TypeAsString`. */
  readonly type: string;
  readonly base: boolean;
  /** The SQL expression its value is kept in. */
  readonly column: string;
  /** The name its value has in a row that was read. */
  readonly key: string;
  readonly settings: FieldSettings;
}
