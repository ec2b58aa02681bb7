/** One question and its answer, as read by whoever checks, prints or works on the case. */
export interface SummaryRow {
  readonly path: readonly string[];
  readonly label: string;
  /** Lines are separated by line breaks. Never empty. */
  readonly text: string;
  readonly answered: boolean;
  /** The answer needs care: a number that is not safe to call. */
  readonly warning: boolean;
  /** Ends the "Change" link for a screen reader: "the victim's family name". */
  readonly subject: string;
}

/** A section's own answers, or one row of a group ("Perpetrator 1"). */
export interface SummaryCard {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly SummaryRow[];
  /** For a card of a group: which. */
  readonly group?: { readonly id: string; readonly rowKey: string };
}

export interface SummarySection {
  readonly sectionId: string;
  readonly title: string;
  readonly cards: readonly SummaryCard[];
}

/** The whole form in reading order, only what is relevant to these answers. */
export type AnswerSummary = readonly SummarySection[];
