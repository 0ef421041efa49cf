import { Button } from 'antd';
import { useMemo, useRef } from 'react';
import { readYaml } from '../../../../criteria/located-yaml.ts';
import type { ConditionDocument } from '../../../../criteria/schema/condition.ts';
import { conditionText } from '../../../../text/rule/condition-text.ts';
import { speakingOf } from '../../../../text/rule/rule-words.ts';
import { useLanguage, useText } from '../../../text/use-text.tsx';
import type { ConditionSite } from '../condition-sites.ts';
import type { Draft } from '../editing/use-draft.ts';
import { factFields } from '../fact-fields.ts';
import { FindingsList } from '../findings-list.tsx';
import type { Shaped } from '../set-text.ts';
import { withCondition } from '../write-condition.ts';
import { Builder } from './builder.tsx';

interface OneConditionProps {
  readonly site: ConditionSite;
  readonly title: string;
  readonly shaped: Shaped;
  readonly draft: Draft;
  onSeeText(line: number, column: number): void;
}

/** One condition in the builder, in words, with its faults; each change goes into the text at once. */
export function OneCondition({ site, title, shaped, draft, onSeeText }: OneConditionProps) {
  const { sets, shell } = useText();
  const say = sets.conditions;
  const { language } = useLanguage();
  // The text is read a moment after it changed: what was written last is what comes next in line.
  const written = useRef(site.condition);
  // A text whose format is broken says nothing of its conditions: what was built stays.
  if (!draft.isReading && draft.read.shaped) written.current = site.condition;
  const fields = useMemo(
    () => factFields(shaped, site, { conditions: say, yes: shell.yes, no: shell.no }),
    [shaped, site, say, shell],
  );
  const write = (condition: ConditionDocument | undefined) => {
    draft.setText(withCondition(draft.text, site.path, written.current, condition));
    written.current = condition;
  };
  const { set, findings } = draft.read;
  const path = site.path.map(String).join('.');
  const own = findings.filter(({ at }) => at.path === path || at.path?.startsWith(`${path}.`));
  const condition = written.current;
  return (
    <section aria-labelledby="condition">
      <h3 id="condition" className="hidden">
        {title}
      </h3>
      <Builder condition={condition ?? firstOf(fields)} fields={fields} onChange={write} />
      {condition && set && (
        <p className="in-words">
          {say.inWords}: {conditionText(set, condition, speakingOf(set, language).labels.identity)}
        </p>
      )}
      {own.length > 0 && (
        <>
          <h4>{say.faultsHere}</h4>
          <FindingsList findings={own} onGo={onSeeText} />
        </>
      )}
      {condition && (
        <p className="set-actions">
          <Button onClick={() => seeText()}>{say.seeText}</Button>
          {!site.needed && <Button onClick={() => write(undefined)}>{say.remove}</Button>}
        </p>
      )}
    </section>
  );

  function seeText() {
    const yaml = readYaml(draft.text, '');
    const place = 'value' in yaml ? yaml.value.place(site.path) : undefined;
    onSeeText(place?.line ?? 1, place?.column ?? 1);
  }
}

/** What the builder begins with where there is no condition yet; written only once it is changed. */
function firstOf(fields: ReturnType<typeof factFields>): ConditionDocument {
  const [first] = fields;
  return {
    fact: first?.name ?? '',
    operator: first?.operators[0]?.name ?? '',
    value: first?.values?.[0]?.name ?? '',
  };
}
