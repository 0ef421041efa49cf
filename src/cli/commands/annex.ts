import { basename, extname } from 'node:path';
import { confirmAnnex, draftAnnex, draftExists } from '../../app/draft-annex.ts';
import { type AnnexDraft, criteriaOf } from '../../documents/annex/index.ts';
import { civilDate } from '../../round/index.ts';
import { annexWordsIn } from '../../text/annex-words.ts';
import { findingJson, shortPath } from '../findings.ts';
import type { Session } from '../session.ts';
import { type ExitCode, UsageError } from '../terminal.ts';

export interface AnnexOptions {
  readonly out?: string;
  readonly id?: string;
  readonly year?: string;
  readonly review?: string;
}

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const FOLDER = 'phu-luc';

/** `thangdiem annex`: an annex into a draft set, and a filled review back into it. */
export async function annex(
  session: Session,
  file: string | undefined,
  options: AnnexOptions,
): Promise<ExitCode> {
  const say = annexWordsIn(session.options.lang);
  if (options.review !== undefined) return confirm(session, options.review);
  if (file === undefined) throw new UsageError(say.noFile);
  const id = options.id ?? idFrom(file);
  if (!ID.test(id)) throw new UsageError(say.badId(id));
  const folder = options.out ?? FOLDER;
  if (await draftExists(folder)) throw new UsageError(say.exists(shortPath(`${folder}/set.yaml`)));
  const written = options.year ?? civilDate(session.terminal.today).slice(0, 4);
  if (!/^20\d{2}$/.test(written)) throw new UsageError(say.badYear(written));
  const work = { id, year: Number(written), folder, reviewFile: say.review.file };
  const { draft, files, findings } = await draftAnnex(file, work);
  session.tell(findings);
  const criteria = draft ? draft.tables.flatMap(({ nodes }) => criteriaOf(nodes)) : [];
  const proposed = criteria.filter(({ proposal }) => proposal?.kind === 'method').length;
  session.printJson({
    id,
    files,
    ...(draft && { tables: draft.tables.length }),
    criteria: criteria.length,
    proposed,
    findings: findings.map((finding) => findingJson(finding, session.words)),
  });
  if (!draft) return 1;
  session.print(...summary(draft, criteria.length, proposed, say));
  session.print(...files.map((one) => say.written(shortPath(one))), '', say.next);
  // What the annex itself has wrong is told and does not stop the draft; the code says so.
  return findings.length > 0 ? 1 : 0;
}

function summary(
  { tables }: AnnexDraft,
  criteria: number,
  proposed: number,
  say: ReturnType<typeof annexWordsIn>,
): readonly string[] {
  return [
    say.found(String(tables.length), String(criteria)),
    say.counts(String(proposed), String(criteria - proposed)),
  ];
}

async function confirm(session: Session, review: string): Promise<ExitCode> {
  const say = annexWordsIn(session.options.lang);
  const { files, findings, confirmed, open } = await confirmAnnex(review);
  session.printJson({
    files,
    confirmed,
    open,
    findings: findings.map((finding) => findingJson(finding, session.words)),
  });
  if (session.tell(findings)) return 1;
  session.print(say.confirmed(String(confirmed), String(open)));
  session.print(...files.map((one) => say.written(shortPath(one))));
  return 0;
}

/** `Phụ lục 01.docx` as `phu-luc-01`. */
function idFrom(file: string): string {
  const plain = basename(file, extname(file))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return words.join('-').replace(/^(?=\d)/, 'bo-');
}
