import { randomUUID } from 'node:crypto';
import { type Question, questionState, type RoundAction } from '../round/index.ts';
import {
  addQuestion,
  appendAudit,
  putQuestion,
  questionById,
  questionsOf,
} from '../storage/index.ts';
import { changeUnit, readUnit, topGroupOf, type UnitContext } from './in-round.ts';
import { groupsOf } from './read-round.ts';
import { Refused } from './refused.ts';
import { requireCriterion } from './save-evidence.ts';
import type { Actor, Service } from './service.ts';

export interface UnitAt {
  readonly round: string;
  readonly unit: string;
}

/** An appraiser asks a unit about one criterion. */
export function askUnit(
  service: Service,
  actor: Actor,
  { round, unit, criterion, text }: UnitAt & { readonly criterion: string; readonly text: string },
): Promise<Question> {
  const change = { round, unit, criterion, action: 'ask-unit' } as const;
  return changeUnit(service, actor, change, async (context) => {
    requireCriterion(context, criterion);
    const by = { askedBy: actor.id, askedAt: context.now };
    const asked = { id: randomUUID(), unit, criterion, text, ...by };
    const question = await addQuestion(context.db, round, asked);
    await note(actor, context, question.id, { criterion, text });
    return question;
  });
}

export interface QuestionAt extends UnitAt {
  readonly question: string;
  /** The version that whoever answers or closes saw. */
  readonly seen: number;
}

/** The unit answers, or says its answer better, until the question is closed. */
export function answerQuestion(
  service: Service,
  actor: Actor,
  { text, ...at }: QuestionAt & { readonly text: string },
): Promise<Question> {
  return changeQuestion(service, actor, at, 'answer-question', (question, now) => ({
    ...question,
    answer: text,
    answeredBy: actor.id,
    answeredAt: now,
  }));
}

/** Whoever asked, another appraiser of the same criterion or the manager has no more to ask. */
export function closeQuestion(service: Service, actor: Actor, at: QuestionAt): Promise<Question> {
  return changeQuestion(service, actor, at, 'close-question', (question, now) => ({
    ...question,
    closedBy: actor.id,
    closedAt: now,
  }));
}

/** Questions to a unit: all to the unit itself, to an appraiser those on the groups assigned. */
export function unitQuestions(
  service: Service,
  actor: Actor,
  at: UnitAt,
): Promise<readonly Question[]> {
  return readUnit(service, actor, { ...at, action: 'read-evidence' }, async (context) => {
    const questions = await questionsOf(context.db, at.round, at.unit);
    const groups = groupsOf(actor, context);
    if (!groups) return questions;
    return questions.filter(({ criterion }) => groups.has(topGroupOf(context.set, criterion)));
  });
}

async function changeQuestion(
  service: Service,
  actor: Actor,
  { round, unit, question: id, seen }: QuestionAt,
  action: RoundAction,
  changed: (question: Question, now: Date) => Question,
): Promise<Question> {
  const at = { round, unit, id };
  // Its criterion, which never changes, tells whether an appraiser of some groups may come near it.
  const criterion = (await service.store.read((db) => questionById(db, at)))?.criterion;
  const change = { round, unit, action, ...(criterion !== undefined && { criterion }) };
  return changeUnit(service, actor, change, async (context) => {
    const { db, now } = context;
    const question = await questionById(db, at);
    if (!question) throw new Refused('unknown.question');
    if (questionState(question) === 'closed') throw new Refused('question.closed');
    const after =
      question.version === seen ? await putQuestion(db, changed(question, now)) : undefined;
    if (!after) throw stale(question);
    const said = { before: question.answer ?? null, after: after.answer ?? null };
    await note(actor, context, id, action === 'answer-question' ? said : { closed: true });
    return after;
  });
}

function stale(current: Question): Refused {
  const { answeredBy = current.askedBy, answeredAt = current.askedAt } = current;
  const figures = { by: answeredBy, at: answeredAt.toISOString() };
  return new Refused('stale', figures, { current });
}

async function note(
  actor: Actor,
  { db, now, round, member, action }: UnitContext,
  question: string,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  await appendAudit(db, {
    actor: actor.id,
    at: now,
    action,
    subject: `round/${round.id}/unit/${member.code}/question/${question}`,
    change,
  });
}
