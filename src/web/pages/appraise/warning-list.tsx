import { WarningOutlined } from '@ant-design/icons';
import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import type { Warning } from '../../api/appraisal.ts';
import { amountText } from '../../text/amounts.ts';
import { dayText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';
import type { Task } from './task.ts';

interface Props {
  readonly round: string;
  readonly set: CriteriaSet;
  readonly task: Task;
}

/** What to look at closely in a task; nothing where there is nothing. */
export function WarningList({ round, set, task }: Props) {
  const say = useText().appraise;
  const told = useWarningText({ round, set, task });
  if (task.warnings.length === 0) return null;
  return (
    <section className="card warned" aria-labelledby="warnings">
      <h3 id="warnings">
        <WarningOutlined aria-hidden /> {say.warnings}
      </h3>
      <ul>
        {task.warnings.map((warning) => (
          <li key={JSON.stringify(warning)}>{told(warning)}</li>
        ))}
      </ul>
    </section>
  );
}

function useWarningText({ round, set, task }: Props): (warning: Warning) => string {
  const say = useText().appraise.warning;
  const named = (id: string) => {
    const document = task.entries.find(({ part, key }) => part === 'document' && key === id);
    return typeof document?.value.number === 'string' ? document.value.number : id;
  };
  return (warning) => {
    switch (warning.code) {
      case 'no-evidence':
        return warning.explained
          ? say['no-evidence-explained'](amountText(warning.points))
          : say['no-evidence'](amountText(warning.points));
      case 'document-outside-period':
        return say['document-outside-period'](
          named(warning.document),
          dayText(warning.date),
          dayText(warning.from),
          dayText(warning.to),
        );
      case 'document-of-other-kind':
        return say['document-of-other-kind'](
          named(warning.document),
          set.evidenceKinds[warning.kind] ?? warning.kind,
        );
      case 'same-file-elsewhere': {
        const where = warning.uses.map((use) =>
          use.round === round
            ? say.elsewhere(use.unit, use.document)
            : say.elsewhereInRound(use.unit, use.document, use.round),
        );
        return say['same-file-elsewhere'](named(warning.document), where.join(', '));
      }
      case 'far-from-median':
        return say['far-from-median'](
          amountText(warning.points),
          amountText(warning.median),
          warning.units,
        );
    }
  };
}
