import type { CriteriaSet } from '../criteria-set.ts';
import { listed } from './figures.ts';
import type { SetFault } from './set-fault.ts';

/** Every group of units is ranked in a block; in several only where conditions divide them. */
export function* checkBlocks(set: CriteriaSet): Generator<SetFault> {
  for (const [index, { id, title }] of set.unitGroups.entries()) {
    const path = ['unitGroups', index];
    const blocks = set.blocks.filter(({ groups }) => groups.includes(id));
    const figures = { unitGroup: id, title };
    if (blocks.length === 0) yield { code: 'set.group-without-block', path, figures };
    const undivided = blocks.filter(({ when }) => when === undefined);
    if (blocks.length < 2 || undivided.length === 0) continue;
    yield {
      code: 'set.group-in-two-blocks',
      path,
      figures: {
        ...figures,
        blocks: listed(blocks.map((block) => block.id)),
        undivided: listed(undivided.map((block) => block.id)),
      },
    };
  }
}
