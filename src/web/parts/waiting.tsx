import { useText } from '../text/use-text.tsx';

export function Waiting() {
  const say = useText().shell;
  return (
    <p className="waiting" role="status">
      {say.loading}
    </p>
  );
}
