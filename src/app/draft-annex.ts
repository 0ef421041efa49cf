import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Finding } from '../criteria/finding.ts';
import { readYaml } from '../criteria/located-yaml.ts';
import { readTextFile } from '../criteria/read-file.ts';
import { withEdits, withKeys } from '../criteria/written-yaml.ts';
import {
  type AnnexDraft,
  confirmDraft,
  type DraftOptions,
  draftSet,
  readAnnex,
  readReview,
  SET_KEYS,
  understand,
  type WrittenSet,
  writeReview,
} from '../documents/annex/index.ts';

export const DRAFT_FILE = 'set.yaml';

export interface DraftWork extends DraftOptions {
  readonly folder: string;
  /** Name of the review workbook. */
  readonly reviewFile: string;
}

/** A draft that was written; `draft` is absent where the file could not be read at all. */
export interface DraftedAnnex {
  readonly draft?: AnnexDraft;
  readonly files: readonly string[];
  /** Faults of the file, or those of the annex itself, which stop nothing. */
  readonly findings: readonly Finding[];
}

/** Whether a draft, perhaps half reviewed, lies there already. */
export function draftExists(folder: string): Promise<boolean> {
  return access(join(folder, DRAFT_FILE)).then(
    () => true,
    () => false,
  );
}

/** Reads an annex and writes the draft set and its review workbook. */
export async function draftAnnex(file: string, work: DraftWork): Promise<DraftedAnnex> {
  const read = await readAnnex(file);
  if ('findings' in read) return { files: [], findings: read.findings };
  const draft = understand(read.document);
  if (draft.tables.length === 0) return { files: [], findings: draft.findings };
  const set = draftSet(draft, work);
  await mkdir(work.folder, { recursive: true });
  const target = join(work.folder, DRAFT_FILE);
  await writeFile(target, withKeys(undefined, set, SET_KEYS));
  const review = join(work.folder, work.reviewFile);
  await writeReview(review, draft, work.id, set.toConfirm as readonly string[]);
  return { draft, files: [target, review], findings: draft.findings };
}

export interface ConfirmedDraft {
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  readonly confirmed: number;
  readonly open: number;
}

/** Brings the draft beside a filled review up to date; with any fault nothing of it is changed. */
export async function confirmAnnex(reviewFile: string): Promise<ConfirmedDraft> {
  const nothing = { files: [], confirmed: 0, open: 0 };
  const read = await readReview(reviewFile);
  if ('findings' in read) return { ...nothing, findings: read.findings };
  const target = join(dirname(reviewFile), DRAFT_FILE);
  const text = await readTextFile(target);
  if ('findings' in text) return { ...nothing, findings: text.findings };
  const yaml = readYaml(text.value, target);
  if ('findings' in yaml) return { ...nothing, findings: yaml.findings };
  const set = yaml.value.value as WrittenSet;
  const { review } = read;
  if (set.id !== review.setId) {
    const figures = { set: String(set.id ?? '') };
    const at = { file: reviewFile };
    return { ...nothing, findings: [{ code: 'annex.review-foreign', at, figures }] };
  }
  const { edits, findings } = confirmDraft(set, review);
  if (findings.length > 0) return { ...nothing, findings };
  const changed = withEdits(text.value, edits);
  // A half-written set would be worse than an old one.
  await writeFile(`${target}.tmp`, changed);
  await rename(`${target}.tmp`, target);
  const confirmed = review.criteria.length + review.frame.length;
  return { files: [target], findings: [], confirmed, open: waiting(changed) };
}

function waiting(text: string): number {
  const yaml = readYaml(text, DRAFT_FILE);
  return 'value' in yaml ? count(yaml.value.value) : 0;
}

/** How many things still say that they wait to be confirmed. */
function count(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + count(one), 0);
  if (value === null || typeof value !== 'object') return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    if (key !== 'toConfirm') return sum + count(inner);
    return sum + (Array.isArray(inner) ? inner.length : 1);
  }, 0);
}
