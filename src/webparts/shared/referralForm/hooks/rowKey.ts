/** A key for a new row of a group: 64 random bits, so that rows added in two tabs never meet. */
export const rowKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('');
