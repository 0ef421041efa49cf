import type { Path } from '../../../../criteria/located.ts';
import { listAt, textAt, type Written, writtenAt } from '../written-set.ts';

/** A group or criterion as the text writes it, and where. */
export interface WrittenNode {
  readonly id: string;
  readonly title: string;
  readonly path: Path;
  readonly isGroup: boolean;
  /** What waits for a person to confirm it. */
  readonly waits: string | undefined;
}

const PARTS: readonly Path[] = [['criteria'], ['bonus', 'criteria'], ['deduction', 'criteria']];

/** Every one of them, in the order of the text, however faulty it still is. */
export function writtenNodes(set: Written | undefined): readonly WrittenNode[] {
  return PARTS.flatMap((path) => [...below(set, path)]);
}

function* below(set: Written | undefined, path: Path): Generator<WrittenNode> {
  for (const [index] of listAt(set, path).entries()) {
    const here = [...path, index];
    const at = (key: string) => textAt(set, [...here, key]);
    const isGroup = writtenAt(set, [...here, 'children']) !== undefined;
    const [id = '', title = ''] = [at('id'), at('title')];
    yield { id, title, path: here, isGroup, waits: at('toConfirm') };
    yield* below(set, [...here, 'children']);
  }
}
