import type { RobustnessPlan } from '../../analysis/robustness/index.ts';
import { roundFolder } from '../../app/find-rounds.ts';
import { analyseRobustness, writeRobustness } from '../../app/robustness.ts';
import { Decimal } from '../../criteria/decimal.ts';
import type { RobustnessWorkbook } from '../../documents/robustness-workbook/index.ts';
import { civilDate } from '../../round/index.ts';
import { type RobustnessWords, robustnessWordsIn } from '../../text/robustness-words.ts';
import type { Words } from '../../text/words.ts';
import { ENGINE_VERSION } from '../../version.ts';
import { shortPath } from '../findings.ts';
import { progressBar } from '../progress.ts';
import { rankedRound } from '../ranked.ts';
import { planFrom, type RobustnessOptions, threadsFrom } from '../robustness/plan-from.ts';
import { blockReport } from '../robustness/report.ts';
import { robustnessJson } from '../robustness/result-json.ts';
import { saved } from '../saved.ts';
import type { Session } from '../session.ts';
import type { ExitCode } from '../terminal.ts';

/** `thangdiem robustness`: how stable the final grades and ranks of a round are. */
export async function robustness(
  session: Session,
  folder: string,
  options: RobustnessOptions,
): Promise<ExitCode> {
  const { words } = session;
  const say = robustnessWordsIn(session.options.lang);
  const plan = planFrom(options, say);
  const ranked = await rankedRound(session, folder, { basis: 'final' });
  if (!ranked) return 1;
  const { loaded, result } = ranked;
  const { set, round } = loaded;
  const progress = await progressBar(session, say.drawing);
  const threads = threadsFrom(options, say);
  const analysis = await analyseRobustness(roundFolder(folder), loaded, result, plan, {
    onDraw: progress.update,
    ...(threads !== undefined && { threads }),
  }).finally(progress.stop);
  const identity = { id: set.id, version: set.version, hash: set.hash };
  session.printJson({ round: round.id, set: identity, ...robustnessJson(analysis) });
  session.print(`${say.title} – ${round.title}`, say.notOfficial);
  for (const notice of [round.notice, set.notice]) if (notice) session.print(notice);
  session.print(planSentence(words, say, plan));
  for (const block of analysis.blocks) {
    session.print('', ...blockReport({ set, words, say }, block));
  }
  if (options.out !== undefined) {
    await write(session, options.out, say, {
      set,
      round,
      robustness: analysis,
      words,
      say,
      engineVersion: ENGINE_VERSION,
      generatedOn: civilDate(session.terminal.today),
    });
  }
  return 0;
}

async function write(
  session: Session,
  out: string,
  say: RobustnessWords,
  workbook: RobustnessWorkbook,
): Promise<void> {
  const files = await saved(session, out, () => writeRobustness(out, workbook));
  session.print('', ...files.map((file) => say.written(shortPath(file))));
}

function planSentence(words: Words, say: RobustnessWords, plan: RobustnessPlan): string {
  const { plan: told } = say;
  const { judged, points, weights } = plan;
  return told.summary(
    words.number(new Decimal(plan.draws)),
    String(plan.seed),
    judged.isZero() ? told.none : told.judgedBy(words.number(judged)),
    points.isZero() ? told.none : told.pointsBy(words.percent(points)),
    weights.isZero() ? told.none : told.weightsBy(words.percent(weights)),
  );
}
