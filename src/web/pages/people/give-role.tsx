import '../../parts/drawer-choice.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { ROLES, type Role } from '../../../round/index.ts';
import type { KnownSets, Titled } from '../../api/known-sets.ts';
import { giveRole, type NewGrant, type Person } from '../../api/people.ts';
import { registerQuery } from '../../api/register.ts';
import { matches } from '../../parts/matches.ts';
import { StepDialog } from '../../parts/step-dialog.tsx';
import { useRoundLabels } from '../../text/use-labels.ts';
import { useText } from '../../text/use-text.tsx';
import { grantText } from './grant-text.ts';

const OF_UNIT: readonly Role[] = ['unit-officer', 'unit-head'];

/** Gives a role with the part of the province it is for. */
export function GiveRole({ person, known }: { person: Person; known: KnownSets }) {
  const { people: say } = useText();
  const labels = useRoundLabels();
  const queries = useQueryClient();
  const { data: register = [] } = useQuery(registerQuery());
  const [role, setRole] = useState<Role>();
  const [unit, setUnit] = useState<string>();
  const [blocks, setBlocks] = useState<string[]>([]);
  const [groups, setGroups] = useState<string[]>([]);
  const [asked, setAsked] = useState(false);
  const ofUnit = role !== undefined && OF_UNIT.includes(role);
  const assigned = role === 'appraiser';
  const ready =
    role !== undefined &&
    (!ofUnit || unit !== undefined) &&
    (!assigned || blocks.length + groups.length > 0);
  const grant: NewGrant | undefined = role && {
    role,
    ...(ofUnit && unit !== undefined && { unit }),
    ...(assigned && blocks.length > 0 && { blocks }),
    ...(assigned && groups.length > 0 && { groups }),
  };
  return (
    <section aria-label={say.give}>
      <div className="field">
        <label htmlFor="give-role">{say.give}</label>
        <Select
          id="give-role"
          className="drawer-choice"
          placeholder={say.chooseRole}
          {...(role && { value: role })}
          onChange={(next: Role) => setRole(next)}
          options={ROLES.map((value) => ({ value, label: labels.role[value] }))}
        />
        {role && <p className="quiet tight">{say.roleMeans[role]}</p>}
      </div>
      {ofUnit && (
        <div className="field">
          <label htmlFor="give-unit">{say.unit}</label>
          <Select
            id="give-unit"
            className="drawer-choice"
            showSearch={{
              filterOption: (typed, option) => matches(String(option?.label ?? ''), typed),
            }}
            placeholder={say.chooseUnit}
            {...(unit !== undefined && { value: unit })}
            onChange={(next: string) => setUnit(next)}
            options={register.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          />
        </div>
      )}
      {assigned && (
        <>
          <Scope
            id="give-blocks"
            label={say.blocks}
            all={known.blocks}
            value={blocks}
            onChange={setBlocks}
          />
          <Scope
            id="give-groups"
            label={say.groups}
            all={known.groups}
            value={groups}
            onChange={setGroups}
          />
          <p className="quiet tight">{say.scopeHint}</p>
        </>
      )}
      <p>
        <Button disabled={!ready} onClick={() => setAsked(true)}>
          {say.giveNow}
        </Button>
      </p>
      {asked && grant && (
        <StepDialog
          title={say.giveTitle(person.name)}
          confirm={say.giveNow}
          onClose={() => setAsked(false)}
          onConfirm={async () => {
            await giveRole(person.id, grant);
            await queries.invalidateQueries({ queryKey: ['people'] });
            setRole(undefined);
            setUnit(undefined);
            setBlocks([]);
            setGroups([]);
          }}
        >
          <p className="tight">
            <strong>{grantText(grant, labels, known, say)}</strong>. {say.roleMeans[grant.role]}
          </p>
        </StepDialog>
      )}
    </section>
  );
}

function Scope({
  id,
  label,
  all,
  value,
  onChange,
}: {
  id: string;
  label: string;
  all: readonly Titled[];
  value: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        mode="multiple"
        className="drawer-choice"
        value={[...value]}
        onChange={onChange}
        filterOption={(typed, option) => matches(String(option?.label ?? ''), typed)}
        options={all.map((one) => ({ value: one.id, label: one.title }))}
      />
    </div>
  );
}
