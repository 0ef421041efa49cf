import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Result } from 'antd';
import { Link } from 'wouter';
import { explanationIsOpen, permit, type RoundDays } from '../../../round/index.ts';
import { api, Refusal, taken } from '../../api/client.ts';
import { resultsQuery } from '../../api/results.ts';
import { roundQuery } from '../../api/rounds.ts';
import { evidenceQuery, scoresQuery, type UnitAt } from '../../api/units.ts';
import { hrefs } from '../../frame/places.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { Badge } from '../../parts/badge.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { SetNotices } from '../../parts/set-notices.tsx';
import { UnitStateBadge } from '../../parts/unit-state-badge.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { useCore } from '../../scoring/use-core.ts';
import { holds } from '../../session/use-me.ts';
import { dayText } from '../../text/days.ts';
import { useLanguage, useText } from '../../text/use-text.tsx';
import './result.css';
import { ExplanationBox, SaidExplanation } from './explanation-box.tsx';
import { HandIn } from './hand-in.tsx';
import { History, UnitLog } from './history.tsx';
import { NotYet } from './not-yet.tsx';
import { scoreLines, VIEWS } from './score-lines.ts';
import { ScoreTable } from './score-table.tsx';
import { TotalsTable } from './totals-table.tsx';

/** A unit's result: its own score, the appraised and the final one side by side, and why they differ. */
export default function ResultPage({ me, at }: PageProps) {
  const { result: say } = useText();
  const { language } = useLanguage();
  const where: UnitAt = { round: at.round ?? '', unit: at.unit ?? '' };
  const evidence = useQuery(evidenceQuery(where));
  const scores = useQuery(scoresQuery(where));
  const round = useQuery(roundQuery(where.round));
  const core = useCore(scores.data?.set.hash);
  const latest = round.data?.publications?.at(-1);
  const number = latest?.number;
  const published = useQuery({
    ...resultsQuery(where.round, number ?? 0),
    enabled: number !== undefined,
  });
  const name = evidence.data?.unit.name ?? where.unit;
  useTitle(say.title(name));

  const failed = [evidence, scores, round, core].find(({ isError }) => isError);
  if (failed) return <Failure error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!evidence.data || !scores.data || !round.data || !core.data) return <Waiting />;

  const { set } = core.data;
  const { unit, entries, approvals, as } = evidence.data;
  const { state, days } = evidence.data.round;
  const lines = scoreLines(set, scores.data, entries);
  const views = VIEWS.filter((view) => scores.data?.views[view]);
  const changed = lines.filter((line) => line.changed);
  const own = (me.grants ?? []).filter((grant) => grant.unit === unit.code);
  const subject = {
    round: { state },
    unit: { code: unit.code, block: unit.block, state: unit.state },
  };
  const windowOpen = explanationIsOpen(days as RoundDays, new Date());
  const mayExplain = windowOpen && permit(own, 'explain', subject).allowed;
  const mayHandIn = windowOpen && permit(own, 'hand-in-explanation', subject).allowed;
  const explained = entries.filter(({ part }) => part === 'explanation').length;
  const mayExport =
    permit(me.grants ?? [], 'export-results', subject).allowed ||
    (own.length > 0 && state === 'published');
  const result = published.data?.find(({ code }) => code === unit.code);
  const inBlock = published.data?.filter(({ block }) => block === unit.block).length ?? 0;
  const block = set.blocks.find(({ id }) => id === unit.block)?.title ?? unit.block;
  const sheet = (format: 'docx' | 'xlsx') => () =>
    taken(
      api.POST('/v1/jobs/export-sheets', {
        body: { round: where.round, units: [unit.code], format, language },
      }),
    );

  return (
    <article className="result">
      <h1>
        {unit.code} – {unit.name}
      </h1>
      <p>
        {round.data.title} · {say.block}: {block}
        <br />
        <Badge tone="info">{round.data.stateLabel}</Badge>{' '}
        <UnitStateBadge state={unit.state} label={unit.stateLabel} />{' '}
        {unit.submittedOn
          ? say.submitted(dayText(unit.submittedOn), unit.submittedLate)
          : say.notSubmitted}
      </p>
      <SetNotices set={set} notice={round.data.notice} />
      <div className="doors gap-below no-print">
        <Button onClick={() => window.print()}>{say.print}</Button>
        {mayExport && <ExportButton ask={sheet('docx')}>{say.sheetWord}</ExportButton>}
        {mayExport && <ExportButton ask={sheet('xlsx')}>{say.sheetExcel}</ExportButton>}
        {number !== undefined && (
          <Link href={hrefs.ranking(where.round)} className="door">
            {say.toRanking}
          </Link>
        )}
      </div>
      <NotYet
        as={as}
        round={evidence.data.round}
        appraised={views.includes('appraised')}
        published={result && number !== undefined ? { number, result } : undefined}
      />
      {state === 'published' && latest?.corrects !== undefined && (
        <Alert
          type="info"
          showIcon
          className="gap-below"
          title={say.corrected(latest.number, latest.corrects, latest.reason ?? '')}
        />
      )}
      {mayExplain && (
        <HandIn
          at={where}
          mayHandIn={mayHandIn}
          until={days.explanationUntil && dayText(days.explanationUntil)}
          explained={explained}
          changed={changed.length}
        />
      )}
      {state === 'explanation' && unit.state === 'explained' && own.length > 0 && (
        <Alert type="success" showIcon className="gap-below" title={say.explain.handedIn} />
      )}
      {state === 'explanation' && unit.state === 'appraised' && own.length > 0 && !windowOpen && (
        <Alert type="warning" showIcon className="gap-below" title={say.explain.windowClosed} />
      )}
      <TotalsTable
        set={set}
        scores={scores.data}
        views={views}
        standing={result && { result, units: inBlock }}
      />
      <ScoreTable
        set={set}
        lines={lines}
        views={views}
        below={({ id }) =>
          mayExplain ? (
            <ExplanationBox set={set} at={where} criterion={id} entries={entries} />
          ) : (
            <SaidExplanation entries={entries} criterion={id} />
          )
        }
      />
      <History approvals={approvals} />
      {holds(me, 'manager', 'administrator', 'auditor') && <UnitLog at={where} />}
    </article>
  );
}

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { result: say, shell } = useText();
  const barred = error instanceof Refusal && error.problem.code.startsWith('not-allowed');
  if (!barred) return <ProblemNote error={error} onRetry={onRetry} />;
  return (
    <Result
      status="warning"
      title={<h1>{say.noAccess}</h1>}
      subTitle={say.noAccessHint}
      extra={
        <Link href={hrefs.home} className="door">
          {shell.places.home}
        </Link>
      }
    />
  );
}
