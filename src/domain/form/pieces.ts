import type {
  AttachmentsQuestion,
  CheckboxesQuestion,
  Condition,
  DateQuestion,
  Derived,
  DerivedText,
  NarrativeQuestion,
  Notice,
  NumberQuestion,
  Option,
  PostcodeQuestion,
  Question,
  RadiosQuestion,
  TelephoneQuestion,
  TextQuestion
} from './definition';
import type { ChoiceId, DateId, OptionOf, TextId } from './questions';

type Parts<Q extends Question> = Omit<Q, 'kind' | 'id' | 'label' | 'subject' | 'options'>;

/** A line of text about somebody else: no browser remembers it and no spelling checker underlines a name. */
export const line = (id: TextId, label: string, subject: string, parts: Parts<TextQuestion> = {}): TextQuestion => ({
  kind: 'text',
  id,
  label,
  subject,
  autocomplete: 'off',
  width: 30,
  ...parts
});

export const nameLine = (id: TextId, label: string, subject: string, parts: Parts<TextQuestion> = {}): TextQuestion =>
  line(id, label, subject, { spellCheck: false, ...parts });

export const narrative = (
  id: TextId,
  label: string,
  subject: string,
  parts: Partial<Parts<NarrativeQuestion>> = {}
): NarrativeQuestion => ({
  kind: 'narrative',
  id,
  label,
  subject,
  limit: 2_000,
  ...parts
});

export const day = (id: DateId, label: string, subject: string, parts: Parts<DateQuestion> = {}): DateQuestion => ({
  kind: 'date',
  id,
  label,
  subject,
  ...parts
});

export const wholeNumberOf = (id: TextId, label: string, subject: string, parts: Parts<NumberQuestion>): NumberQuestion => ({
  kind: 'number',
  id,
  label,
  subject,
  autocomplete: 'off',
  inputMode: 'numeric',
  width: 4,
  ...parts
});

export const telephone = (id: TextId, label: string, subject: string, parts: Parts<TelephoneQuestion> = {}): TelephoneQuestion => ({
  kind: 'telephone',
  id,
  label,
  subject,
  autocomplete: 'off',
  inputMode: 'tel',
  width: 20,
  ...parts
});

export const postcode = (id: TextId, label: string, subject: string, parts: Parts<PostcodeQuestion> = {}): PostcodeQuestion => ({
  kind: 'postcode',
  id,
  label,
  subject,
  autocomplete: 'off',
  width: 10,
  spellCheck: false,
  ...parts
});

/** An option that is only its words, or one with more to it. */
type OptionLike<Value extends string> = Value | Option<Value>;

const optionsOfWords = (options: readonly OptionLike<string>[]): readonly Option[] =>
  options.map(option => (typeof option === 'string' ? { value: option } : option));

export const radios = <Id extends ChoiceId>(
  id: Id,
  label: string,
  subject: string,
  options: readonly OptionLike<OptionOf<Id>>[],
  parts: Omit<Parts<RadiosQuestion>, 'options'> = {}
): RadiosQuestion => ({ kind: 'radios', id, label, subject, options: optionsOfWords(options), ...parts });

export const checkboxes = <Id extends ChoiceId>(
  id: Id,
  label: string,
  subject: string,
  options: readonly OptionLike<OptionOf<Id>>[],
  parts: Omit<Parts<CheckboxesQuestion>, 'options'> = {}
): CheckboxesQuestion => ({ kind: 'checkboxes', id, label, subject, options: optionsOfWords(options), ...parts });

/** Files of the kinds that referrers have: documents, pictures, sound and saved e-mail. */
export const files = (
  id: 'attachments',
  label: string,
  subject: string,
  parts: Partial<Parts<AttachmentsQuestion>> = {}
): AttachmentsQuestion => ({
  kind: 'attachments',
  id,
  label,
  subject,
  most: 5,
  largest: 10 * 1024 * 1024,
  endings: ['pdf', 'doc', 'docx', 'odt', 'rtf', 'txt', 'jpg', 'jpeg', 'png', 'heic', 'msg', 'eml', 'mp3', 'm4a', 'wav'],
  ...parts
});

/** Yes, with what is asked then. */
export const yes = (...reveals: readonly Question[]): Option<'Yes'> => ({ value: 'Yes', reveals });
export const notKnown: Option<'Not known'> = { value: 'Not known', apart: true };
export const notAsked: Option<'Not asked'> = { value: 'Not asked' };

/** Three different answers: the person would not say, nobody knows, nobody asked. */
export const preferNotToSay: Option<'Prefer not to say'> = { value: 'Prefer not to say', apart: true };
export const notKnownEither: Option<'Not known'> = { value: 'Not known' };

/** Yes, no or not known; yes may ask for more. Optional. */
export const ifKnown = (
  id: ChoiceId,
  label: string,
  subject: string,
  below: readonly Question[] = [],
  parts: Omit<Parts<RadiosQuestion>, 'options'> = {}
): RadiosQuestion => radios(id, label, subject, [yes(...below), 'No', notKnown], { optional: true, ...parts });

export const heading = (id: string, words: string, shownWhen?: Condition): Notice => ({
  kind: 'notice',
  id,
  tone: 'heading',
  words,
  shownWhen
});
export const inset = (id: string, words: string, shownWhen?: Condition): Notice => ({
  kind: 'notice',
  id,
  tone: 'inset',
  words,
  shownWhen
});
export const warning = (id: string, words: string, shownWhen?: Condition): Notice => ({
  kind: 'notice',
  id,
  tone: 'warning',
  words,
  shownWhen
});

export const derived = (id: string, label: string, text: DerivedText, shownWhen?: Condition): Derived => ({
  kind: 'derived',
  id,
  label,
  text,
  shownWhen
});
