import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { type Grant, permit, ruleOf } from '../../../round/index.ts';
import { type ManagerMove, moveUnitOf } from '../../api/manage.ts';
import { useNames } from '../../api/names.ts';
import type { Round } from '../../api/rounds.ts';
import type { SetTitles } from '../../api/set-outline.ts';
import { evidenceQuery } from '../../api/units.ts';
import { hrefs } from '../../frame/places.ts';
import { Answered } from '../../parts/page-state.tsx';
import { StepDialog } from '../../parts/step-dialog.tsx';
import { UnitStateBadge } from '../../parts/unit-state-badge.tsx';
import type { Me } from '../../session/use-me.ts';
import { dayText, timeText } from '../../text/days.ts';
import { useAuditWords } from '../../text/use-audit-words.ts';
import { useText } from '../../text/use-text.tsx';
import type { UnitProgress } from './readiness.ts';

const MOVES = ['finish-appraisal', 'return', 'reopen-unit-appraisal'] as const;

export interface UnitDrawerProps {
  readonly me: Me;
  readonly round: Round;
  readonly unit: UnitProgress;
  readonly titles: SetTitles;
  readonly onClose: () => void;
}

/** One unit of the round: where it stands, who did what to it, and what the manager may do. */
export function UnitDrawer({ me, round, unit, titles, onClose }: UnitDrawerProps) {
  const { manage: say } = useText();
  const [move, setMove] = useState<ManagerMove>();
  const { code, name, block, state, stateLabel, submittedOn } = unit;
  const subject = { round, unit: { code, block, state } };
  const may = (action: ManagerMove) =>
    permit((me.grants ?? []) as readonly Grant[], action, subject).allowed;
  return (
    <Drawer open size={520} onClose={onClose} title={`${code} · ${name}`}>
      <p>
        <UnitStateBadge state={state} label={stateLabel} /> {titles.block(block)}
        {submittedOn && ` · ${say.submittedOn(dayText(submittedOn))}`}
      </p>
      <p>
        {say.answered}: {unit.answered}/{unit.criteria} · {say.appraised}: {unit.appraised}/
        {unit.criteria}
      </p>
      <div className="doors gap-below">
        <Link className="door" href={hrefs.result(round.id, code)}>
          {say.seeResult}
        </Link>
        <Link className="door" href={hrefs.auditOf({ round: round.id, unit: code })}>
          {say.seeLog}
        </Link>
      </div>
      <div className="buttons">
        {MOVES.filter(may).map((one) => (
          <Button key={one} onClick={() => setMove(one)}>
            {say.unitMoves[one].button}
          </Button>
        ))}
      </div>
      <Approvals round={round.id} unit={code} />
      {move && (
        <UnitMoveDialog
          move={move}
          round={round.id}
          unit={unit}
          onClose={() => setMove(undefined)}
        />
      )}
    </Drawer>
  );
}

function Approvals(at: { round: string; unit: string }) {
  const { manage: say } = useText();
  const words = useAuditWords();
  const evidence = useQuery(evidenceQuery(at));
  const nameOf = useNames((evidence.data?.approvals ?? []).map(({ by }) => by));
  return (
    <>
      <h3>{say.history}</h3>
      <Answered query={evidence}>
        {({ approvals }) =>
          approvals.length === 0 ? (
            <p className="quiet">{say.noHistory}</p>
          ) : (
            <ul className="notes">
              {approvals.map(({ step, by, at: when, reason }) => (
                <li key={`${step} ${when}`}>
                  {timeText(when)} · {nameOf(by)}: {words.action(step)}
                  {reason && ` — ${reason}`}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}

function UnitMoveDialog({
  move,
  round,
  unit: { code, name, appraised, criteria },
  onClose,
}: {
  move: ManagerMove;
  round: string;
  unit: UnitProgress;
  onClose: () => void;
}) {
  const { manage: say } = useText();
  const queries = useQueryClient();
  const [acceptRest, setAcceptRest] = useState(false);
  const { title, button, means } = say.unitMoves[move];
  const open = criteria - appraised;
  return (
    <StepDialog
      title={title(`${code} ${name}`)}
      confirm={button}
      needsReason={ruleOf(move).reason === true}
      onClose={onClose}
      onConfirm={async (reason) => {
        await moveUnitOf({ round, unit: code }, move, { reason, acceptRest });
        await Promise.all([
          queries.invalidateQueries({ queryKey: ['rounds', round] }),
          queries.invalidateQueries({ queryKey: ['units', round, code] }),
        ]);
      }}
    >
      <p className="tight">{means}</p>
      {move === 'finish-appraisal' && open > 0 && (
        <Checkbox checked={acceptRest} onChange={({ target }) => setAcceptRest(target.checked)}>
          {say.acceptRest(open)}
        </Checkbox>
      )}
    </StepDialog>
  );
}
