import type { Unit, View } from '../../evidence/submission.ts';
import { addUp } from '../../scoring/add-up.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';
import type { FoldedSet } from './folded-set.ts';

interface Kept {
  readonly lines: readonly CriterionLine[];
  readonly sum: CriterionLine;
}

/** Sums kept of each group: those of the two draws a row is made of, and one to spare. */
const KEPT = 3;

/**
 * The groups of one unit added up, each once for the same criteria. A draw that differs from
 * another in one source has most of its groups in common with it.
 */
export class GroupSums {
  readonly #folded: FoldedSet;
  readonly #unit: Unit;
  readonly #view: View;
  /** Places among the unit's criteria by id of the folded group. */
  readonly #within: ReadonlyMap<string, readonly number[]>;
  readonly #outside: readonly number[];
  readonly #kept = new Map<string, Kept[]>();

  /** @param groupOf id of the outermost node of a criterion */
  constructor(
    folded: FoldedSet,
    unit: Unit,
    view: View,
    lines: readonly CriterionLine[],
    groupOf: (line: CriterionLine) => string,
  ) {
    this.#folded = folded;
    this.#unit = unit;
    this.#view = view;
    const within = new Map<string, number[]>();
    const outside: number[] = [];
    for (const [at, line] of lines.entries()) {
      const group = groupOf(line);
      if (!folded.groups.has(group)) outside.push(at);
      else within.set(group, [...(within.get(group) ?? []), at]);
    }
    this.#within = within;
    this.#outside = outside;
  }

  /** The unit's criteria by id, those of folded groups summed up into what stands for the group. */
  summed(lines: readonly CriterionLine[]): ReadonlyMap<string, CriterionLine> {
    const result = new Map<string, CriterionLine>();
    for (const at of this.#outside) {
      const line = lines[at];
      if (line) result.set(line.node.id, line);
    }
    for (const [group, places] of this.#within) {
      result.set(
        group,
        this.#sum(
          group,
          places.flatMap((at) => lines[at] ?? []),
        ),
      );
    }
    return result;
  }

  #sum(group: string, lines: readonly CriterionLine[]): CriterionLine {
    const kept = this.#kept.get(group) ?? [];
    const before = kept.find((one) => one.lines.every((line, index) => line === lines[index]));
    if (before) return before.sum;
    const sum = this.#addUp(group, lines);
    this.#kept.set(group, [{ lines, sum }, ...kept].slice(0, KEPT));
    return sum;
  }

  #addUp(group: string, lines: readonly CriterionLine[]): CriterionLine {
    const folded = this.#folded.groups.get(group);
    const [first] = lines;
    if (!folded || !first) throw new Error(`group ${group} is not folded`);
    const sheet = addUp(folded.alone, this.#unit, this.#view, lines);
    const line = sheet.lines.find(({ node }) => node.id === group);
    if (!line) throw new Error(`group ${group} was not added up`);
    const { amount, max, part, depth } = line;
    return { ...first, node: folded.standIn, part, depth, amount, unrounded: amount, max };
  }
}
