/// <reference types="vite/client" />

const features = import.meta.glob<Record<string, unknown>>(['../*/lang/da.ts', '!../execution/lang/*'], { eager: true, import: 'default' });

export default Object.assign({}, ...Object.values(features)) as Record<string, unknown>;
