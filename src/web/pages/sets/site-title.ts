import type { WebText } from '../../text/web-text.ts';
import type { ConditionSite } from './condition-sites.ts';

/** What a place of a condition is called. */
export function siteTitle(
  { kind, of, title = '' }: ConditionSite,
  say: WebText['sets']['conditions']['kinds'],
): string {
  return kind === 'case' ? say.case(of, title) : say[kind](of);
}
