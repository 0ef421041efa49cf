import type { Service } from '../service/service.ts';
import type { ServiceWords } from '../text/service-words.ts';
import type { Words } from '../text/words.ts';
import type { RequestContext } from './context.ts';

/** What the routes work with. */
export interface Served {
  readonly service: Service;
  /** Labels and refusals in the language of a request. */
  words(context: RequestContext): ServiceWords;
  /** The sentences of scores and findings in the language of a request. */
  sentences(context: RequestContext): Words;
}
