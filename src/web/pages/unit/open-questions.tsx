import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { questionsQuery } from '../../api/appraisal.ts';
import type { UnitAt } from '../../api/units.ts';
import { useText } from '../../text/use-text.tsx';

interface OpenQuestionsProps {
  readonly at: UnitAt;
  onGo(criterion: string): void;
}

/** Tells that appraisers wait for answers, and leads to each. */
export function OpenQuestions({ at, onGo }: OpenQuestionsProps) {
  const say = useText().unit;
  const { data = [] } = useQuery(questionsQuery(at));
  const open = data.filter(({ state }) => state === 'open');
  const criteria = [...new Set(open.map(({ criterion }) => criterion))];
  if (criteria.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      title={
        <>
          {say.questionsWait(open.length)}{' '}
          {criteria.map((criterion) => (
            <Button key={criterion} size="small" onClick={() => onGo(criterion)}>
              {say.askedAbout(criterion)}
            </Button>
          ))}
        </>
      }
    />
  );
}
