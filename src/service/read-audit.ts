import {
  type AuditFilter,
  type AuditVerdict,
  auditActors,
  auditOf,
  type LoggedEntry,
  verifyAudit,
} from '../storage/index.ts';
import { allow } from './in-round.ts';
import type { Actor, Service } from './service.ts';

/** Entries that fit, newest first. */
export function readAudit(
  service: Service,
  actor: Actor,
  filter: AuditFilter,
  page: { readonly before?: number; readonly limit: number },
): Promise<readonly LoggedEntry[]> {
  return service.store.read((db) => {
    allow(actor, 'read-audit');
    return auditOf(db, filter, page);
  });
}

/** Ids of everybody who did something that was logged. */
export function readActors(service: Service, actor: Actor): Promise<readonly string[]> {
  return service.store.read((db) => {
    allow(actor, 'read-audit');
    return auditActors(db);
  });
}

const PAGE = 1000;

/** All entries that fit, newest first, page by page; at most so many. */
export async function* everyEntry(
  service: Service,
  actor: Actor,
  filter: AuditFilter,
  most: number,
): AsyncGenerator<LoggedEntry> {
  let before: number | undefined;
  for (let left = most; left > 0; ) {
    const limit = Math.min(PAGE, left);
    const page = { ...(before !== undefined && { before }), limit };
    const entries = await readAudit(service, actor, filter, page);
    yield* entries;
    if (entries.length < limit) return;
    before = entries.at(-1)?.seq;
    left -= entries.length;
  }
}

/** Whether the chain of the log is whole. */
export function checkAudit(service: Service, actor: Actor): Promise<AuditVerdict> {
  return service.store.read((db) => {
    allow(actor, 'read-audit');
    return verifyAudit(db);
  });
}
