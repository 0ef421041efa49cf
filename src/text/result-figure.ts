import type { Catalogue } from './catalogue/index.ts';
import { localiseFigure } from './numbers.ts';

/**
 * What a worked case says came out, in words: `3.2 4.5; grade tot` as «3.2: 4,5; mức xếp loại:
 * tot», `0..4 / waiting` as «0–4 hoặc chưa xác định».
 */
export function resultInWords(catalogue: Catalogue, figure: string): string {
  const { labels } = catalogue;
  return figure
    .split('; ')
    .map((entry) => labels.alternatives(entry.split(' / ').map((one) => inWords(catalogue, one))))
    .join('; ');
}

/** A value alone, or what it is of and the value. Ids of criteria keep their dots. */
function inWords({ labels, numbers }: Catalogue, one: string): string {
  const words: Readonly<Record<string, string>> = labels.codes.result;
  const named = /^([^\s,]+?):? (\S+)$/.exec(one);
  const [what, value] = named ? [named[1] ?? '', named[2] ?? ''] : ['', one];
  const bounds = value.split('..').map((bound) => localiseFigure(numbers, bound));
  const shown = words[value] ?? bounds.join('–');
  return what === '' ? shown : `${words[what] ?? what}: ${shown}`;
}
