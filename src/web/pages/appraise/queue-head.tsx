import { useQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { criteriaQuery } from '../../api/appraisal.ts';
import { progressQuery } from '../../api/rounds.ts';
import { useText } from '../../text/use-text.tsx';
import { FILTERS, type Filter, fits, type Task } from './task.ts';
import type { Mode, Place } from './use-place.ts';

interface Props {
  readonly round: string;
  readonly place: Place;
  go(change: Partial<Place>): void;
}

/** What one works through, a unit or a criterion, and which one. */
export function QueueChoice({ round, place, go }: Props) {
  const say = useText().appraise;
  return (
    <div className="queue-choice">
      <Segmented<Mode>
        aria-label={say.mode}
        value={place.mode}
        options={[
          { value: 'unit', label: say.modes.unit },
          { value: 'criterion', label: say.modes.criterion },
        ]}
        onChange={(mode) => go({ mode })}
      />
      {place.mode === 'unit' ? (
        <UnitChoice round={round} place={place} go={go} />
      ) : (
        <CriterionChoice round={round} place={place} go={go} />
      )}
    </div>
  );
}

function UnitChoice({ round, place, go }: Props) {
  const say = useText().appraise;
  const progress = useQuery(progressQuery(round));
  return (
    <Select
      className="queue-select"
      aria-label={say.unit}
      placeholder={say.unit}
      loading={progress.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      value={place.unit}
      options={progress.data?.units.map(({ code, name, appraised, criteria }) => ({
        value: code,
        label: say.unitOption(code, name, appraised, criteria),
      }))}
      onChange={(unit: string) => leaveChoice(() => go({ unit }))}
    />
  );
}

function CriterionChoice({ round, place, go }: Props) {
  const say = useText().appraise;
  const criteria = useQuery(criteriaQuery(round));
  return (
    <Select
      className="queue-select"
      aria-label={say.criterion}
      placeholder={say.criterion}
      loading={criteria.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      value={place.criterion}
      options={criteria.data?.map(({ id, title, waiting }) => ({
        value: id,
        label: say.criterionOption(id, title, waiting),
      }))}
      onChange={(criterion: string) => leaveChoice(() => go({ criterion }))}
    />
  );
}

/** Once it is chosen what to work through, keys are for the work and no longer for the choice. */
function leaveChoice(go: () => void): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  go();
}

/** Which tasks of the queue are shown, each kind with how many there are. */
export function QueueFilter({
  tasks,
  filter,
  onChange,
}: {
  readonly tasks: readonly Task[];
  readonly filter: Filter;
  onChange(filter: Filter): void;
}) {
  const say = useText().appraise;
  return (
    <fieldset className="chips">
      <legend className="hidden">{say.filter}</legend>
      {FILTERS.map((one) => (
        <button key={one} type="button" aria-pressed={one === filter} onClick={() => onChange(one)}>
          {say.filters[one]} {tasks.filter((task) => fits(one, task)).length}
        </button>
      ))}
    </fieldset>
  );
}
