import { isDecided } from '../../../scoring/points.ts';
import type { Words } from '../../../text/words.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import type { LiveScores } from '../../scoring/live-scores.ts';
import { useText } from '../../text/use-text.tsx';
import { type Standing, standingOf } from './unit-work.ts';

const TONES: Readonly<Record<Standing, Tone>> = {
  answered: 'good',
  missing: 'warn',
  faulty: 'bad',
  notApplicable: 'plain',
  waitsForOthers: 'info',
};

export function StandingBadge({ standing }: { standing: Standing | undefined }) {
  const say = useText().unit;
  return standing ? <Badge tone={TONES[standing]}>{say[standing]}</Badge> : null;
}

interface LivePointsProps {
  readonly live: LiveScores | undefined;
  readonly words: Words;
  readonly criterion: string;
}

/** Points of a criterion as typed, with the sentences why; read aloud when they change. */
export function LivePoints({ live, words, criterion }: LivePointsProps) {
  const say = useText().unit;
  const found = live?.lines.get(criterion);
  if (!found) return null;
  const { line, why, open } = found;
  const steps = why.filter((sentence) => !open.includes(sentence));
  return (
    <section className="live" aria-label={say.earned}>
      <p className="points" aria-live="polite">
        {say.earned} <strong>{words.amount(line.amount)}</strong> / {words.amount(line.max)}{' '}
        <StandingBadge standing={standingOf(live, criterion)} />
      </p>
      {open.length > 0 && (
        <>
          <h3>{say.open}</h3>
          <ul>
            {open.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {line.node.method.name === 'relative' && !isDecided(line.amount) && (
        <p className="hint">{say.comparesUnits}</p>
      )}
      {steps.length > 0 && (
        <>
          <h3>{say.why}</h3>
          <ul>
            {steps.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
