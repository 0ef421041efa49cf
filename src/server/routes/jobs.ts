import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Finding } from '../../criteria/finding.ts';
import type { RefusalCode } from '../../round/index.ts';
import { JOB_KINDS, type JobKind, type JobPayload } from '../../service/jobs/job-kinds.ts';
import { ownJob, ownJobs, requestJob } from '../../service/jobs/request-job.ts';
import { keepUpload } from '../../service/keep-upload.ts';
import { Refused } from '../../service/refused.ts';
import { fileBySha, type Job, type Queue } from '../../storage/index.ts';
import { serviceWordsIn } from '../../text/service-words.ts';
import type { RequestContext } from '../context.ts';
import { downloadHeaders } from '../download-headers.ts';
import { type Api, endpoint } from '../endpoint.ts';
import { problemOf } from '../problems.ts';
import * as schemas from '../schemas.ts';
import type { Served } from '../served.ts';

const JOB = { job: z.uuid() };
const FOLLOW_EVERY = 500;

/** Long work: asked for here, followed here, fetched here. */
export function jobRoutes(api: Api, { service, sentences }: Served, queue: Queue): void {
  for (const kind of Object.keys(JOB_KINDS) as JobKind[]) {
    endpoint(
      api,
      {
        method: 'post',
        path: `/jobs/${kind}`,
        id: `job-${kind}`,
        tag: 'jobs',
        body: JOB_KINDS[kind] as z.ZodType,
        answer: schemas.job,
      },
      async ({ actor, body, context }) =>
        present(
          await requestJob(service, queue, actor, kind, body as JobPayload<JobKind>),
          context,
        ),
    );
  }
  endpoint(
    api,
    {
      method: 'post',
      path: '/uploads',
      id: 'uploadFile',
      tag: 'jobs',
      query: { name: z.string().min(1).max(255) },
      upload: 'application/octet-stream',
      answer: z.object({ name: z.string(), sha256: schemas.sha256, size: z.int() }),
    },
    async ({ actor, query, context }) => {
      const content = context.req.raw.body;
      if (!content) throw new Refused('file.empty');
      const { sha256, size } = await keepUpload(service, actor, { name: query.name, content });
      return { name: query.name, sha256, size };
    },
  );
  endpoint(
    api,
    { method: 'get', path: '/jobs', id: 'listJobs', tag: 'jobs', answer: z.array(schemas.job) },
    async ({ actor, context }) =>
      (await ownJobs(service, actor)).map((job) => present(job, context)),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/jobs/{job}',
      id: 'readJob',
      tag: 'jobs',
      params: JOB,
      answer: schemas.job,
    },
    async ({ actor, params, context }) =>
      present(await ownJob(service, actor, params.job), context),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/jobs/{job}/events',
      id: 'followJob',
      tag: 'jobs',
      params: JOB,
      download: 'text/event-stream',
    },
    async ({ actor, params, context }) => {
      let job = await ownJob(service, actor, params.job);
      return streamSSE(context, async (stream) => {
        for (let last = ''; !stream.aborted; ) {
          const data = JSON.stringify(present(job, context));
          if (data !== last) await stream.writeSSE({ event: job.state, data });
          last = data;
          if (job.finishedAt) return;
          await stream.sleep(FOLLOW_EVERY);
          job = await ownJob(service, actor, params.job);
        }
      });
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/jobs/{job}/file',
      id: 'fetchJobFile',
      tag: 'jobs',
      params: JOB,
      download: 'application/octet-stream',
    },
    async ({ actor, params }) => {
      const { result } = await ownJob(service, actor, params.job);
      const file = result?.file as { sha256: string; name: string } | undefined;
      const kept = file && (await service.store.read((db) => fileBySha(db, file.sha256)));
      const content = kept && (await service.files.open(kept.sha256));
      if (!file || !kept || !content) throw new Refused('unknown.file', { document: params.job });
      const headers = downloadHeaders(file.name, kept.type, kept.size);
      return new Response(Readable.toWeb(content) as ReadableStream, { headers });
    },
  );

  /** Faults of a job are told in the language of whoever asks. */
  function present(job: Job, context: RequestContext) {
    const { id, kind, state, done, total, result, problem, requestedAt, finishedAt } = job;
    const language = context.get('language');
    return {
      id,
      kind,
      state,
      done,
      ...(total !== undefined && { total }),
      ...(result && { result: told(result, context) }),
      ...(problem && { problem: problemOf(refusedFrom(problem), language) }),
      requestedAt,
      ...(finishedAt && { finishedAt }),
    };
  }

  function told(result: Readonly<Record<string, unknown>>, context: RequestContext) {
    const { findings, ...others } = result;
    const rest = { ...others, ...formsTold(others.forms, context.get('language')) };
    if (!Array.isArray(findings)) return rest;
    const words = sentences(context);
    const faults = (findings as Finding[]).map((finding) => ({
      ...finding,
      ...words.finding(finding),
    }));
    return { ...rest, findings: faults };
  }
}

/** Forms that were not taken in, each with why and what to do. */
function formsTold(forms: unknown, language: 'vi' | 'en'): { readonly forms?: readonly object[] } {
  if (!Array.isArray(forms)) return {};
  const words = serviceWordsIn(language);
  return {
    forms: (forms as { refusal?: { code: RefusalCode; figures: Record<string, string> } }[]).map(
      ({ refusal, ...form }) =>
        refusal
          ? {
              ...form,
              refusal: { code: refusal.code, ...words.refusal(refusal.code, refusal.figures) },
            }
          : form,
    ),
  };
}

function refusedFrom(problem: Readonly<Record<string, unknown>>): Refused {
  const { code, figures, findings } = problem as {
    code: RefusalCode;
    figures: Record<string, string>;
    findings: Finding[];
  };
  return new Refused(code, figures, { findings });
}
