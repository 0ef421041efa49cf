import type { Path } from '../../../../criteria/located.ts';
import type { WebText } from '../../../text/web-text.ts';
import { chosen, type FrameRow, short, sourceFields, wide } from '../frame-form/frame-sections.ts';
import { textAt, type Written, writtenAt } from '../written-set.ts';
import type { WrittenNode } from './written-nodes.ts';

type Say = WebText['sets'];

/** What of a criterion is a wording or a figure; how it is scored stays as it is. */
export function criterionRows(set: Written, node: WrittenNode, say: Say): readonly FrameRow[] {
  const { frame, criteria } = say;
  const at = (...keys: readonly (string | number)[]): Path => [...node.path, ...keys];
  const hasOnePlace = textAt(set, at('source', 'points')) !== undefined;
  const figures = [...figuresOf(set, at('method'), node, criteria)];
  return [
    {
      fields: [
        wide(at('title'), criteria.title),
        { ...short(at('max'), criteria.max) },
        ...sourceFields(at('source'), frame),
        ...(hasOnePlace
          ? [chosen(at('source', 'points'), criteria.pointsFidelity, frame.fidelities)]
          : []),
        ...(node.isGroup
          ? []
          : [{ ...wide(at('guidance'), criteria.guidance), optional: true as const }]),
      ],
    },
    ...(figures.length > 0 ? [{ legend: criteria.figuresLegend, fields: figures }] : []),
  ];
}

/** Every figure of a method, whichever method it is, named by what it is and where it stands. */
function* figuresOf(
  set: Written,
  path: Path,
  node: WrittenNode,
  say: Say['criteria'],
  of: readonly string[] = [],
): Generator<ReturnType<typeof short>> {
  const here = writtenAt(set, path);
  if (typeof here !== 'object') return;
  for (const [key, value] of Object.entries(here)) {
    const next = Array.isArray(here) ? Number(key) : key;
    const name = say.figures[key as keyof typeof say.figures];
    if (typeof value === 'string') {
      if (name) yield short([...path, next], [...of, name].join(': '));
      continue;
    }
    const told = nameOf(set, node, path, next, value, say);
    yield* figuresOf(set, [...path, next], node, say, told ? [...of, told] : of);
  }
}

/** What an option, a case, an item or a band is called. */
function nameOf(
  set: Written,
  node: WrittenNode,
  path: Path,
  key: string | number,
  value: Written,
  say: Say['criteria'],
): string | undefined {
  const own = textAt(value, ['title']);
  if (own) return own;
  const holder = path.at(-1);
  const input = textAt(set, [...path.slice(0, -1), 'input']);
  if (holder === 'options' && input)
    return textAt(set, [...node.path, 'inputs', input, 'options', key]);
  const item = textAt(value, ['input']);
  if (typeof key === 'number' && item) return textAt(set, [...node.path, 'inputs', item, 'title']);
  return typeof key === 'number' ? say.row(key + 1) : undefined;
}
