import type { AppError } from '../../domain/kernel/appError';

/** A write was sent and no answer came: it may or may not have been done. Never sent again blindly. */
export class OutcomeUnknownError extends Error {
  public constructor() {
    super('The answer to a write was lost.');
    this.name = 'OutcomeUnknownError';
  }
}

/** Nothing was sent, or a read got no answer after all attempts. */
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

/** A part of a row cannot be stored or read correctly. The words hold no personal data. */
export class StoredFormError extends Error {
  public constructor(words: string) {
    super(words);
    this.name = 'StoredFormError';
  }
}

/** More rows match than a list returns at once, so the result would be incomplete. */
export class TooManyRowsError extends Error {
  public constructor(public readonly list: string) {
    super(`The list ${list} has too many rows of this kind to read at once.`);
    this.name = 'TooManyRowsError';
  }
}

/** A failure that brings its own words. */
export class ToldError extends Error {
  public constructor(public readonly told: AppError) {
    super(told.words);
    this.name = 'ToldError';
  }
}
