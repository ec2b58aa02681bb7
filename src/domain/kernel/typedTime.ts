const clock = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i;

/** Minutes after midnight from "14:30", "1430", "2.30pm", "9am"; nothing when it is no time, or could be two. */
export function minutesTyped(typed: string): number | undefined {
  const text = typed.trim().toLowerCase();
  if (text === 'midday') return 720;
  if (text === 'midnight') return 0;
  const [, hours, minutes, half] = clock.exec(text) ?? [];
  if (hours === undefined || (minutes === undefined && half === undefined)) return undefined;
  const hour = Number(hours);
  const past = Number(minutes ?? 0);
  if (past > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) return undefined;
  const inDay = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  return inDay * 60 + past;
}
