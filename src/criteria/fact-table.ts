import type { FactDeclaration, FactTable } from './facts.ts';
import type { Criterion, InputType } from './schema/criterion.ts';
import type { SetDocument } from './schema/set.ts';
import { isPlacedCriterion, walkSet } from './walk.ts';

/** Complete name of an input: `3.2/online`. */
export function inputFact(criterionId: string, input: string): string {
  return `${criterionId}/${input}`;
}

/** Complete name of the number of accepted documents of a criterion. */
export function documentsFact(criterionId: string): string {
  return `${criterionId}/evidence.documents`;
}

/** Facts about one criterion that `counts` may use. */
export const countedFacts: FactTable = new Map(
  (['points', 'max', 'share', 'lost'] as const).map((name) => [
    name,
    { type: name === 'share' ? 'percent' : 'number', title: name, layer: 'result' },
  ]),
);

/** Every fact the conditions of a set can name, with its type. */
export function factTable(document: SetDocument): FactTable {
  const table = new Map<string, FactDeclaration>();
  const evidence = (name: string, type: InputType, title: string, options?: readonly string[]) =>
    table.set(name, { type, title, layer: 'evidence', ...(options && { options }) });
  const result = (name: string, title: string, type: InputType = 'number') =>
    table.set(name, { type, title, layer: 'result' });

  evidence(
    'unit.group',
    'choice',
    'nhóm đơn vị',
    document.unitGroups.map((group) => group.id),
  );
  for (const [name, attribute] of Object.entries(document.attributes)) {
    const options = attribute.options && Object.keys(attribute.options);
    evidence(`unit.${name}`, attribute.type, attribute.title, options);
  }
  evidence('submission.received', 'yesNo', 'đã nộp bản tự chấm');
  evidence('submission.date', 'date', 'ngày nộp bản tự chấm');
  evidence('submission.daysLate', 'count', 'số ngày nộp chậm');

  for (const placed of walkSet(document)) {
    const { node } = placed;
    result(`points.${node.id}`, `điểm mục ${node.id}`);
    result(`share.${node.id}`, `tỷ lệ điểm đạt được của mục ${node.id}`, 'percent');
    if (isPlacedCriterion(placed)) addInputs(placed.node, evidence);
  }
  result('base.points', 'điểm trước khi cộng thưởng và trừ');
  result('bonus.points', 'điểm thưởng');
  result('deduction.points', 'điểm trừ');
  result('total.points', 'tổng điểm');
  for (const [name, counted] of Object.entries(document.counts)) {
    result(`count.${name}`, counted.title, 'count');
  }
  return table;
}

function addInputs(
  criterion: Criterion,
  add: (name: string, type: InputType, title: string, options?: readonly string[]) => void,
): void {
  for (const [name, input] of Object.entries(criterion.inputs)) {
    const options = input.options && Object.keys(input.options);
    add(inputFact(criterion.id, name), input.type, input.title, options);
  }
  add(documentsFact(criterion.id), 'count', `số tài liệu kiểm chứng của mục ${criterion.id}`);
}
