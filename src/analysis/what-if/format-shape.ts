import { z } from 'zod';

/** What the format lets stand at a place: each alternative, without wrappers. */
export type Shapes = readonly z.ZodType[];

/**
 * The alternatives of a schema. A change may write what a set leaves out, such as the target of a
 * proportional criterion, so the names it may use are those of the format, not those written.
 */
export function shapesOf(schema: z.core.$ZodType): Shapes {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return shapesOf(schema.unwrap());
  }
  if (schema instanceof z.ZodLazy) return shapesOf(schema.unwrap());
  if (schema instanceof z.ZodPipe) return shapesOf(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(shapesOf);
  return schema instanceof z.ZodType ? [schema] : [];
}

/** The keys that an object may have at the place, in any of its shapes. */
export function keysOf(shapes: Shapes): readonly string[] {
  return [...new Set(objectsIn(shapes).flatMap((shape) => Object.keys(shape.shape)))];
}

/** The shapes below a key, a name of a record, or an item of a list. */
export function shapesBelow(shapes: Shapes, key: string): Shapes {
  return shapes.flatMap((shape) => {
    if (shape instanceof z.ZodRecord) return shapesOf(shape.valueType);
    if (shape instanceof z.ZodArray) return shapesOf(shape.element);
    const inner = shape instanceof z.ZodObject ? shape.shape[key] : undefined;
    return inner ? shapesOf(inner) : [];
  });
}

/** Keys that cannot stay once `key` is written: `{ points }` and `{ share }` exclude each other. */
export function keysExcludedBy(shapes: Shapes, key: string): readonly string[] {
  const fitting = objectsIn(shapes).filter((shape) => Object.hasOwn(shape.shape, key));
  const kept = new Set(keysOf(fitting));
  return keysOf(shapes).filter((other) => !kept.has(other));
}

export function takesNames(shapes: Shapes): boolean {
  return shapes.some((shape) => shape instanceof z.ZodRecord);
}

/** Whether a single text may stand here. */
export function takesText(shapes: Shapes): boolean {
  return shapes.some((shape) => !isContainer(shape));
}

/** Whether a list of texts may stand here, written with commas. */
export function takesTexts(shapes: Shapes): boolean {
  return shapes.some((shape) => shape instanceof z.ZodArray && takesText(shapesOf(shape.element)));
}

function objectsIn(shapes: Shapes): readonly z.ZodObject[] {
  return shapes.filter((shape) => shape instanceof z.ZodObject);
}

function isContainer(shape: z.ZodType): boolean {
  return (
    shape instanceof z.ZodObject || shape instanceof z.ZodRecord || shape instanceof z.ZodArray
  );
}
