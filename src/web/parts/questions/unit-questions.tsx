import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useId, useState } from 'react';
import {
  answerQuestion,
  appraisalKeys,
  type Question,
  questionsQuery,
} from '../../api/appraisal.ts';
import type { UnitAt } from '../../api/units.ts';
import { useText } from '../../text/use-text.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { QuestionList } from './question-list.tsx';

/**
 * What appraisers ask this unit, with room to answer: all of it, or of one criterion. Shows nothing
 * where nothing was asked.
 */
export function UnitQuestions({
  at,
  criterion,
  mayAnswer,
}: {
  readonly at: UnitAt;
  readonly criterion?: string;
  readonly mayAnswer: boolean;
}) {
  const say = useText().questions;
  const heading = useId();
  const { data = [] } = useQuery(questionsQuery(at));
  const shown = criterion ? data.filter((one) => one.criterion === criterion) : data;
  if (shown.length === 0) return null;
  return (
    <section className="card asked" aria-labelledby={heading}>
      <h3 id={heading}>{say.title}</h3>
      <QuestionList
        questions={shown}
        withCriterion={criterion === undefined}
        actions={(question) => mayAnswer && <AnswerForm at={at} question={question} />}
      />
    </section>
  );
}

/** Answering a question, or saying the answer better, over the version that is on screen. */
function AnswerForm({ at, question }: { at: UnitAt; question: Question }) {
  const say = useText().questions;
  const [isOpen, setOpen] = useState(question.state === 'open');
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: (text: string) => answerQuestion(at, question, text),
    onSuccess: () => setOpen(false),
    onSettled: () => queries.invalidateQueries({ queryKey: appraisalKeys.questions(at) }),
  });
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{say.answerBetter}</Button>;
  return (
    <Form<{ text: string }>
      layout="vertical"
      initialValues={{ text: question.answer ?? '' }}
      onFinish={({ text }) => send.mutate(text)}
    >
      <Form.Item
        name="text"
        label={say.yourAnswer}
        rules={[{ required: true, whitespace: true, message: say.needed }]}
      >
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      {send.isError && <ProblemNote error={send.error} />}
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {say.send}
      </Button>
    </Form>
  );
}
