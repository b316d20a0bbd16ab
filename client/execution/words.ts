import { addWords } from '../lang/add-words.ts';

/** The words of a run; they come with the first property that offers prompts. */
await addWords(
	() => import('./lang/en.ts'),
	() => import('./lang/da.ts'),
);
