import { z } from 'zod';
import { FORM_KINDS } from '../../documents/form/form.ts';

const round = z.string().min(1).max(64);
const language = z.enum(['vi', 'en']).default('vi');
const units = z.array(z.string().min(1).max(64)).max(10_000).optional();

/** What long work there is, and what each needs to know. */
export const JOB_KINDS = {
  'compute-results': z.strictObject({ round }),
  publish: z.strictObject({ round }),
  'export-ranking': z.strictObject({ round, language }),
  'export-report': z.strictObject({ round, language }),
  'export-sheets': z.strictObject({
    round,
    language,
    units,
    format: z.enum(['xlsx', 'docx']).default('docx'),
  }),
  'make-forms': z.strictObject({
    round,
    language,
    units,
    kind: z.enum(FORM_KINDS as ['self', 'appraisal', 'council']).default('self'),
  }),
  'import-forms': z.strictObject({
    round,
    language,
    files: z
      .array(z.strictObject({ name: z.string().min(1).max(255), sha256: z.string().length(64) }))
      .min(1)
      .max(2_000),
    /** dd/mm/yyyy, in place of the day written on each form. */
    received: z.string().max(10).optional(),
    overwrite: z.boolean().default(false),
  }),
  'try-set': z.strictObject({
    round,
    /** The whole set.yaml that is tried. */
    text: z.string().min(1).max(2_000_000),
    /** What was appraised, or what the units say of themselves. */
    basis: z.enum(['self', 'final']).default('final'),
    /** Points that people gave follow new maxima in proportion, instead of no longer fitting. */
    keepShares: z.boolean().default(false),
  }),
} as const;

export type JobKind = keyof typeof JOB_KINDS;
export type JobPayload<K extends JobKind> = z.output<(typeof JOB_KINDS)[K]>;

export function isJobKind(kind: string): kind is JobKind {
  return Object.hasOwn(JOB_KINDS, kind);
}
