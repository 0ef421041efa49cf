import type { Contender } from '../contender.ts';
import { byHandSheet } from './by-hand-sheet.ts';
import { byHandTotals } from './by-hand-totals.ts';
import { hyperFormulaRow, hyperFormulaSheet } from './hyper-formula.ts';
import { jsonLogic } from './json-logic.ts';
import { jsonRulesEngine } from './json-rules-engine.ts';
import { oursCompiled, oursRulesEngine } from './ours.ts';
import { oursTotals } from './ours-totals.ts';
import { zenExpressions, zenTables } from './zen.ts';

/** Everyone who can score the work here, by the name they have on the command line. */
export function allContenders(): ReadonlyMap<ContenderName, Contender> {
  return new Map<ContenderName, Contender>([
    ['ours-compiled', oursCompiled],
    ['ours-rules-engine', oursRulesEngine],
    ['ours-totals', oursTotals],
    ['by-hand-sheet', byHandSheet],
    ['by-hand-totals', byHandTotals],
    ['json-rules-engine', jsonRulesEngine],
    ['zen-tables', zenTables],
    ['zen-expressions', zenExpressions],
    ['json-logic', jsonLogic],
    ['hyper-formula-row', hyperFormulaRow],
    ['hyper-formula-sheet', hyperFormulaSheet],
  ]);
}

export type ContenderName =
  | 'ours-compiled'
  | 'ours-rules-engine'
  | 'ours-totals'
  | 'by-hand-sheet'
  | 'by-hand-totals'
  | 'json-rules-engine'
  | 'zen-tables'
  | 'zen-expressions'
  | 'json-logic'
  | 'hyper-formula-row'
  | 'hyper-formula-sheet';
