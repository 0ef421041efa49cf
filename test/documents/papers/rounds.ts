import { rankFolder } from '../../../src/app/rank-folder.ts';
import type { CriteriaSet } from '../../../src/criteria/criteria-set.ts';
import type { IsoDate } from '../../../src/criteria/dates.ts';
import { loadSets } from '../../../src/criteria/load.ts';
import type { Papers } from '../../../src/documents/papers/index.ts';
import type { RoundResult } from '../../../src/ranking/rank-round.ts';
import { rulesEngine } from '../../../src/scoring/rules-engine.ts';
import { wordsIn } from '../../../src/text/index.ts';
import { papersWordsIn } from '../../../src/text/papers-words.ts';
import type { Language } from '../../../src/text/words.ts';
import { workbookLabelsIn } from '../../../src/text/workbook-labels.ts';

/** A shipped round, ranked, in the words of the product. */
export async function papersOfRound(folder: string, sets: string): Promise<Papers> {
  const loaded = await loadSets([sets]);
  const work = { basis: 'final', evaluator: rulesEngine() } as const;
  const ranked = await rankFolder(folder, loaded.sets, work);
  if (!ranked.loaded) throw new Error(JSON.stringify(ranked.findings));
  const { set, round } = ranked.loaded;
  return papersOf({ set, round, result: ranked.result });
}

export const haiDuong = (): Promise<Papers> =>
  papersOfRound('fixtures/hai-duong-2025', 'criteria/hai-duong');

/** A result of any set, in the words of the product. */
export function papersOf(
  ranked: {
    readonly set: CriteriaSet;
    readonly result: RoundResult;
    readonly round?: Papers['round'];
  },
  language: Language = 'vi',
): Papers {
  return {
    round: { id: 'dot', title: 'Đợt thử', year: ranked.result.year },
    ...ranked,
    set: { hash: 'abc123'.repeat(10), ...ranked.set },
    words: wordsIn(language),
    labels: workbookLabelsIn(language),
    say: papersWordsIn(language),
    engineVersion: '0.1.0',
    generatedOn: '2026-01-05' as IsoDate,
  };
}
