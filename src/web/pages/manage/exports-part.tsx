import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { askFor, fileOf, type Job, jobsQuery, useLongWork } from '../../api/jobs.ts';
import { JobProgress } from '../../parts/job-progress.tsx';
import { Answered } from '../../parts/page-state.tsx';
import { timeText } from '../../text/days.ts';
import { useAuditWords } from '../../text/use-audit-words.ts';
import { useText } from '../../text/use-text.tsx';
import type { PartProps } from './part-props.ts';
import { UnitChoice } from './unit-choice.tsx';

/** Papers of the round, each made as long work with a bar, then downloaded. */
export function ExportsPart({ round, progress }: PartProps) {
  const { exports: say } = useText();
  const [units, setUnits] = useState<string[]>([]);
  const [format, setFormat] = useState<'docx' | 'xlsx'>('docx');
  const chosen = units.length > 0 ? units : undefined;
  return (
    <>
      {round.state !== 'published' && <p className="quiet">{say.provisional}</p>}
      <Export
        title={say.ranking}
        hint={say.rankingHint}
        button={say.rankingNow}
        ask={() => askFor.ranking(round.id)}
      />
      <Export
        title={say.report}
        hint={say.reportHint}
        button={say.reportNow}
        ask={() => askFor.report(round.id)}
      />
      <Export
        title={say.sheets}
        hint={say.sheetsHint}
        button={say.sheetsNow}
        ask={() => askFor.sheets(round.id, format, chosen)}
      >
        <div className="field">
          <label htmlFor="sheet-format">{say.format}</label>
          <Select
            id="sheet-format"
            className="wide-field"
            value={format}
            onChange={setFormat}
            options={(['docx', 'xlsx'] as const).map((value) => ({
              value,
              label: say.formats[value],
            }))}
          />
        </div>
        <UnitChoice id="sheet-units" units={progress.units} value={units} onChange={setUnits} />
      </Export>
      <RecentJobs />
    </>
  );
}

function Export({
  title,
  hint,
  button,
  ask,
  children,
}: {
  title: string;
  hint: string;
  button: string;
  ask: () => Promise<Job>;
  children?: ReactNode;
}) {
  const work = useLongWork(ask);
  return (
    <section className="sheet" aria-label={title}>
      <h2>{title}</h2>
      <p>{hint}</p>
      {children}
      <Button type="primary" loading={work.busy} onClick={() => work.start()}>
        {button}
      </Button>
      <JobProgress of={work} />
    </section>
  );
}

const RECENT = 15;

/** Work asked for before, on this page or another, with the files still to be had. */
function RecentJobs() {
  const { jobs: say } = useText();
  const words = useAuditWords();
  const jobs = useQuery(jobsQuery());
  return (
    <section className="sheet">
      <h2>{say.recent}</h2>
      <Answered query={jobs}>
        {(all) =>
          all.length === 0 ? (
            <p className="quiet">{say.noRecent}</p>
          ) : (
            <div className="scroll-x">
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">{say.at}</th>
                    <th scope="col">{say.kind}</th>
                    <th scope="col">{say.state}</th>
                    <th scope="col">{say.file}</th>
                  </tr>
                </thead>
                <tbody>
                  {all.slice(0, RECENT).map((job) => {
                    const file = fileOf(job);
                    return (
                      <tr key={job.id}>
                        <td>{timeText(job.requestedAt)}</td>
                        <td>{words.action(`job.${job.kind}`)}</td>
                        <td>{say.states[job.state]}</td>
                        <td>
                          {file && (
                            <a href={file.href} download>
                              {file.name}
                            </a>
                          )}
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          )
        }
      </Answered>
    </section>
  );
}
