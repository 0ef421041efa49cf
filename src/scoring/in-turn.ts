/**
 * Puts questions one after the other and takes each answer before the next is put. Where the answers
 * come at once nobody waits, and nothing is returned.
 *
 * A loop with `await` in it would do the same, but an evaluator that answers at once decides some
 * hundred conditions a unit, and such a loop keeps its state on the heap at every turn.
 */
export function inTurn<Q, A>(
  questions: readonly Q[],
  put: (question: Q) => A | Promise<A>,
  take: (answer: A, question: Q) => void,
  from = 0,
): Promise<void> | undefined {
  for (let index = from; index < questions.length; index += 1) {
    const question = questions[index] as Q;
    const answer = put(question);
    if (answer instanceof Promise) {
      return answer.then((late) => {
        take(late, question);
        return inTurn(questions, put, take, index + 1);
      });
    }
    take(answer, question);
  }
  return undefined;
}
