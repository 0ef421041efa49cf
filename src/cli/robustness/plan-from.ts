import { DEFAULT_PLAN, MOST_DRAWS, type RobustnessPlan } from '../../analysis/robustness/index.ts';
import { type Decimal, readDecimal } from '../../criteria/decimal.ts';
import type { RobustnessWords } from '../../text/robustness-words.ts';
import { UsageError } from '../terminal.ts';

/** The options of the command as typed. */
export interface RobustnessOptions {
  readonly draws?: string;
  readonly seed?: string;
  readonly judged?: string;
  readonly points?: string;
  readonly weights?: string;
  readonly threads?: string;
  readonly out?: string;
}

/** @throws UsageError on a value that means nothing */
export function planFrom(options: RobustnessOptions, say: RobustnessWords): RobustnessPlan {
  const { draws, seed, judged, points, weights } = options;
  const { invalid } = say;
  const share = (option: 'points' | 'weights', text: string): Decimal =>
    decimalBelow(1, text) ?? refuse(invalid.share(option, text));
  return {
    ...DEFAULT_PLAN,
    ...(draws !== undefined && {
      draws: wholeWithin(1, MOST_DRAWS, draws) ?? refuse(invalid.draws(draws, String(MOST_DRAWS))),
    }),
    ...(seed !== undefined && {
      seed: wholeWithin(-0x7fff_ffff, 0x7fff_ffff, seed) ?? refuse(invalid.seed(seed)),
    }),
    ...(judged !== undefined && {
      judged: decimalBelow(undefined, judged) ?? refuse(invalid.judged(judged)),
    }),
    ...(points !== undefined && { points: share('points', points) }),
    ...(weights !== undefined && { weights: share('weights', weights) }),
  };
}

/** How many threads, when it was said. */
export function threadsFrom(
  { threads }: RobustnessOptions,
  { invalid }: RobustnessWords,
): number | undefined {
  if (threads === undefined) return undefined;
  return wholeWithin(1, MOST_THREADS, threads) ?? refuse(invalid.threads(threads));
}

const MOST_THREADS = 64;

function refuse(sentence: string): never {
  throw new UsageError(sentence);
}

function wholeWithin(least: number, most: number, text: string): number | undefined {
  const value = /^-?\d{1,10}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

/** From 0, to below a limit if there is one, as Vietnamese officials write numbers. */
function decimalBelow(limit: number | undefined, text: string): Decimal | undefined {
  const read = readDecimal(text);
  if ('fault' in read || read.value.isNegative()) return undefined;
  return limit === undefined || read.value.lt(limit) ? read.value : undefined;
}
