import { Button, Input } from 'antd';
import { useId } from 'react';
import { DayField } from '../../parts/day-field.tsx';
import { useText } from '../../text/use-text.tsx';
import type { TypedMilestone } from './round-plan.ts';

/** Reports that units owe by a day: added, named, taken away. */
export function MilestoneFields({
  value,
  onChange,
}: {
  value: readonly TypedMilestone[];
  onChange: (milestones: readonly TypedMilestone[]) => void;
}) {
  const { roundForm: say } = useText();
  const id = useId();
  const put = (at: string, part: Partial<TypedMilestone>) =>
    onChange(value.map((one) => (one.id === at ? { ...one, ...part } : one)));
  const add = () => onChange([...value, { id: freeId(value), title: '', due: undefined }]);
  return (
    <>
      {value.map((milestone) => (
        <div key={milestone.id} className="row gap-below">
          <div className="field grow-field">
            <label htmlFor={`${id}-${milestone.id}`}>{say.milestoneTitle}</label>
            <Input
              id={`${id}-${milestone.id}`}
              value={milestone.title}
              maxLength={200}
              onChange={({ target }) => put(milestone.id, { title: target.value })}
            />
            <p className="quiet tight">{say.milestoneTitleHint}</p>
          </div>
          <DayField
            label={say.milestoneDue}
            hint={say.milestoneDueHint}
            value={milestone.due ?? undefined}
            onDay={(due) => put(milestone.id, { due })}
          />
          <Button onClick={() => onChange(value.filter((one) => one.id !== milestone.id))}>
            {say.removeMilestone}
          </Button>
        </div>
      ))}
      <Button onClick={add}>{say.addMilestone}</Button>
    </>
  );
}

function freeId(taken: readonly TypedMilestone[]): string {
  for (let number = taken.length + 1; ; number += 1) {
    const id = `moc-${number}`;
    if (!taken.some((one) => one.id === id)) return id;
  }
}
