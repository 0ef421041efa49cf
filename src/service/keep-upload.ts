import { appendAudit, type KeptFile } from '../storage/index.ts';
import { allow } from './in-round.ts';
import { keepFile } from './keep-file.ts';
import type { Actor, Service } from './service.ts';

/** Keeps a file that a later job will read, such as a filled form. */
export async function keepUpload(
  service: Service,
  actor: Actor,
  file: { readonly name: string; readonly content: AsyncIterable<Uint8Array> },
): Promise<KeptFile> {
  // Anybody with any part in the work; what may be done with it is asked when it is used.
  if (actor.grants.length === 0) allow(actor, 'read-units');
  const kept = await keepFile(service, file.content, { name: file.name });
  await service.store.write(async (db) => {
    const at = service.now();
    await appendAudit(db, {
      actor: actor.id,
      at,
      action: 'upload',
      subject: `file/${kept.sha256}`,
      change: { name: file.name, size: kept.size },
    });
  });
  return kept;
}
