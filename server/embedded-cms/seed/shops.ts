import { DOCUMENT, MEDIA } from './ids.ts';
import { picture, rich, type DocumentPlan } from './plan.ts';

const shop = (id: string, plan: Omit<DocumentPlan, 'id' | 'parent' | 'type'>): DocumentPlan => ({
	id,
	parent: DOCUMENT.shops,
	type: 'shop',
	...plan,
});

export const SHOPS: readonly DocumentPlan[] = [
	shop(DOCUMENT.shopHarbour, {
		shared: { address: 'Kajen 4, 8000 Aarhus C', heroImage: picture(MEDIA.harbour), socialImage: picture(MEDIA.harbour) },
		en: {
			name: 'Harbour',
			values: {
				openingHours: 'Monday to Friday 7–17\nSaturday and Sunday 8–16',
				headline: 'Coffee with a view of the water',
				teaser: 'Our first shop, in an old customs shed by the harbour. Twenty seats, big windows and the first cup at seven.',
				bodyText: rich(
					'The Harbour shop is where Fjordlys began: a customs shed from 1911 with one machine and a borrowed grinder. The machine has changed three times, the floor has not.',
					'There are twenty seats inside and a long bench along the quay. In the morning it belongs to people on their way to work, in the afternoon to people with nothing to do. The menu is short on purpose: filter coffee of the week, House espresso, three cakes from the bakery next door.',
					'Bring your own cup and the second coffee is half price. Dogs are welcome on the bench.',
				),
				metaTitle: 'Harbour shop | Fjordlys Coffee',
				metaDescription: 'Coffee by the water in Aarhus: our first shop, in an old customs shed on the quay. Open from seven on weekdays.',
				imageDescription: 'The harbour at dawn with a low sun over the water',
			},
		},
		da: {
			name: 'Havnen',
			values: {
				openingHours: 'Mandag til fredag 7–17\nLørdag og søndag 8–16',
				headline: 'Kaffe med udsigt til vandet',
				teaser: 'Vores første butik i et gammelt toldskur ved havnen. Tyve pladser, store vinduer og den første kop klokken syv.',
				bodyText: rich(
					'Butikken på havnen er dér, hvor Fjordlys begyndte: et toldskur fra 1911 med én maskine og en lånt kværn. Maskinen er skiftet tre gange, gulvet er det samme.',
					'Der er tyve pladser indenfor og en lang bænk langs kajen. Kortet er kort med vilje: ugens filterkaffe, husets espresso og tre kager fra bageren ved siden af.',
				),
				metaTitle: 'Butikken på havnen | Fjordlys Coffee',
				imageDescription: 'Havnen ved daggry med en lav sol over vandet',
			},
		},
	}),
	shop(DOCUMENT.shopLatinQuarter, {
		shared: { address: 'Brostenen 12, 8000 Aarhus C', heroImage: picture(MEDIA.espresso) },
		en: {
			name: 'Latin Quarter',
			values: {
				openingHours: 'Monday to Saturday 8–18\nSunday 9–17',
				headline: 'The small one with the long bar',
				teaser: 'Eight stools at a bar of oak, and a barista who has time. This is where we pour what is new.',
				bodyText: rich(
					'In the Latin Quarter there are no tables. Eight stools stand at a bar of oak, so that everybody sees what happens to their coffee and may ask about it.',
					'New coffees are poured here first. Every Friday from three there are two of them side by side for the price of one, with a slip of paper for your verdict. What the slips say decides what we buy more of.',
				),
				imageDescription: 'A small glass of espresso on an oak bar',
			},
		},
		da: {
			name: 'Latinerkvarteret',
			values: {
				openingHours: 'Mandag til lørdag 8–18\nSøndag 9–17',
				headline: 'Den lille med den lange bar',
				teaser: 'Otte taburetter ved en bar af eg og en barista med god tid. Det er her, vi skænker det nye.',
				bodyText: rich(
					'I Latinerkvarteret er der ingen borde. Otte taburetter står ved en bar af eg, så alle kan se, hvad der sker med deres kaffe, og spørge til det.',
					'Nye kaffer skænkes her først. Hver fredag fra klokken tre er der to af dem side om side til én pris.',
				),
			},
		},
	}),
	shop(DOCUMENT.shopRoastery, {
		shared: { address: 'Værkstedsgården 3, 8200 Aarhus N', heroImage: picture(MEDIA.roaster) },
		en: {
			name: 'The roastery shop',
			values: {
				openingHours: 'Tuesday to Friday 9–15\nFirst Saturday of the month 10–14, with a tour',
				headline: 'Where it is made',
				teaser: 'Beside the drum: coffee by the kilo, courses on Wednesdays and a tour on the first Saturday of every month.',
				bodyText: rich(
					'The roastery shop is a counter beside the drum. You can buy any coffee of the week by weight, have it ground, and take the sacks home for the garden.',
					'On Wednesday evenings there are courses for eight people: filter coffee at home, milk and pouring, or tasting like a buyer. On the first Saturday of the month we show the whole house, from the green sacks to the parcels. The tour is free and takes forty minutes.',
				),
				imageDescription: 'A roasting drum in a workshop',
			},
		},
	}),
];
