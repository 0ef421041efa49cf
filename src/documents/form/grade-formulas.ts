import { conditionOf } from '../../criteria/criteria-set.ts';
import { kindOf } from '../../criteria/facts.ts';
import type { ConditionDocument } from '../../criteria/schema/condition.ts';
import type { Chain } from './chain.ts';
import { conditionFormula, type FindFact } from './condition-formulas.ts';
import type { CriterionCells } from './criterion-formulas.ts';
import { type FactFormula, inapplicableFact } from './fact-formulas.ts';
import { CLEAN_DECIMALS, type Formula, iff, NOTHING, num, or } from './formula.ts';
import type { GroupCells, TotalCells } from './total-formulas.ts';

/** Cell of the grade: 1 for the best and so on, 0 when none may be given, an empty text while open. */
export function gradeCell(chain: Chain, total: TotalCells): Formula {
  const { set } = chain.form;
  const { calculation } = chain;
  const facts = resultFinder(chain, total);
  const decide = (condition: ConditionDocument, label: string): Formula =>
    conditionFormula(calculation, conditionOf(set, condition), facts, label) ?? '2';

  let grade: Formula = String(set.grades.length);
  for (const [index, { id, from, requires }] of [...set.grades.entries()].reverse()) {
    const threshold = from && chain.graduated(from);
    const reached = !from
      ? '1'
      : threshold
        ? iff(`ROUND(${total.points}-${num(threshold)},${CLEAN_DECIMALS})>=0`, '1', '0')
        : '2';
    const required = requires ? decide(requires, `grade ${id}: requires`) : '1';
    const code = calculation.add(
      `grade ${id}`,
      `IFERROR(IF(OR(${reached}=0,${required}=0),0,IF(OR(${reached}=2,${required}=2),2,1)),2)`,
    );
    grade = iff(`${code}=1`, String(index + 1), iff(`${code}=2`, NOTHING, grade));
  }
  let cell = calculation.add('grade by points', iff(`${total.points}=${NOTHING}`, NOTHING, grade));

  const knockOuts = set.knockOuts.map((knockOut) => ({
    effect: knockOut.effect,
    code: decide(knockOut.when, `knock-out ${knockOut.id}`),
  }));
  const lowest = set.grades.length;
  const move = (code: Formula, moved: Formula) => {
    cell = calculation.add(
      'grade after a knock-out',
      iff(`${cell}=${NOTHING}`, NOTHING, iff(`${code}=1`, moved, iff(`${code}=2`, NOTHING, cell))),
    );
  };
  for (const { effect, code } of knockOuts) {
    if ('dropOne' in effect) move(code, `MIN(${lowest},${cell}+1)`);
  }
  for (const { effect, code } of knockOuts) {
    if (!('atMost' in effect)) continue;
    const limit = set.grades.findIndex(({ id }) => id === effect.atMost) + 1;
    move(code, `MAX(${limit},${cell})`);
  }
  const ungrading = knockOuts.flatMap(({ effect, code }) => ('ungraded' in effect ? [code] : []));
  if (ungrading.length === 0) return cell;
  const some = (code: number) => or(...ungrading.map((one) => `${one}=${code}`));
  return calculation.add('grade or none', iff(some(1), '0', iff(some(2), NOTHING, cell)));
}

/** The facts of `resultFacts`: evidence, points and shares, totals, counts. */
function resultFinder(chain: Chain, total: TotalCells): FindFact {
  const { set } = chain.form;
  const counts = new Map<string, FactFormula>();
  return (name) => {
    switch (name) {
      case 'base.points':
        return cellFact(total.base);
      case 'bonus.points':
        return cellFact(total.bonus);
      case 'deduction.points':
        return cellFact(total.deduction);
      case 'total.points':
        return cellFact(total.points);
    }
    if (name.startsWith('count.')) {
      const known = counts.get(name) ?? countFact(chain, total, name.slice('count.'.length));
      counts.set(name, known);
      return known;
    }
    const isPoints = name.startsWith('points.');
    if (isPoints || name.startsWith('share.')) {
      const id = name.slice(name.indexOf('.') + 1);
      if (set.byId.has(id)) {
        const line = total.lines.get(id);
        return line ? lineFact(line, isPoints ? 'points' : 'share') : inapplicableFact('number');
      }
    }
    return chain.fact(name);
  };
}

function cellFact(cell: Formula): FactFormula {
  return { kind: 'decimal', state: iff(`${cell}=${NOTHING}`, '2', '1'), value: `N(${cell})` };
}

function lineFact(
  { points, max }: CriterionCells | GroupCells,
  what: 'points' | 'share' | 'max' | 'lost',
): FactFormula {
  const out = `${max}=0`;
  const open = `OR(${points}=${NOTHING},${max}=${NOTHING})`;
  const state =
    what === 'max' || what === 'lost' ? iff(open, '2', '1') : iff(out, '3', iff(open, '2', '1'));
  const value = {
    points: `N(${points})`,
    max: `N(${max})`,
    lost: `(N(${max})-N(${points}))`,
    share: `IFERROR(N(${points})/N(${max}),0)`,
  }[what];
  return { kind: 'decimal', state, value };
}

function countFact(chain: Chain, total: TotalCells, name: string): FactFormula {
  const { set } = chain.form;
  const counted = set.counts[name];
  if (!counted) throw new Error(`no count named ${name}`);
  const condition = conditionOf(set, counted.where);
  const codes: Formula[] = [];
  for (const { id } of chain.criteria.values()) {
    const placed = set.byId.get(id);
    const line = total.lines.get(id);
    if (!placed || !line) continue;
    const { within } = counted;
    const inside = within
      ? [...placed.ancestors, placed.node].some((node) => within.includes(node.id))
      : placed.part === 'base';
    if (!inside) continue;
    const find: FindFact = (fact) => lineFact(line, fact as 'points' | 'max' | 'share' | 'lost');
    const code = conditionFormula(chain.calculation, condition, find, `count ${name}, ${id}`);
    // What is taken out is not counted at all.
    codes.push(
      chain.calculation.add(
        `count ${name}, ${id}: counted`,
        iff(`${line.max}=0`, '0', code ?? '2'),
      ),
    );
  }
  if (codes.length === 0) return { kind: kindOf('count'), state: '1', value: '0' };
  const open = chain.calculation.add(
    `count ${name}: open`,
    iff(or(...codes.map((code) => `${code}=2`)), '2', '1'),
  );
  const value = chain.calculation.add(
    `count ${name}`,
    codes.map((code) => `(${code}=1)*1`).join('+'),
  );
  return { kind: 'decimal', state: open, value };
}
