import { Alert, Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { readYaml } from '../../../../criteria/located-yaml.ts';
import { isGroup } from '../../../../criteria/schema/criterion.ts';
import { walkSet } from '../../../../criteria/walk.ts';
import { methodText } from '../../../../text/rule/method-text.ts';
import { ruleSpeechOf } from '../../../../text/rule/rule-words.ts';
import { useLanguage, useText } from '../../../text/use-text.tsx';
import { confirmed } from '../confirmed.ts';
import type { Draft } from '../editing/use-draft.ts';
import { FieldRow } from '../frame-form/field-row.tsx';
import type { Shaped } from '../set-text.ts';
import { writtenSet } from '../written-set.ts';
import { criterionRows } from './criterion-rows.ts';
import { type WrittenNode, writtenNodes } from './written-nodes.ts';

interface CriteriaFormProps {
  readonly draft: Draft;
  /** Number of the one to begin with. */
  readonly begun?: string | undefined;
  onSeeText(line: number, column: number): void;
}

/** One group or criterion at a time: its wording, its figures, and whether somebody confirmed it. */
export function CriteriaForm({ draft, begun, onSeeText }: CriteriaFormProps) {
  const { sets } = useText();
  const say = sets.criteria;
  const { text } = draft;
  const [chosen, setChosen] = useState(begun);
  const written = useMemo(() => writtenSet(text), [text]);
  const nodes = useMemo(() => writtenNodes(written), [written]);
  const node = nodes.find(({ id }) => id === chosen) ?? nodes[0];
  if (written === undefined || !node)
    return <Alert type="warning" showIcon title={sets.frame.unreadable} />;
  const next = nodes[nodes.indexOf(node) + 1];
  return (
    <>
      <div className="site-choice">
        <label htmlFor="criterion">{say.choose}</label>
        <Select
          id="criterion"
          className="wide"
          showSearch={{ optionFilterProp: 'label' }}
          value={node.id}
          onChange={setChosen}
          options={nodes.map(({ id, title, waits }) => ({
            value: id,
            label: `${id}. ${title}${waits === undefined ? '' : ` (${say.waiting})`}`,
          }))}
        />
      </div>
      <section aria-labelledby="one-criterion" key={node.id} className="frame-section">
        <h2 id="one-criterion">
          {node.id}. {node.title}
        </h2>
        {node.waits !== undefined && (
          <Alert
            type="warning"
            className="gap-below"
            title={`${sets.read.toConfirm}: ${node.waits}`}
            action={
              <Button onClick={() => draft.setText(confirmed(text, [...node.path, 'toConfirm']))}>
                {sets.frame.confirm}
              </Button>
            }
          />
        )}
        <Method shaped={draft.shaped} node={node} />
        {criterionRows(written, node, sets).map((row) => (
          <FieldRow key={row.legend ?? ''} row={row} draft={draft} />
        ))}
        <p className="set-actions">
          <Button onClick={() => seeText(text, node, onSeeText)}>{sets.conditions.seeText}</Button>
          {next && <Button onClick={() => setChosen(next.id)}>{say.next(next.id)}</Button>}
        </p>
      </section>
    </>
  );
}

function Method({ shaped, node }: { shaped: Shaped | undefined; node: WrittenNode }) {
  const say = useText().sets.criteria;
  const { language } = useLanguage();
  const told = useMemo(() => {
    const placed = shaped && [...walkSet(shaped.document)].find((one) => one.node.id === node.id);
    if (!shaped || !placed || isGroup(placed.node)) return undefined;
    const speech = ruleSpeechOf({ ...shaped.document, facts: shaped.facts }, language);
    return methodText(speech, placed.node);
  }, [shaped, node.id, language]);
  if (told === undefined) return null;
  return (
    <p className="in-words">
      {say.understood}: {told}
    </p>
  );
}

function seeText(text: string, { path }: WrittenNode, onSee: CriteriaFormProps['onSeeText']): void {
  const yaml = readYaml(text, '');
  const { line = 1, column = 1 } = 'value' in yaml ? yaml.value.place(path) : {};
  onSee(line, column);
}
