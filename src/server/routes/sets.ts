import { z } from '@hono/zod-openapi';
import { checkSet } from '../../service/check-set.ts';
import { confirmDraftText, draftFromAnnex } from '../../service/draft-annex.ts';
import { hasSet } from '../../service/keep-sets.ts';
import { Refused } from '../../service/refused.ts';
import { annexWordsIn } from '../../text/annex-words.ts';
import { type Api, endpoint } from '../endpoint.ts';
import type { Served } from '../served.ts';
import * as schemas from '../set-schemas.ts';

/** Making a set: its text checked before it is added, drafts from annexes. */
export function setRoutes(api: Api, { service, sentences }: Served): void {
  // The result of a job is described as any map; whoever asked for a trial knows it is this one.
  api.openAPIRegistry.register('SetTrial', schemas.setTrial);
  endpoint(
    api,
    {
      method: 'post',
      path: '/sets/check',
      id: 'checkSet',
      tag: 'catalogue',
      body: z.strictObject({ text: schemas.setText }),
      answer: schemas.checkedSet,
    },
    async ({ actor, body, context }) => {
      const { set, findings } = checkSet(actor, body.text);
      const told = findings.map((finding) => schemas.tellFinding(finding, sentences(context)));
      if (!set) return { findings: told };
      const { id, version, title, hash } = set;
      const isKnown = await hasSet(service, hash);
      return { set: { id, version, title, hash, isKnown }, findings: told };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/annexes',
      id: 'draftAnnex',
      tag: 'catalogue',
      query: {
        name: z.string().min(1).max(255),
        id: schemas.setId,
        year: z.coerce.number().int().min(2000).max(2100).optional(),
      },
      upload: 'application/octet-stream',
      answer: schemas.annexDraft,
    },
    async ({ actor, query, context }) => {
      const content = context.req.raw.body;
      if (!content) throw new Refused('file.empty');
      const reviewFile = annexWordsIn(context.get('language')).review.file;
      const drafted = await draftFromAnnex(service, actor, { ...query, content, reviewFile });
      const { review, findings, ...counts } = drafted;
      const { name } = review;
      return {
        ...counts,
        review: { name, content: Buffer.from(review.content).toString('base64') },
        findings: findings.map((finding) => schemas.tellFinding(finding, sentences(context))),
      };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/annexes/review',
      id: 'confirmAnnex',
      tag: 'catalogue',
      body: schemas.filledReview,
      answer: schemas.reviewedDraft,
    },
    async ({ actor, body, context }) => {
      const { findings, ...reviewed } = await confirmDraftText(service, actor, body);
      const told = findings.map((finding) => schemas.tellFinding(finding, sentences(context)));
      return { ...reviewed, findings: told };
    },
  );
}
