import './unit.css';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { daysLeft, type RoundDays } from '../../../round/index.ts';
import { scoresQuery, type UnitAt } from '../../api/units.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { Alert } from '../../parts/alert.tsx';
import { Button } from '../../parts/button.tsx';
import { ChoiceButtons } from '../../parts/choice-buttons.tsx';
import { IllustrativeMark } from '../../parts/illustrative-mark.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { UnitStateBadge } from '../../parts/unit-state-badge.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { Waiting } from '../../parts/waiting.tsx';
import type { Me } from '../../session/use-me.ts';
import { amountText } from '../../text/amounts.ts';
import { dayText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';
import { withWidgets } from '../../with-widgets.tsx';
import { AnswersTable } from './answers-table.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { CriterionPane } from './criterion-pane.tsx';
import { mayAnswer, mayWrite } from './may-write.ts';
import { OpenQuestions } from './open-questions.tsx';
import { SaveState } from './save-state.tsx';
import { type FormRow, formRows, standingOf } from './unit-work.ts';
import { type UnitWork, useUnitWork } from './use-unit-work.ts';

const CheckDrawer = withWidgets(() => import('./check-drawer.tsx'));
const FormsDrawer = withWidgets(() => import('./forms-drawer.tsx'));

/** A unit scores itself. */
export default function UnitPage({ me, at }: PageProps) {
  const { round = '', unit = '' } = at;
  const place = { round, unit };
  const { work, failed } = useUnitWork(me.id ?? '', place);
  if (failed) return <ProblemNote error={failed.error} onRetry={() => void failed.refetch()} />;
  return work ? <Working me={me} work={work} /> : <Waiting />;
}

function Working({ me, work }: { me: Me; work: UnitWork }) {
  const say = useText().unit;
  const { evidence, core, live, outbox, unsaved } = work;
  const { unit } = evidence;
  useTitle(`${say.title} · ${unit.name}`);
  const rows = formRows(core.set, unit.group);
  const criteria = rows.flatMap((row) => (row.kind === 'criterion' ? [row.criterion] : []));
  const [chosen, choose] = useState<string | undefined>(criteria[0]?.id);
  const [way, setWay] = useState<'one' | 'table'>('one');
  const [drawer, setDrawer] = useState<'check' | 'forms'>();
  const [listing, setListing] = useState(false);
  const may = mayWrite(me, evidence);
  const stands = live !== undefined;
  useEffect(() => {
    if (stands) fetchAhead();
  }, [stands]);
  const go = (id: string) => {
    choose(id);
    setWay('one');
    setDrawer(undefined);
    setListing(false);
  };
  const index = criteria.findIndex(({ id }) => id === chosen);
  const step = (by: number) => {
    const next = criteria[index + by];
    if (next) go(next.id);
  };
  const criterion = criteria[index];
  return (
    <div className="unit">
      <div className="unit-head">
        <h1>
          {say.title} <span className="quiet">· {unit.name}</span>{' '}
          <span className="of-round">· {evidence.round.title}</span>{' '}
          <UnitStateBadge state={unit.state} label={unit.stateLabel} />{' '}
          <IllustrativeMark set={core.set} notice={evidence.round.notice} />
        </h1>
        <div className="ways no-print">
          <ChoiceButtons
            label={say.ways}
            value={way}
            onChange={(chosen) => setWay(chosen)}
            options={[
              { value: 'one', label: say.oneByOne },
              { value: 'table', label: say.asTable },
            ]}
          />
          {way === 'one' && (
            <>
              <Button className="only-narrow" onClick={() => setListing(!listing)}>
                {say.list}
              </Button>
              <Button disabled={index <= 0} onClick={() => step(-1)}>
                {say.previous}
              </Button>
              <Button disabled={index >= criteria.length - 1} onClick={() => step(1)}>
                {say.next}
              </Button>
            </>
          )}
        </div>
      </div>
      <Bar work={work} rows={rows}>
        <SaveState outbox={outbox} unsaved={unsaved} />
        <Button onClick={() => setDrawer('forms')}>{say.forms.door}</Button>
        <Button type="primary" onClick={() => setDrawer('check')}>
          {say.check.door}
        </Button>
      </Bar>
      {core.set.notice && (
        <Alert type="warning" title={core.set.notice} className="gap-below notice" />
      )}
      {unit.state === 'returned' && unit.reason && (
        <Alert type="error" title={say.returned(unit.reason)} className="gap-below" />
      )}
      {!may.may && <Alert type="info" title={say.readOnly[may.because]} className="gap-below" />}
      <OpenQuestions at={work.at} onGo={go} />
      <Agreement at={work.at} work={work} />
      {way === 'table' ? (
        <AnswersTable work={work} rows={rows} disabled={!may.may} />
      ) : (
        <div className={listing ? 'split listing' : 'split'}>
          <CriteriaList work={work} rows={rows} chosen={chosen} onChoose={go} />
          {criterion && (
            <CriterionPane
              key={criterion.id}
              work={work}
              criterion={criterion}
              disabled={!may.may}
              mayAnswer={mayAnswer(me, evidence)}
            />
          )}
        </div>
      )}
      <Suspense fallback={null}>
        {drawer === 'check' && (
          <CheckDrawer
            me={me}
            work={work}
            rows={rows}
            onGo={go}
            onClose={() => setDrawer(undefined)}
          />
        )}
        {drawer === 'forms' && (
          <FormsDrawer work={work} mayWrite={may.may} onClose={() => setDrawer(undefined)} />
        )}
      </Suspense>
      {live === undefined && <Waiting />}
    </div>
  );
}

/** What is opened later is fetched once the page stands, so that it opens without a line too. */
function fetchAhead(): void {
  const parts = [
    import('./check-drawer.tsx'),
    import('./forms-drawer.tsx'),
    import('./document-dialog.tsx'),
    import('../../widgets.tsx'),
  ];
  // Without a line it is asked for again when it is opened.
  void Promise.allSettled(parts);
}

interface BarProps {
  readonly work: UnitWork;
  readonly rows: readonly FormRow[];
  readonly children: React.ReactNode;
}

/** Total, progress and deadline: always in sight. */
function Bar({ work: { live, core, evidence }, rows, children }: BarProps) {
  const say = useText().unit;
  const { selfAssessmentUntil: until } = evidence.round.days;
  const standings = rows.flatMap((row) =>
    row.kind === 'criterion' ? [standingOf(live, row.criterion.id)] : [],
  );
  const settled = standings.filter(
    (one) => one === 'answered' || one === 'notApplicable' || one === 'waitsForOthers',
  ).length;
  return (
    <div className="unit-bar">
      <span className="total" title={say.totalHint}>
        {say.total}: <strong>{live ? core.words.amount(live.total) : '…'}</strong>
      </span>
      {live?.grade.state === 'graded' && (
        <span>
          {say.grade}: <strong>{live.grade.grade.title}</strong>
        </span>
      )}
      <span className="progress">
        <progress
          max={Math.max(1, standings.length)}
          value={settled}
          aria-label={say.of(settled, standings.length)}
        />
        {say.of(settled, standings.length)}
      </span>
      {until && (
        <span>
          {say.until(dayText(until))}
          {/* Whoever has handed in is not overdue. */}
          {!evidence.unit.submittedOn &&
            ` (${say.daysLeft(
              daysLeft(until as NonNullable<RoundDays['selfAssessmentUntil']>, new Date()),
            )})`}
        </span>
      )}
      <span className="grow" />
      {children}
    </div>
  );
}

/** Holds the total of this machine against the server's once everything is saved. */
function Agreement({ at, work }: { at: UnitAt; work: UnitWork }) {
  const say = useText().unit;
  const settled = work.unsaved.drafts.length === 0;
  const scores = useQuery({ ...scoresQuery(at), enabled: settled });
  const server = scores.data?.views.self?.total?.points;
  if (!settled || scores.isFetching || work.isScoring || !server || !work.live) return null;
  if (work.live.faults.size > 0) return null;
  const ours = work.live.total;
  const theirs = typeof server === 'string' ? { low: server, high: server } : server;
  if (ours.low.eq(theirs.low) && ours.high.eq(theirs.high)) return null;
  return <Alert type="error" title={say.differs(amountText(server))} className="gap-below" />;
}
