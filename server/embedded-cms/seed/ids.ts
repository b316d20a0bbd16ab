/** Ids of the demo site. They never change: links, tests and examples name them. */
const guid = (group: string, number: number) => `c0ffee00-${group}-4000-8000-${String(number).padStart(12, '0')}`;

/** With the ids that Umbraco itself gives these two. */
export const LIST_VIEW = {
	documents: 'c0808dd3-8133-4e4b-8ce8-e2bea84a96a4',
	media: '3a0156c4-3b8c-4803-bdc1-6871faa83fff',
} as const;

/** The standard ones have Umbraco's own ids. */
export const DATA_TYPE = {
	textstring: '0cc0eba1-9960-42c9-bf9b-60e150b429ae',
	textarea: 'c6bac0dd-4ab9-45b1-8e30-e4b619ee5da3',
	richText: 'ca90c950-0aff-4e72-b976-a30b1ac57dad',
	image: 'ad9f0cf2-bda2-45d5-9ea1-a63cfc873fd3',
	metaTitle: guid('0001', 1),
	metaDescription: guid('0001', 2),
	teaser: guid('0001', 3),
	roastLevel: guid('0001', 4),
	blocks: guid('0001', 5),
} as const;

export const DOCUMENT_TYPE = {
	page: guid('0002', 1),
	coffee: guid('0002', 2),
	article: guid('0002', 3),
	shop: guid('0002', 4),
	searchAndSharing: guid('0002', 10),
	quoteBlock: guid('0002', 20),
	stepBlock: guid('0002', 21),
	pictureBlock: guid('0002', 22),
} as const;

/** Umbraco's own. */
export const MEDIA_TYPE = {
	folder: 'f38bd2d7-65d0-48dc-95dc-ce06ec2d3d3d',
	image: 'cc07b313-0843-4aa8-bbda-871c8da728c8',
} as const;

export const MEDIA = {
	coffees: guid('0003', 1),
	places: guid('0003', 2),
	cup: guid('0003', 10),
	bag: guid('0003', 11),
	filter: guid('0003', 12),
	espresso: guid('0003', 13),
	farm: guid('0003', 14),
	roaster: guid('0003', 15),
	harbour: guid('0003', 16),
	bicycle: guid('0003', 17),
} as const;

export const DOCUMENT = {
	home: guid('0004', 1),
	coffees: guid('0004', 2),
	autumnBlend: guid('0004', 3),
	houseEspresso: guid('0004', 4),
	gujiHighland: guid('0004', 5),
	huilaReserve: guid('0004', 6),
	decafSugarcane: guid('0004', 7),
	winterBlend: guid('0004', 8),
	journal: guid('0004', 9),
	waterMatters: guid('0004', 10),
	roastDay: guid('0004', 11),
	readingABag: guid('0004', 12),
	visitToHuila: guid('0004', 13),
	decafExplained: guid('0004', 14),
	frenchPress: guid('0004', 15),
	shops: guid('0004', 16),
	shopHarbour: guid('0004', 17),
	shopLatinQuarter: guid('0004', 18),
	shopRoastery: guid('0004', 19),
	wholesale: guid('0004', 20),
	aboutUs: guid('0004', 21),
	delivery: guid('0004', 22),
	board: guid('0004', 23),
	boardPlan: guid('0004', 24),
	boardPrices: guid('0004', 25),
} as const;
