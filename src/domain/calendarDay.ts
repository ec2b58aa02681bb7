/** A day of the calendar without a time or a zone, written YYYY-MM-DD. Made by the functions of this file only. */
export type CalendarDay = string & { readonly __calendarDay: true };
