export { type Middle, middleOf } from './middle.ts';
export {
  ENOUGH_FOR_MEDIAN,
  FAR_FROM_MEDIAN,
  type FileElsewhere,
  type Surroundings,
  type Warning,
  warningsOf,
} from './warnings.ts';
