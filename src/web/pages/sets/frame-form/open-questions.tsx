import { Alert, Button } from 'antd';
import { useText } from '../../../text/use-text.tsx';
import { confirmed } from '../confirmed.ts';
import type { Draft } from '../editing/use-draft.ts';
import { listAt, type Written } from '../written-set.ts';

/** What of the frame waits for somebody to hold it against the decision, each to be ticked off. */
export function OpenQuestions({ draft, written }: { draft: Draft; written: Written }) {
  const say = useText().sets.frame;
  const questions = listAt(written, ['toConfirm']).map(String);
  if (questions.length === 0) return null;
  return (
    <Alert
      type="warning"
      className="gap-below"
      title={say.open(questions.length)}
      description={
        <ul className="questions-open">
          {questions.map((question, index) => (
            <li key={question}>
              <span>{question}</span>
              <Button
                aria-label={`${say.confirm}: ${question}`}
                onClick={() => draft.setText(confirmed(draft.text, ['toConfirm', index]))}
              >
                {say.confirm}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  );
}
