import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { IsoDate } from '../../../criteria/dates.ts';
import {
  daysLeft,
  type Grant,
  isOver,
  permit,
  ROUND_STATES,
  type RoundAction,
  type RoundDays,
  ruleOf,
} from '../../../round/index.ts';
import { moveRound } from '../../api/manage.ts';
import type { Round } from '../../api/rounds.ts';
import { hrefs } from '../../frame/places.ts';
import { Badge } from '../../parts/badge.tsx';
import { StepDialog } from '../../parts/step-dialog.tsx';
import type { Me } from '../../session/use-me.ts';
import { dayText } from '../../text/days.ts';
import { useRoundLabels } from '../../text/use-labels.ts';
import { useText } from '../../text/use-text.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { NoteList } from './note-list.tsx';
import { readiness, type UnitProgress } from './readiness.ts';

/** Steps of a round as buttons: forward first, then back. Publishing has a page of its own. */
const MOVES = [
  'open-round',
  'start-appraisal',
  'open-explanation',
  'start-second-appraisal',
  'start-council',
  'reopen-self-assessment',
  'return-to-appraisal',
  'open-correction',
] as const satisfies readonly RoundAction[];
export type Move = (typeof MOVES)[number];

export interface RoundStepsProps {
  readonly me: Me;
  readonly round: Round;
  readonly units: readonly UnitProgress[];
}

/** Where the round stands, its days, and the steps that may be taken now. */
export function RoundSteps({ me, round, units }: RoundStepsProps) {
  const { manage: say } = useText();
  const [, goTo] = useLocation();
  const [move, setMove] = useState<Move>();
  const [extending, setExtending] = useState(false);
  const may = (action: RoundAction) =>
    permit((me.grants ?? []) as readonly Grant[], action, { round }).allowed;
  return (
    <section className="sheet" aria-label={say.course}>
      <Course state={round.state} />
      <DaysOf round={round} />
      <div className="buttons gap-above no-print">
        {MOVES.filter(may).map((one) => (
          <Button
            key={one}
            type={ruleOf(one).reason ? 'default' : 'primary'}
            onClick={() => setMove(one)}
          >
            {say.moves[one].button}
          </Button>
        ))}
        {may('publish') && (
          <Button type="primary" onClick={() => goTo(hrefs.managePart(round.id, 'cong-bo'))}>
            {say.toPublish}
          </Button>
        )}
        {may('extend-deadline') && (
          <Button onClick={() => setExtending(true)}>{say.extend.button}</Button>
        )}
        {may('edit-round') && (
          <>
            <Button onClick={() => goTo(hrefs.editRound(round.id))}>{say.edit}</Button>
            <Button onClick={() => goTo(hrefs.participants(round.id))}>{say.participants}</Button>
          </>
        )}
      </div>
      {move && (
        <MoveDialog move={move} round={round} units={units} onClose={() => setMove(undefined)} />
      )}
      {extending && <ExtendDialog round={round} onClose={() => setExtending(false)} />}
    </section>
  );
}

function Course({ state }: Pick<Round, 'state'>) {
  const labels = useRoundLabels();
  const now = ROUND_STATES.indexOf(state);
  return (
    <ol className="course">
      {ROUND_STATES.map((one, index) => (
        <li
          key={one}
          className={index < now ? 'past' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          <span>{labels.round[one]}</span>
        </li>
      ))}
    </ol>
  );
}

const DAYS = [
  'selfAssessmentUntil',
  'appraisalUntil',
  'explanationFrom',
  'explanationUntil',
  'secondAppraisalUntil',
] as const satisfies readonly (keyof RoundDays)[];

function DaysOf({ round: { days, state } }: { round: Round }) {
  const { manage: say } = useText();
  const now = new Date();
  return (
    <dl className="round-days">
      {DAYS.map((name) => {
        const day = days[name] as IsoDate | undefined;
        return (
          <div key={name}>
            <dt>{say.days[name]}</dt>
            <dd>
              {day ? <strong>{dayText(day)}</strong> : say.noDay}{' '}
              {day && name !== 'explanationFrom' && state !== 'published' && (
                <Badge tone={isOver(day, now) ? 'plain' : 'info'}>
                  {isOver(day, now) ? say.over : say.left(daysLeft(day, now))}
                </Badge>
              )}
            </dd>
          </div>
        );
      })}
      <div>
        <dt>{say.late}</dt>
        <dd>{say.lateRule[days.late]}</dd>
      </div>
    </dl>
  );
}

function MoveDialog({
  move,
  round,
  units,
  onClose,
}: {
  move: Move;
  round: Round;
  units: readonly UnitProgress[];
  onClose: () => void;
}) {
  const { manage: say } = useText();
  const queries = useQueryClient();
  const { blocks, warns } = readiness(move, round, units, new Date());
  const { title, means, button } = say.moves[move];
  return (
    <StepDialog
      title={title}
      confirm={button}
      needsReason={ruleOf(move).reason === true}
      blocked={blocks.length > 0}
      onClose={onClose}
      onConfirm={async (reason) => {
        await moveRound(round.id, move, reason);
        await queries.invalidateQueries();
      }}
    >
      <p className="tight">{means}</p>
      <NoteList title={say.blocked} notes={blocks} tone="bad" round={round.id} />
      <NoteList title={say.warned} notes={warns} tone="warn" round={round.id} />
    </StepDialog>
  );
}
