import pino from 'pino';

/** Where the server writes what happens: codes and counts, nothing about people. */
export type Log = Pick<pino.Logger, 'info' | 'warn' | 'error'>;

/** JSON lines on stderr; headers, cookies and bodies are never among them. */
export function createLog(level: string): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.password', '*.token', '*.cookie', '*.authorization', '*.email'],
  };
  return pino(options, pino.destination(process.stderr.fd));
}
