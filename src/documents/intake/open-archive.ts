import { readFile, stat } from 'node:fs/promises';
import type { Finding } from '../../criteria/finding.ts';
import { Archive } from './archive.ts';
import { fileKind } from './file-kind.ts';
import { INTAKE_LIMITS, type IntakeLimits } from './limits.ts';
import { type AskedFor, mainPart } from './package-kind.ts';
import { Refusal, tooMuch } from './refusal.ts';

/**
 * Opens a file of Office as an archive, once it is sure to be of the kind asked for, and hands it to
 * `work` with the name of its main part. What is refused on the way, there or in `work`, comes back
 * as findings.
 */
export async function withArchive<T extends object>(
  file: string,
  asked: AskedFor,
  work: (archive: Archive, main: string) => Promise<T>,
  limits: IntakeLimits = INTAKE_LIMITS,
): Promise<T | { readonly findings: readonly Finding[] }> {
  try {
    const bytes = await bytesOf(file, limits);
    const kind = fileKind(bytes);
    if (kind === 'empty') throw new Refusal('file.empty');
    if (kind === 'encrypted') throw new Refusal('workbook.encrypted');
    if (kind !== 'zip') throw new Refusal(asked.otherwise, { kind });
    const archive = await Archive.open(bytes, limits);
    return await work(archive, await mainPart(archive, asked));
  } catch (error) {
    if (error instanceof Refusal) return { findings: [error.finding(file)] };
    throw error;
  }
}

async function bytesOf(file: string, { fileBytes }: IntakeLimits): Promise<Buffer> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new Refusal('file.unreadable', { reason: 'EISDIR' });
    if (found.size > fileBytes) throw tooMuch('size', fileBytes);
    return await readFile(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      throw new Refusal('file.unreadable', { reason: error.code });
    }
    throw error;
  }
}
