const day = 24 * 3_600_000;

/** A draft that nobody has saved for this many days is deleted. Data protection: personal data is not kept without a purpose. */
const draftDaysKept = 30;
/** From this day the person is warned. */
const draftWarningDay = 23;

/** When a draft last saved at this moment is deleted. */
export const draftDeletedAt = (lastSaved: Date): Date => new Date(lastSaved.getTime() + draftDaysKept * day);

/** Whether the person is to be warned that a draft will be deleted. Opening it changes nothing; saving it does. */
export const isDraftNearDeletion = (lastSaved: Date, now: Date): boolean => now.getTime() - lastSaved.getTime() >= draftWarningDay * day;

/** Whether a draft has not been saved for too long. */
export const isDraftOutdated = (lastSaved: Date, now: Date): boolean => now.getTime() >= draftDeletedAt(lastSaved).getTime();
