/** Strokes on a square of 24; drawn for this product. */
const STROKES = {
  menu: 'M4 6h16M4 12h16M4 18h16',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c0-4 3.6-6 8-6s8 2 8 6',
  leave: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  done: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12.5l2.8 2.8L16.5 9',
  sending: 'M12 19V8M7 12l5-5 5 5M4 4h16',
  warning: 'M12 3 22 20.5H2ZM12 10v5M12 17.2v1',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7v1',
  clip: 'M8 12.5 14.5 6a3 3 0 0 1 4.2 4.2l-8.5 8.5a5 5 0 0 1-7-7L11 4',
  'add-file': 'M14 3H6v18h12V7ZM14 3v4h4M12 10.5v7M8.5 14h7',
} as const;

export type IconName = keyof typeof STROKES;

/** A small sign beside words; it says nothing that the words do not. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={STROKES[name]} />
    </svg>
  );
}
