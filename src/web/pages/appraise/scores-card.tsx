import type { LineInView } from '../../api/appraisal.ts';
import { amountText } from '../../text/amounts.ts';
import { useText } from '../../text/use-text.tsx';
import { pieceOf } from './deciding.ts';
import type { Task, View } from './task.ts';

const VIEWS: readonly View[] = ['self', 'appraised', 'final'];

/** The points of a task in each view, with the sentence why, beside the middle of the block. */
export function ScoresCard({ task }: { task: Task }) {
  const say = useText().appraise;
  const { lines, middles } = task;
  return (
    <section className="card" aria-labelledby="scores">
      <h3 id="scores">{say.scores}</h3>
      <dl className="facts">
        {VIEWS.flatMap((view) => {
          const line = lines[view];
          // Until somebody decides, the appraised points are anything from nothing to all.
          if (view !== 'self' && task.standing === 'waiting' && !pieceOf(task, 'appraisal'))
            return [];
          if (!line || isTheSame(line, view === 'final' ? lines.appraised : undefined)) return [];
          const middle = view === 'final' ? undefined : middles[view];
          return [
            <div key={view}>
              <dt>{say.views[view]}</dt>
              <dd>
                <PointsOf line={line} />
                {middle && (
                  <span className="quiet">
                    {' '}
                    · {say.middle(amountText(middle.median), middle.units)}
                  </span>
                )}
                <Why line={line} />
              </dd>
            </div>,
          ];
        })}
      </dl>
    </section>
  );
}

/** Points as decided, as an interval while they are not, or that the criterion does not apply. */
export function PointsOf({ line }: { line: Pick<LineInView, 'state' | 'points' | 'max'> }) {
  const say = useText().appraise;
  return (
    <>
      <strong className="big">{amountText(line.points)}</strong>
      <span className="quiet"> / {amountText(line.max)}</span>
      {line.state !== 'scored' && (
        <span className="quiet">
          {' '}
          ({line.state === 'undecided' ? say.undecided : say.notApplicable})
        </span>
      )}
    </>
  );
}

export function Why({ line }: { line: Pick<LineInView, 'explanation' | 'lost' | 'open'> }) {
  const sentences = [...line.explanation, line.lost, ...line.open].filter(Boolean);
  return (
    <ul className="why">
      {[...new Set(sentences)].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** The council’s view of a unit it said nothing about is the appraised one, told once. */
function isTheSame(line: LineInView, other: LineInView | undefined): boolean {
  return other !== undefined && JSON.stringify(line) === JSON.stringify(other);
}
