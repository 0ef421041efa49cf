import { Decimal } from '../criteria/decimal.ts';
import type { FactValue } from '../criteria/facts.ts';
import type { ConditionEvaluator, Trace, Verdict } from './verdict.ts';

/**
 * The same verdicts, to be kept for long: they say all they have to say at once, and hold on neither
 * to the facts they looked at nor to what those were made of.
 */
export function keptVerdicts(evaluator: ConditionEvaluator): ConditionEvaluator {
  return {
    outcomes: (condition, many) => evaluator.outcomes(condition, many),
    decide(condition, facts) {
      const verdict = evaluator.decide(condition, facts);
      return verdict instanceof Promise ? verdict.then(kept) : kept(verdict);
    },
  };
}

function kept({ outcome, trace, missing }: Verdict): Verdict {
  workOut(trace);
  return { outcome, trace, missing };
}

function workOut(trace: Trace): void {
  switch (trace.kind) {
    case 'all':
    case 'any':
      for (const part of trace.parts) workOut(part);
      return;
    case 'not':
      workOut(trace.part);
      return;
    case 'leaf':
      workOutValue(trace.actual);
      workOutValue(trace.compared);
  }
}

function workOutValue(value: FactValue | undefined): void {
  if (Decimal.isDecimal(value)) value.workOut();
}
