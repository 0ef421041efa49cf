import '../../parts/fields.css';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { type Grant, permit } from '../../../round/index.ts';
import { downloadHref } from '../../api/download.ts';
import { titleOf, useKnownSets } from '../../api/known-sets.ts';
import { type RegisteredUnit, registerQuery } from '../../api/register.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { FilterField } from '../../parts/filter-field.tsx';
import { FindField } from '../../parts/find-field.tsx';
import { matches } from '../../parts/matches.ts';
import { Answered, NothingYet } from '../../parts/page-state.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useText } from '../../text/use-text.tsx';
import { isActive, today } from './in-force.ts';
import { RegisterImport } from './register-import.tsx';
import { RegisterTable } from './register-table.tsx';
import { UnitForm } from './unit-form.tsx';

type Force = 'active' | 'ended' | 'all';

/** The register of units: found, imported from a file, added and changed one by one. */
export default function UnitsPage({ me }: PageProps) {
  const { register: say, manage } = useText();
  useTitle(say.title);
  const register = useQuery(registerQuery());
  const known = useKnownSets();
  const [asked, setAsked] = useState('');
  const [kind, setKind] = useState<string>();
  const [force, setForce] = useState<Force>('active');
  const [open, setOpen] = useState<RegisteredUnit | 'new'>();
  const [importing, setImporting] = useState(false);
  const day = useMemo(today, []);
  const grants = (me.grants ?? []) as readonly Grant[];
  const mayChange = permit(grants, 'manage-units', {}).allowed;
  const mayRead = permit(grants, 'read-units', {}).allowed;
  return (
    <>
      <h1>{say.title}</h1>
      <div className="buttons gap-below no-print">
        {mayChange && (
          <>
            <Button type="primary" onClick={() => setImporting(!importing)}>
              {say.import}
            </Button>
            <Button onClick={() => setOpen('new')}>{say.add}</Button>
          </>
        )}
        {mayRead && (
          <a className="door" href={downloadHref('/v1/units/file')} download>
            {say.download}
          </a>
        )}
        {mayChange && (
          <a className="door" href={downloadHref('/v1/units/template')} download>
            {say.template}
          </a>
        )}
      </div>
      {importing && <RegisterImport onDone={() => setImporting(false)} />}
      <Answered query={register}>
        {(all) => {
          const kinds = [...new Set(all.map((unit) => unit.kind))];
          const shown = all.filter(
            (unit) =>
              matches(`${unit.code} ${unit.name} ${unit.identifier ?? ''}`, asked) &&
              (kind === undefined || unit.kind === kind) &&
              (force === 'all' || isActive(unit, day) === (force === 'active')),
          );
          if (all.length === 0) return <NothingYet>{say.none}</NothingYet>;
          return (
            <>
              <div className="row gap-below no-print">
                <FindField
                  id="find-registered"
                  label={manage.find}
                  value={asked}
                  onChange={setAsked}
                />
                <FilterField
                  id="registered-kind"
                  label={say.kind}
                  all={manage.all}
                  width="wide-field"
                  value={kind}
                  onChange={setKind}
                  options={kinds.map((id) => ({ value: id, label: titleOf(known.kinds, id) }))}
                />
                <div className="field wide-field">
                  <label htmlFor="registered-force">{say.force}</label>
                  <Select
                    id="registered-force"
                    className="wide-field"
                    value={force}
                    onChange={setForce}
                    options={(['active', 'ended', 'all'] as const).map((value) => ({
                      value,
                      label: say.forces[value],
                    }))}
                  />
                </div>
              </div>
              <p role="status" className="quiet">
                {manage.shown(shown.length, all.length)}
              </p>
              <RegisterTable
                units={shown}
                all={all}
                known={known}
                day={day}
                {...(mayChange && { onOpen: setOpen })}
              />
            </>
          );
        }}
      </Answered>
      {open && (
        <UnitForm
          key={open === 'new' ? '' : open.code}
          unit={open === 'new' ? undefined : open}
          register={register.data ?? []}
          known={known}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
