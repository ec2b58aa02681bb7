import type { CalendarDay } from '../kernel/calendarDay';
import { parseDay } from '../kernel/calendarDay';
import { rememberedOf } from '../kernel/remembered';
import { tidyPostcode } from '../setUp/routing';
import { houseOf, telephonesIn } from './identifiers';

/** As the form asks it. Not known is not there. */
type Sex = 'Female' | 'Male';

/** What is known of somebody. Any part may be missing or empty, and what cannot be read counts as missing. */
export interface PersonRecord {
  readonly givenNames?: string;
  readonly familyName?: string;
  /** YYYY-MM-DD. */
  readonly dateOfBirth?: string;
  readonly address?: string;
  readonly postcode?: string;
  /** Whole names ("Sample Khan", "Khan, Sample"), or one word by which the person is called. */
  readonly aliases?: readonly string[];
  readonly telephones?: readonly string[];
  readonly nhsNumber?: string;
  readonly pncId?: string;
  readonly earlierAddresses?: readonly { readonly address: string; readonly postcode: string }[];
  /** Dates that other records give, YYYY-MM-DD. */
  readonly otherDatesOfBirth?: readonly string[];
  /** The year in which somebody of a rough age was born, where nobody knows the date. */
  readonly bornAbout?: number;
  readonly sex?: Sex;
}

/** A home by its postcode and, where it is known, what tells it from the others there. */
interface Home {
  readonly postcode: string;
  readonly house?: string;
}

const dayIn = (text: string | undefined): readonly CalendarDay[] => {
  const day = parseDay((text ?? '').trim());
  return day === undefined ? [] : [day];
};

/** The date of birth, once it can be read. */
export const dayOfRecord = rememberedOf(({ dateOfBirth }: PersonRecord): CalendarDay | undefined => dayIn(dateOfBirth)[0]);

/** Every date under which a record may stand, its own first. */
export const daysOfRecord = rememberedOf((record: PersonRecord): readonly CalendarDay[] => [
  ...dayIn(record.dateOfBirth),
  ...(record.otherDatesOfBirth ?? []).flatMap(dayIn)
]);

export const telephonesOf = rememberedOf(({ telephones }: PersonRecord): readonly string[] => (telephones ?? []).flatMap(telephonesIn));

export const homesOf = rememberedOf(({ address, postcode, earlierAddresses }: PersonRecord): readonly Home[] =>
  [{ address: address ?? '', postcode: postcode ?? '' }, ...(earlierAddresses ?? [])].flatMap(home => {
    const tidy = tidyPostcode(home.postcode);
    return tidy === undefined ? [] : [{ postcode: tidy, house: houseOf(home.address, tidy) }];
  })
);
