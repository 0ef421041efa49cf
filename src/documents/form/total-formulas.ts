import { formOf } from '../../criteria/form.ts';
import { isGroup, type Node } from '../../criteria/schema/criterion.ts';
import type { Part } from '../../criteria/walk.ts';
import type { Chain } from './chain.ts';
import { type CriterionCells, criterionCells } from './criterion-formulas.ts';
import { CLEAN_DECIMALS, type Formula, iff, NOTHING, num, rounded } from './formula.ts';

/** A group as cells: its points once all of it is known, and what is known so far. */
export interface GroupCells {
  readonly points: Formula;
  readonly max: Formula;
  readonly soFar: Formula;
  /** Number of criteria below it that are still open, and of all. */
  readonly open: Formula;
  readonly size: number;
}

export interface TotalCells {
  readonly lines: ReadonlyMap<string, CriterionCells | GroupCells>;
  readonly earned: Formula;
  readonly applicableMax: Formula;
  readonly base: Formula;
  readonly bonus: Formula;
  readonly deduction: Formula;
  /** As rounded by the set; an empty text while anything is open. */
  readonly points: Formula;
  /** Sum of what is known of the scale, not brought back to it, and out of how many points. */
  readonly soFar: Formula;
  readonly soFarMax: Formula;
  /** Number of criteria still open. */
  readonly open: Formula;
}

/** The steps of `addUp`: criteria to groups to the total. An open criterion keeps the total open. */
export function totalCells(chain: Chain): TotalCells {
  const { set, unit } = chain.form;
  const lines = new Map<string, CriterionCells | GroupCells>();
  const { nodes } = formOf(set, unit.group);
  for (const criterion of chain.criteria.values()) {
    lines.set(criterion.id, criterionCells(chain, criterion));
  }
  for (const { node } of [...nodes].reverse()) {
    if (isGroup(node)) lines.set(node.id, groupCells(chain, node.id, node.children, lines));
  }
  const outermost = (part: Part) =>
    nodes.filter((placed) => placed.part === part && placed.ancestors.length === 0);
  const step = (what: string, formula: Formula) => chain.calculation.add(`total: ${what}`, formula);
  const cellsOf = (part: Part) => outermost(part).flatMap(({ node }) => lines.get(node.id) ?? []);
  const sumOf = (part: Part) => {
    const cells = cellsOf(part).map(({ points }) => points);
    return cells.length === 0 ? '0' : whenAll(cells, sumFormula(cells));
  };
  const scale = num(set.scale);
  const base = cellsOf('base');
  const earned = step('earned', sumOf('base'));
  const maxima = base.map(({ max }) => max);
  const applicableMax = step('applicable maximum', whenAll(maxima, sumFormula(maxima)));
  const rescaled = `${scale}*${earned}/${applicableMax}`;
  const scaled = step(
    'base',
    iff(
      `OR(${earned}=${NOTHING},${applicableMax}=${NOTHING})`,
      NOTHING,
      iff(
        `${applicableMax}=0`,
        NOTHING,
        iff(`ROUND(${applicableMax}-${scale},${CLEAN_DECIMALS})=0`, earned, rescaled),
      ),
    ),
  );
  const capped = (part: 'bonus' | 'deduction') => {
    const cap = set[part]?.cap;
    const added = step(`${part} before cap`, sumOf(part));
    return cap
      ? step(part, iff(`${added}=${NOTHING}`, NOTHING, `MIN(${num(cap)},${added})`))
      : added;
  };
  const bonus = capped('bonus');
  const deduction = capped('deduction');
  const all = `${scaled}+${bonus}-${deduction}`;
  const limited = set.total.mayExceedScale ? all : `MIN(${scale},${all})`;
  const parts = [scaled, bonus, deduction];
  const points = step(
    'points',
    whenAll(parts, rounded(`MAX(${num(set.total.floor)},${limited})`, set.rounding.total)),
  );
  const criteria = [...chain.criteria.keys()].flatMap((id) => lines.get(id) ?? []);
  const open = step('open', openFormula(criteria.map((line) => line.points)));
  const known = [...chain.criteria.values()].filter(({ id }) => set.byId.get(id)?.part === 'base');
  const knownMax = known.flatMap(({ id }) => {
    const line = lines.get(id);
    return line ? [iff(`${line.points}=${NOTHING}`, '0', `N(${line.max})`)] : [];
  });
  return {
    lines,
    earned,
    applicableMax,
    base: scaled,
    bonus,
    deduction,
    points,
    soFar: step('so far', base.map((line) => soFarOf(line)).join('+') || '0'),
    soFarMax: step('so far out of', knownMax.join('+') || '0'),
    open,
  };
}

function groupCells(
  chain: Chain,
  id: string,
  children: readonly Node[],
  lines: ReadonlyMap<string, CriterionCells | GroupCells>,
): GroupCells {
  const step = (what: string, formula: Formula) => chain.calculation.add(`${id}: ${what}`, formula);
  const cells = children.flatMap((child) => lines.get(child.id) ?? []);
  const points = cells.map((cell) => cell.points);
  const maxima = cells.map(({ max }) => max);
  return {
    points: step(
      'points',
      whenAll(points, rounded(sumFormula(points), chain.form.set.rounding.group)),
    ),
    max: step('maximum', whenAll(maxima, sumFormula(maxima))),
    soFar: step('so far', cells.map(soFarOf).join('+')),
    open: step('open', cells.map((cell) => openOf(cell)).join('+')),
    size: cells.reduce((size, cell) => size + ('size' in cell ? cell.size : 1), 0),
  };
}

function soFarOf(cells: CriterionCells | GroupCells): Formula {
  return 'soFar' in cells ? cells.soFar : `N(${cells.points})`;
}

function openOf(cells: CriterionCells | GroupCells): Formula {
  return 'open' in cells ? cells.open : iff(`${cells.points}=${NOTHING}`, '1', '0');
}

function openFormula(points: readonly Formula[]): Formula {
  return `${points.length}-${countFormula(points)}`;
}

/** Arguments are single cells, of which COUNT and SUM take only the numbers. */
const MOST_ARGUMENTS = 200;

function countFormula(cells: readonly Formula[]): Formula {
  return chunked('COUNT', cells);
}

function sumFormula(cells: readonly Formula[]): Formula {
  return chunked('SUM', cells);
}

function chunked(name: string, cells: readonly Formula[]): Formula {
  const chunks: string[] = [];
  for (let at = 0; at < cells.length; at += MOST_ARGUMENTS) {
    chunks.push(`${name}(${cells.slice(at, at + MOST_ARGUMENTS).join(',')})`);
  }
  return chunks.length === 0
    ? '0'
    : chunks.length === 1
      ? (chunks[0] ?? '0')
      : `(${chunks.join('+')})`;
}

function whenAll(cells: readonly Formula[], formula: Formula): Formula {
  return iff(`${countFormula(cells)}=${cells.length}`, formula, NOTHING);
}
