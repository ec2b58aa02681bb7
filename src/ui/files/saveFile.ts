import { withoutDirectionMarks } from '../../domain/kernel/directionMarks';

/** Long enough for any browser to begin. Milliseconds. */
const kept = 60_000;

/**
 * Hands a file to the browser to be saved. Never opened on the page: what somebody sent in must not run within it.
 * The address is the page's own memory and says nothing of the case.
 */
export function saveFile(name: string, content: ArrayBuffer): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = withoutDirectionMarks(name);
  link.rel = 'noopener';
  document.body.appendChild(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), kept);
}
