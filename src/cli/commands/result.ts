import { standingJson } from '../../app/present.ts';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { PaperFormat } from '../../documents/papers/index.ts';
import type { RoundResult } from '../../ranking/rank-round.ts';
import { papersWordsIn } from '../../text/papers-words.ts';
import { shortPath } from '../findings.ts';
import { papersOf } from '../papers.ts';
import { progressBar } from '../progress.ts';
import { rankedRound } from '../ranked.ts';
import { headingOf } from '../round-heading.ts';
import { saved } from '../saved.ts';
import type { Session } from '../session.ts';
import { type ExitCode, UsageError } from '../terminal.ts';

export interface ResultOptions {
  readonly out?: string;
  readonly block?: string;
  readonly format: PaperFormat | 'both';
}

/** `thangdiem result`: a result sheet for each unit asked for, as Word and Excel files in a folder. */
export async function result(
  session: Session,
  folder: string,
  codes: readonly string[],
  { out, block, format }: ResultOptions,
): Promise<ExitCode> {
  const say = papersWordsIn(session.options.lang);
  if (out === undefined) throw new UsageError(say.command.needsOut);
  const ranked = await rankedRound(session, folder, { basis: 'final' });
  if (!ranked) return 1;
  const { loaded, result: round } = ranked;
  const units = unitsAskedFor(session, loaded.set, round, codes, block);

  const { writeResultPapers } = await import('../../documents/papers/index.ts');
  const progress = await progressBar(session, say.command.writing);
  const papers = papersOf(session, loaded, round);
  const written = await saved(session, out, () =>
    writeResultPapers(out, papers, {
      formats: format === 'both' ? ['xlsx', 'docx'] : [format],
      wanted: ({ standing }) => units.has(standing.unit.code),
      onUnit: progress.update,
    }),
  ).finally(progress.stop);

  const { id, version, hash } = loaded.set;
  session.printJson({
    round: loaded.round.id,
    set: { id, version, hash },
    units: round.blocks
      .flatMap(({ standings }) => standings)
      .filter(({ unit }) => units.has(unit.code))
      .map((standing) => ({
        ...standingJson(standing),
        files: written.filter(({ unit }) => unit === standing.unit.code).map(({ file }) => file),
      })),
  });
  session.print(...headingOf(session, loaded), '');
  session.print(say.command.written(written.length, shortPath(out)), say.command.fillIn);
  return 0;
}

/** Codes of the units named, of the block named, or of the whole round. */
function unitsAskedFor(
  session: Session,
  set: CriteriaSet,
  { units, blocks }: RoundResult,
  codes: readonly string[],
  block: string | undefined,
): ReadonlySet<string> {
  const say = papersWordsIn(session.options.lang);
  const all = units.map(({ unit }) => unit);
  const named = codes.map((code) => code.normalize('NFC'));
  const unknown = named.find((code) => !all.some((unit) => unit.code === code));
  if (unknown !== undefined) {
    throw new UsageError(session.say.unknownUnit(unknown, all.map(({ code }) => code).join(', ')));
  }
  if (block !== undefined && !blocks.some((one) => one.block === block)) {
    const titles = blocks.map(({ block: id }) => {
      const title = set.blocks.find((one) => one.id === id)?.title ?? id;
      return `${id} (${title})`;
    });
    throw new UsageError(say.command.unknownBlock(block, titles.join(', ')));
  }
  const chosen = all.filter(
    (unit) =>
      (named.length === 0 || named.includes(unit.code)) &&
      (block === undefined || unit.block === block),
  );
  if (chosen.length === 0) throw new UsageError(say.command.nobody);
  return new Set(chosen.map(({ code }) => code));
}
