import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { LOGGED_KINDS, type LoggedKindId } from '../../../round/index.ts';
import type { AuditNames } from '../../../text/audit-words.ts';
import { type AuditFilter, actorsQuery } from '../../api/audit.ts';
import { registerQuery } from '../../api/register.ts';
import { roundsQuery } from '../../api/rounds.ts';
import { DayField } from '../../parts/day-field.tsx';
import { matches } from '../../parts/matches.ts';
import { useAuditWords } from '../../text/use-audit-words.ts';
import { useText } from '../../text/use-text.tsx';

const KINDS = Object.keys(LOGGED_KINDS) as readonly LoggedKindId[];

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly names: AuditNames;
  readonly onFilter: (filter: AuditFilter) => void;
}

/** What to look for in the log. */
export function AuditFilters({ filter, names, onFilter }: AuditFiltersProps) {
  const { audit: say } = useText();
  const words = useAuditWords();
  const { data: rounds = [] } = useQuery(roundsQuery());
  const { data: register = [] } = useQuery(registerQuery());
  const { data: actors = [] } = useQuery(actorsQuery());
  // Typed days stay in their fields until they are days; a new set of fields clears them.
  const [cleared, setCleared] = useState(0);
  // On a telephone they would hide what is found.
  const [isOpen, setOpen] = useState(() => window.matchMedia('(min-width: 801px)').matches);
  const put = (change: { readonly [K in keyof AuditFilter]?: AuditFilter[K] | undefined }) =>
    onFilter({ ...filter, ...change } as AuditFilter);
  const set = filter.round === undefined ? undefined : names.set(filter.round);
  const sets = set ? [set] : names.sets;
  const criteria = new Map(
    sets.flatMap(({ leaves }) => leaves.map(({ node }) => [node.id, node.title] as const)),
  );
  return (
    <search className="sheet no-print">
      <details
        className="audit-filters-fold"
        open={isOpen}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{say.filters}</summary>
        <div className="row audit-filters" key={cleared}>
          <Choice
            id="audit-round"
            label={say.round}
            value={filter.round}
            onChange={(round) => put({ round, subject: undefined })}
            options={rounds.map(({ id, title, year }) => ({
              value: id,
              label: `${year} · ${title}`,
            }))}
          />
          <Choice
            id="audit-unit"
            label={say.unit}
            value={filter.unit}
            onChange={(unit) => put({ unit, subject: undefined })}
            options={register.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          />
          <Choice
            id="audit-criterion"
            label={say.criterion}
            value={filter.criterion}
            onChange={(criterion) => put({ criterion })}
            options={[...criteria].map(([id, title]) => ({ value: id, label: `${id} ${title}` }))}
          />
          <Choice
            id="audit-kind"
            label={say.kind}
            value={filter.kind}
            onChange={(kind) => put({ kind: kind as LoggedKindId | undefined })}
            options={KINDS.map((kind) => ({ value: kind, label: words.text.kinds[kind] }))}
          />
          <Choice
            id="audit-actor"
            label={say.actor}
            value={filter.actor}
            onChange={(actor) => put({ actor })}
            options={actors.map(({ id }) => ({ value: id, label: names.person(id) }))}
          />
          <DayField
            label={say.from}
            hint={say.day}
            value={filter.from}
            onDay={(day) => day !== null && put({ from: day })}
          />
          <DayField
            label={say.to}
            hint={say.day}
            value={filter.to}
            onDay={(day) => day !== null && put({ to: day })}
          />
        </div>
      </details>
      {Object.keys(filter).length > 0 && (
        <p className="buttons gap-above tight">
          {filter.subject !== undefined && (
            <span>{say.about(words.subject(filter.subject, names))}</span>
          )}
          <Button
            onClick={() => {
              setCleared(cleared + 1);
              onFilter({});
            }}
          >
            {say.clear}
          </Button>
        </p>
      )}
    </search>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ id, label, value, options, onChange }: ChoiceProps) {
  const { audit: say } = useText();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        className="wide-field"
        allowClear
        placeholder={say.all}
        popupMatchSelectWidth={false}
        showSearch={{
          filterOption: (typed, option) => matches(String(option?.label ?? ''), typed),
        }}
        {...(value !== undefined && { value })}
        onChange={(next: string | undefined) => onChange(next)}
        options={[...options]}
      />
    </div>
  );
}
