import type { Selectable } from 'kysely';
import type { Question } from '../../round/index.ts';
import type { Reading, Writing } from '../store.ts';
import type { QuestionTable } from '../tables.ts';

export type NewQuestion = Pick<
  Question,
  'id' | 'unit' | 'criterion' | 'text' | 'askedBy' | 'askedAt'
>;

export async function addQuestion(
  db: Writing,
  round: string,
  { id, unit, criterion, text, askedBy, askedAt }: NewQuestion,
): Promise<Question> {
  const row = await db
    .insertInto('questions')
    .values({
      id,
      round_id: round,
      unit_code: unit,
      criterion,
      text,
      asked_by: askedBy,
      asked_at: askedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return questionOf(row);
}

export async function questionById(
  db: Reading,
  { round, unit, id }: { readonly round: string; readonly unit: string; readonly id: string },
): Promise<Question | undefined> {
  const row = await db
    .selectFrom('questions')
    .selectAll()
    .where('id', '=', id)
    .where('round_id', '=', round)
    .where('unit_code', '=', unit)
    .executeTakeFirst();
  return row && questionOf(row);
}

/** Of a round, or of one unit in it; in the order they were asked. */
export async function questionsOf(
  db: Reading,
  round: string,
  unit?: string,
): Promise<readonly Question[]> {
  let query = db.selectFrom('questions').selectAll().where('round_id', '=', round);
  if (unit !== undefined) query = query.where('unit_code', '=', unit);
  return (await query.orderBy('asked_at').orderBy('id').execute()).map(questionOf);
}

/** Writes a question over the version it was changed from; nothing when another came first. */
export async function putQuestion(
  db: Writing,
  { id, answer, answeredBy, answeredAt, closedBy, closedAt, version }: Question,
): Promise<Question | undefined> {
  const row = await db
    .updateTable('questions')
    .set({
      answer: answer ?? null,
      answered_by: answeredBy ?? null,
      answered_at: answeredAt ?? null,
      closed_by: closedBy ?? null,
      closed_at: closedAt ?? null,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  return row && questionOf(row);
}

function questionOf(row: Selectable<QuestionTable>): Question {
  return {
    id: row.id,
    unit: row.unit_code,
    criterion: row.criterion,
    text: row.text,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    ...(row.answer !== null && { answer: row.answer }),
    ...(row.answered_by !== null && { answeredBy: row.answered_by }),
    ...(row.answered_at !== null && { answeredAt: row.answered_at }),
    ...(row.closed_by !== null && { closedBy: row.closed_by }),
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
    version: row.version,
  };
}
