import pino, { type Logger } from 'pino';

/** A log of JSON lines on standard output, or `to`: events and faults, never what a person typed. */
export function openLog(level: string, to?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: loggedError },
  };
  return to ? pino(options, to) : pino(options);
}

/** What the log keeps of an error. */
interface LoggedError {
  readonly type: string;
  readonly code?: string;
  readonly stack: string;
  readonly cause?: LoggedError;
}

/**
 * Kind, code, words and place of an error and its causes. Everything else that libraries hang on an error (rows,
 * parameters, answers of other systems) may be about a person and stays out.
 */
function loggedError(error: unknown): LoggedError | undefined {
  if (!(error instanceof Error))
    return error === undefined ? undefined : { type: typeof error, stack: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const cause = loggedError(error.cause);
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    stack: withoutValues(error, code),
    ...(cause && { cause }),
  };
}

/** Database (class 22) and parsers quote the value that they cannot read. */
function withoutValues(error: Error, code: string | undefined): string {
  const { message, stack = message } = error;
  if (!code?.startsWith('22') && !(error instanceof SyntaxError)) return stack;
  return stack.replace(message, () => message.replace(/["'`].*["'`]/s, '…'));
}
