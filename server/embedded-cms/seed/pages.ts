import { DOCUMENT, MEDIA } from './ids.ts';
import { blockList, picture, rich, type DocumentPlan } from './plan.ts';

const page = (id: string, parent: string | null, plan: Omit<DocumentPlan, 'id' | 'parent' | 'type'>): DocumentPlan => ({
	id,
	parent,
	type: 'page',
	...plan,
});

export const HOME = page(DOCUMENT.home, null, {
	shared: { heroImage: picture(MEDIA.harbour), socialImage: picture(MEDIA.cup) },
	en: {
		name: 'Home',
		values: {
			headline: 'Coffee roasted by the fjord',
			intro:
				'Fjordlys is a small roastery in Aarhus with three shops. We roast six coffees, four of them all year, and send them out on the day they are roasted.',
			bodyText: rich(
				'We buy from people we have met, pay before the harvest and roast in small batches. That is most of what we do. The rest is patience: good coffee is waiting at the right moments.',
				'Order before noon on a Tuesday and your coffee is roasted, packed and handed to the courier the same day. Shipping in Denmark is free from three bags.',
			),
			blocks: blockList(
				{ key: 1, type: 'quoteBlock', values: { quote: 'If it needs sugar, we did something wrong.', source: 'Head roaster' } },
				{
					key: 2,
					type: 'pictureBlock',
					values: {
						picture: picture(MEDIA.bicycle),
						caption: 'Inside the ring road we deliver by bicycle',
						imageDescription: 'A delivery bicycle with a box of coffee bags',
					},
				},
			),
			metaTitle: 'Fjordlys Coffee | Roasted in Aarhus',
			metaDescription: 'A small coffee roastery in Aarhus: six coffees, three shops, and parcels that leave on the day of roasting.',
			imageDescription: 'A cup of coffee on a saucer',
		},
	},
	da: {
		name: 'Forside',
		values: {
			headline: 'Kaffe ristet ved fjorden',
			intro:
				'Fjordlys er et lille risteri i Aarhus med tre butikker. Vi rister seks kaffer, fire af dem hele året, og sender dem samme dag, de er ristet.',
			bodyText: rich(
				'Vi køber af mennesker, vi har mødt, betaler før høsten og rister i små portioner. Det er det meste af det, vi gør. Resten er tålmodighed: god kaffe er at vente på de rigtige tidspunkter.',
				'Bestil inden klokken tolv om tirsdagen, så bliver din kaffe ristet, pakket og afhentet samme dag. Fragten i Danmark er gratis fra tre poser.',
			),
			blocks: blockList({
				key: 3,
				type: 'quoteBlock',
				values: { quote: 'Hvis den skal have sukker, har vi gjort noget forkert.', source: 'Ristemester' },
			}),
			metaTitle: 'Fjordlys Coffee | Ristet i Aarhus',
			metaDescription: 'Et lille kafferisteri i Aarhus: seks kaffer, tre butikker og pakker, der sendes samme dag, kaffen er ristet.',
			imageDescription: 'En kop kaffe på en underkop',
		},
	},
});

export const COFFEE_LIST = page(DOCUMENT.coffees, DOCUMENT.home, {
	shared: { heroImage: picture(MEDIA.bag) },
	en: {
		name: 'Coffees',
		values: {
			headline: 'Six coffees, no filler',
			intro: 'Four coffees are here all year, and two come with the season. Each is roasted to order on its own day of the week.',
			bodyText: rich(
				'If you drink it with milk, begin with House espresso. If you drink it black and like fruit, begin with Guji Highland. If you are not sure, take Autumn blend: nobody has sent it back yet.',
			),
			metaTitle: 'Coffees | Fjordlys Coffee',
			metaDescription: 'Six coffees from Ethiopia, Colombia, Brazil and Kenya, roasted to order in Aarhus. Find the one for your cup.',
		},
	},
	da: {
		name: 'Kaffer',
		values: {
			headline: 'Seks kaffer og intet fyld',
			intro: 'Fire kaffer er her hele året, og to kommer med årstiden. Hver af dem ristes efter bestilling på sin egen ugedag.',
			bodyText: rich(
				'Drikker du den med mælk, så begynd med Husets espresso. Drikker du den sort og kan lide frugt, så begynd med Guji Højland. Er du i tvivl, så tag Efterårsblandingen.',
			),
			metaTitle: 'Kaffer | Fjordlys Coffee',
		},
	},
});

