import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { confirmAnnex, DRAFT_FILE, draftAnnex } from '../app/draft-annex.ts';
import { inTemporaryFolder } from '../app/temporary-folder.ts';
import type { Finding } from '../criteria/finding.ts';
import { criteriaOf } from '../documents/annex/index.ts';
import { civilDate } from '../round/index.ts';
import { fileBySha } from '../storage/index.ts';
import { checkedText } from './check-set.ts';
import { allow } from './in-round.ts';
import { Refused } from './refused.ts';
import type { Actor, Service } from './service.ts';
import { writeBounded } from './write-bounded.ts';

/** An annex that was sent, and what a person says of the set it becomes. */
export interface SentAnnex {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  readonly id: string;
  /** The year it is in force from; this year when it is not said. */
  readonly year?: number | undefined;
  /** Name of the review workbook. */
  readonly reviewFile: string;
}

export interface AnnexDrafted {
  /** The draft as `set.yaml` holds it. */
  readonly text: string;
  readonly review: { readonly name: string; readonly content: Uint8Array };
  readonly tables: number;
  readonly criteria: number;
  /** Criteria whose rule was understood; the others are left to a person. */
  readonly proposed: number;
  /** Faults of the annex itself, which stop nothing. */
  readonly findings: readonly Finding[];
}

/**
 * Reads an annex into a draft set and its review workbook. Neither is kept: both go to whoever sent
 * the annex, who sends them back reviewed.
 */
export function draftFromAnnex(
  service: Service,
  actor: Actor,
  { name, content, id, year, reviewFile }: SentAnnex,
): Promise<AnnexDrafted> {
  allow(actor, 'add-set');
  return inTemporaryFolder(async (folder) => {
    const isWord = extname(name).toLowerCase() === '.docx';
    const file = join(folder, `phu-luc${isWord ? '.docx' : '.xlsx'}`);
    await writeBounded(file, content);
    const starts = year ?? Number(civilDate(service.now()).slice(0, 4));
    const out = join(folder, 'nhap');
    const drafted = await draftAnnex(file, { folder: out, reviewFile, id, year: starts });
    const findings = named(drafted.findings, name);
    if (!drafted.draft) throw new Refused('faults', {}, { findings });
    const criteria = drafted.draft.tables.flatMap(({ nodes }) => criteriaOf(nodes));
    return {
      text: await readFile(join(out, DRAFT_FILE), 'utf8'),
      review: { name: reviewFile, content: await readFile(join(out, reviewFile)) },
      tables: drafted.draft.tables.length,
      criteria: criteria.length,
      proposed: criteria.filter(({ proposal }) => proposal?.kind === 'method').length,
      findings,
    };
  });
}

export interface ReviewedAnnex {
  /** The draft with what was confirmed in it. */
  readonly text: string;
  readonly confirmed: number;
  /** How many things still wait to be confirmed. */
  readonly open: number;
  /** What keeps the text from being added as a set. */
  readonly findings: readonly Finding[];
}

/**
 * Brings a draft up to date with its filled review, or refuses with every fault of the review.
 *
 * @param review the workbook, as it was uploaded before
 */
export async function confirmDraftText(
  service: Service,
  actor: Actor,
  { text, review }: { readonly text: string; readonly review: { name: string; sha256: string } },
): Promise<ReviewedAnnex> {
  allow(actor, 'add-set');
  const kept = await service.store.read((db) => fileBySha(db, review.sha256));
  const content = kept && (await service.files.open(kept.sha256));
  if (!content) throw new Refused('unknown.file', { document: review.name });
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'ra-soat.xlsx');
    await pipeline(content, createWriteStream(file));
    await writeFile(join(folder, DRAFT_FILE), text);
    const { findings, files, confirmed, open } = await confirmAnnex(file);
    if (files.length === 0) {
      throw new Refused('faults', {}, { findings: named(findings, review.name) });
    }
    const changed = await readFile(join(folder, DRAFT_FILE), 'utf8');
    return { text: changed, confirmed, open, findings: checkedText(changed).findings };
  });
}

/** Where a file lay for the moment is nobody's business. */
function named(findings: readonly Finding[], name: string): readonly Finding[] {
  return findings.map((finding) => {
    const file = finding.at.file.endsWith(DRAFT_FILE) ? DRAFT_FILE : name;
    return { ...finding, at: { ...finding.at, file } };
  });
}
