import * as v from 'valibot';
import { AVAILABILITIES, DESCRIPTOR_FACTORS, FIELDS_TO_LACK } from './source-descriptor.ts';

const factors = v.pipe(
  v.array(
    v.strictObject({ factor: v.picklist(DESCRIPTOR_FACTORS), words: v.pipe(v.string(), v.minLength(1)) }),
  ),
  v.check((list) => {
    const places = list.map(({ factor }) => DESCRIPTOR_FACTORS.indexOf(factor));
    return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
  }, 'The factors do not stand in their order.'),
);

export const sourceDescriptor = v.strictObject({
  quality: v.string(),
  factors,
  availability: v.nullable(v.picklist(AVAILABILITIES)),
  archived: v.string(),
  aiTools: v.string(),
  lacks: v.array(v.picklist(FIELDS_TO_LACK)),
});
