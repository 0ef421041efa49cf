import type { BlockRobustness, UnitRobustness } from '../../analysis/robustness/index.ts';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { Decimal } from '../../criteria/decimal.ts';
import { deciderText, figureText, shareText, sourceText } from '../../text/robustness-text.ts';
import type { RobustnessWords } from '../../text/robustness-words.ts';
import type { Words } from '../../text/words.ts';
import { table } from '../table.ts';

/** Who speaks: the set, sentences in general, and those of this analysis. */
export interface Voice {
  readonly set: CriteriaSet;
  readonly words: Words;
  readonly say: RobustnessWords;
}

type Ranked = Extract<UnitRobustness, { state: 'ranked' }>;

/** A block on the terminal: its units, what is said of it as a whole, what drives the shifts. */
export function blockReport(voice: Voice, block: BlockRobustness): readonly string[] {
  const { words, say, set } = voice;
  const title = set.blocks.find(({ id }) => id === block.block)?.title ?? block.block;
  const lines = [`${title} (${block.units.length})`];
  if (!block.ranks) return [...lines, say.block.nobody];
  const { place, code, unit, total, keepsGrade, keepsPlace, median, interval, grades } = say.block;
  const header = [place, code, unit, total, keepsGrade, keepsPlace, median, interval, grades];
  const ranked = block.units.filter((one): one is Ranked => one.state === 'ranked');
  lines.push(
    table(
      header,
      ranked.map((one) => unitRow(voice, one)),
      [0, 3, 4, 5, 6, 7],
    ),
  );
  for (const one of block.units) {
    if (one.state !== 'ranked') lines.push(`  ${one.unit.code}: ${say.block.state[one.state]}`);
  }
  const { meanShift, sameFirst, sameFirstThree } = block.ranks;
  return [
    ...lines,
    say.block.shift(figureText(words, meanShift)),
    say.block.first(shareText(words, sameFirst)),
    say.block.firstThree(shareText(words, sameFirstThree)),
    ...nearLines(voice, ranked),
    ...sensitivityLines(voice, block),
  ];
}

function unitRow({ set, words, say }: Voice, unit: Ranked): string[] {
  const { ranks } = unit;
  const grades = set.grades.flatMap(({ id, title }) => {
    const share = unit.grades.get(id);
    return share === undefined ? [] : [`${title} ${shareText(words, share)}`];
  });
  if (unit.ungraded > 0) grades.push(`${say.block.ungraded} ${shareText(words, unit.ungraded)}`);
  return [
    String(unit.place),
    unit.unit.code,
    unit.unit.name,
    words.number(unit.total, set.rounding.total.decimals),
    shareText(words, unit.keepsGrade),
    shareText(words, unit.keepsPlace),
    ranks ? String(ranks.median) : '',
    ranks ? `${ranks.low}–${ranks.high}` : '',
    grades.join(', '),
  ];
}

/** Units that one criterion could bring to another grade. */
function nearLines({ words, say }: Voice, units: readonly Ranked[]): readonly string[] {
  const lines = units.flatMap(({ unit, margins, movedFrom }) => {
    const found = [margins.up, margins.down].flatMap(
      (margin) => deciderText(say, words, margin) || [],
    );
    if (found.length === 0) return [];
    const moved = movedFrom ? ` (${say.block.movedFrom(movedFrom.title)})` : '';
    return [`  ${unit.code}: ${found.join('; ')}${moved}`];
  });
  return lines.length > 0 ? [`${say.block.nearest} (${say.block.beforeQuota}):`, ...lines] : [];
}

function sensitivityLines({ words, say }: Voice, { sensitivity }: BlockRobustness): string[] {
  const title = `${say.sensitivity.title}:`;
  if (sensitivity.state === 'notEstimated') {
    const why = say.sensitivity.because[sensitivity.because](String(sensitivity.needed));
    return [`${title} ${why}`];
  }
  const { source, first, total } = say.sensitivity;
  const most = sensitivity.indices.toSorted((a, b) => b.total.value - a.total.value);
  const rows = most.map((index) => [
    shortened(sourceText(say, index.source)),
    figureText(words, index.first.value),
    figureText(words, index.total.value),
  ]);
  const { rows: pairs, evaluations } = sensitivity;
  const count = (value: number) => words.number(new Decimal(value));
  return [
    title,
    table([source, first, total], rows, [1, 2]),
    say.sensitivity.rows(count(pairs), count(evaluations)),
  ];
}

/** Titles of groups can be as long as a sentence; the number tells them apart. */
const LONGEST = 72;

function shortened(title: string): string {
  return title.length <= LONGEST ? title : `${title.slice(0, LONGEST - 1).trimEnd()}…`;
}
