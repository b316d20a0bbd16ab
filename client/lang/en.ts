/// <reference types="vite/client" />
/** Every word of the section, each from the feature that says it; those of a run are loaded where documents are edited. */
const features = import.meta.glob<Record<string, unknown>>(['../*/lang/en.ts', '!../execution/lang/*'], { eager: true, import: 'default' });

export default Object.assign({}, ...Object.values(features)) as Record<string, unknown>;
