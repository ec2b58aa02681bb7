/** Said wherever a time is filled in that the mailbox did not give. */
export const sentTimeNote =
  'When it reached the mailbox could not be read: the time filled in is the one that its sender’s computer gave. Look at it.';
