import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { askTrial, type SetTrial, type TrialAsked, trialQuery } from '../../../api/sets.ts';

/** A trial that was asked for, followed to its end. */
export function useTrial() {
  const [asked, setAsked] = useState<{ readonly of: TrialAsked; readonly job: string }>();
  const ask = useMutation({
    mutationFn: askTrial,
    onSuccess: ({ id }, of) => setAsked({ of, job: id }),
  });
  const { data: job, error } = useQuery(trialQuery(asked?.job));
  const isOver = job?.finishedAt !== undefined;
  return {
    run: ask.mutate,
    asked: asked?.of,
    job,
    isRunning: ask.isPending || (asked !== undefined && !isOver && !error),
    error: ask.error ?? error ?? undefined,
    problem: job?.problem,
    // The job of this kind has this result; the description of jobs leaves it open.
    result: job?.state === 'done' ? (job.result as unknown as SetTrial) : undefined,
  };
}
