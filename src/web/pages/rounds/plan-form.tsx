import '../../parts/fields.css';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Radio, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { setOutlineQuery, setsQuery } from '../../api/set-outline.ts';
import { DayField } from '../../parts/day-field.tsx';
import { FidelityBadge } from '../../parts/fidelity-badge.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useText } from '../../text/use-text.tsx';
import { MilestoneFields } from './milestone-fields.tsx';
import {
  DAY_NAMES,
  deadlinesOf,
  faultsOf,
  idFrom,
  type PlanDraft,
  type PlanFault,
  planOf,
  type RoundPlanned,
} from './round-plan.ts';

export interface PlanFormProps {
  readonly start: PlanDraft;
  /** The id of a round never changes. */
  readonly isNew: boolean;
  readonly confirm: string;
  readonly onSave: (planned: RoundPlanned) => Promise<void>;
  /** Told when somebody turns to the form. */
  readonly onBegun?: () => void;
}

/** What a manager says of a round before it opens. */
export function PlanForm({ start, isNew, confirm, onSave, onBegun }: PlanFormProps) {
  const { roundForm: say, manage } = useText();
  const [draft, setDraft] = useState(start);
  // Follows the title until somebody writes an id of their own.
  const [suggests, setSuggests] = useState(isNew);
  const [tried, setTried] = useState(false);
  const [filled, setFilled] = useState(0);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const { data: sets = [] } = useQuery(setsQuery());
  const { data: set } = useQuery(setOutlineQuery(draft.set));
  const put = (part: Partial<PlanDraft>) => setDraft((known) => ({ ...known, ...part }));
  const faults = faultsOf(draft);
  const wrong = (name: PlanFault) => tried && faults.has(name);
  const save = async () => {
    setTried(true);
    if (faults.size > 0) return;
    setBusy(true);
    setFault(undefined);
    try {
      await onSave({ id: draft.id, plan: planOf(draft) });
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  };
  const fillFromSet = () => {
    if (!set) return;
    const { days, milestones } = deadlinesOf(set, Number(draft.year));
    put({ days: { ...draft.days, ...days }, milestones });
    setFilled((count) => count + 1);
  };
  const invented = set?.deadlines.some(({ source }) => source.fidelity === 'illustrative');
  const text = (name: 'notice' | 'appraisal' | 'council', needed: boolean) => (
    <TextField
      label={say[name]}
      hint={say.hints[name]}
      wrong={needed && wrong(name as PlanFault) ? say.faults[name as PlanFault] : undefined}
      value={draft[name]}
      onText={(value) => put({ [name]: value })}
    />
  );
  return (
    <form
      className="narrow"
      onFocus={onBegun}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      noValidate
    >
      <section className="sheet">
        <h2>{say.what}</h2>
        <TextField
          label={say.title}
          hint={say.hints.title}
          wrong={wrong('title') ? say.faults.title : undefined}
          value={draft.title}
          onText={(title) => put({ title, ...(suggests && { id: idFrom(title) }) })}
        />
        {isNew && (
          <TextField
            label={say.id}
            hint={say.hints.id}
            wrong={wrong('id') ? say.faults.id : undefined}
            value={draft.id}
            onText={(id) => {
              setSuggests(false);
              put({ id });
            }}
          />
        )}
        <TextField
          label={say.year}
          hint={say.hints.year}
          wrong={wrong('year') ? say.faults.year : undefined}
          value={draft.year}
          onText={(year) => put({ year })}
        />
        <div className="field">
          <label htmlFor="plan-set">{say.set}</label>
          <Select
            id="plan-set"
            className="unit-choice"
            {...(draft.set !== undefined && { value: draft.set })}
            placeholder={say.chooseSet}
            status={wrong('set') ? 'error' : ''}
            onChange={(hash: string) => put({ set: hash })}
            options={sets.map(({ hash, title, version }) => ({
              value: hash,
              label: `${version} — ${title}`,
              title,
            }))}
          />
          <p className={wrong('set') ? 'fault' : 'quiet tight'}>
            {wrong('set') ? say.faults.set : say.hints.set}
          </p>
        </div>
        {set && <p className="tight">{set.title}</p>}
        {set?.notice && (
          <Alert type="warning" showIcon title={set.notice} className="gap-above gap-below" />
        )}
        {text('notice', false)}
      </section>
      <section className="sheet">
        <h2>{say.deadlines}</h2>
        <p>
          <Button disabled={!set || faults.has('year')} onClick={fillFromSet}>
            {say.fromSet}
          </Button>{' '}
          {filled > 0 && invented && <FidelityBadge fidelity="illustrative" />}
        </p>
        {filled > 0 && <p role="status">{invented ? say.filledInvented : say.filled}</p>}
        <p>{say.daysHint}</p>
        <div className="field-grid">
          {DAY_NAMES.map((name) => (
            <DayField
              key={`${name} ${filled}`}
              label={manage.days[name]}
              value={draft.days[name] ?? undefined}
              onDay={(day) => put({ days: { ...draft.days, [name]: day } })}
            />
          ))}
        </div>
        <fieldset className="plain-set">
          <legend>{say.late}</legend>
          <Radio.Group
            value={draft.late}
            onChange={({ target }) => put({ late: target.value })}
            options={(['accepted', 'refused'] as const).map((value) => ({
              value,
              label: manage.lateRule[value],
            }))}
          />
        </fieldset>
      </section>
      <section className="sheet">
        <h2>{say.judges}</h2>
        {text('appraisal', true)}
        {text('council', true)}
      </section>
      <section className="sheet">
        <h2>{say.milestones}</h2>
        <p>{say.milestonesHint}</p>
        <MilestoneFields
          key={filled}
          value={draft.milestones}
          onChange={(milestones) => put({ milestones })}
        />
        {wrong('milestones') && <p className="fault">{say.faults.milestones}</p>}
      </section>
      {tried && faults.size > 0 && (
        <Alert
          type="error"
          role="alert"
          showIcon
          title={say.incomplete}
          className="gap-below"
          description={
            <ul className="notes">
              {[...faults].map((name) => (
                <li key={name}>{say.faults[name]}</li>
              ))}
            </ul>
          }
        />
      )}
      {fault !== undefined && <ProblemNote error={fault} />}
      <Button type="primary" htmlType="submit" loading={busy}>
        {confirm}
      </Button>
    </form>
  );
}

function TextField({
  label,
  hint,
  wrong,
  value,
  onText,
}: {
  label: string;
  hint: string;
  wrong: string | undefined;
  value: string;
  onText: (text: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        maxLength={2000}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onText(target.value)}
      />
      <p id={`${id}-hint`} className={wrong ? 'fault' : 'quiet tight'}>
        {wrong ?? hint}
      </p>
    </div>
  );
}
