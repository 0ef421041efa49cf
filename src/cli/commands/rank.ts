import { standingJson } from '../../app/present.ts';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { listedTotal, showsTotal } from '../../ranking/listed-total.ts';
import type { Basis, UnitResult } from '../../ranking/rank-round.ts';
import type { BlockRanking, Standing } from '../../ranking/standing.ts';
import { civilDate } from '../../round/index.ts';
import { ENGINE_VERSION } from '../../version.ts';
import { shortPath } from '../findings.ts';
import { progressBar } from '../progress.ts';
import { rankedRound } from '../ranked.ts';
import { noticesOf } from '../round-heading.ts';
import { saved } from '../saved.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { type ExitCode, UsageError } from '../terminal.ts';

/** Digits of a set's fingerprint that tell it from any other. */
const HASH_SHOWN = 12;

/** `thangdiem rank`: grades and ranks each block; writes the workbook when `out` says where. */
export async function rank(
  session: Session,
  folder: string,
  { out, basis, verify }: { out?: string; basis: Basis; verify?: boolean },
): Promise<ExitCode> {
  // Nothing that is not a workbook, such as a file of the round itself, is written over.
  if (out !== undefined && !out.toLowerCase().endsWith('.xlsx')) {
    throw new UsageError(session.say.usage.invalid(`${out} (--out *.xlsx)`));
  }
  const ranked = await rankedRound(session, folder, { basis, verify, lines: 'onDemand' });
  if (!ranked) return 1;
  const { loaded, result } = ranked;
  const { set, round } = loaded;

  session.printJson({
    round: round.id,
    set: { id: set.id, version: set.version, hash: set.hash },
    basis,
    blocks: result.blocks.map(({ block, standings }) => ({
      block,
      standings: standings.map(standingJson),
    })),
  });
  session.print(
    round.title,
    session.say.rank.set(set.id, set.version, set.hash.slice(0, HASH_SHOWN)),
  );
  session.print(...noticesOf(session, loaded));
  if (basis === 'self') session.print(session.say.rank.onSelf);
  const results = new Map(result.units.map((unit) => [unit.unit.code, unit]));
  for (const block of result.blocks) {
    session.print('', blockTitle(session, set, block), blockTable(session, set, block, results));
    session.print(...blockNotes(session, set, block));
  }
  if (out !== undefined) {
    const progress = await progressBar(session, session.say.rank.writing);
    await write(session, out, { set, round, result }, progress.update).finally(progress.stop);
    session.print('', session.say.rank.written(shortPath(out)));
  }
  return 0;
}

type Written = Parameters<
  typeof import('../../documents/ranking-workbook/index.ts').writeRankingWorkbook
>[1];

async function write(
  session: Session,
  out: string,
  content: Pick<Written, 'set' | 'round' | 'result'>,
  onProgress: (done: number, all: number) => void,
): Promise<void> {
  const { writeRankingWorkbook } = await import('../../documents/ranking-workbook/index.ts');
  const { workbookLabelsIn } = await import('../../text/workbook-labels.ts');
  const { words, options, terminal } = session;
  const workbook = {
    ...content,
    words,
    labels: workbookLabelsIn(options.lang),
    engineVersion: ENGINE_VERSION,
    generatedOn: civilDate(terminal.today),
    onProgress,
  };
  await saved(session, out, () => writeRankingWorkbook(out, workbook));
}

function blockTitle(
  session: Session,
  set: CriteriaSet,
  { block, standings }: BlockRanking,
): string {
  const title = set.blocks.find(({ id }) => id === block)?.title ?? block;
  return session.say.rank.block(title, standings.length);
}

function blockTable(
  session: Session,
  set: CriteriaSet,
  { standings }: BlockRanking,
  results: ReadonlyMap<string, UnitResult>,
): string {
  const say = session.say.table;
  const { words } = session;
  const { decimals } = set.rounding.total;
  const total = (standing: Standing, view: 'self' | 'final'): string => {
    const result = showsTotal(set, standing) ? results.get(standing.unit.code) : undefined;
    const listed = result && listedTotal(result[view], result.submission);
    return listed ? words.amount(listed, decimals) : say.none;
  };
  const row = (standing: Standing): string[] => [
    standing.place === undefined ? say.none : String(standing.place),
    standing.unit.code,
    standing.unit.name,
    total(standing, 'self'),
    total(standing, 'final'),
    words.grade(set, standing),
  ];
  const grade = say.grade(set.gradeWord);
  const header = [say.place, say.code, say.unit, say.self, say.final, grade];
  return table(header, standings.map(row), [0, 3, 4]);
}

/** Notes below the table, each once with the units it is about: many units share one. */
function blockNotes(session: Session, set: CriteriaSet, { standings }: BlockRanking): string[] {
  const codes = new Map<string, string[]>();
  for (const standing of standings) {
    const note = session.words.note(set, standing);
    if (note !== '') codes.set(note, [...(codes.get(note) ?? []), standing.unit.code]);
  }
  const notes = [...codes].map(([note, units]) => `${units.join(', ')}: ${note}`);
  const open = [...new Set(standings.flatMap(({ dependsOn }) => dependsOn))];
  if (open.length > 0) notes.push(session.words.provisional(open));
  if (notes.length === 0) return [];
  return [`${session.say.table.note}:`, ...notes.map((note) => `  ${note}`)];
}
