import type { AppError } from '../../domain/kernel/appError';

/** A write was sent and no answer came: it may or may not have been done. Never sent again blindly. */
export class OutcomeUnknownError extends Error {
  public constructor() {
    super('The answer to a write was lost.');
    this.name = 'OutcomeUnknownError';
  }
}

/** Nothing was sent, or a read got no answer however often it was tried. */
export class NoConnectionError extends Error {
  public constructor() {
    super('SharePoint could not be reached.');
    this.name = 'NoConnectionError';
  }
}

/** A form-style add or update was refused. SharePoint answers 200 and names the column in the body. */
export class RefusedValueError extends Error {
  public constructor(
    public readonly column: string,
    public readonly reason: string
  ) {
    super(`SharePoint refused the value of the column ${column}.`);
    this.name = 'RefusedValueError';
  }
}

/** A stored part of a row can't be kept or read as it should. The words hold no personal data. */
export class StoredFormError extends Error {
  public constructor(words: string) {
    super(words);
    this.name = 'StoredFormError';
  }
}

/** A list has more rows that fit than it answers at once: a part of them would pass for all. */
export class TooManyRowsError extends Error {
  public constructor(public readonly list: string) {
    super(`The list ${list} has too many rows of this kind to read at once.`);
    this.name = 'TooManyRowsError';
  }
}

/** A failure whose words are known where it arises. */
export class ToldError extends Error {
  public constructor(public readonly told: AppError) {
    super(told.words);
    this.name = 'ToldError';
  }
}
