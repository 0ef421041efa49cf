import { type Contender, unitByUnitAwaited } from '../contender.ts';
import {
  criteriaOut,
  criterionKey,
  GROUPS,
  type PlainUnit,
  plainUnit,
  totalInDoubles,
} from '../plain-units.ts';
import { peer } from './peer.ts';

interface Zen {
  readonly ZenEngine: new () => {
    createDecision(content: object): {
      evaluate(context: object): Promise<{ readonly result: Readonly<Record<string, number>> }>;
    };
  };
}

/**
 * GoRules Zen, two ways: options, bands and cases as decision tables beside one node of expressions,
 * as its editor would have it; and everything in one node of expressions, which spares it the graph.
 */
export const zenTables: Contender = zen('GoRules Zen, decision tables and expressions', (group) =>
  group.map(({ table, expression, key }) => (table ? { key, table } : { key, expression })),
);
export const zenExpressions: Contender = zen('GoRules Zen, expressions only', (group) =>
  group.map(({ expression, key }) => ({ key, expression })),
);

interface Rule {
  readonly key: string;
  readonly expression: string;
  readonly table?: Table;
}

/** Fields looked at, then rows: a test a field, and the points. The first row that fits holds. */
interface Table {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly [tests: readonly string[], points: string])[];
}

type Chosen = { readonly key: string } & (
  | { readonly expression: string }
  | { readonly table: Table }
);

function zen(name: string, choose: (group: readonly Rule[]) => readonly Chosen[]): Contender {
  return {
    name,
    gives: 'points',
    numbers: 'doubles',
    prepare(set, submissions) {
      const { ZenEngine } = peer<Zen>('@gorules/zen-engine');
      const decision = new ZenEngine().createDecision(graphOf(GROUPS.map(rulesOf).flatMap(choose)));
      const keys = GROUPS.flatMap((group) => rulesOf(group).map(({ key }) => key));
      const units = submissions.map((submission) => plainUnit(set, submission));
      const score = async (unit: PlainUnit) => {
        const { result } = await decision.evaluate(unit);
        const points = keys.map((key) => Number(result[key]));
        return { points, total: totalInDoubles(points, criteriaOut(unit)) };
      };
      return unitByUnitAwaited(units, score, (figures) => figures);
    },
  };
}

function rulesOf(group: number): readonly Rule[] {
  const input = (criterion: number, name: string) => `${criterionKey(group, criterion)}.${name}`;
  const [level, rate, errors] = [input(2, 'muc'), input(4, 'ty_le'), input(7, 'loi')];
  const [achieved, assigned] = [input(3, 'dat'), input(3, 'giao')];
  const [has, many, timely] = [input(10, 'co_don'), input(10, 'so_don'), input(10, 'dung_han')];
  const rules: readonly Omit<Rule, 'key'>[] = [
    { expression: `${input(1, 'co')} and ${input(1, 'tai_lieu')} > 0 ? 2 : 0` },
    {
      expression: `${level} == "du" ? 2 : ${level} == "mot-phan" ? 1 : 0`,
      table: {
        fields: [level],
        rows: [
          [['"du"'], '2'],
          [['"mot-phan"'], '1'],
          [[''], '0'],
        ],
      },
    },
    { expression: `${assigned} == 0 ? 2 : min([2, 2 * ${achieved} / (${assigned} * 0.9)])` },
    {
      expression: `${rate} >= 0.9 ? 2 : ${rate} >= 0.7 ? 1.4 : ${rate} >= 0.5 ? 0.8 : 0`,
      table: {
        fields: [rate],
        rows: [
          [['>= 0.9'], '2'],
          [['[0.7..0.9)'], '1.4'],
          [['[0.5..0.7)'], '0.8'],
          [['< 0.5'], '0'],
        ],
      },
    },
    { expression: `min([2, ${input(5, 'so')} * 0.5])` },
    { expression: `(${input(6, 'a')} ? 1.5 : 0) + (${input(6, 'b')} ? 0.5 : 0)` },
    {
      expression: `${input(7, 'khach_quan')} and ${errors} < 5 ? 2 : max([0, 2 - ${errors} * 0.25])`,
    },
    { expression: `max([0, 2 - ${input(8, 'tre')} * 0.2])` },
    { expression: `2 * ${input(9, 'diem')} / 100` },
    {
      expression: `not (${has} or ${many} > 0) ? 0 : ${timely} >= ${many} ? 2 : ${timely} >= 5 and not (${errors} > 6) ? 1 : 0`,
      table: {
        fields: [`${has} or ${many} > 0`, timely, errors],
        rows: [
          [['false', '', ''], '0'],
          [['', `>= ${many}`, ''], '2'],
          [['', '>= 5', '<= 6'], '1'],
          [['', '', ''], '0'],
        ],
      },
    },
  ];
  return rules.map((rule, index) => ({ ...rule, key: `p${group}_${index + 1}` }));
}

/** Every node gets the unit and gives its points; the output joins them. */
function graphOf(rules: readonly Chosen[]): object {
  const expressions = rules.flatMap((rule) =>
    'expression' in rule ? [{ id: rule.key, key: rule.key, value: rule.expression }] : [],
  );
  const tables = rules.flatMap((rule) =>
    'table' in rule ? [tableNode(rule.key, rule.table)] : [],
  );
  const inner = [
    { id: 'points', name: 'points', type: 'expressionNode', content: { expressions } },
    ...tables,
  ];
  const edge = (sourceId: string, targetId: string) => ({
    id: `${sourceId}-${targetId}`,
    type: 'edge',
    sourceId,
    targetId,
  });
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      ...inner,
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: inner.flatMap(({ id }) => [edge('in', id), edge(id, 'out')]),
  };
}

function tableNode(key: string, { fields, rows }: Table) {
  const inputs = fields.map((field, index) => ({ id: `i${index}`, name: field, field }));
  const rules = rows.map(([tests, points], index) => ({
    _id: `${key}-${index}`,
    ...Object.fromEntries(tests.map((test, at) => [`i${at}`, test])),
    o: points,
  }));
  const outputs = [{ id: 'o', name: key, field: key }];
  return {
    id: key,
    name: key,
    type: 'decisionTableNode',
    content: { hitPolicy: 'first', inputs, outputs, rules },
  };
}
