import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** What is wrong with a published result bundle. */
export const bundle: FindingTemplatesOf<'bundle'> = {
  'bundle.unreadable': {
    what: 'The file is not a result bundle of Thang Điểm, or it is damaged[: {reason}].',
    remedy: 'Get the bundle again from where it was published and verify it again.',
  },
  'bundle.part-missing': {
    what: 'Part {part} of the bundle is missing.',
    remedy:
      'The bundle was changed after publication: do not use it; get it again from where it was published.',
  },
  'bundle.part-altered': {
    what: 'Part {part} of the bundle is not what was published.',
    remedy:
      'The bundle was changed after publication: do not use it; get it again from where it was published.',
  },
  'bundle.part-extra': {
    what: 'The bundle holds a part {part} that its manifest does not list.',
    remedy:
      'The bundle was changed after publication: do not use it; get it again from where it was published.',
  },
  'bundle.differs': {
    what: 'Computing again does not give what was published[ for unit {unit}], item {item}: published {first}; computed {second}.',
    remedy: 'Do not use this result. Send the bundle to Sở Nội vụ and to the developers.',
  },
};
