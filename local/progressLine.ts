import { isDone, shareOf, wordsOf, type Progress } from './server/prepare/progress';

/** As much of a terminal as is written to. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface ProgressLine {
  /** Prints a line that stays. */
  readonly print: (line: string) => void;
  readonly stop: () => void;
}

const barLength = 20;
const between = { terminal: 250, file: 5000 } as const;

/** For example `[########------------] 12 s  Screens: 40 of 100, Case site: 1,203 of 2,912`. */
export function lineOf({ parts }: Progress, seconds: number): string {
  const share = parts.length === 0 ? 0 : parts.reduce((sum, part) => sum + shareOf(part), 0) / parts.length;
  const filled = Math.floor(share * barLength);
  const underWay = parts.filter(part => part.of > 0 && !isDone(part)).map(wordsOf);
  return `[${'#'.repeat(filled)}${'-'.repeat(barLength - filled)}] ${seconds} s  ${underWay.join(', ')}`.trimEnd();
}

/** Shows progress while something takes long: a line that moves in a terminal, a new line every few seconds in a file. */
export function showProgress(progress: Progress, screen: Screen): ProgressLine {
  const began = Date.now();
  const inTerminal = screen.isTTY === true;
  const clear = inTerminal ? '\r\u001b[2K' : '';
  let shown = '';
  // A file is told of what has moved, and that the build goes on: it may stand at one figure for long.
  const isNews = (): boolean => {
    const standing = lineOf(progress, 0);
    const isBuilding = progress.parts.some(part => part.name === 'Screens' && !isDone(part));
    if (standing === shown && !isBuilding) return false;
    shown = standing;
    return true;
  };
  const draw = (): void => {
    if (!inTerminal && !isNews()) return;
    const line = lineOf(progress, Math.round((Date.now() - began) / 1000));
    screen.write(inTerminal ? `${clear}${line.slice(0, (screen.columns ?? 80) - 1)}` : `${line}\n`);
  };
  const timer = setInterval(draw, inTerminal ? between.terminal : between.file);
  timer.unref();
  return {
    print: line => {
      screen.write(`${clear}${line}\n`);
    },
    stop: () => {
      clearInterval(timer);
      screen.write(clear);
    }
  };
}
