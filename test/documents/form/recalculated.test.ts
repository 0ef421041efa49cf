import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CriteriaSet } from '../../../src/criteria/criteria-set.ts';
import type { FormInput, FormPlan } from '../../../src/documents/form/index.ts';
import { planForm, writeForm } from '../../../src/documents/form/index.ts';
import { type IntakeWorkbook, openWorkbook } from '../../../src/documents/intake/index.ts';
import type { Submission, View } from '../../../src/evidence/submission.ts';
import { rankRound } from '../../../src/ranking/rank-round.ts';
import { compiledConditions } from '../../../src/scoring/compiled-conditions.ts';
import { isDecided } from '../../../src/scoring/points.ts';
import { anyReview, anySet, anySubmission, proven, withGaps } from '../../support/arbitrary.ts';
import { formInput, valueAt } from '../../support/forms.ts';
import { hasSoffice, resaved } from '../../support/soffice.ts';
import { type PlainSubmission, submissionOf, YEAR } from '../../support/submissions.ts';

const here = await hasSoffice();
if (!here) process.stderr.write('skipped: LibreOffice (soffice) is not installed\n');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thangdiem-forms-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Sample {
  readonly set: CriteriaSet;
  readonly plain: PlainSubmission;
  readonly form: FormInput;
  readonly view: View;
  /** Some of it is not answered: the form may then leave open what the engine can tell already. */
  readonly hasGaps: boolean;
}

/** Everything answered and proven, or with gaps; a reviewer's decisions on half of them. */
function samples(count: number, seed: number): readonly Sample[] {
  const one = anySet.chain((set) =>
    fc
      .record({
        whole: anySubmission(set),
        proof: fc.boolean(),
        gaps: fc.boolean(),
        review: fc.option(anyReview(set), { nil: undefined }),
      })
      .chain(({ whole, proof, gaps, review }) => {
        const answered = proof ? proven(set, whole) : whole;
        return (gaps ? withGaps(answered) : fc.constant(answered)).map((plain): Sample => {
          const reviewed = review ? { ...plain, appraisal: review } : plain;
          const kind = review ? 'appraisal' : 'self';
          return {
            set,
            plain: reviewed,
            form: formInput(set, submissionOf(set, reviewed), kind),
            view: review ? 'appraised' : 'self',
            hasGaps: gaps,
          };
        });
      }),
  );
  return fc.sample(one, { numRuns: count, seed });
}

async function recalculated(all: readonly Sample[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const [index, { form }] of all.entries()) {
    const file = join(folder, `${index}.xlsx`);
    await writeFile(file, await writeForm(form));
    files.push(file);
  }
  const out = join(folder, 'out');
  await resaved(files, out, join(folder, 'profile'));
  return all.map((_, index) => join(out, `${index}.xlsx`));
}

describe.skipIf(!here)('a form worked out by LibreOffice', () => {
  test('shows the points, total and grade of the engine wherever it shows any', async () => {
    const all = samples(60, 7);
    const files = await recalculated(all);
    let totals = 0;
    let lines = 0;
    let grades = 0;
    for (const [index, sample] of all.entries()) {
      const opened = await openWorkbook(files[index] ?? '');
      if (!('workbook' in opened)) throw new Error(`${files[index]} cannot be opened`);
      const { workbook } = opened;
      const plan = planForm(sample.form);
      const result = await engine(sample.set, submissionOf(sample.set, sample.plain));
      const graded = result[sample.view];
      if (!graded) throw new Error('no such view');
      const { sheet, grading } = graded;
      const cells = plan.results.at(-1);
      if (!cells) throw new Error('a form has results');
      for (const line of sheet.lines) {
        const cell = cells.points.get(line.node.id);
        const shown = cell ? valueAt(workbook, cell) : undefined;
        const where = told(index, line.node.id, plan, workbook, sample);
        if (typeof shown === 'number') {
          expect(isDecided(line.amount), where).toBe(true);
          expect(shown, where).toBeCloseTo(line.amount.low.toNumber(), 9);
          lines += 1;
        } else {
          expect(shown ?? '', where).toBe('');
          const isOpen = !isDecided(line.amount) || !isDecided(line.max);
          const excused = line.kind === 'group' || isRelative(line.node) || sample.hasGaps;
          expect(isOpen || excused, where).toBe(true);
        }
      }
      const total = valueAt(workbook, cells.total);
      if (typeof total === 'number') {
        expect(isDecided(sheet.total.points), `form ${index}`).toBe(true);
        // As rounded: the very number, not one near it.
        expect(total, `form ${index}`).toBe(sheet.total.points.low.toNumber());
        totals += 1;
      }
      const grade = valueAt(workbook, cells.grade);
      if (typeof grade === 'number') {
        const { outcome } = grading;
        const expected =
          outcome.state === 'graded'
            ? sample.set.grades.indexOf(outcome.grade) + 1
            : outcome.state === 'ungraded'
              ? 0
              : -1;
        expect(grade, `form ${index}`).toBe(expected);
        grades += 1;
      }
    }
    // So that the comparison cannot pass by comparing nothing.
    expect(lines).toBeGreaterThan(100);
    expect(totals).toBeGreaterThan(5);
    expect(grades).toBeGreaterThan(5);
    process.stdout.write(`compared ${lines} lines, ${totals} totals, ${grades} grades\n`);
  }, 300_000);
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
  { plain, set }: Sample,
): string {
  const steps = plan.sheets.find(({ name }) => name === 'TinhToan')?.rows ?? [];
  const lines = steps.flatMap(({ cells: [label, cell] }, row) => {
    const text = label?.content?.kind === 'text' ? label.content.text : '';
    if (!text.includes(`${id}:`) && !text.includes(`${id}/`)) return [];
    const formula = cell?.content?.kind === 'formula' ? cell.content.formula : '';
    return [`${text} = ${valueAt(workbook, `TinhToan!$B$${row + 1}`)} from ${formula}`];
  });
  const node = JSON.stringify(set.byId.get(id)?.node);
  return [`form ${index}, ${id}`, node, JSON.stringify(plain), ...lines].join('\n');
}
