import { Alert } from 'antd';
import { dayText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';
import type { Note } from './readiness.ts';
import { UnitLinks } from './unit-links.tsx';

/** What stands in the way of a step, or what to know before it, with the units it is about. */
export function NoteList({
  title,
  notes,
  tone,
  round,
}: {
  title: string;
  notes: readonly Note[];
  tone: 'bad' | 'warn';
  round: string;
}) {
  const { manage: say } = useText();
  if (notes.length === 0) return null;
  const told = (note: Note): string => {
    switch (note.code) {
      case 'no-units':
      case 'no-deadline':
        return say.notes[note.code];
      case 'window-open':
        return say.notes['window-open'](dayText(note.until));
      default:
        return say.notes[note.code](note.units.length);
    }
  };
  return (
    <Alert
      type={tone === 'bad' ? 'error' : 'warning'}
      showIcon
      className="gap-above"
      title={title}
      description={
        <ul className="notes">
          {notes.map((note) => (
            <li key={note.code}>
              {told(note)} {'units' in note && <UnitLinks round={round} units={note.units} />}
            </li>
          ))}
        </ul>
      }
    />
  );
}
