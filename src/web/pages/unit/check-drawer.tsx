import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useId, useState } from 'react';
import { mayWithdraw, permit, type RoundDays, selfAssessmentTiming } from '../../../round/index.ts';
import { type Amount, minus, sum } from '../../../scoring/points.ts';
import { api, taken } from '../../api/client.ts';
import { roundsQuery } from '../../api/rounds.ts';
import { Alert } from '../../parts/alert.tsx';
import { Button } from '../../parts/button.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import type { LiveLine } from '../../scoring/live-scores.ts';
import type { Me } from '../../session/use-me.ts';
import { dayText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';
import { grantsOf, mayWrite } from './may-write.ts';
import { type FormRow, standingOf } from './unit-work.ts';
import type { UnitWork } from './use-unit-work.ts';

interface CheckDrawerProps {
  readonly me: Me;
  readonly work: UnitWork;
  readonly rows: readonly FormRow[];
  onGo(criterion: string): void;
  onClose(): void;
}

/** What is still missing and the points at stake; handing in and taking back by the head. */
export default function CheckDrawer({ me, work, rows, onGo, onClose }: CheckDrawerProps) {
  const say = useText().unit.check;
  const { core, live, evidence, unsaved } = work;
  const { round, unit } = evidence;
  const open = rows.flatMap((row) => {
    if (row.kind === 'group') return [];
    const standing = standingOf(live, row.criterion.id);
    const found = live?.lines.get(row.criterion.id);
    if (!found || (standing !== 'missing' && standing !== 'faulty')) return [];
    const faults = live?.faults.get(row.criterion.id) ?? [];
    return [{ ...found, reasons: [...faults.map(({ what }) => what), ...found.open] }];
  });
  const atStake = open.map(stakeOf);
  // A bonus that is not earned is missed, not lost.
  const sumOf = (isBonus: boolean) =>
    sum(atStake.filter((_, index) => (open[index]?.line.part === 'bonus') === isBonus)).high;
  const missed = sumOf(true);
  const isHead = permit(grantsOf(me), 'submit', { round, unit });
  const waiting = unsaved.drafts.length > 0;
  const timing = selfAssessmentTiming(round.days as RoundDays, unit.state, new Date());
  const may = mayWrite(me, evidence);
  const isClosed = !unit.submittedOn && !may.may && may.because === 'closed';
  const isNotBegun = may.may && unit.state === 'not-started';
  return (
    <Drawer open onClose={onClose} title={say.title} size={820}>
      {unit.submittedOn && (
        <Alert
          type="success"
          title={say.submitted(dayText(unit.submittedOn))}
          className="gap-below"
        />
      )}
      {isClosed && <Alert type="warning" title={say.closed} className="gap-below" />}
      {isNotBegun && <Alert type="info" title={say.notBegun} className="gap-below" />}
      {!live && <Waiting />}
      {live && open.length === 0 && <Alert type="success" title={say.nothing} />}
      {open.length > 0 && (
        <>
          <p>
            <strong>{say.missing(open.length)}.</strong>{' '}
            {say.atStake(core.words.number(sumOf(false)))}
            {!missed.isZero() && `; ${say.bonusMissed(core.words.number(missed))}`}.
          </p>
          <table className="plain missing">
            <thead>
              <tr>
                <th scope="col">{say.criterion}</th>
                <th scope="col">{say.what}</th>
                <th scope="col" className="number">
                  {say.stake}
                </th>
              </tr>
            </thead>
            <tbody>
              {open.map(({ line, reasons, lost }, index) => (
                <tr key={line.node.id}>
                  <td>
                    <Button type="link" className="cell-link" onClick={() => onGo(line.node.id)}>
                      {line.node.id}. {line.node.title}
                    </Button>
                  </td>
                  <td>
                    {reasons.length > 0
                      ? reasons.map((reason) => <p key={reason}>{reason}</p>)
                      : lost}
                  </td>
                  <td className="number">
                    {core.words.number(atStake[index]?.high ?? line.node.max)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {waiting && <Alert type="warning" title={say.unsaved} className="gap-above" />}
      {isHead.allowed && timing === 'late' && (
        <Alert type="warning" title={say.late} className="gap-above" />
      )}
      {isHead.allowed && !isClosed && (
        <Submit
          work={work}
          label={open.length > 0 ? say.submitAnyway : say.submit}
          disabled={waiting}
        />
      )}
      {!isHead.allowed && isHead.because === 'role' && !isClosed && !isNotBegun && (
        <p className="gap-above">{say.onlyHead}</p>
      )}
      {permit(grantsOf(me), 'withdraw', { round, unit }).allowed &&
        mayWithdraw(round.days as RoundDays, new Date()) && <Withdraw work={work} />}
    </Drawer>
  );
}

/** What may still be lost: all that is open, or what the missing document costs. */
function stakeOf({ line }: LiveLine): Amount {
  if (line.proof.state === 'absent') return line.proof.forfeited;
  return minus(
    { low: line.amount.high, high: line.amount.high },
    { low: line.amount.low, high: line.amount.low },
  );
}

function useMove(work: UnitWork, done: string) {
  const queries = useQueryClient();
  const message = useNotice();
  const { round, unit } = work.at;
  return useMutation({
    mutationFn: (move: { action: 'submit' | 'withdraw'; reason?: string }) =>
      taken(
        api.POST('/v1/rounds/{round}/units/{unit}/moves', {
          params: { path: { round, unit } },
          body: { ...move, acceptRest: false },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['units', round, unit] });
      await queries.invalidateQueries({ queryKey: roundsQuery().queryKey });
      message.success(done);
    },
  });
}

function Submit({ work, label, disabled }: { work: UnitWork; label: string; disabled: boolean }) {
  const say = useText().unit.check;
  const move = useMove(work, say.done);
  return (
    <div className="gap-above">
      {move.error && <ProblemNote error={move.error} />}
      <Button
        type="primary"
        disabled={disabled}
        loading={move.isPending}
        onClick={() => move.mutate({ action: 'submit' })}
      >
        {label}
      </Button>
    </div>
  );
}

function Withdraw({ work }: { work: UnitWork }) {
  const say = useText().unit.check;
  const id = useId();
  const move = useMove(work, say.withdrawn);
  const [reason, setReason] = useState('');
  return (
    <div className="gap-above field">
      {move.error && <ProblemNote error={move.error} />}
      <label htmlFor={id}>{say.withdrawReason}</label>
      <TextField id={id} className="wide" value={reason} onChange={setReason} />
      <Button
        className="gap-above"
        disabled={reason.trim() === ''}
        loading={move.isPending}
        onClick={() => move.mutate({ action: 'withdraw', reason })}
      >
        {say.withdraw}
      </Button>
    </div>
  );
}
