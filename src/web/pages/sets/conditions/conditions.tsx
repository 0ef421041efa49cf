import { Alert, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useText } from '../../../text/use-text.tsx';
import { type ConditionSite, conditionSites } from '../condition-sites.ts';
import type { Draft } from '../editing/use-draft.ts';
import { siteTitle } from '../site-title.ts';
import { OneCondition } from './one-condition.tsx';

interface ConditionsProps {
  readonly draft: Draft;
  onSeeText(line: number, column: number): void;
}

/** Every place of the set that has a condition, or could have one, and the builder for one of them. */
export default function Conditions({ draft, onSeeText }: ConditionsProps) {
  const { conditions: say } = useText().sets;
  const { shaped } = draft;
  const sites = useMemo(() => (shaped ? conditionSites(shaped.document) : []), [shaped]);
  const [chosen, setChosen] = useState<string>();
  if (!shaped) return <Alert type="warning" showIcon title={say.unreadable} />;
  const written = sites.filter(({ condition }) => condition);
  const free = sites.filter(({ condition }) => !condition);
  const site = sites.find(({ key }) => key === chosen) ?? written[0] ?? free[0];
  const faulty = draft.read.findings.map(({ at }) => `${at.path ?? ''}.`);
  const offer = (one: ConditionSite) => {
    const isFaulty = faulty.some((path) => path.startsWith(`${one.path.map(String).join('.')}.`));
    const title = siteTitle(one, say.kinds);
    return { value: one.key, label: isFaulty ? `${title} (${say.faulty})` : title };
  };
  return (
    <>
      <p className="tight">{say.intro}</p>
      <div className="site-choice">
        <label htmlFor="site">{say.where}</label>
        <Select
          id="site"
          className="wide"
          showSearch={{ optionFilterProp: 'label' }}
          value={site?.key ?? null}
          onChange={setChosen}
          options={[
            { label: say.written, options: written.map(offer) },
            { label: say.free, options: free.map(offer) },
          ]}
        />
      </div>
      {site && (
        <OneCondition
          key={site.key}
          site={site}
          title={siteTitle(site, say.kinds)}
          shaped={shaped}
          draft={draft}
          onSeeText={onSeeText}
        />
      )}
    </>
  );
}
