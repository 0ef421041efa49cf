import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTemporaryFolder } from '../app/temporary-folder.ts';
import { civilDate } from '../round/index.ts';
import { wordsIn } from '../text/index.ts';
import { overviewLabelsIn } from '../text/overview-labels.ts';
import type { Language } from '../text/words.ts';
import type { RoundRanking } from './read-ranking.ts';
import type { Service } from './service.ts';

/** A round at a glance as a workbook: small enough to be made while somebody waits. */
export function rankingFile(
  service: Service,
  { round, set, overview, publication }: RoundRanking,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  return inTemporaryFolder(async (folder) => {
    const { writeOverviewWorkbook } = await import('../documents/overview-workbook/index.ts');
    const path = join(folder, 'ranking.xlsx');
    await writeOverviewWorkbook(path, {
      set,
      round,
      overview,
      ...(publication && {
        published: { number: publication.number, day: civilDate(publication.publishedAt) },
      }),
      words: wordsIn(language),
      labels: overviewLabelsIn(language),
      engineVersion: service.engineVersion,
      generatedOn: civilDate(service.now()),
    });
    return new Uint8Array(await readFile(path));
  });
}
