type Figures = Readonly<Record<string, string>>;

/** `[with {figure}|without it]`; the second part may be left out. */
const SECTION = /\[([^[\]|]*)(?:\|([^[\]]*))?\]/g;
const FIGURE = /\{(\w+)\}/g;

/**
 * Puts figures into a template. A section in brackets is kept only when all its figures are there;
 * a figure outside brackets that is not there shows as `…`.
 *
 * @example fill('Không đọc được tệp[: {reason}].', {}) // 'Không đọc được tệp.'
 */
export function fill(template: string, figures: Figures): string {
  const figure = (name: string): string => figures[name] ?? '';
  const chosen = template.replace(SECTION, (_, section: string, otherwise: string = '') =>
    figuresIn(section).every((name) => figure(name) !== '') ? section : otherwise,
  );
  return chosen.replace(FIGURE, (_, name: string) => figure(name) || '…');
}

/** The figures a template can use. */
export function figuresIn(template: string): readonly string[] {
  return [...template.matchAll(FIGURE)].map(([, name = '']) => name);
}
