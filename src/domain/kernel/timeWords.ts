import { counted } from './words';
import type { CalendarDay } from './calendarDay';
import { dayOf, partsOfDay, weekdayOf } from './calendarDay';
import { londonTimeOf } from './londonTime';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const minute = 60_000;

/** "3 April 2019". */
export function formatDay(day: CalendarDay): string {
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  return `${dayOfMonth} ${months[month - 1]} ${year}`;
}

/** "3 Apr 2019", for tables. */
export function formatDayShort(day: CalendarDay): string {
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  return `${dayOfMonth} ${months[month - 1].slice(0, 3)} ${year}`;
}

/** "4pm", "4:30pm", "midday", "midnight": GOV.UK style, by London's clocks. */
export function formatTime(instant: Date): string {
  const { minutes } = londonTimeOf(instant);
  if (minutes === 0) {
    return 'midnight';
  }
  if (minutes === 720) {
    return 'midday';
  }
  const hour = Math.floor(minutes / 60);
  const past = minutes % 60;
  const shownHour = hour % 12 === 0 ? 12 : hour % 12;
  return `${shownHour}${past === 0 ? '' : `:${String(past).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
}

/** "Monday 6 April 2026, 4pm". */
export function formatInstant(instant: Date): string {
  const day = dayOf(instant);
  return `${weekdays[weekdayOf(day)]} ${formatDay(day)}, ${formatTime(instant)}`;
}

/** "Mon 6 Apr, 4pm", for tables; with the year when it is not the year of `now`. */
export function formatInstantShort(instant: Date, now: Date): string {
  const day = dayOf(instant);
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  const shownYear = year === partsOfDay(dayOf(now)).year ? '' : ` ${year}`;
  const weekday = weekdays[weekdayOf(day)].slice(0, 3);
  return `${weekday} ${dayOfMonth} ${months[month - 1].slice(0, 3)}${shownYear}, ${formatTime(instant)}`;
}

/** "less than a minute", "25 minutes", "3 hours", "2 days". Rounded down; hours are used up to 48. */
export function lengthOfTime(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / minute);
  if (minutes < 1) {
    return 'less than a minute';
  }
  if (minutes < 60) {
    return counted(minutes, 'minute');
  }
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? counted(hours, 'hour') : counted(Math.floor(hours / 24), 'day');
}

/** How something due stands: "in 3 hours", "2 days overdue". */
export function relative(due: Date, now: Date): string {
  const left = due.getTime() - now.getTime();
  return left >= 0 ? `in ${lengthOfTime(left)}` : `${lengthOfTime(left)} overdue`;
}

/** How long something is past: "3 hours ago". A moment still ahead (two computers' clocks differ) is "just now". */
export function ago(instant: Date, now: Date): string {
  const past = now.getTime() - instant.getTime();
  return past < minute ? 'just now' : `${lengthOfTime(past)} ago`;
}
