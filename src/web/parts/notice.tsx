import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useText } from '../text/use-text.tsx';

type Tone = 'good' | 'info';
type Tell = Readonly<Record<'success' | 'info', (text: string) => void>>;

interface Told {
  readonly id: number;
  readonly tone: Tone;
  readonly text: string;
}

const SHOWN_FOR = 8000;
const Notices = createContext<Tell>({ success: () => undefined, info: () => undefined });

/** Says in passing that something is done; whoever reads slowly finds it a while, and can put it away. */
export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const say = useText().shell;
  const [told, setTold] = useState<readonly Told[]>([]);
  const drop = useCallback(
    (id: number) => setTold((all) => all.filter((one) => one.id !== id)),
    [],
  );
  const tell = useMemo(() => {
    let last = 0;
    const add = (tone: Tone) => (text: string) => {
      last += 1;
      const id = last;
      setTold((all) => [...all, { id, tone, text }]);
      setTimeout(() => drop(id), SHOWN_FOR);
    };
    return { success: add('good'), info: add('info') };
  }, [drop]);
  return (
    <Notices value={tell}>
      {children}
      <div className="passing-notices no-print" role="status">
        {told.map(({ id, tone, text }) => (
          <p key={id} className={`badge ${tone}`}>
            {text}
            <button type="button" aria-label={say.putAway} onClick={() => drop(id)}>
              ×
            </button>
          </p>
        ))}
      </div>
    </Notices>
  );
}

export function useNotice(): Tell {
  return useContext(Notices);
}
