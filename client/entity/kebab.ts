const LETTERS: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss', ð: 'd', þ: 'th', ł: 'l' };

/** `Skriv en målgruppe!` → `skriv-en-maalgruppe`, at most 100 characters. */
export const kebab = (name: string) =>
	name
		.toLowerCase()
		.replace(/[æøåßðþł]/g, (letter) => LETTERS[letter]!)
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 100)
		.replace(/^-|-$/g, '');
