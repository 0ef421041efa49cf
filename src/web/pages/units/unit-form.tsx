import '../../parts/drawer-choice.css';
import { useQueryClient } from '@tanstack/react-query';
import { AutoComplete, Button, Drawer, Input, Select } from 'antd';
import { useState } from 'react';
import type { KnownSets } from '../../api/known-sets.ts';
import { putUnit, type RegisteredUnit } from '../../api/register.ts';
import { DayField } from '../../parts/day-field.tsx';
import { matches } from '../../parts/matches.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useText } from '../../text/use-text.tsx';
import { AttributeField } from './attribute-field.tsx';

export interface UnitFormProps {
  /** The unit to change; a new one when absent. */
  readonly unit: RegisteredUnit | undefined;
  readonly register: readonly RegisteredUnit[];
  readonly known: KnownSets;
  readonly onClose: () => void;
}

type Typed = Omit<RegisteredUnit, 'inForceFrom' | 'inForceTo'> & {
  readonly inForceFrom?: string | undefined | null;
  readonly inForceTo?: string | undefined | null;
};

const BLANK: Typed = { code: '', name: '', kind: '', attributes: {}, predecessors: [] };

/** Adds a unit to the register, or changes one; its code never changes. */
export function UnitForm({ unit, register, known, onClose }: UnitFormProps) {
  const { register: say, shell } = useText();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Typed>(() => unit ?? BLANK);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const put = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }));
  const isTaken = !unit && register.some(({ code }) => code === typed.code.trim());
  const missing = (['code', 'name', 'kind'] as const).filter((name) => typed[name].trim() === '');
  const isWrong =
    missing.length > 0 || isTaken || typed.inForceFrom === null || typed.inForceTo === null;
  const save = async () => {
    setTried(true);
    if (isWrong) return;
    setBusy(true);
    setFault(undefined);
    try {
      await putUnit(unitOf(typed));
      await queries.invalidateQueries({ queryKey: ['register'] });
      onClose();
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  };
  const text = (name: 'code' | 'name' | 'identifier' | 'class', isFixed = false) => {
    const needed = (name === 'code' || name === 'name') && tried && typed[name] === '';
    const told = needed ? say.needed : name === 'code' && isTaken ? say.codeTaken : undefined;
    return (
      <div className="field">
        <label htmlFor={`unit-${name}`}>{say[name]}</label>
        <Input
          id={`unit-${name}`}
          value={typed[name] ?? ''}
          disabled={isFixed}
          status={told ? 'error' : ''}
          aria-invalid={told !== undefined}
          aria-describedby={`unit-${name}-hint`}
          onChange={({ target }) => put({ [name]: target.value })}
        />
        <p id={`unit-${name}-hint`} className={told ? 'fault' : 'quiet tight'}>
          {told ?? say.hints[name]}
        </p>
      </div>
    );
  };
  const kindMissing = tried && typed.kind === '';
  return (
    <Drawer
      open
      size={520}
      onClose={onClose}
      title={unit ? say.change(unit.code) : say.add}
      mask={{ closable: false }}
      footer={
        <div className="buttons">
          <Button type="primary" loading={busy} onClick={() => void save()}>
            {shell.save}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      }
    >
      {text('code', unit !== undefined)}
      {text('name')}
      <div className="field">
        <label htmlFor="unit-kind">{say.kind}</label>
        <AutoComplete
          id="unit-kind"
          className="drawer-choice"
          value={typed.kind}
          status={kindMissing ? 'error' : ''}
          onChange={(kind: string) => put({ kind })}
          options={known.kinds.map(({ id, title }) => ({ value: id, label: `${id} — ${title}` }))}
        />
        <p className={kindMissing ? 'fault' : 'quiet tight'}>
          {kindMissing ? say.needed : say.hints.kind}
        </p>
      </div>
      {text('identifier')}
      {text('class')}
      <DayField
        label={say.inForceFrom}
        hint={say.hints.inForceFrom}
        value={typed.inForceFrom ?? undefined}
        onDay={(inForceFrom) => put({ inForceFrom })}
      />
      <DayField
        label={say.inForceTo}
        hint={say.hints.inForceTo}
        value={typed.inForceTo ?? undefined}
        onDay={(inForceTo) => put({ inForceTo })}
      />
      <div className="field">
        <label htmlFor="unit-predecessors">{say.predecessors}</label>
        <Select
          id="unit-predecessors"
          mode="multiple"
          className="drawer-choice"
          value={[...(typed.predecessors ?? [])]}
          onChange={(predecessors: string[]) => put({ predecessors })}
          filterOption={(asked, option) => matches(String(option?.label ?? ''), asked)}
          options={register
            .filter(({ code }) => code !== typed.code)
            .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        />
        <p className="quiet tight">{say.hints.predecessors}</p>
      </div>
      {[...known.attributes].map(([id, attribute]) => (
        <AttributeField
          key={id}
          id={id}
          attribute={attribute}
          value={typed.attributes?.[id]}
          onValue={(value) => put({ attributes: withValue(typed.attributes ?? {}, id, value) })}
        />
      ))}
      {fault !== undefined && <ProblemNote error={fault} />}
    </Drawer>
  );
}

function withValue(
  attributes: Readonly<Record<string, string>>,
  id: string,
  value: string | undefined,
): Record<string, string> {
  const { [id]: _, ...rest } = attributes;
  return value === undefined || value === '' ? rest : { ...rest, [id]: value };
}

/** What is sent: blanks are left out. */
function unitOf({
  identifier,
  class: rank,
  block,
  inForceFrom,
  inForceTo,
  ...typed
}: Typed): RegisteredUnit {
  const given = (name: string, value: string | undefined | null) =>
    value ? { [name]: value.trim() } : {};
  return {
    code: typed.code.trim(),
    name: typed.name.trim(),
    kind: typed.kind.trim(),
    attributes: typed.attributes ?? {},
    predecessors: typed.predecessors ?? [],
    ...given('identifier', identifier),
    ...given('class', rank),
    ...given('block', block),
    ...given('inForceFrom', inForceFrom),
    ...given('inForceTo', inForceTo),
  };
}
