import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { ZERO } from '../../criteria/decimal.ts';
import type { Criterion } from '../../criteria/schema/criterion.ts';
import type { PlacedNode } from '../../criteria/walk.ts';
import { decimalsFormat } from '../workbook/sheet-plan.ts';
import type { Chain } from './chain.ts';
import { criterionText } from './criterion-text.ts';
import type { EntryRule } from './entries.ts';
import { documentCode, filled } from './entry-cells.ts';
import { type FormCell, label, worked } from './form-sheet.ts';
import { str } from './formula.ts';
import { DOCUMENT_COLUMNS, type ScoreColumn } from './places.ts';
import { promptOf } from './prompts.ts';
import type { WorkedChain } from './worked-chain.ts';

type Cells = Partial<Record<ScoreColumn, FormCell>>;

/** What is shown of points that no rule rounds. */
const PLAIN_POINTS = '0.####';

export function pointsFormat({ rounding }: CriteriaSet, at: 'criterion' | 'group'): string {
  const rule = rounding[at];
  return rule ? decimalsFormat(rule.decimals) : PLAIN_POINTS;
}

/**
 * The cells of a criterion: its wording and points; for the unit documents and explanation, for a
 * reviewer what was decided.
 *
 * @param reviewed the chain with the reviewer's changes, on a reviewer's form
 */
export function criterionRow(
  { node: criterion }: PlacedNode<Criterion>,
  first: WorkedChain,
  reviewed: WorkedChain | undefined,
): Cells {
  const { chain, total } = first;
  const line = total.lines.get(criterion.id);
  if (!line) throw new Error(`criterion ${criterion.id} has no cells`);
  const parts = criterionText(chain, criterion);
  const common: Cells = {
    id: label(criterion.id, 'textCentred'),
    title: { style: 'text', content: { kind: 'rich', parts } },
    max: { style: 'number', content: { kind: 'number', value: criterion.max }, format: '0.##' },
    points: worked(line.points, 'numberBold', pointsFormat(chain.form.set, 'criterion')),
  };
  return reviewed ? reviewCells(reviewed, criterion, common) : selfCells(first, criterion, common);
}

function selfCells({ chain, total }: WorkedChain, criterion: Criterion, common: Cells): Cells {
  const { id, max } = criterion;
  const line = total.lines.get(id);
  if (!line || !('state' in line)) throw new Error(`criterion ${id} has no cells`);
  const answer = chain.form.submission?.answers.get(id);
  const cited = citedBy(chain, id);
  const documents = DOCUMENT_COLUMNS.map((column, index) => {
    const isLast = column === 'documents';
    const text = isLast ? cited.slice(index).join(', ') : (cited[index] ?? '');
    return [column, documentCell(chain, text, isLast)] as const;
  });
  return {
    ...common,
    state: worked(line.state, 'textCentred'),
    ...(Object.fromEntries(documents) as Cells),
    explanation: filled('entryText', answer?.explanation, {}),
    claimed: {
      style: 'entry',
      format: '0.##',
      entry: { rule: { type: 'points', min: ZERO, max: max } },
      ...(answer?.claimed && { content: { kind: 'number', value: answer.claimed } }),
    },
  };
}

function reviewCells(
  { chain: { form }, total }: WorkedChain,
  criterion: Criterion,
  common: Cells,
): Cells {
  const { id } = criterion;
  const again = total.lines.get(id);
  if (!again || !('state' in again)) throw new Error(`criterion ${id} has no reviewed cells`);
  const review = form.kind === 'appraisal' ? form.submission?.appraisal : form.submission?.council;
  const decision = review?.decisions.get(id);
  const changes =
    decision !== undefined && (decision.inputs.size > 0 || decision.points !== undefined);
  const step = criterion.method.name === 'awarded' ? criterion.method.step : undefined;
  const rule: EntryRule = {
    type: 'points',
    min: ZERO,
    max: criterion.max,
    ...(step && { step }),
  };
  return {
    ...common,
    documents: filled('text', citedBy({ form }, id).join(', ')),
    explanation: filled('text', form.submission?.answers.get(id)?.explanation),
    changedPoints: {
      style: 'entry',
      format: '0.##',
      entry: { rule, prompt: promptOf(form, rule) },
      ...(decision?.points && { content: { kind: 'number', value: decision.points } }),
    },
    accept: filled('entry', decision && !changes ? form.labels.yes : undefined, {
      list: { titlesAt: str(form.labels.yes) },
    }),
    reason: filled('entryText', decision?.reason, {}),
    reviewedPoints: worked(again.points, 'numberBold', pointsFormat(form.set, 'criterion')),
    reviewedState: worked(again.state, 'textCentred'),
  };
}

function documentCell({ form, places }: Chain, text: string, isLast: boolean): FormCell {
  const { validation } = form.labels;
  if (isLast) return filled('entry', text, { prompt: validation.moreDocuments });
  const list = { titlesAt: places.register('id') };
  return filled('entry', text, { list, prompt: validation.document });
}

/** Codes of the documents a criterion is answered with, as people see them. */
function citedBy({ form }: Pick<Chain, 'form'>, id: string): readonly string[] {
  const documents = form.submission?.answers.get(id)?.documents ?? [];
  return documents.map((document) => documentCode(document.id));
}
