import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { criterionQuery, questionsQuery, warningsQuery } from '../../api/appraisal.ts';
import { evidenceQuery, scoresQuery } from '../../api/units.ts';
import { type Task, tasksOfCriterion, tasksOfUnit } from './task.ts';
import type { Place } from './use-place.ts';

/** The queue one works through, as far as it has come. */
export interface Queue {
  readonly tasks: readonly Task[] | undefined;
  readonly error: unknown;
  again(): void;
}

const NOWHERE = '-';

/** The tasks of the unit or the criterion that was chosen; nothing before one is. */
export function useTasks(round: string, { mode, unit, criterion }: Place): Queue {
  const ofUnit = useUnitTasks(round, mode === 'unit' ? unit : undefined);
  const ofCriterion = useCriterionTasks(round, mode === 'criterion' ? criterion : undefined);
  return mode === 'unit' ? ofUnit : ofCriterion;
}

function useUnitTasks(round: string, unit: string | undefined): Queue {
  const at = { round, unit: unit ?? NOWHERE };
  const enabled = unit !== undefined;
  const evidence = useQuery({ ...evidenceQuery(at), enabled });
  const scores = useQuery({ ...scoresQuery(at), enabled });
  const warnings = useQuery({ ...warningsQuery(at), enabled });
  const questions = useQuery({ ...questionsQuery(at), enabled });
  const tasks = useMemo(
    () =>
      enabled && evidence.data && scores.data
        ? tasksOfUnit({
            evidence: evidence.data,
            scores: scores.data,
            warnings: warnings.data,
            questions: questions.data,
          })
        : undefined,
    [enabled, evidence.data, scores.data, warnings.data, questions.data],
  );
  const all = [evidence, scores, warnings, questions];
  return {
    tasks,
    error: all.find(({ isError }) => isError)?.error,
    again: () => {
      for (const query of all) if (query.isError) void query.refetch();
    },
  };
}

function useCriterionTasks(round: string, criterion: string | undefined): Queue {
  const enabled = criterion !== undefined;
  const query = useQuery({ ...criterionQuery(round, criterion ?? NOWHERE), enabled });
  const tasks = useMemo(
    () => (enabled && query.data ? tasksOfCriterion(query.data) : undefined),
    [enabled, query.data],
  );
  return { tasks, error: query.error, again: () => void query.refetch() };
}
