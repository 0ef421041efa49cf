import { randomUUID } from 'node:crypto';
import { permit, questionState } from '../../round/index.ts';
import {
  addLetters,
  allGrants,
  allRounds,
  type NewLetter,
  questionsOf,
  type Reading,
  roundUnits,
  type StoredRound,
} from '../../storage/index.ts';
import type { LetterWords } from '../../text/letter-words.ts';
import type { Service } from '../service.ts';

/**
 * Puts a letter in the outbox for every person who can answer a question that waits for an answer.
 * One is written once a person and question, however often this runs.
 *
 * @param mailOf address of a person; without one nobody is written to
 */
export async function writeQuestions(
  { store, now }: Service,
  mailOf: ReadonlyMap<string, string>,
  words: LetterWords,
): Promise<number> {
  return store.write(async (db) => {
    const grants = await allGrants(db);
    const letters: NewLetter[] = [];
    for (const round of await allRounds(db)) {
      for (const question of await waitingOf(db, round)) {
        const figures = {
          round: round.title,
          unit: question.unit,
          criterion: question.criterion,
        };
        for (const { person, unit } of grants) {
          const recipient = mailOf.get(person);
          if (unit !== question.unit || !recipient) continue;
          letters.push({
            id: randomUUID(),
            recipient,
            subject: words.question.subject(figures),
            body: words.question.body(figures),
            occasion: `question/${question.id}/${person}`,
          });
        }
      }
    }
    return addLetters(db, letters, now());
  });
}

/** Questions of a round that its units can answer now. */
async function waitingOf(db: Reading, round: StoredRound) {
  const open = (await questionsOf(db, round.id)).filter((one) => questionState(one) === 'open');
  if (open.length === 0) return [];
  const states = new Map((await roundUnits(db, round.id)).map(({ code, state }) => [code, state]));
  return open.filter(({ unit: code }) => {
    const state = states.get(code);
    const unit = state && { code, block: '', state };
    const answerer = [{ role: 'unit-officer', unit: code }] as const;
    return unit && permit(answerer, 'answer-question', { round, unit }).allowed;
  });
}
