import { LineDown, type Problem, Refusal } from '../api/client.ts';
import { useText } from '../text/use-text.tsx';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';

/** What went wrong and what to do, wherever it came from; every fault by its place. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const say = useText().shell;
  const { title, detail, faults } = told(error, say.problems);
  return (
    <Alert
      type="error"
      className="gap-below"
      title={title}
      description={
        <>
          <p className="tight">{detail}</p>
          {faults && faults.length > 0 && <FaultTable faults={faults} />}
        </>
      }
      action={onRetry && <Button onClick={onRetry}>{say.retry}</Button>}
    />
  );
}

type Fault = NonNullable<Problem['faults']>[number];

/** Every fault with where it is, what is wrong and how to put it right. */
export function FaultTable({ faults }: { faults: readonly Fault[] }) {
  const say = useText().shell.problems;
  return (
    <div className="scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say.place}</th>
            <th scope="col">{say.what}</th>
            <th scope="col">{say.remedy}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same fault may stand twice, and the list never changes
            <tr key={index}>
              <td>{placeOf(fault)}</td>
              <td>{fault.what}</td>
              <td>{fault.remedy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function placeOf({ at }: Fault): string {
  const { file, sheet, cell, line, column, path } = at;
  if (sheet) return [file, sheet, cell].filter(Boolean).join(' · ');
  if (line) return `${file}:${line}${column ? `:${column}` : ''}`;
  return path ?? file;
}

function told(
  error: unknown,
  say: ReturnType<typeof useText>['shell']['problems'],
): Pick<Problem, 'title' | 'detail' | 'faults'> {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof LineDown) return { title: say.lineDown, detail: say.lineDownRemedy };
  return { title: say.unexpected, detail: say.unexpectedRemedy };
}
