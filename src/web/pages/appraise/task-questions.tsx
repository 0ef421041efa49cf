import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { appraisalKeys, closeQuestion, type Question } from '../../api/appraisal.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { QuestionList } from '../../parts/questions/question-list.tsx';
import { useText } from '../../text/use-text.tsx';
import type { Task } from './task.ts';

/** What was asked about a task and answered; whoever may closes it. */
export function TaskQuestions({
  round,
  task,
  mayClose,
}: {
  readonly round: string;
  readonly task: Task;
  readonly mayClose: boolean;
}) {
  const say = useText().questions;
  const queries = useQueryClient();
  const at = { round, unit: task.unit.code };
  const close = useMutation({
    mutationFn: (question: Question) => closeQuestion(at, question),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: appraisalKeys.questions(at) });
      void queries.invalidateQueries({ queryKey: appraisalKeys.criteria(round) });
    },
  });
  if (task.questions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="questions">
      <h3 id="questions">{say.title}</h3>
      {close.isError && <ProblemNote error={close.error} />}
      <QuestionList
        questions={task.questions}
        actions={(question) =>
          mayClose && (
            <Button
              size="small"
              loading={close.isPending && close.variables?.id === question.id}
              onClick={() => close.mutate(question)}
            >
              {say.close}
            </Button>
          )
        }
      />
    </section>
  );
}
