import type { Catalogue } from '../catalogue/index.ts';
import { conditions } from './conditions.ts';
import { criterion, lost } from './criterion.ts';
import { findings } from './findings/index.ts';
import { grading } from './grading.ts';
import { labels } from './labels.ts';
import { methods } from './methods.ts';
import { numbers } from './numbers.ts';
import { points } from './points.ts';
import { standing } from './standing.ts';
import { total } from './total.ts';

export const english: Catalogue = {
  language: 'en',
  numbers,
  labels,
  findings,
  conditions,
  points,
  methods,
  criterion,
  lost,
  total,
  grading,
  standing,
};
