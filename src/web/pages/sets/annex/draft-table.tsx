import { useMemo } from 'react';
import { readYaml } from '../../../../criteria/located-yaml.ts';
import { isGroup } from '../../../../criteria/schema/criterion.ts';
import { walkSet } from '../../../../criteria/walk.ts';
import { methodText } from '../../../../text/rule/method-text.ts';
import { ruleSpeechOf } from '../../../../text/rule/rule-words.ts';
import { type Language, useLanguage, useText } from '../../../text/use-text.tsx';
import { readText } from '../set-text.ts';

interface DraftRow {
  readonly id: string;
  readonly title: string;
  readonly max: string;
  readonly rule: string;
  readonly waits: string;
  readonly method: string;
  readonly isGroup: boolean;
}

/** A draft as it was understood, row by row, beside the words of the annex. */
export function DraftTable({ text }: { text: string }) {
  const { read: say, annex } = useText().sets;
  const { language } = useLanguage();
  const rows = useMemo(() => rowsOf(text, language), [text, language]);
  return (
    <div className="scroll-x gap-below">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say.number}</th>
            <th scope="col">{say.content}</th>
            <th scope="col" className="number">
              {say.maximum}
            </th>
            <th scope="col">{annex.rule}</th>
            <th scope="col">{say.method}</th>
            <th scope="col">{say.toConfirm}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.isGroup ? 'group' : undefined}>
              <th scope="row" className="nowrap">
                {row.id}
              </th>
              <td>{row.title}</td>
              <td className="number">{row.max}</td>
              <td>{row.rule}</td>
              <td>{row.method}</td>
              <td>{row.waits}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** From the text as it is written: a draft may still lack what the format asks for. */
function rowsOf(text: string, language: Language): readonly DraftRow[] {
  const yaml = readYaml(text, '');
  if ('findings' in yaml) return [];
  const { criteria, bonus, deduction } = yaml.value.value as WrittenSet;
  const methods = methodsOf(text, language);
  const all = [...(criteria ?? []), ...(bonus?.criteria ?? []), ...(deduction?.criteria ?? [])];
  const flat = (nodes: readonly WrittenNode[]): readonly DraftRow[] =>
    nodes.flatMap(({ id = '', title = '', max = '', guidance, toConfirm, children }) => [
      {
        id,
        title,
        max,
        rule: guidance ?? '',
        waits: toConfirm ?? '',
        method: methods.get(id) ?? '',
        isGroup: children !== undefined,
      },
      ...flat(children ?? []),
    ]);
  return flat(all);
}

interface WrittenNode {
  readonly id?: string;
  readonly title?: string;
  readonly max?: string;
  readonly guidance?: string;
  readonly toConfirm?: string;
  readonly children?: readonly WrittenNode[];
}

interface WrittenSet {
  readonly criteria?: readonly WrittenNode[];
  readonly bonus?: { readonly criteria?: readonly WrittenNode[] };
  readonly deduction?: { readonly criteria?: readonly WrittenNode[] };
}

/** Methods in words, by criterion, as soon as the format of the draft fits. */
function methodsOf(text: string, language: Language): ReadonlyMap<string, string> {
  const { shaped } = readText(text);
  if (!shaped) return new Map();
  const speech = ruleSpeechOf({ ...shaped.document, facts: shaped.facts }, language);
  return new Map(
    [...walkSet(shaped.document)].flatMap(({ node }) =>
      isGroup(node) ? [] : [[node.id, methodText(speech, node)] as const],
    ),
  );
}
