import { expect, test } from 'vitest';
import { rankFolder } from '../../src/app/rank-folder.ts';
import { loadSets } from '../../src/criteria/load.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import { wordsIn } from '../../src/text/index.ts';

const ROUNDS = [
  ['criteria/hai-duong', 'fixtures/hai-duong-2025'],
  ['criteria/quang-ngai', 'fixtures/quang-ngai-2025'],
] as const;

/** Words of the code that would mean nothing to an official. */
const ENGLISH =
  /\b(?:criterion|input|undefined|null|NaN|true|false|holds|fails|undecided|unit|submission|points|share|object)\b/;

/** Everything that can be said of a round, sentence by sentence. */
async function everything(setFolder: string, folder: string, language: 'vi' | 'en') {
  const words = wordsIn(language);
  const { sets } = await loadSets([setFolder]);
  const evaluator = rulesEngine();
  const ranked = await rankFolder(folder, sets, { basis: 'final', evaluator });
  if (!ranked.loaded) throw new Error(`faults in ${folder}`);
  const { loaded, result } = ranked;
  const { set } = loaded;
  const sentences: string[] = [];
  for (const { self, appraised, final } of result.units) {
    for (const { sheet, grading } of [self, appraised ?? self, final ?? self]) {
      for (const line of sheet.lines) {
        if (line.kind === 'group') continue;
        sentences.push(...words.explain(set, line), words.lost(set, line));
        sentences.push(...line.missing.map((missing) => words.missing(set, line, missing)));
      }
      sentences.push(...words.total(set, sheet.total), ...words.grading(set, grading));
    }
  }
  for (const standing of result.blocks.flatMap((block) => block.standings)) {
    sentences.push(words.grade(set, standing), words.note(set, standing));
  }
  return [...new Set(sentences)].filter((sentence) => sentence !== '');
}

test.each(ROUNDS)('%s: no Vietnamese sentence shows a word of the code', async (set, folder) => {
  const sentences = await everything(set, folder, 'vi');
  expect(sentences.length).toBeGreaterThan(100);
  expect(sentences.filter((sentence) => ENGLISH.test(sentence))).toEqual([]);
  expect(
    sentences.filter((sentence) => /\s[,.;:]|\s\s|[[\]{}]|,,|;\.|\.\.(?!\.)/.test(sentence)),
  ).toEqual([]);
});

test.each(ROUNDS)('%s: every sentence begins with a capital', async (set, folder) => {
  const sentences = await everything(set, folder, 'vi');
  expect(sentences.filter((sentence) => !/^[\p{Lu}«≈\d]/u.test(sentence))).toEqual([]);
});

test.each(ROUNDS)('%s: English says as much', async (set, folder) => {
  const sentences = await everything(set, folder, 'en');
  expect(sentences.filter((sentence) => /\b(?:undefined|null|NaN)\b/.test(sentence))).toEqual([]);
});
