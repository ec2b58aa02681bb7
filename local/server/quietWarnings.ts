// Imported first: Node announces on every start that its SQLite may still change, which is nothing a person can act on.

const emitWarning = process.emitWarning.bind(process) as (warning: string | Error, ...rest: unknown[]) => void;

process.emitWarning = ((warning: string | Error, ...rest: unknown[]): void => {
  const words = typeof warning === 'string' ? warning : warning.message;
  if (!words.startsWith('SQLite is an experimental feature')) {
    emitWarning(warning, ...rest);
  }
}) as typeof process.emitWarning;
