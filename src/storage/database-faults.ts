/** What is wrong with the database itself, not with what was asked of it. */
export type FaultKind = 'unreachable' | 'full';

/** The database cannot do its work now; the same may succeed later, without a restart. */
export class StoreFault extends Error {
  readonly kind: FaultKind;

  constructor(kind: FaultKind, cause: unknown) {
    super(`The database is ${kind}`, { cause });
    this.kind = kind;
  }
}

/** Codes of PostgreSQL: connection (08), shut down or starting (57P), too many connections (53300). */
const UNREACHABLE =
  /^(08|57P0|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)/;
const DISK_FULL = /^(53100|ENOSPC)/;
const LOST =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|PGlite is clos/;
/** Serialization failure, deadlock, and a lost race for the same new row. */
const IN_THE_WAY = new Set(['40001', '40P01']);

export function faultOf(error: unknown): StoreFault | undefined {
  const code = codeOf(error);
  const text = error instanceof Error ? error.message : '';
  if (DISK_FULL.test(code) || text.includes('No space left on device')) {
    return new StoreFault('full', error);
  }
  if (UNREACHABLE.test(code) || LOST.test(text)) return new StoreFault('unreachable', error);
  return undefined;
}

export function isWorthAgain(error: unknown): boolean {
  return IN_THE_WAY.has(codeOf(error));
}

/** A lock that was not waited for was held by another transaction. */
export function isHeldByAnother(error: unknown): boolean {
  return codeOf(error) === '55P03';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
