import { Alert, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useText } from '../../../text/use-text.tsx';
import { type ConditionSite, conditionSites } from '../condition-sites.ts';
import type { Draft } from '../editing/use-draft.ts';
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
  const site = sites.find(({ key }) => key === chosen) ?? written[0];
  return (
    <>
      <p>{say.intro}</p>
      <div className="sites">
        <div>
          <h3 id="sites">{say.where}</h3>
          {written.length === 0 && <p className="quiet">{say.none}</p>}
          <ul aria-labelledby="sites">
            {written.map((one) => (
              <li key={one.key}>
                <button
                  type="button"
                  aria-pressed={one.key === site?.key}
                  onClick={() => setChosen(one.key)}
                >
                  {titleOf(one, say.kinds)}
                </button>
              </li>
            ))}
          </ul>
          <p className="gap-above">
            <label htmlFor="add-where">{say.addWhere}</label>
            <Select
              id="add-where"
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={say.choose}
              value={null}
              options={free.map((one) => ({ value: one.key, label: titleOf(one, say.kinds) }))}
              onChange={(key: string) => setChosen(key)}
              style={{ width: '100%' }}
            />
          </p>
        </div>
        {site && (
          <OneCondition
            key={site.key}
            site={site}
            title={titleOf(site, say.kinds)}
            shaped={shaped}
            draft={draft}
            onSeeText={onSeeText}
          />
        )}
      </div>
    </>
  );
}

function titleOf(
  { kind, of, title = '' }: ConditionSite,
  say: ReturnType<typeof useText>['sets']['conditions']['kinds'],
): string {
  return kind === 'case' ? say.case(of, title) : say[kind](of);
}
