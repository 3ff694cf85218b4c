import pino, { type Logger } from 'pino';

/** A log of JSON lines on standard output: events and faults, never what a person typed. */
export function openLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: pino.stdSerializers.errWithCause },
    redact: {
      paths: ['error.parameters', 'error.detail', 'error.where', 'error.query'],
      remove: true,
    },
  });
}
