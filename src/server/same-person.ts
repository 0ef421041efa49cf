import { Refused } from '../service/refused.ts';
import type { RequestContext } from './context.ts';
import { isReading } from './cross-site.ts';
import type { Person } from './identity.ts';

const PERSON = 'x-thangdiem-person';

/**
 * Refuses a change from a page that was drawn for somebody else: in another tab of the same browser
 * another person has signed in meanwhile, and what the first one types would be saved and logged
 * under that person's name. A program that says nothing is known by its session alone.
 */
export function requireSamePerson(context: RequestContext, { id, name }: Person): void {
  const drawnFor = context.req.header(PERSON);
  if (isReading(context) || drawnFor === undefined || drawnFor === id) return;
  throw new Refused('other-person', { person: name });
}
