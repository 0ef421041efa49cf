import { Button, Select } from 'antd';
import { useState } from 'react';
import { type Grant, permit } from '../../../round/index.ts';
import { askFor, useLongWork } from '../../api/jobs.ts';
import { JobProgress } from '../../parts/job-progress.tsx';
import { holds } from '../../session/use-me.ts';
import { useText } from '../../text/use-text.tsx';
import { FormImport } from './form-import.tsx';
import type { PartProps } from './part-props.ts';
import { UnitChoice } from './unit-choice.tsx';

const KINDS = ['self', 'appraisal', 'council'] as const;
type Kind = (typeof KINDS)[number];

/** Forms as Excel files: made for units that fill them in by hand, and taken in again. */
export function FormsPart({ me, round, progress }: PartProps) {
  const { forms: say } = useText();
  const [kind, setKind] = useState<Kind>('self');
  const [units, setUnits] = useState<string[]>([]);
  const making = useLongWork(() =>
    askFor.forms(round.id, kind, units.length > 0 ? units : undefined),
  );
  // Whatever the state of the unit: it is read from the form itself.
  const mayImport = (['not-started', 'submitted'] as const).some(
    (state) =>
      permit((me.grants ?? []) as readonly Grant[], 'import-forms', {
        round,
        unit: { code: '', block: '', state },
      }).allowed,
  );
  return (
    <>
      <section className="sheet">
        <h2>{say.make}</h2>
        <p>{say.makeHint}</p>
        <div className="field">
          <label htmlFor="form-kind">{say.kind}</label>
          <Select
            id="form-kind"
            className="wide-field"
            value={kind}
            onChange={setKind}
            options={KINDS.map((value) => ({ value, label: say.kinds[value] }))}
          />
        </div>
        <UnitChoice id="form-units" units={progress.units} value={units} onChange={setUnits} />
        <Button type="primary" loading={making.busy} onClick={() => making.start()}>
          {say.makeNow}
        </Button>
        <JobProgress of={making} />
      </section>
      {holds(me, 'manager') && (
        <section className="sheet">
          <h2>{say.take}</h2>
          {mayImport ? (
            <FormImport round={round.id} units={progress.units} />
          ) : (
            <p>{say.takeNotNow}</p>
          )}
        </section>
      )}
    </>
  );
}
