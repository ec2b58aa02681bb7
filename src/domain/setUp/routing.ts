interface PostcodeParts {
  readonly outward: string;
  readonly inward: string;
}

// The last three characters of a whole postcode are a digit and two letters; before them stands the district.
const whole = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;
const partial = /^([A-Z]{1,2}\d[A-Z\d]?)(?:\s+(\d[A-Z]?))?$/;

function partsOf(text: string): PostcodeParts | undefined {
  const tidy = text.trim().toUpperCase();
  const full = whole.exec(tidy.replace(/[^A-Z\d]/g, ''));
  if (full) {
    return { outward: full[1], inward: full[2] };
  }
  const part = partial.exec(tidy);
  return part ? { outward: part[1], inward: part[2] ?? '' } : undefined;
}

/** A postcode as it is usually written ("B8 1AA"); undefined when it is not a whole one. */
export function tidyPostcode(text: string): string | undefined {
  const parts = partsOf(text);
  return parts?.inward.length === 3 ? `${parts.outward} ${parts.inward}` : undefined;
}

/**
 * The MARAC that covers a postcode, whatever its spacing and case; a district or sector alone will do. The longest
 * match wins: unit, then sector (B8 1), then district (B8). Undefined outside the force, or when it is no postcode.
 */
export function maracOfPostcode(postcode: string, postcodes: Readonly<Record<string, string>>): string | undefined {
  const parts = partsOf(postcode);
  if (parts === undefined) {
    return undefined;
  }
  const { outward, inward } = parts;
  const candidates = [`${outward} ${inward}`, `${outward} ${inward.slice(0, 1)}`, outward];
  const match = candidates.find(candidate => Object.prototype.hasOwnProperty.call(postcodes, candidate));
  return match === undefined ? undefined : postcodes[match];
}
