import type { CalendarDay } from '../kernel/calendarDay';
import type { Configuration } from '../setUp/configuration';
import type { Answers, AnswerValue } from './answers';

/** What the form needs to know besides the answers. */
export interface FormContext {
  readonly configuration: Configuration;
  readonly today: CalendarDay;
}

/** Something that follows from the answers and decides what is shown. Computed in `facts`. */
export type FactName =
  | 'victimUnder16'
  | 'maracUnknownFromPostcode'
  | 'postcodeOutsideForce'
  | 'maracFoundFromPostcode'
  | 'judgementNeeded'
  | 'judgementPrompted'
  | 'escalationBelowThreshold'
  | 'incidentOverFourWeeksAgo'
  | 'personalMailbox';

/** A text that follows from the answers and is shown among the questions. Computed in `facts`. */
export type DerivedText = 'maracOfPostcode' | 'criteriaMetByAnswers' | 'dashScore';

/**
 * When something is shown. Plain data, so that it belongs to the form's fingerprint.
 * Inside a row of a group a question is looked for in the row first, then in the form.
 * Only questions asked earlier may be named.
 */
export type Condition =
  | { readonly question: string; readonly oneOf: readonly string[] }
  | { readonly answered: string }
  | { readonly fact: FactName }
  | { readonly allOf: readonly Condition[] }
  | { readonly anyOf: readonly Condition[] }
  | { readonly not: Condition };

/** What a rule may look at besides the answer itself. `answers` holds only what is shown. */
export interface RuleScope {
  readonly answers: Answers;
  readonly row?: Answers;
  readonly context: FormContext;
  /** The question's subject: "the victim's family name". */
  readonly subject: string;
}

/** One named check of an answered question. Says in words what to do, or nothing when all is well. */
export interface Rule {
  /** Name with its limits, for example `longest 255`: part of the form's fingerprint. */
  readonly name: string;
  readonly check: (value: AnswerValue, scope: RuleScope) => string | undefined;
}

/** How wide a field is, in characters; `full` is the width of the page. */
type Width = 2 | 4 | 10 | 20 | 30 | 'full';

interface QuestionBase {
  readonly id: string;
  /** The question in plain words, as the legend or label. */
  readonly label: string;
  /** The label in check answers and in print, where it differs. */
  readonly shortLabel?: string;
  /** The thing asked for, in the middle of a sentence: "the victim's family name". Error and "Change" words are made of it. */
  readonly subject: string;
  readonly hint?: string;
  /** Optional questions say so in their label; the others must be answered when shown. */
  readonly optional?: boolean;
  /** Words for an unanswered question, where "Enter …" or "Select …" and the subject won't do. */
  readonly missing?: string;
  readonly shownWhen?: Condition;
  readonly rules?: readonly Rule[];
}

interface TypedQuestion extends QuestionBase {
  readonly width?: Width;
  /** The HTML autocomplete token. `off` for other people's details, which a browser must not remember. */
  readonly autocomplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  readonly spellCheck?: boolean;
}

/** One line of text. */
export interface TextQuestion extends TypedQuestion {
  readonly kind: 'text';
  /** Most characters. 255 where not given. */
  readonly limit?: number;
}

/** Several lines of text, with a limit that the field counts down to. */
export interface NarrativeQuestion extends QuestionBase {
  readonly kind: 'narrative';
  /** Most characters. */
  readonly limit: number;
  /** Lines shown at first. */
  readonly lines?: number;
}

/** A date in three fields. */
export interface DateQuestion extends QuestionBase {
  readonly kind: 'date';
  readonly autocomplete?: 'bday';
}

/** A whole number. */
export interface NumberQuestion extends TypedQuestion {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
}

/** A telephone number in any format. */
export interface TelephoneQuestion extends TypedQuestion {
  readonly kind: 'telephone';
}

/** A postcode in any spacing and case. */
export interface PostcodeQuestion extends TypedQuestion {
  readonly kind: 'postcode';
}

/** One answer of a choice. The value is what the person reads and what is stored. */
export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly hint?: string;
  /** Check boxes: choosing it clears the others, and they clear it. */
  readonly exclusive?: boolean;
  /** Set apart from the options before it by "or". */
  readonly apart?: boolean;
  readonly shownWhen?: Condition;
  /** Asked below the option once it is chosen. */
  readonly reveals?: readonly Question[];
  /** Shown with a warning wherever the answer is read. */
  readonly warning?: boolean;
}

interface ChoiceQuestion extends QuestionBase {
  readonly options: readonly Option[];
  /** Options taken from the region's configuration, placed after `options` and before those set apart. */
  readonly optionsFrom?: 'maracs' | 'agencies';
}

/** One of several. */
export interface RadiosQuestion extends ChoiceQuestion {
  readonly kind: 'radios';
  /** Side by side where there is room. */
  readonly inline?: boolean;
}

/** Any of several. */
export interface CheckboxesQuestion extends ChoiceQuestion {
  readonly kind: 'checkboxes';
}

/**
 * Files sent with the referral. The answer is a row for each: the file's name and its size in bytes (see `attachments`).
 * The files themselves lie with the referrer's item.
 */
export interface AttachmentsQuestion extends QuestionBase {
  readonly kind: 'attachments';
  readonly most: number;
  /** Most bytes of one file. */
  readonly largest: number;
  /** Endings of file names that are taken, in lower case and without the dot. */
  readonly endings: readonly string[];
}

/** Rows with their own questions: telephone numbers, perpetrators. */
export interface GroupQuestion extends QuestionBase {
  readonly kind: 'group';
  readonly least: number;
  readonly most: number;
  /** What one row is called: "perpetrator". The first is "Perpetrator 1". */
  readonly rowName: string;
  readonly items: readonly FormItem[];
}

export type SimpleQuestion =
  | TextQuestion
  | NarrativeQuestion
  | DateQuestion
  | NumberQuestion
  | TelephoneQuestion
  | PostcodeQuestion
  | RadiosQuestion
  | CheckboxesQuestion
  | AttachmentsQuestion;

export type Question = SimpleQuestion | GroupQuestion;
export type QuestionKind = Question['kind'];

/** Words among the questions. They ask nothing. */
export interface Notice {
  readonly kind: 'notice';
  readonly id: string;
  readonly tone: 'heading' | 'inset' | 'warning';
  readonly words: string;
  readonly shownWhen?: Condition;
}

/** Something the form works out from the answers and shows: the MARAC of a postcode, the score. */
export interface Derived {
  readonly kind: 'derived';
  readonly id: string;
  readonly label: string;
  readonly text: DerivedText;
  readonly shownWhen?: Condition;
}

export type FormItem = Question | Notice | Derived;

/** One entry of the task list; one page. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  /** Shown once the section is open, below its questions: an acknowledgement. */
  readonly footnote?: string;
  readonly shownWhen?: Condition;
  /** Nothing in it must be answered: sending never waits for it. */
  readonly optional?: boolean;
  readonly items: readonly FormItem[];
}

export interface FormDefinition {
  /** Stored with every submission. Changes whenever a question, an option or a rule does. */
  readonly version: string;
  readonly title: string;
  /** Stands on every page of the form. */
  readonly danger: string;
  readonly sections: readonly Section[];
}

/** What is wrong with one answer. The same words stand beside the question and in the summary. */
export interface FormProblem {
  readonly sectionId: string;
  /** A question's id; or a group's id, the row's key and the question's id. */
  readonly path: readonly string[];
  readonly words: string;
}

/** True for the items that take an answer. */
export const isQuestion = (item: FormItem): item is Question => item.kind !== 'notice' && item.kind !== 'derived';
