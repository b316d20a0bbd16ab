/** Words that say nothing about what a text is about, by language. */
const STOP_WORDS: Record<string, ReadonlySet<string>> = {
	en: words(
		'a about after all also an and any are as at be because been before being both but by can could did do does each for from had has have he her here him his how i if in into is it its just like many may more most much must my no not now of on one only or other our out over own same she should so some such than that the their them then there these they this those through to too under up us very was we were what when where which while who why will with would you your',
	),
	da: words(
		'ad af aldrig alle alt anden at bare begge blev blive bliver da de dem den der deres det dette dig din disse dog du efter ej eller en end er et far fik for fordi fra få får før gennem gør gøre ham han hans har havde have hende hendes her hos hun hvad hvem hver hvilke hvis hvor hvordan hvorfor i igen ikke ind ingen jeg jer kan kom kommer kunne lige man mange med meget mellem men mere mig min mod må mens ned noget nogle nok nu når og også om op os over på selv sig sin skal skulle som så sådan til ud uden under var ved vi vil ville vores være været',
	),
	de: words(
		'aber alle als also am an auch auf aus bei beim bin bis bist da damit dann das dass dein dem den denn der des dessen die dies diese dieser doch dort du durch ein eine einem einen einer eines er es etwas euch für gegen habe haben hat hatte hier hinter ich ihm ihn ihr ihre im in ist ja jede jeder kann kein keine können man mehr mein mit muss nach nicht noch nun nur ob oder ohne sehr sein seine sich sie sind so über um und uns unser unter vom von vor war waren was weil wenn wer werden wie wieder will wir wird wo zu zum zur zwischen',
	),
	sv: words(
		'alla allt att av bara blev bli blir de dem den denna deras dess det detta dig din dina du där efter ej eller en er ett från få får för genom går göra ha hade han hans har henne hennes hon hur här i icke ifrån in ingen inte jag ju kan kom kommer kunna man med mellan men mer mig min mot mycket måste många ni nog nu när några något och också om oss på sedan sig sin själv ska skulle som så till under upp ut utan vad var vara varför varit vem vi vid vill vår är över',
	),
	nb: words(
		'alle alt at av bare ble blir da de dem den denne der deres det dette din disse du eller en enn er et etter for fordi fra få får før gjennom gjør ha hadde han hans har henne her hun hva hvem hver hvis hvor hvordan hvorfor i igjen ikke inn ingen jeg kan kom kommer kunne man mange med meg mellom men mer min mot mye må ned noe noen nok nå når og også om opp oss over på seg selv sin skal skulle som så til ut uten under var ved vi vil ville vår være vært',
	),
	fr: words(
		'à afin ainsi alors au aucun aussi autre aux avant avec avoir car ce ceci cela ces cet cette ceux chaque chez comme comment dans de des donc dont du elle elles en encore est et été être eu fait fois font il ils je la le les leur leurs lors lui ma mais me même mes moins mon ne ni nos notre nous on ont ou où par parce pas peu peut plus pour pourquoi qu quand que quel quelle qui sa sans se selon ses si son sont sous sur ta tes toi ton tous tout toute très tu un une vers vos votre vous y',
	),
	es: words(
		'a al algo algunos ante antes aquí así aunque bajo bien cada como con contra cual cuando de del desde donde dos el él ella ellos en entre era es esa ese eso esta está están este esto estos fue ha hace hacia han hasta hay la las le les lo los más me mi mientras muy nada ni no nos nosotros nuestra nuestro o os otra otro para pero poco por porque que qué quien se según ser si sí sin sobre son su sus también tan tanto te tiene todo todos tu tus un una uno unos usted y ya yo',
	),
	nl: words(
		'aan al alle als altijd ben bij daar dan dat de deze die dit doch doen door dus een en er ge geen haar had heb hebben heeft hem het hier hij hoe hun ik in is ja je kan kon kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat onder ons onze ook op over reeds te tegen toch toen tot u uit uw van veel voor want waren was wat we wel werd wie wij wil worden zal ze zelf zich zij zijn zo zonder zou',
	),
};

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

const NAMES: Record<string, string> = { no: 'nb', nn: 'nb' };

/** The language whose small words a text uses; the culture decides where the text does not. */
export function languageOf(terms: readonly string[], culture?: string): string {
	const primary = culture?.split('-')[0]?.toLowerCase() ?? 'en';
	const preferred = NAMES[primary] ?? primary;
	let best = Object.hasOwn(STOP_WORDS, preferred) ? preferred : 'en';
	let most = countIn(terms, best) * 1.2 + 1;
	for (const language of Object.keys(STOP_WORDS)) {
		const count = countIn(terms, language);
		if (count > most) [best, most] = [language, count];
	}
	return best;
}

function countIn(terms: readonly string[], language: string): number {
	return terms.reduce((sum, term) => sum + (STOP_WORDS[language]!.has(term) ? 1 : 0), 0);
}

export function isStopWord(term: string, language: string): boolean {
	return STOP_WORDS[language]?.has(term) ?? false;
}

const PHRASES = {
	en: {
		nothing: 'Offline mode has no text to work from. It only picks from texts it is given; connect a model to write new ones.',
		translate: 'Offline mode cannot translate. Connect a model to use this prompt.',
		tone: 'Offline mode cannot rewrite a text or change its tone. Connect a model to use this prompt.',
		picture: 'Offline mode cannot see pictures, and no file name or caption was given.',
		outline: (topic: string) => `Outline for “${topic}” (offline mode cannot write new text)`,
		sections: ['What it is about', 'Why it matters', 'How to begin', 'What to remember'],
		option: 'Option',
		characters: 'characters',
	},
	da: {
		nothing: 'Offline-tilstand har ingen tekst at arbejde med. Den vælger kun fra tekster, den får; forbind en model for at skrive nye.',
		translate: 'Offline-tilstand kan ikke oversætte. Forbind en model for at bruge denne prompt.',
		tone: 'Offline-tilstand kan ikke omskrive en tekst eller ændre dens tone. Forbind en model for at bruge denne prompt.',
		picture: 'Offline-tilstand kan ikke se billeder, og der er hverken filnavn eller billedtekst.',
		outline: (topic: string) => `Disposition for “${topic}” (offline-tilstand kan ikke skrive ny tekst)`,
		sections: ['Hvad det handler om', 'Hvorfor det er vigtigt', 'Sådan kommer du i gang', 'Det skal du huske'],
		option: 'Forslag',
		characters: 'tegn',
	},
};

/** Sentences that say why there is no answer. */
const EXCUSES = new Set(Object.values(PHRASES).flatMap(({ nothing, translate, tone, picture }) => [nothing, translate, tone, picture]));
export const isExcuse = (text: string) => EXCUSES.has(text);

export type Phrases = (typeof PHRASES)['en'];

/** What the offline provider says in its own words, in the product's two languages. */
export function phrasesFor(language: string): Phrases {
	return language === 'da' ? PHRASES.da : PHRASES.en;
}
