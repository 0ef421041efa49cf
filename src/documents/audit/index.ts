export type { AuditTable, ExportedEntry } from './audit-table.ts';
export { auditCsv, writeAuditWorkbook } from './write-audit.ts';
