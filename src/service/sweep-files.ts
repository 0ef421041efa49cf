import {
  appendAudit,
  beginRemoval,
  forgetUnusedFile,
  installationId,
  isHeldByAnother,
  removeOldJobs,
  unusedFiles,
} from '../storage/index.ts';
import { type Service, SYSTEM } from './service.ts';

const DAY = 24 * 60 * 60 * 1000;
/** What was sent and never used can still be used for so long. */
const UNUSED_DAYS = 7;
/** What a job gave back can be fetched for so long after its end. */
const JOB_DAYS = 30;
const MOST_A_SWEEP = 1000;

/** How a sweep went: what it removed, or why it removed no file. */
export type Swept =
  | { readonly removed: number }
  | { readonly sharedWith: readonly string[] }
  | { readonly busy: true };

/** Signs this installation in at its store of files; returns the others that did. */
export async function signInAtStore({ store, files }: Service): Promise<readonly string[]> {
  const own = await store.read(installationId);
  return (await files.usedBy(own)).filter((id) => id !== own);
}

/**
 * Ends jobs of long ago, then removes the files that nothing refers to. Where another installation
 * uses the same store no file is removed, for what it refers to is not known here.
 *
 * @param isOver asked between two files: no further one is begun once it says so
 */
export async function sweepFiles(service: Service, isOver = () => false): Promise<Swept> {
  const { store, now } = service;
  await store.write((db) => removeOldJobs(db, daysBefore(now(), JOB_DAYS)));
  const sharedWith = await signInAtStore(service);
  if (sharedWith.length > 0) return { sharedWith };
  const before = daysBefore(now(), UNUSED_DAYS);
  let removed = 0;
  try {
    for (const sha256 of await store.read((db) => unusedFiles(db, before, MOST_A_SWEEP))) {
      if (isOver()) break;
      if (await removeUnused(service, sha256, before)) removed += 1;
    }
  } catch (error) {
    if (isHeldByAnother(error)) return { busy: true };
    throw error;
  }
  return { removed };
}

/**
 * The bytes go while the row is held, and before it is gone for others. Stopped in between, a row is
 * left without bytes, to which nothing refers: the next sweep finds it again.
 */
function removeUnused({ store, files, now }: Service, sha256: string, before: Date) {
  return store.write(async (db) => {
    await beginRemoval(db);
    const file = await forgetUnusedFile(db, sha256, before);
    if (!file) return false;
    await files.remove(sha256);
    await appendAudit(db, {
      actor: SYSTEM,
      at: now(),
      action: 'remove-file',
      subject: `file/${sha256}`,
      change: { size: file.size },
    });
    return true;
  });
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY);
}
