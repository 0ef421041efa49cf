import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { IsoDate } from '../../criteria/dates.ts';
import type { Basis, UnitResult } from '../../ranking/rank-round.ts';
import type { BlockRanking, Graded, Standing } from '../../ranking/standing.ts';
import { ENGINE_VERSION } from '../../version.ts';
import { shortPath } from '../findings.ts';
import { standingJson } from '../present.ts';
import { progressBar } from '../progress.ts';
import { rankedRound } from '../ranked.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { type ExitCode, UsageError } from '../terminal.ts';

/** `thangdiem rank`: grades and ranks each block; writes the workbook when `out` says where. */
export async function rank(
  session: Session,
  folder: string,
  { out, basis }: { out?: string; basis: Basis },
): Promise<ExitCode> {
  const ranked = await rankedRound(session, folder, basis);
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
  session.print(round.title);
  for (const notice of [round.notice, set.notice]) if (notice) session.print(notice);
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
  try {
    await writeRankingWorkbook(out, {
      ...content,
      words,
      labels: workbookLabelsIn(options.lang),
      engineVersion: ENGINE_VERSION,
      generatedOn: hanoiDate(terminal.today),
      onProgress,
    });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new UsageError(session.say.cannotWrite(out, String(error.code)));
  }
}

/** The calendar day in Việt Nam, wherever the computer stands. */
function hanoiDate(now: Date): IsoDate {
  return now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }) as IsoDate;
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
  const total = (graded: Graded | undefined): string =>
    graded ? words.amount(graded.sheet.total.points, decimals) : say.none;
  const row = (standing: Standing): string[] => {
    const result = results.get(standing.unit.code);
    return [
      standing.place === undefined ? say.none : String(standing.place),
      standing.unit.code,
      standing.unit.name,
      total(result?.self),
      total(result?.final),
      words.grade(set, standing),
    ];
  };
  const grade = set.gradeWord.charAt(0).toLocaleUpperCase('vi') + set.gradeWord.slice(1);
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
  if (codes.size === 0) return [];
  const lines = [...codes].map(([note, units]) => `  ${units.join(', ')}: ${note}`);
  return [`${session.say.table.note}:`, ...lines];
}
