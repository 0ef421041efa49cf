import { QueryBuilderAntD } from '@react-querybuilder/antd';
import { useMemo, useState } from 'react';
import {
  type FullField,
  QueryBuilder,
  type RuleGroupType,
  type RuleType,
  type ValueSourceFlexibleOptions,
} from 'react-querybuilder';
import { LIST_OPERATORS } from '../../../../criteria/operators.ts';
import type { ConditionDocument } from '../../../../criteria/schema/condition.ts';
import { useText } from '../../../text/use-text.tsx';
import type { WebText } from '../../../text/web-text.ts';
import { conditionOfQuery, queryOf } from '../condition-query.ts';
import type { Choice, FactField } from '../fact-fields.ts';
import { controls } from './builder-controls.tsx';

interface BuilderProps {
  /** What the text says now. */
  readonly condition: ConditionDocument;
  readonly fields: readonly FactField[];
  onChange(condition: ConditionDocument): void;
}

/** A condition as rules and groups to click together. */
export function Builder({ condition, fields, onChange }: BuilderProps) {
  const say = useText().sets.conditions.builder;
  const [query, setQuery] = useState(() => queryOf(condition));
  // Typed in the text, or taken back there: shown here too.
  if (!isSame(conditionOfQuery(query), condition)) setQuery(queryOf(condition));
  const byName = useMemo(() => new Map(fields.map((field) => [field.name, field])), [fields]);
  const offered = useMemo(() => fields.map((field) => offer(field, fields)), [fields]);
  const change = (next: RuleGroupType) => {
    setQuery(next);
    const after = conditionOfQuery(next);
    if (!isSame(after, condition)) onChange(after);
  };
  return (
    <div className="builder">
      <QueryBuilderAntD>
        <QueryBuilder
          fields={offered}
          query={query}
          onQueryChange={(next) => change(next as RuleGroupType)}
          getOperators={(name) => choices(byName.get(name)?.operators)}
          getValueEditorType={(name, operator) => editorOf(byName.get(name), operator)}
          getValues={(name) => choices(byName.get(name)?.values)}
          getDefaultValue={({ field, operator }: RuleType) =>
            firstValue(byName.get(field), operator)
          }
          getValueSources={(name) => sourcesOf(byName.get(name), fields, say)}
          combinators={[
            { name: 'and', label: say.all },
            { name: 'or', label: say.any },
          ]}
          controlElements={controls}
          controlClassnames={{ fields: 'rule-fields', value: 'rule-value' }}
          accessibleDescriptionGenerator={({ path }) =>
            path.length === 0 ? say.whole : say.group(path.map((index) => index + 1).join('.'))
          }
          addRuleToNewGroups
          listsAsArrays
          resetOnFieldChange
          showNotToggle
          translations={{
            fields: { title: say.fact },
            operators: { title: say.operator },
            value: { title: say.value },
            values: { title: say.values },
            valueSourceSelector: { title: say.valueSource },
            combinators: { title: say.combinator },
            notToggle: { label: say.not, title: say.not },
            addRule: { label: say.addRule, title: say.addRule },
            addGroup: { label: say.addGroup, title: say.addGroup },
            removeRule: { label: say.remove, title: say.removeRule },
            removeGroup: { label: say.remove, title: say.removeGroup },
          }}
        />
      </QueryBuilderAntD>
    </div>
  );
}

function offer({ name, label, kind }: FactField, all: readonly FactField[]): FullField {
  const others = new Set(all.filter((one) => one.kind === kind).map((one) => one.name));
  return {
    name,
    value: name,
    label,
    comparator: ({ name: other }) => other !== name && others.has(String(other)),
  } as FullField;
}

/** Copies, because the builder adds to what it is given. */
function choices(offered: readonly Choice[] = []): { name: string; label: string }[] {
  return offered.map(({ name, label }) => ({ name, label }));
}

function editorOf(field: FactField | undefined, operator: string) {
  if (!field?.values) return 'text';
  return LIST_OPERATORS.includes(operator) ? 'multiselect' : 'select';
}

function firstValue(field: FactField | undefined, operator: string): string | string[] {
  const first = field?.values?.[0]?.name ?? '';
  if (!LIST_OPERATORS.includes(operator)) return first;
  return first === '' ? [] : [first];
}

/** Another fact may stand on the right where it can be compared: another number, another day. */
function sourcesOf(
  field: FactField | undefined,
  all: readonly FactField[],
  say: WebText['sets']['conditions']['builder'],
): ValueSourceFlexibleOptions {
  const isMeasure = field?.kind === 'decimal' || field?.kind === 'date';
  const hasOther = all.some(({ name, kind }) => kind === field?.kind && name !== field.name);
  const value = { name: 'value' as const, label: say.withValue };
  const other = { name: 'field' as const, label: say.withFact };
  return isMeasure && hasOther ? [value, other] : [value];
}

function isSame(left: ConditionDocument, right: ConditionDocument): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
