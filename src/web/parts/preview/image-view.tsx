import { useEffect, useState } from 'react';
import { useText } from '../../text/use-text.tsx';

/** A picture, as wide as there is room; a press shows it in its own size. */
export function ImageView({ file, name }: { file: Blob; name: string }) {
  const say = useText().preview;
  const [address, setAddress] = useState<string>();
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (!address) return null;
  return (
    <button
      type="button"
      className={`preview-paper bare${whole ? ' whole' : ''}`}
      aria-pressed={whole}
      title={whole ? say.fit : say.ownSize}
      onClick={() => setWhole(!whole)}
    >
      <img src={address} alt={say.of(name)} />
    </button>
  );
}
