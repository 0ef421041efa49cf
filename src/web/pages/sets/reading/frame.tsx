import type { ReactNode } from 'react';
import type { CriteriaSet } from '../../../../criteria/criteria-set.ts';
import { formatDate, formatYearlyDate } from '../../../../criteria/dates.ts';
import type { Source } from '../../../../criteria/schema/source.ts';
import { conditionText } from '../../../../text/rule/condition-text.ts';
import { rankingText, roundingText, scaleText } from '../../../../text/rule/frame-text.ts';
import {
  effectText,
  gradeTitle,
  quotaText,
  thresholdText,
} from '../../../../text/rule/grade-text.ts';
import { speakingOf } from '../../../../text/rule/rule-words.ts';
import { useLanguage, useText } from '../../../text/use-text.tsx';
import { SourceNote } from './source-note.tsx';

interface Rule {
  readonly name: string;
  readonly text: string;
  readonly source?: Source;
}

/** From points to totals, grades and places: everything around the criteria. */
export function Frame({ set }: { set: CriteriaSet }) {
  const say = useText().sets.read;
  const { language } = useLanguage();
  const speaking = speakingOf(set, language);
  const { identity } = speaking.labels;
  const condition = (document: Parameters<typeof conditionText>[1]) =>
    conditionText(set, document, identity);
  const groupTitle = (id: string) => set.unitGroups.find((one) => one.id === id)?.title ?? id;
  return (
    <section aria-labelledby="frame">
      <h2 id="frame">{say.frame}</h2>
      <Rules
        set={set}
        title={say.rule}
        rules={[
          { name: say.scale, text: scaleText(speaking), source: set.total.source },
          { name: say.rounding, text: roundingText(speaking), source: set.rounding.source },
          { name: say.ranking, text: rankingText(speaking), source: set.ranking.source },
        ]}
      />
      <Rules
        set={set}
        title={say.groups}
        rules={set.unitGroups.map(({ title, source }) => ({ name: title, text: '', source }))}
      />
      <Rules
        set={set}
        title={say.blocks}
        rules={set.blocks.map(({ title, groups, when, source }) => ({
          name: title,
          text: [
            `${say.blockOf}: ${groups.map(groupTitle).join('; ')}`,
            ...(when ? [`${say.blockWhen}: ${condition(when)}`] : []),
          ].join('\n'),
          source,
        }))}
      />
      <Rules
        set={set}
        title={say.grades}
        rules={set.grades.map((grade) => ({
          name: grade.title,
          text: thresholdText(speaking, grade),
          source: grade.source,
        }))}
      />
      <Rules
        set={set}
        title={say.quotas}
        rules={set.quotas.map((quota) => ({
          name: gradeTitle(speaking, quota.grade),
          text: quotaText(speaking, quota),
          source: quota.source,
        }))}
      />
      <Rules
        set={set}
        title={say.knockOuts}
        rules={set.knockOuts.map((knockOut) => ({
          name: knockOut.title,
          text: `${effectText(speaking, knockOut)}\n${say.knockOutWhen}: ${condition(knockOut.when)}`,
          source: knockOut.source,
        }))}
      />
      <Rules
        set={set}
        title={say.deadlines}
        rules={set.deadlines.map(({ title, date, source }) => ({
          name: title,
          text: formatYearlyDate(date),
          source,
        }))}
      />
      <Rules
        set={set}
        title={say.conditions}
        rules={Object.entries(set.conditions).map(([name, document]) => ({
          name,
          text: condition(document),
        }))}
      />
      <Rules
        set={set}
        title={say.counts}
        rules={Object.values(set.counts).map(({ title, where }) => ({
          name: title,
          text: condition(where),
        }))}
      />
      <Documents set={set} />
    </section>
  );
}

function Rules({ set, title, rules }: { set: CriteriaSet; title: string; rules: readonly Rule[] }) {
  const say = useText().sets.read;
  if (rules.length === 0) return null;
  const isSourced = rules.some(({ source }) => source);
  return (
    <Table title={title}>
      {rules.map(({ name, text, source }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td className="set-lines">{text}</td>
          {isSourced && (
            <td>
              <span className="hidden">{say.source}: </span>
              {source && <SourceNote set={set} source={source} />}
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}

function Documents({ set }: { set: CriteriaSet }) {
  const say = useText().sets.read;
  return (
    <Table title={say.documents}>
      {Object.entries(set.documents).map(([id, { number, title, issuer, date }]) => (
        <tr key={id}>
          <th scope="row">{number}</th>
          <td>{title}</td>
          <td>{date ? `${issuer}, ${formatDate(date)}` : issuer}</td>
        </tr>
      ))}
    </Table>
  );
}

function Table({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h3>{title}</h3>
      <div className="scroll-x gap-below">
        <table className="plain rules">
          <tbody>{children}</tbody>
        </table>
      </div>
    </>
  );
}