export const JOURNAL = page(DOCUMENT.journal, DOCUMENT.home, {
	en: {
		name: 'Journal',
		values: {
			headline: 'Notes from the roastery',
			intro: 'What we learn about water, farms, roasting and brewing, written by the people who do it.',
			metaTitle: 'Journal | Fjordlys Coffee',
		},
	},
	da: {
		name: 'Journal',
		values: { headline: 'Noter fra risteriet', intro: 'Det, vi lærer om vand, gårde, ristning og brygning, skrevet af dem, der gør det.' },
	},
});

export const SHOP_LIST = page(DOCUMENT.shops, DOCUMENT.home, {
	shared: { heroImage: picture(MEDIA.harbour) },
	en: {
		name: 'Shops',
		values: {
			headline: 'Three places for a cup',
			intro: 'By the water, in the Latin Quarter and beside the roasting drum. All three sell our coffee by the bag and grind it for you.',
		},
	},
	da: {
		name: 'Butikker',
		values: {
			headline: 'Tre steder til en kop',
			intro: 'Ved vandet, i Latinerkvarteret og ved siden af ristetromlen. Alle tre sælger vores kaffe i poser og kværner den for dig.',
		},
	},
});

export const OTHER_PAGES: readonly DocumentPlan[] = [
	page(DOCUMENT.wholesale, DOCUMENT.home, {
		shared: { heroImage: picture(MEDIA.roaster) },
		en: {
			name: 'Wholesale',
			values: {
				headline: 'Coffee for offices, cafés and restaurants',
				intro:
					'We supply some sixty kitchens and offices in Jutland. You get fresh coffee every week, a trained team and somebody who answers the phone.',
				bodyText: rich(
					'Good coffee at work is mostly a question of routine: fresh beans, clean machines and water that is not too hard. We take care of all three.',
					'A delivery plan starts at five kilos a month. The coffee is roasted in the week you get it. We set up the machine and the water filter, and we come back twice a year to adjust them. Your team is trained for two hours, at your place, on your machine.',
					'## What it costs',
					'The price per kilo depends on the amount and falls at 10, 25 and 50 kilos a month. There is no contract period: a month’s notice ends it. Machines can be bought or rented, and repairs within the first two years are on us.',
				),
				blocks: blockList(
					{
						key: 10,
						type: 'stepBlock',
						values: {
							heading: 'Taste',
							text: rich('Bring your team to the roastery. We pour four coffees, and you choose without looking at the labels.'),
						},
					},
					{
						key: 11,
						type: 'stepBlock',
						values: {
							heading: 'Try',
							text: rich('Have a machine for two weeks at no cost, with coffee for everybody and a short course.'),
						},
					},
					{
						key: 12,
						type: 'stepBlock',
						values: {
							heading: 'Keep',
							text: rich('Fresh coffee every week from then on. Change the coffee or the amount whenever you like.'),
						},
					},
				),
				metaTitle: 'Wholesale coffee in Jutland | Fjordlys',
				metaDescription:
					'Fresh coffee for offices, cafés and restaurants in Jutland: weekly deliveries from five kilos a month, training included.',
				imageDescription: 'A roasting drum with a sack of beans in front of it',
			},
		},
	}),
	page(DOCUMENT.aboutUs, DOCUMENT.home, {
		shared: { heroImage: picture(MEDIA.roaster), socialImage: picture(MEDIA.harbour) },
		en: {
			name: 'About us',
			values: {
				headline: 'Nineteen people and one drum',
				intro: 'Fjordlys means light over the fjord: the hour when the roastery opens. We have been at it since 2014.',
				bodyText: rich(
					'We began with a drum of five kilos in a customs shed by the harbour. The neighbours complained about the smell and then came in to buy. Today the drum holds fifteen kilos, there are nineteen of us, and the neighbours still come.',
					'The company belongs to the people who work in it. After two years everybody may buy a share, and everybody pays the same price for it. Profits go to three places in equal parts: the owners, the next harvest, and whatever is broken.',
					'## What we care about',
					'- Paying before the harvest, so that nobody has to sell too early.',
					'- Saying what we do not know. Tasting is a skill and not an oracle.',
					'- Short distances: the shops get their coffee by bicycle.',
				),
				blocks: blockList({
					key: 20,
					type: 'quoteBlock',
					values: { quote: 'I came for a summer job. That was nine harvests ago.', source: 'Green coffee buyer' },
				}),
				metaTitle: 'About us | Fjordlys Coffee',
				metaDescription:
					'A roastery in Aarhus, owned by the nineteen people who work in it. We pay before the harvest and deliver by bicycle.',
				imageDescription: 'The harbour at dawn, seen from the roastery',
			},
		},
		da: {
			name: 'Om os',
			values: {
				headline: 'Nitten mennesker og én tromle',
				intro: 'Fjordlys er den time, hvor risteriet åbner, og lyset kommer ind over vandet. Det har vi gjort siden 2014.',
				bodyText: rich(
					'Vi begyndte med en tromle på fem kilo i et toldskur ved havnen. Naboerne klagede over lugten og kom så ind for at købe. I dag kan tromlen tage femten kilo, vi er nitten, og naboerne kommer stadig.',
					'Virksomheden ejes af dem, der arbejder i den. Efter to år må alle købe en andel, og alle betaler det samme. Overskuddet går i tre lige dele til ejerne, den næste høst og det, der er gået i stykker.',
				),
				metaTitle: 'Om os | Fjordlys Coffee',
				metaDescription: 'Et risteri i Aarhus, ejet af de nitten, der arbejder i det. Vi betaler før høsten og leverer på cykel.',
			},
		},
	}),
	page(DOCUMENT.delivery, DOCUMENT.home, {
		shared: { heroImage: picture(MEDIA.bicycle) },
		en: {
			name: 'Delivery and returns',
			values: {
				headline: 'From the drum to your door',
				intro: 'Roasted and sent on the same day. In Aarhus by bicycle, everywhere else by post.',
				bodyText: rich(
					'Orders placed before noon leave on the next roast day of the coffee you chose. Within the ring road of Aarhus our bicycle brings them the same evening; the rest of Denmark takes one to two days. Shipping costs 39 kroner and is free from three bags.',
					'If you do not like a coffee, tell us within thirty days. We send you another one and do not want the first one back. That has happened 41 times in ten years.',
				),
				metaTitle: 'Delivery and returns | Fjordlys Coffee',
			},
		},
		da: {
			name: 'Levering og retur',
			state: 'draft',
			values: {
				headline: 'Fra tromlen til din dør',
				intro: 'Ristet og sendt samme dag. I Aarhus på cykel, alle andre steder med posten.',
			},
		},
	}),
];

export const BOARD_PAGES: readonly DocumentPlan[] = [
	page(DOCUMENT.board, null, {
		en: { name: 'Board only', state: 'draft', values: { headline: 'Papers of the board', intro: 'Not for publication.' } },
	}),
	page(DOCUMENT.boardPlan, DOCUMENT.board, {
		en: {
			name: 'Plan for a fourth shop',
			state: 'draft',
			values: {
				headline: 'A fourth shop in Odense',
				intro: 'Proposal of the management to the board.',
				bodyText: rich(
					'The management proposes to open a fourth shop in Odense in the spring. The rent is 28,000 kroner a month, and the break-even is reached at 190 cups a day. The decision is to be taken at the next meeting and is confidential until then.',
				),
			},
		},
	}),
	page(DOCUMENT.boardPrices, DOCUMENT.board, {
		en: {
			name: 'Price round',
			state: 'draft',
			values: {
				headline: 'Prices from January',
				intro: 'Draft, to be agreed before the shops are told.',
				bodyText: rich(
					'Green coffee has become 18 percent dearer. We propose to raise the price of a bag by 6 kroner and to leave the price of a cup as it is.',
				),
			},
		},
	}),
];
