import { documentsFact } from '../../criteria/fact-table.ts';
import type { Criterion, EvidenceRule } from '../../criteria/schema/criterion.ts';
import type { Method, MethodName, MethodParameters } from '../../criteria/schema/method.ts';
import type { Decide } from './conditions.ts';
import type { FormCompiler } from './form-compiler.ts';
import { methods, OUT, type Points } from './methods.ts';
import { awaitsSlot, explanationSlot, NO_DECISION, pointsSlot, type UnitRow } from './unit-row.ts';
import { billionths, GIVEN_UP, rounded, type Slack } from './whole-numbers.ts';

/** What has been added up so far beside the points themselves. */
export interface Sums extends Slack {
  /** Maxima taken out of the scale, in billionths. */
  out: number;
}

/** Points of one criterion as they count, in billionths; its maximum goes to `sums.out` when taken out. */
export type CriterionPoints = (row: UnitRow, sums: Sums) => number;

/** One criterion over rows: whether it applies, its method, its documents, its rounding. */
export function compileCriterion(criterion: Criterion, form: FormCompiler): CriterionPoints {
  const { id, applies, evidence } = criterion;
  const max = billionths(criterion.max);
  const gate: Decide = applies ? form.condition(applies) : () => 'holds';
  const points = compileMethod(criterion.method, criterion, form);
  const proven = evidence ? compileProof(id, evidence, form) : undefined;
  const decision = form.slots.get(pointsSlot(id))?.index ?? GIVEN_UP;
  const awaits = form.slots.get(awaitsSlot(id))?.index ?? GIVEN_UP;
  const rule = form.set.rounding.criterion;
  const own: Slack = { cut: 0 };

  const withoutAsking = (sums: Sums): number => {
    if (criterion.notApplicable === 'rescale') sums.out += max;
    return criterion.notApplicable === 'full' ? max : 0;
  };
  return (row, sums) => {
    const decided = row[decision] ?? GIVEN_UP;
    if (decided !== NO_DECISION) return rounded(decided, 0, rule);
    const found = gate(row);
    if (found === 'open') return GIVEN_UP;
    if (found !== 'holds') return rounded(withoutAsking(sums), 0, rule);
    own.cut = 0;
    let earned = points(row, own);
    if (earned === OUT) return rounded(withoutAsking(sums), 0, rule);
    if (row[awaits] !== 0) return GIVEN_UP;
    // Points that were cut down to nothing have something to prove as well.
    if (proven && earned + own.cut > 0) {
      const stands = proven(row);
      earned *= stands;
      own.cut *= stands;
    }
    if (rule) return rounded(earned, own.cut, rule);
    sums.cut += own.cut;
    return earned;
  };
}

function compileMethod(method: Method, criterion: Criterion, form: FormCompiler): Points {
  // One entry a name with matching parameters: the compiler cannot follow the correlation.
  type Any = (parameters: MethodParameters<MethodName>, ...rest: unknown[]) => Points;
  return (methods[method.name] as Any)(method, criterion, form);
}

/** 1 where the rule on documents lets the points stand, 0 where it takes them, NaN while it waits. */
function compileProof(
  id: string,
  rule: EvidenceRule,
  form: FormCompiler,
): (row: UnitRow) => number {
  const asked: Decide = rule.when ? form.condition(rule.when) : () => 'holds';
  const documents = form.slots.get(documentsFact(id))?.index ?? GIVEN_UP;
  const explanation = form.slots.get(explanationSlot(id))?.index ?? GIVEN_UP;
  return (row) => {
    const found = asked(row);
    if (found === 'open') return GIVEN_UP;
    if (found !== 'holds' || (row[documents] ?? 0) > 0) return 1;
    if (rule.without === 'zero') return 0;
    return row[explanation] === 1 ? 1 : GIVEN_UP;
  };
}
