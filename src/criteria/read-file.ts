import { open } from 'node:fs/promises';
import type { Finding, FindingCode, Read } from './finding.ts';

/** A regulation or a unit's answers are a few hundred kilobytes at most. */
const MOST_BYTES = 2 * 1024 * 1024;
const LINE_FEED = 0x0a;

/**
 * Reads a text file within bounds. Faults: `file.unreadable`, `file.too-large`, `file.empty`,
 * `file.not-utf8` (with the first line that is not). A byte order mark is dropped.
 */
export async function readTextFile(file: string): Promise<Read<string>> {
  let bytes: Buffer;
  try {
    const handle = await open(file, 'r');
    try {
      const status = await handle.stat();
      if (!status.isFile()) return refused(file, 'file.unreadable', { reason: 'EISDIR' });
      if (status.size > MOST_BYTES) {
        const figures = { size: String(status.size), limit: String(MOST_BYTES) };
        return refused(file, 'file.too-large', figures);
      }
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return refused(file, 'file.unreadable', { reason: reasonOf(error) });
  }
  const text = decode(bytes);
  if (text === undefined) {
    return refused(file, 'file.not-utf8', {}, firstUndecodableLine(bytes));
  }
  return text.trim() === '' ? refused(file, 'file.empty', {}) : { value: text };
}

function refused(
  file: string,
  code: FindingCode,
  figures: Finding['figures'],
  line?: number,
): { findings: Finding[] } {
  return { findings: [{ code, at: { file, ...(line && { line }) }, figures }] };
}

/** The system's short code, `ENOENT` or `EACCES`. Anything else is a bug and thrown on. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Lines can be tried one by one: a line feed is never part of another character in UTF-8. */
function firstUndecodableLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(LINE_FEED, start);
    const isLast = end === -1;
    if (isLast || decode(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
}
