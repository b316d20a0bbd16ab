import { createRequire } from 'node:module';
const rss = () => {
	globalThis.gc?.();
	const m = process.memoryUsage();
	return [m.rss, m.heapUsed, m.heapTotal, m.external].map((x) => (x / 1048576).toFixed(1)).join(' ');
};
const a = rss();
const t = performance.now();
if (process.argv[2] === 'cjs') createRequire(import.meta.url)(process.argv[3]);
else await import(process.argv[3]);
console.log(process.argv.slice(2).join(' '), a, '|', rss(), (performance.now() - t).toFixed(0));
