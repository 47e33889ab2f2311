import type { Limit } from './schema.ts';

/**
 * The same model with the length of its rings in seconds as the service states it: a file does
 * not know that of its service.
 */
export function withRings<T>(value: T, ringSeconds: number): T {
  if (Array.isArray(value)) return value.map((item) => withRings(item, ringSeconds)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isRings(value)) return { ...value, seconds: value.value * ringSeconds };
  const entries = Object.entries(value).map(([key, inner]) => [key, withRings(inner, ringSeconds)]);
  return Object.fromEntries(entries) as T;
}

const isRings = (value: object): value is Limit => 'unit' in value && value.unit === 'ring' && 'value' in value;
