import type { CriteriaSet } from '../../../../criteria/criteria-set.ts';
import { isGroup } from '../../../../criteria/schema/criterion.ts';
import type { Part, PlacedNode } from '../../../../criteria/walk.ts';
import { wordsIn } from '../../../../text/index.ts';
import { useLanguage, useText } from '../../../text/use-text.tsx';
import { CriterionRules } from './criterion-rules.tsx';
import { CriterionSourceNote, SourceNote } from './source-note.tsx';

/** The groups and criteria of one part, in the order of the regulation. */
export function CriteriaTable({ set, part }: { set: CriteriaSet; part: Part }) {
  const say = useText().sets.read;
  const { language } = useLanguage();
  const rule = part === 'base' ? undefined : set[part];
  const cap = rule && say.cap(wordsIn(language).number(rule.cap));
  return (
    <section aria-labelledby={part}>
      <h2 id={part}>{cap ? `${say.parts[part]} (${cap})` : say.parts[part]}</h2>
      {rule && (
        <p>
          <SourceNote set={set} source={rule.source} />
        </p>
      )}
      <div className="scroll-x gap-below">
        <table className="plain criteria">
          <thead>
            <tr>
              <th scope="col">{say.number}</th>
              <th scope="col">{say.content}</th>
              <th scope="col" className="number">
                {say.maximum}
              </th>
              <th scope="col">{say.source}</th>
            </tr>
          </thead>
          <tbody>
            {set.nodes
              .filter((placed) => placed.part === part)
              .map((placed) => (
                <Row key={placed.node.id} set={set} placed={placed} />
              ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ set, placed: { node } }: { set: CriteriaSet; placed: PlacedNode }) {
  const say = useText().sets.read;
  const { language } = useLanguage();
  return (
    <tr className={isGroup(node) ? 'group' : 'one'}>
      <th scope="row" className="nowrap">
        {node.id}
      </th>
      <td>
        {node.title}
        {!isGroup(node) && <CriterionRules set={set} criterion={node} />}
      </td>
      <td className="number" data-label={say.maximum}>
        {wordsIn(language).number(node.max)}
      </td>
      <td data-label={say.source}>
        <CriterionSourceNote set={set} source={node.source} />
      </td>
    </tr>
  );
}
