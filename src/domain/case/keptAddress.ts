/** The prefix of the placeholder for a new address, where people outside the team can read; the key of the row with the address follows. */
export const keptMark = 'kept:';

/** Whether this is such a placeholder. No address begins like this without a space. */
export const isKept = (address: string): boolean => /^kept:\S+$/.test(address);

export const keyOfKept = (address: string): string => address.slice(keptMark.length);
