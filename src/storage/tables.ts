import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** A civil date as `2025-12-10`. */
type CivilDate = string;
type Instant = ColumnType<Date, Date | string, Date | string>;
type Json<T extends object> = JSONColumnType<T, string, string>;
/** Values of an evidence file as they were written: text, lists and maps. */
type Written = Json<Record<string, unknown>>;

export interface UnitTable {
  readonly code: string;
  readonly identifier: string | null;
  readonly name: string;
  readonly kind: string;
  readonly class: string | null;
  readonly block: string | null;
  readonly attributes: Json<Record<string, string>>;
  readonly in_force_from: CivilDate | null;
  readonly in_force_to: CivilDate | null;
  readonly version: Generated<number>;
}

export interface RoundTable {
  readonly id: string;
  readonly title: string;
  readonly notice: string | null;
  readonly year: number;
  readonly set_hash: string;
  readonly state: string;
  readonly self_assessment_until: CivilDate | null;
  readonly appraisal_until: CivilDate | null;
  readonly explanation_from: CivilDate | null;
  readonly explanation_until: CivilDate | null;
  readonly second_appraisal_until: CivilDate | null;
  readonly late: 'accepted' | 'refused';
  /** Who judges, as papers name them. */
  readonly appraisal_by: string;
  readonly council_by: string;
  /** Why the published result is being corrected; null when it is not. */
  readonly correcting: string | null;
  readonly version: Generated<number>;
}

export interface RoundUnitTable {
  readonly round_id: string;
  readonly unit_code: string;
  readonly name: string;
  readonly unit_group: string;
  readonly attributes: Json<Record<string, string>>;
  readonly state: string;
  readonly submitted_on: CivilDate | null;
  readonly submitted_late: Generated<boolean>;
  /** Of the last withdrawal or return. */
  readonly reason: string | null;
  readonly version: Generated<number>;
}

interface OfUnit {
  readonly round_id: string;
  readonly unit_code: string;
}

export interface QuestionTable extends OfUnit {
  readonly id: string;
  readonly criterion: string;
  readonly text: string;
  readonly asked_by: string;
  readonly asked_at: Instant;
  readonly answer: string | null;
  readonly answered_by: string | null;
  readonly answered_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  readonly closed_by: string | null;
  readonly closed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  readonly version: Generated<number>;
}

/** The tables of the product itself; sign-in and the queue bring their own beside them. */
export interface Tables {
  units: UnitTable;
  unit_predecessors: { readonly unit_code: string; readonly predecessor_code: string };
  set_versions: {
    readonly hash: string;
    readonly set_id: string;
    readonly version: string;
    readonly title: string;
    readonly text: string;
    readonly added_at: Instant;
    readonly added_by: string;
  };
  files: {
    readonly sha256: string;
    readonly size: number;
    readonly type: string;
    /** When it came for the last time. */
    readonly stored_at: Instant;
  };
  rounds: RoundTable;
  round_units: RoundUnitTable;
  milestones: {
    readonly round_id: string;
    readonly id: string;
    readonly title: string;
    readonly due: CivilDate;
  };
  milestone_reports: OfUnit & {
    readonly milestone_id: string;
    readonly reported_at: Instant;
    readonly reported_by: string;
    readonly late: boolean;
  };
  entries: OfUnit & {
    readonly part: string;
    /** Of a document its id, else the criterion. */
    readonly key: string;
    readonly value: Written;
    readonly version: Generated<number>;
    readonly changed_by: string;
    readonly changed_at: Instant;
  };
  removed_entries: OfUnit & {
    readonly part: string;
    readonly key: string;
    /** The last it had. */
    readonly version: number;
  };
  installation: { readonly single: Generated<boolean>; readonly id: string };
  given_files: OfUnit & { readonly sha256: string };
  file_uses: OfUnit & {
    readonly document_id: string;
    readonly sha256: string;
    readonly name: string;
    readonly given_by: string;
    readonly given_at: Instant;
  };
  questions: QuestionTable;
  approvals: {
    readonly id: Generated<number>;
    readonly round_id: string;
    readonly unit_code: string | null;
    readonly step: string;
    readonly approved_by: string;
    readonly approved_as: string;
    readonly approved_at: Instant;
    readonly reason: string | null;
  };
  publications: {
    readonly round_id: string;
    readonly number: number;
    readonly corrects: number | null;
    readonly reason: string | null;
    readonly published_by: string;
    readonly published_at: Instant;
    readonly engine_version: string;
    readonly bundle: string;
  };
  results: OfUnit & {
    /** 0 while it is a draft. */
    readonly publication: number;
    readonly value: Json<object>;
    readonly computed_at: Instant;
  };
  grants: {
    readonly id: Generated<number>;
    readonly person: string;
    readonly role: string;
    readonly unit_code: string | null;
    readonly blocks: JSONColumnType<string[] | null, string | null, string | null>;
    readonly groups: JSONColumnType<string[] | null, string | null, string | null>;
    readonly given_by: string;
    readonly given_at: Instant;
  };
  audit_log: {
    readonly seq: number;
    readonly at: Instant;
    readonly actor: string;
    readonly action: string;
    readonly subject: string;
    readonly change: Json<object>;
    readonly previous: string;
    readonly hash: string;
  };
  audit_head: { readonly single: Generated<boolean>; readonly seq: number; readonly hash: string };
  jobs: {
    readonly id: string;
    readonly kind: string;
    readonly payload: Json<object>;
    readonly state: 'waiting' | 'running' | 'done' | 'failed';
    readonly done: Generated<number>;
    readonly total: number | null;
    readonly result: JSONColumnType<object | null, string | null, string | null>;
    readonly problem: JSONColumnType<object | null, string | null, string | null>;
    readonly attempts: Generated<number>;
    readonly requested_by: string;
    readonly requested_at: Instant;
    readonly finished_at: Instant | null;
    readonly lease_until: Instant | null;
  };
  outbox: {
    readonly id: string;
    readonly recipient: string;
    readonly subject: string;
    readonly body: string;
    /** What it is about and to whom, so that one reminder is sent once. */
    readonly occasion: string;
    readonly state: 'waiting' | 'sent' | 'given-up';
    readonly attempts: Generated<number>;
    readonly next_at: Instant;
    readonly sent_at: Instant | null;
    readonly fault: string | null;
  };
}
