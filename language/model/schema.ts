/**
 * The compiled standards: the one definition from which the types, the published JSON Schema and
 * the checks of input come. `null` stands for what the author left out.
 */
export * from './schema/elements.ts';
export * from './schema/measures.ts';
export * from './schema/procedures.ts';
export * from './schema/records.ts';
export * from './schema/services.ts';
export * from './schema/standards.ts';
export * from './schema/targets.ts';
export * from './schema/values.ts';
