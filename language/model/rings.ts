import type { Limit } from './schema.ts';

/**
 * The same model with the length of its rings in seconds as the service states it: a file does
 * not know that of its service. What holds no rings is not copied.
 */
export function withRings<T>(value: T, ringSeconds: number): T {
  if (typeof value !== 'object' || value === null || isPlace(value)) return value;
  if (isRings(value)) return { ...value, seconds: value.value * ringSeconds };
  let copy: Record<string, unknown> | undefined;
  for (const [key, inner] of Object.entries(value)) {
    const changed = withRings(inner, ringSeconds);
    if (changed === inner) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    copy[key] = changed;
  }
  return (copy ?? value) as T;
}

const isPlace = (value: object): boolean => 'file' in value && 'start' in value;

const isRings = (value: object): value is Limit => 'unit' in value && value.unit === 'ring' && 'value' in value;
