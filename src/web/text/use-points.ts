import { useLanguage } from './use-text.tsx';

/** Exact points as the API tells them, `2.5`, as people read them: `2,5`; an interval as `0–2,5`. */
export function usePoints(): (
  points: string | { readonly low: string; readonly high: string },
) => string {
  const { language } = useLanguage();
  const localised = (text: string) => (language === 'vi' ? text.replace('.', ',') : text);
  return (points) => {
    if (typeof points === 'string') return localised(points);
    const { low, high } = points;
    return low === high ? localised(low) : `${localised(low)}–${localised(high)}`;
  };
}
