import { type AuditVerdict, auditOf, type LoggedEntry, verifyAudit } from '../storage/index.ts';
import { allow } from './in-round.ts';
import type { Actor, Service } from './service.ts';

/** Entries about a subject and all below it, newest first; of everything when it is empty. */
export function readAudit(
  service: Service,
  actor: Actor,
  subject: string,
  page: { readonly before?: number; readonly limit: number },
): Promise<readonly LoggedEntry[]> {
  return service.store.read((db) => {
    allow(actor, 'read-audit');
    return auditOf(db, subject, page);
  });
}

/** Whether the chain of the log is whole. */
export function checkAudit(service: Service, actor: Actor): Promise<AuditVerdict> {
  return service.store.read((db) => {
    allow(actor, 'read-audit');
    return verifyAudit(db);
  });
}
