import { addWords } from './add-words.ts';

/** The words of the section; they come with its first page. */
await addWords(
	() => import('./en.ts'),
	() => import('./da.ts'),
);
