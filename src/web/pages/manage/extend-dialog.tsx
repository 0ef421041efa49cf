import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoundDays } from '../../../round/index.ts';
import { extendDeadline } from '../../api/manage.ts';
import type { Round } from '../../api/rounds.ts';
import { DayField } from '../../parts/day-field.tsx';
import { StepDialog } from '../../parts/step-dialog.tsx';
import { useText } from '../../text/use-text.tsx';

type DayName = Exclude<keyof RoundDays, 'late'>;

/** Days that can still matter in a step of the round. */
const OPEN_IN: Readonly<Partial<Record<Round['state'], readonly DayName[]>>> = {
  'self-assessment': [
    'selfAssessmentUntil',
    'appraisalUntil',
    'explanationFrom',
    'explanationUntil',
    'secondAppraisalUntil',
  ],
  appraisal: [
    'selfAssessmentUntil',
    'appraisalUntil',
    'explanationFrom',
    'explanationUntil',
    'secondAppraisalUntil',
  ],
  explanation: ['explanationFrom', 'explanationUntil', 'secondAppraisalUntil'],
  'second-appraisal': ['secondAppraisalUntil'],
};

/** Moves deadlines of a running round, with a reason. */
export function ExtendDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const { manage: say } = useText();
  const queries = useQueryClient();
  const [days, setDays] = useState<Partial<Record<DayName, string | undefined | null>>>({});
  const moved = Object.entries(days).filter(
    ([name, day]) => day && day !== round.days[name as DayName],
  );
  const wrong = Object.values(days).includes(null);
  return (
    <StepDialog
      title={say.extend.title}
      confirm={say.extend.confirm}
      needsReason
      blocked={moved.length === 0 || wrong}
      onClose={onClose}
      onConfirm={async (reason) => {
        const seen = round.version;
        await extendDeadline(round.id, { days: Object.fromEntries(moved), reason, seen });
        await queries.invalidateQueries({ queryKey: ['rounds'] });
      }}
    >
      <p>{say.extend.means}</p>
      <div className="field-grid">
        {(OPEN_IN[round.state] ?? []).map((name) => (
          <DayField
            key={name}
            label={say.days[name]}
            value={round.days[name]}
            onDay={(day) => setDays((known) => ({ ...known, [name]: day }))}
          />
        ))}
      </div>
    </StepDialog>
  );
}
