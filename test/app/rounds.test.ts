import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rankFolder } from '../../src/app/rank-folder.ts';
import { Decimal } from '../../src/criteria/decimal.ts';
import { loadSets } from '../../src/criteria/load.ts';
import { readYaml } from '../../src/criteria/located-yaml.ts';
import { readAs } from '../../src/criteria/read-as.ts';
import { points, words } from '../../src/criteria/schema/scalars.ts';
import type { RoundResult } from '../../src/ranking/rank-round.ts';
import type { Standing } from '../../src/ranking/standing.ts';
import type { Amount } from '../../src/scoring/points.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';

/** `expected.yaml`: made by hand or by another program, never by this one. */
const total = z.union([points, z.strictObject({ low: points, high: points })]);
const expectedUnit = z.strictObject({
  self: total.optional(),
  final: total.optional(),
  grade: words.optional(),
  place: words.optional(),
  ungraded: words.optional(),
  undecided: total.optional(),
  notAppraised: z.literal('có').optional(),
});
const expectedRound = z.strictObject({
  format: z.literal('1'),
  notice: words,
  units: z.record(words, expectedUnit),
});

function expectedOf(folder: string): z.output<typeof expectedRound>['units'] {
  const file = join(folder, 'expected.yaml');
  const yaml = readYaml(readFileSync(file, 'utf8'), file);
  const read = 'value' in yaml ? readAs(expectedRound, yaml.value) : yaml;
  if ('findings' in read) throw new Error(JSON.stringify(read.findings));
  return read.value.units;
}

function written(amount: Amount | z.output<typeof total> | undefined): string | undefined {
  if (!amount || Decimal.isDecimal(amount)) return amount?.toString();
  const { low, high } = amount;
  return low.eq(high) ? low.toString() : `${low}–${high}`;
}

/** What came out for a unit, in the words of `expected.yaml`. */
function foundFor({ units, blocks }: RoundResult, code: string) {
  const unit = units.find((candidate) => candidate.unit.code === code);
  const standing = blocks
    .flatMap(({ standings }) => standings)
    .find((candidate) => candidate.unit.code === code);
  if (!unit || !standing) throw new Error(`${code} is in no block`);
  return { unit, standing };
}

const becauseOf = ({ result }: Standing): string[] =>
  result?.grading.outcome.state === 'ungraded'
    ? result.grading.outcome.because.map(({ id }) => id)
    : [];

const ROUNDS = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .filter((name) => basename(name) === 'expected.yaml')
  .map((name) => join('fixtures', dirname(name)));

describe.each(ROUNDS)('%s', (folder) => {
  const expected = expectedOf(folder);
  let result: RoundResult;
  beforeAll(async () => {
    const { sets } = await loadSets(['criteria', 'fixtures/new-province']);
    const ranked = await rankFolder(folder, sets, { basis: 'final', evaluator: rulesEngine() });
    expect(ranked.findings).toEqual([]);
    if (!ranked.result) throw new Error('a round without findings has a result');
    result = ranked.result;
  });

  it('every unit of the roster is expected, and no other', () => {
    expect(result.units.map(({ unit }) => unit.code).toSorted()).toEqual(
      Object.keys(expected).toSorted(),
    );
  });

  it.each(Object.entries(expected))('%s', (code, unit) => {
    const { unit: found, standing } = foundFor(result, code);
    if (unit.self) expect(written(found.self.sheet.total.points)).toBe(written(unit.self));
    if (unit.final) expect(written(found.final?.sheet.total.points)).toBe(written(unit.final));
    expect(standing.grade?.id).toBe(unit.grade);
    expect(standing.place?.toString()).toBe(unit.place);
    if (unit.ungraded) expect(becauseOf(standing)).toContain(unit.ungraded);
    expect(standing.state === 'ungraded').toBe(unit.ungraded !== undefined);
    expect(standing.state === 'undecided').toBe(unit.undecided !== undefined);
    if (unit.undecided) {
      expect(written(found.final?.sheet.total.points)).toBe(written(unit.undecided));
    }
    expect(standing.state === 'notAppraised').toBe(unit.notAppraised !== undefined);
    expect(found.final === undefined).toBe(unit.notAppraised !== undefined);
  });
});
