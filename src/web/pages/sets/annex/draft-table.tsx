import { Button } from 'antd';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { isGroup } from '../../../../criteria/schema/criterion.ts';
import { walkSet } from '../../../../criteria/walk.ts';
import { methodText } from '../../../../text/rule/method-text.ts';
import { ruleSpeechOf } from '../../../../text/rule/rule-words.ts';
import { Badge } from '../../../parts/badge.tsx';
import { type Language, useLanguage, useText } from '../../../text/use-text.tsx';
import { setHrefs } from '../addresses.ts';
import { confirmed } from '../confirmed.ts';
import { writtenNodes } from '../criteria-form/written-nodes.ts';
import { FROM_ANNEX } from '../kept-draft.ts';
import { readText } from '../set-text.ts';
import { textAt, writtenSet } from '../written-set.ts';

/** A draft as it was understood, row by row, beside the words of the annex; each row to be confirmed. */
export function DraftTable({ text, onChange }: { text: string; onChange(text: string): void }) {
  const { read: say, annex } = useText().sets;
  const { language } = useLanguage();
  const written = useMemo(() => writtenSet(text), [text]);
  const methods = useMemo(() => methodsOf(text, language), [text, language]);
  return (
    <div className="scroll-x gap-below">
      <table className="plain draft">
        <thead>
          <tr>
            <th scope="col">{say.number}</th>
            <th scope="col">{say.content}</th>
            <th scope="col" className="number">
              {say.maximum}
            </th>
            <th scope="col">{annex.rule}</th>
            <th scope="col">{annex.machine}</th>
            <th scope="col">{say.toConfirm}</th>
          </tr>
        </thead>
        <tbody>
          {writtenNodes(written).map(({ id, title, path, isGroup, waits }) => (
            <tr key={path.join('/')} className={isGroup ? 'group' : undefined}>
              <th scope="row" className="nowrap">
                {id}
              </th>
              <td>{title}</td>
              <td className="number">{textAt(written, [...path, 'max'])}</td>
              <td>{textAt(written, [...path, 'guidance'])}</td>
              <td>{methods.get(id)}</td>
              <td>
                {!isGroup && waits === undefined && <Badge tone="good">{annex.confirmedRow}</Badge>}
                {waits !== undefined && (
                  <>
                    <span className="quiet">{waits}</span>
                    <span className="set-actions">
                      <Button
                        size="small"
                        aria-label={`${annex.confirmRow}: ${id}. ${title}`}
                        onClick={() => onChange(confirmed(text, [...path, 'toConfirm']))}
                      >
                        {annex.confirmRow}
                      </Button>
                      <Link
                        href={`${setHrefs.edit(FROM_ANNEX)}?muc=${encodeURIComponent(id)}`}
                        aria-label={`${annex.editRow}: ${id}. ${title}`}
                      >
                        {annex.editRow}
                      </Link>
                    </span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
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
