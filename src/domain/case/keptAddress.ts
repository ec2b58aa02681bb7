/** Begins what stands in place of a new address wherever others than the team may read: the key of the row that holds it follows. */
export const keptMark = 'kept:';

/** Whether this stands in place of an address. No address has such a beginning and no space. */
export const isKept = (address: string): boolean => /^kept:\S+$/.test(address);

export const keyOfKept = (address: string): string => address.slice(keptMark.length);
