import type { Chain } from './chain.ts';
import type { Formula } from './formula.ts';
import type { TotalCells } from './total-formulas.ts';

/** One chain of formulas with the totals worked out from it. */
export interface WorkedChain {
  readonly chain: Chain;
  readonly total: TotalCells;
  readonly grade: Formula;
}
