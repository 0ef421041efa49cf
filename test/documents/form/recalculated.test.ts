import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadRound } from '../../../src/app/load-round.ts';
import type { CriteriaSet } from '../../../src/criteria/criteria-set.ts';
import { loadSets } from '../../../src/criteria/load.ts';
import type { FormInput, FormPlan } from '../../../src/documents/form/index.ts';
import { planForm, writeForm } from '../../../src/documents/form/index.ts';
import { type IntakeWorkbook, openWorkbook } from '../../../src/documents/intake/index.ts';
import type { Submission, View } from '../../../src/evidence/submission.ts';
import type { GradeOutcome } from '../../../src/ranking/classify.ts';
import { rankRound } from '../../../src/ranking/rank-round.ts';
import { compiledConditions } from '../../../src/scoring/compiled-conditions.ts';
import { isDecided } from '../../../src/scoring/points.ts';
import { anyEvidence } from '../../support/any-evidence.ts';
import { anyReview, anySet, anySubmission, proven, withGaps } from '../../support/arbitrary.ts';
import { formInput, valueAt } from '../../support/forms.ts';
import { hasSoffice, resaved } from '../../support/soffice.ts';
import { submissionOf, YEAR } from '../../support/submissions.ts';

const here = await hasSoffice();
if (!here) process.stderr.write('skipped: LibreOffice (soffice) is not installed\n');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thangdiem-forms-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Sample {
  readonly set: CriteriaSet;
  readonly submission: Submission;
  readonly form: FormInput;
  readonly view: View;
  /** Some of it is not answered: the form may then leave open what the engine can tell already. */
  readonly hasGaps: boolean;
}

/** Everything answered and proven, or with gaps; decisions of appraisers on most, of a council on half of those. */
function samples(count: number, seed: number): readonly Sample[] {
  const one = anySet.chain((set) =>
    fc
      .record({
        whole: anySubmission(set),
        proof: fc.boolean(),
        gaps: fc.boolean(),
        review: fc.option(anyReview(set), { nil: undefined, freq: 3 }),
        council: fc.option(anyReview(set), { nil: undefined }),
      })
      .chain(({ whole, proof, gaps, review, council }) => {
        const answered = proof ? proven(set, whole) : whole;
        return (gaps ? withGaps(answered) : fc.constant(answered)).map((plain): Sample => {
          const [kind, view] = !review
            ? (['self', 'self'] as const)
            : council
              ? (['council', 'final'] as const)
              : (['appraisal', 'appraised'] as const);
          const submission = submissionOf(set, {
            ...plain,
            ...(review && { appraisal: review }),
            ...(review && council && { council }),
          });
          return {
            set,
            submission,
            form: formInput(set, submission, kind),
            view,
            hasGaps: gaps,
          };
        });
      }),
  );
  return fc.sample(one, { numRuns: count, seed });
}

let batch = 0;

async function recalculated(all: readonly Sample[]): Promise<readonly string[]> {
  batch += 1;
  const files: string[] = [];
  for (const [index, { form }] of all.entries()) {
    const file = join(folder, `${batch}-${index}.xlsx`);
    await writeFile(file, await writeForm(form));
    files.push(file);
  }
  const out = join(folder, 'out');
  await resaved(files, out, join(folder, 'profile'));
  return files.map((file) => join(out, basename(file)));
}

/** How much was compared, so that no test passes by comparing nothing. */
interface Compared {
  lines: number;
  totals: number;
  grades: number;
}

/** Holds every number a form shows against the engine's. */
async function compare(all: readonly Sample[]): Promise<Compared> {
  const files = await recalculated(all);
  const compared = { lines: 0, totals: 0, grades: 0 };
  for (const [index, sample] of all.entries()) {
    const opened = await openWorkbook(files[index] ?? '');
    if (!('workbook' in opened)) throw new Error(`${files[index]} cannot be opened`);
    await compareOne(index, sample, opened.workbook, compared);
  }
  process.stdout.write(
    `compared ${compared.lines} lines, ${compared.totals} totals, ${compared.grades} grades\n`,
  );
  return compared;
}

