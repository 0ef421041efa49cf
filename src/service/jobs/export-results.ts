import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadedRound } from '../../app/load-round.ts';
import { inTemporaryFolder } from '../../app/temporary-folder.ts';
import { formArchive } from '../../documents/form/index.ts';
import type { Papers } from '../../documents/papers/index.ts';
import type { RoundResult } from '../../ranking/rank-round.ts';
import { civilDate } from '../../round/index.ts';
import { wordsIn } from '../../text/index.ts';
import { papersWordsIn } from '../../text/papers-words.ts';
import type { Language } from '../../text/words.ts';
import { workbookLabelsIn } from '../../text/workbook-labels.ts';
import { allow, knownRound } from '../in-round.ts';
import { Refused } from '../refused.ts';
import { loadStoredRound, type ScoringOptions, scoreRound } from '../score-round.ts';
import type { Actor, Service } from '../service.ts';
import type { JobPayload } from './job-kinds.ts';
import { keepOutput, type Output } from './kept-output.ts';
import type { OnProgress } from './run-jobs.ts';

/** The ranking of a round as the workbook that Sở Nội vụ sends on. */
export async function exportRanking(
  service: Service,
  actor: Actor,
  { round, language }: JobPayload<'export-ranking'>,
  onProgress: OnProgress,
): Promise<Output> {
  const { loaded, result } = await scored(service, actor, round, {
    onUnit: onProgress,
    lines: 'onDemand',
  });
  const { writeRankingWorkbook } = await import('../../documents/ranking-workbook/index.ts');
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'ranking.xlsx');
    await writeRankingWorkbook(path, {
      set: loaded.set,
      round: loaded.round,
      result,
      words: wordsIn(language),
      labels: workbookLabelsIn(language),
      engineVersion: service.engineVersion,
      generatedOn: civilDate(service.now()),
      onProgress,
    });
    return keepOutput(service, `xep-hang-${round}.xlsx`, path);
  });
}

/** The report of a round with an annex a block, as a Word document. */
export async function exportReport(
  service: Service,
  actor: Actor,
  { round, language }: JobPayload<'export-report'>,
  onProgress: OnProgress,
): Promise<Output> {
  const { loaded, result } = await scored(service, actor, round, { onUnit: onProgress });
  const { writeReport } = await import('../../documents/papers/index.ts');
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'report.docx');
    await writeReport(path, papersOf(service, loaded, result, language));
    return keepOutput(service, `bao-cao-${round}.docx`, path);
  });
}

/** Result sheets, one a unit, in a zip. A unit gets its own once it is published. */
export async function exportSheets(
  service: Service,
  actor: Actor,
  { round, units, language, format }: JobPayload<'export-sheets'>,
  onProgress: OnProgress,
): Promise<Output> {
  const { loaded, result } = await scored(service, actor, round, { onUnit: onProgress }, units);
  const wanted = units && new Set(units);
  const { writeResultPapers } = await import('../../documents/papers/index.ts');
  return inTemporaryFolder(async (folder) => {
    const papers = papersOf(service, loaded, result, language);
    await writeResultPapers(folder, papers, {
      formats: [format],
      wanted: ({ standing }) => wanted?.has(standing.unit.code) ?? true,
      onUnit: onProgress,
    });
    const files = new Map<string, Uint8Array>();
    for (const name of await readdir(folder)) files.set(name, await readFile(join(folder, name)));
    if (files.size === 0) throw new Refused('unknown.unit', { unit: units?.join(', ') ?? '' });
    const archive = formArchive(files, service.now());
    return keepOutput(service, `phieu-ket-qua-${round}.zip`, archive);
  });
}

/** The round scored by the evaluator of record, for those who may see the scores asked for. */
async function scored(
  service: Service,
  actor: Actor,
  id: string,
  options: ScoringOptions,
  units?: readonly string[],
): Promise<{ readonly loaded: LoadedRound; readonly result: RoundResult }> {
  const loaded = await service.store.read(async (db) => {
    const round = await knownRound(db, id);
    const own = actor.grants.flatMap(({ unit }) => unit ?? []);
    const onlyOwn = units?.every((code) => own.includes(code)) && round.state === 'published';
    if (!onlyOwn) allow(actor, 'export-results', { round });
    const set = await service.sets.byHash(db, round.setHash);
    return loadStoredRound(service, db, round, set, 'handed-in');
  });
  return { loaded, result: await scoreRound(loaded, service.ofRecord, options) };
}

function papersOf(
  service: Service,
  { set, round }: LoadedRound,
  result: RoundResult,
  language: Language,
): Papers {
  return {
    set,
    round,
    result,
    words: wordsIn(language),
    labels: workbookLabelsIn(language),
    say: papersWordsIn(language),
    engineVersion: service.engineVersion,
    generatedOn: civilDate(service.now()),
  };
}