async function compareOne(
  index: number,
  sample: Sample,
  workbook: IntakeWorkbook,
  compared: Compared,
): Promise<void> {
  const plan = planForm(sample.form);
  const graded = (await engine(sample.set, sample.submission))[sample.view];
  const cells = plan.results.at(-1);
  if (!graded || !cells) throw new Error('a form has results in its view');
  const { sheet, grading } = graded;
  for (const line of sheet.lines) {
    const cell = cells.points.get(line.node.id);
    const shown = cell ? valueAt(workbook, cell) : undefined;
    const where = told(index, line.node.id, plan, workbook, sample);
    if (typeof shown === 'number') {
      expect(isDecided(line.amount), where).toBe(true);
      expect(shown, where).toBeCloseTo(line.amount.low.toNumber(), 9);
      compared.lines += 1;
      continue;
    }
    expect(shown ?? '', where).toBe('');
    const isOpen = !isDecided(line.amount) || !isDecided(line.max);
    const excused = line.kind === 'group' || isRelative(line.node) || sample.hasGaps;
    expect(isOpen || excused, where).toBe(true);
  }
  const total = valueAt(workbook, cells.total);
  if (typeof total === 'number') {
    expect(isDecided(sheet.total.points), `form ${index}`).toBe(true);
    // As rounded: the very number, not one near it.
    expect(total, `form ${index}`).toBe(sheet.total.points.low.toNumber());
    compared.totals += 1;
  }
  const grade = valueAt(workbook, cells.grade);
  if (typeof grade === 'number') {
    expect(grade, `form ${index}`).toBe(gradeNumber(sample.set, grading.outcome));
    compared.grades += 1;
  }
}

function gradeNumber(set: CriteriaSet, outcome: GradeOutcome): number {
  if (outcome.state === 'undecided') return -1;
  return outcome.state === 'graded' ? set.grades.indexOf(outcome.grade) + 1 : 0;
}

describe.skipIf(!here)('a form worked out by LibreOffice', () => {
  test('shows the engine’s points, totals and grades for random sets of every method', async () => {
    const { lines, totals, grades } = await compare(samples(80, 7));
    expect(lines).toBeGreaterThan(300);
    expect(totals).toBeGreaterThan(10);
    expect(grades).toBeGreaterThan(10);
  }, 300_000);

  test('shows them for every shape and every shipped set', async () => {
    const { sets } = await loadSets(['fixtures/shapes', 'criteria']);
    const all = sets.flatMap((set) =>
      set.unitGroups.flatMap(({ id: group }) =>
        fc.sample(anyEvidence(set, group, 30), { numRuns: 2, seed: 29 }).map(
          (submission): Sample => ({
            set,
            submission,
            form: formInput(set, submission),
            view: 'self',
            hasGaps: true,
          }),
        ),
      ),
    );
    const { lines, totals, grades } = await compare(all);
    expect(lines).toBeGreaterThan(500);
    expect(totals).toBeGreaterThan(30);
    expect(grades).toBeGreaterThan(30);
  }, 300_000);

  // In the second round one criterion is measured against the block, so no form can tell its total.
  test.each([
    ['hai-duong-2025', 20],
    ['quang-ngai-2025', 0],
  ])(
    'shows them for every unit of the round %s, as handed in and as appraised',
    async (name, fewestTotals) => {
      const { sets } = await loadSets(['criteria']);
      const evaluator = compiledConditions();
      const { loaded } = await loadRound(join('fixtures', name), sets, evaluator);
      if (!loaded) throw new Error('a shipped round is sound');
      const { set, submissions } = loaded;
      const all = submissions.flatMap((submission): Sample[] => {
        if (submission.answers.size === 0) return [];
        const base = { set, submission, hasGaps: true };
        const self = { ...base, form: formInput(set, submission), view: 'self' } as const;
        const form = formInput(set, submission, 'appraisal');
        return submission.appraisal ? [self, { ...base, form, view: 'appraised' }] : [self];
      });
      const { lines, totals } = await compare(all);
      expect(lines).toBeGreaterThan(1000);
      expect(totals).toBeGreaterThanOrEqual(fewestTotals);
    },
    300_000,
  );
});

async function engine(set: CriteriaSet, submission: Submission) {
  const work = { year: YEAR, basis: 'final', evaluator: compiledConditions() } as const;
  const { units } = await rankRound(set, [submission], work);
  const [result] = units;
  if (!result) throw new Error('one submission, one result');
  return result;
}

function isRelative(node: unknown): boolean {
  return JSON.stringify(node).includes('"relative"');
}

/** Everything needed to see why a line differs. */
function told(
  index: number,
  id: string,
  plan: FormPlan,
  workbook: IntakeWorkbook,
  { submission, set }: Sample,
): string {
  const steps = plan.sheets.find(({ name }) => name === 'TinhToan')?.rows ?? [];
  const lines = steps.flatMap(({ cells: [label, cell] }, row) => {
    const text = label?.content?.kind === 'text' ? label.content.text : '';
    if (!text.includes(`${id}:`) && !text.includes(`${id}/`)) return [];
    const formula = cell?.content?.kind === 'formula' ? cell.content.formula : '';
    return [`${text} = ${valueAt(workbook, `TinhToan!$B$${row + 1}`)} from ${formula}`];
  });
  const node = JSON.stringify(set.byId.get(id)?.node);
  return [
    `form ${index}, ${id}`,
    node,
    JSON.stringify([...(submission.answers.get(id)?.inputs ?? [])]),
    ...lines,
  ].join('\n');
}
