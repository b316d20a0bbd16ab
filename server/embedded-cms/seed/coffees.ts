import { DOCUMENT, MEDIA } from './ids.ts';
import { picture, rich, type DocumentPlan } from './plan.ts';

const coffee = (id: string, plan: Omit<DocumentPlan, 'id' | 'parent' | 'type'>): DocumentPlan => ({
	id,
	parent: DOCUMENT.coffees,
	type: 'coffee',
	...plan,
});

export const COFFEES: readonly DocumentPlan[] = [
	coffee(DOCUMENT.autumnBlend, {
		shared: { roastLevel: ['Medium'], heroImage: picture(MEDIA.bag), socialImage: picture(MEDIA.cup) },
		en: {
			name: 'Autumn blend',
			values: {
				origin: 'Guji, Ethiopia and Huila, Colombia',
				process: 'Half natural, half washed',
				roastDay: 'Tuesday',
				tastingNotes: 'Baked apple, hazelnut and dark honey. Round and soft, with a long sweet finish.',
				brewing:
					'Filter: 60 grams to the litre, water at 94 degrees, three and a half minutes. French press: let it stand a little longer.',
				headline: 'The coffee for the first cold morning',
				teaser:
					'Every September we go back to the same two regions and ask for the same thing: sweetness. Guji gives the fruit, Huila the depth. It is the coffee that our own team takes home when the evenings close in.',
				bodyText: rich(
					'The first cold morning comes with fog over the harbour. The roastery opens at six, and by seven the first batch of the blend is in the cooling tray, smelling of baked apple and warm nuts.',
					'The Guji half comes from small plots around Uraga, where the cherries are dried on raised beds for eighteen days. The Huila half is washed and comes from a cooperative of forty families above the town of Pitalito. We roast the two apart, because the natural coffee takes heat faster than the washed one, and blend them when both have cooled.',
					'## How it changed this year',
					'Last year we used a third of Huila. This year’s Guji harvest was riper and sweeter, so we went to equal parts: more depth, less perfume. The roast is a few degrees lighter than before, which keeps the apple clear.',
					'Brew it as filter with 60 grams to the litre, or let it stand a little longer in the French press. With milk it tastes of hazelnut; without it, look for the honey at the end.',
				),
				metaTitle: 'Autumn blend | Fjordlys Coffee',
				metaDescription: 'Autumn coffee from Guji and Huila with notes of apple and nuts. Roasted in Aarhus and sent to you every week.',
				imageDescription: 'A white cup of coffee on a saucer beside roasted beans',
			},
		},
		da: {
			name: 'Efterårsblanding',
			values: {
				origin: 'Guji, Etiopien og Huila, Colombia',
				process: 'Halvt naturligt tørret, halvt vasket',
				roastDay: 'Tirsdag',
				tastingNotes: 'Bagt æble, hasselnød og mørk honning. Rund og blød med en lang, sød eftersmag.',
				brewing: 'Filter: 60 gram pr. liter, vand på 94 grader, tre et halvt minut. Stempelkande: lad den trække lidt længere.',
				headline: 'Kaffen til den første kolde morgen',
				teaser:
					'Hver september går vi tilbage til de samme to egne og beder om det samme: sødme. Guji giver frugten, Huila dybden. Det er den kaffe, vores eget hold tager med hjem, når aftenerne bliver mørke.',
				bodyText: rich(
					'Den første kolde morgen kommer med tåge over havnen. Risteriet åbner klokken seks, og ved syvtiden ligger den første portion af blandingen i kølebakken og dufter af bagt æble og varme nødder.',
					'Guji-halvdelen kommer fra små marker omkring Uraga, hvor bærrene tørres på hævede senge i atten dage. Huila-halvdelen er vasket og kommer fra et kooperativ af fyrre familier over byen Pitalito. Vi rister de to hver for sig, fordi den tørrede kaffe tager hurtigere imod varmen end den vaskede, og blander dem, når begge er kølet af.',
					'## Sådan er den anderledes i år',
					'Sidste år brugte vi en tredjedel Huila. I år var høsten i Guji mere moden og sødere, så vi er gået over til lige dele: mere dybde og mindre parfume.',
					'Bryg den som filterkaffe med 60 gram pr. liter, eller lad den trække lidt længere i stempelkanden.',
				),
				metaTitle: 'Efterårsblanding | Fjordlys Coffee',
				metaDescription: 'Efterårskaffe fra Guji og Huila med bagt æble, hasselnød og mørk honning. Ristet i Aarhus hver tirsdag.',
				imageDescription: 'En hvid kop kaffe på en underkop ved siden af ristede bønner',
			},
		},
	}),
	coffee(DOCUMENT.houseEspresso, {
		shared: { roastLevel: ['Medium dark'], heroImage: picture(MEDIA.espresso), socialImage: picture(MEDIA.espresso) },
		en: {
			name: 'House espresso',
			values: {
				origin: 'Sul de Minas, Brazil and Huila, Colombia',
				process: 'Natural and washed',
				roastDay: 'Monday and Thursday',
				tastingNotes: 'Dark chocolate, roasted almond and a little orange peel. Heavy in the mouth, low in acid.',
				brewing: '18 grams in, 38 grams out, in 28 seconds at 93 degrees. Let the bag rest for a week after roasting.',
				headline: 'The one that is always in the grinder',
				teaser:
					'Our espresso for every day: chocolate, almond and hardly any acid. Made to stand up to milk, and kind to a machine at home.',
				bodyText: rich(
					'House espresso is the oldest recipe we have. It has been in the grinder of every one of our shops since the first day, and it is what we judge new machines by.',
					'Two thirds come from a single estate in Sul de Minas, dried in the sun on patios. It brings chocolate, body and the thick golden foam. One third is washed coffee from Huila, which lifts the cup and keeps the last sip from turning heavy.',
					'## Made for milk',
					'We roast it until just before the second crack. Darker would taste of smoke, lighter would sour in milk. In a flat white it reads as cocoa; in a long cappuccino the almond comes through.',
					'At home, give it a week of rest. Freshly roasted espresso still gives off gas, and the shot runs unevenly. From the eighth day to the fifth week it is at its best.',
				),
				metaTitle: 'House espresso | Fjordlys Coffee',
				metaDescription:
					'Espresso with dark chocolate and roasted almond, low in acid and made for milk. Roasted in Aarhus on Mondays and Thursdays.',
				imageDescription: 'A small glass of espresso with golden foam',
			},
		},
		da: {
			name: 'Husets espresso',
			values: {
				origin: 'Sul de Minas, Brasilien og Huila, Colombia',
				process: 'Naturligt tørret og vasket',
				roastDay: 'Mandag og torsdag',
				tastingNotes: 'Mørk chokolade, ristet mandel og lidt appelsinskal. Fyldig og med lav syre.',
				headline: 'Den, der altid er i kværnen',
				teaser: 'Vores espresso til hver dag: chokolade, mandel og næsten ingen syre. Lavet til mælk og nem at have med at gøre derhjemme.',
				bodyText: rich(
					'Husets espresso er den ældste opskrift, vi har. Den har været i kværnen i alle vores butikker siden den første dag, og det er den, vi prøver nye maskiner af med.',
					'To tredjedele kommer fra en enkelt gård i Sul de Minas, tørret i solen. Den giver chokolade, fylde og det tykke, gyldne skum. En tredjedel er vasket kaffe fra Huila, som løfter koppen.',
					'Giv den en uges hvile derhjemme. Fra den ottende dag til den femte uge er den bedst.',
				),
				metaTitle: 'Husets espresso | Fjordlys Coffee',
				metaDescription: 'Espresso med mørk chokolade og ristet mandel, lav syre og lavet til mælk. Ristet i Aarhus mandag og torsdag.',
				imageDescription: 'Et lille glas espresso med gyldent skum',
			},
		},
	}),
	coffee(DOCUMENT.gujiHighland, {
		shared: { roastLevel: ['Light'], heroImage: picture(MEDIA.farm), socialImage: picture(MEDIA.bag) },
		en: {
			name: 'Guji Highland',
			values: {
				origin: 'Uraga, Guji, Ethiopia',
				process: 'Natural, dried on raised beds',
				roastDay: 'Tuesday',
				tastingNotes: 'Blueberry, peach and jasmine. Light as tea, with a clear sweetness.',
				brewing: 'Filter: 62 grams to the litre, water at 95 degrees. Pour slowly and let it cool before you judge it.',
				headline: 'Blueberries from 2,200 metres',
				teaser:
					'A light roast from the highlands of Guji. Grown in the shade at 2,200 metres, dried whole for eighteen days, and as fruity as coffee gets.',
				bodyText: rich(
					'At 2,200 metres the nights are cold, and the cherries ripen slowly. That is where the sweetness of Guji Highland comes from: the longer a cherry hangs, the more sugar it gathers.',
					'The families around Uraga pick by hand in several rounds and dry the whole fruit on raised beds. For eighteen days the cherries are turned every hour in the sun and covered at noon and at night. The bean takes up the taste of the fruit around it, which is why the cup tastes of blueberry and peach.',
					'We roast it light and short. It looks pale in the bag, and it wants a good grinder. Drink it black, and taste it again when it is lukewarm: the jasmine comes late.',
				),
				metaTitle: 'Guji Highland | Fjordlys Coffee',
				metaDescription: 'Light roasted natural coffee from Guji in Ethiopia: blueberry, peach and jasmine. Grown at 2,200 metres.',
				imageDescription: 'A bag of coffee in front of green hills',
			},
		},
		da: {
			name: 'Guji Højland',
			state: 'draft',
			values: {
				origin: 'Uraga, Guji, Etiopien',
				process: 'Naturligt tørret på hævede senge',
				roastDay: 'Tirsdag',
				tastingNotes: 'Blåbær, fersken og jasmin. Let som te med en klar sødme.',
				headline: 'Blåbær fra 2.200 meter',
				bodyText: rich(
					'I 2.200 meters højde er nætterne kolde, og bærrene modnes langsomt. Det er derfra, sødmen kommer: jo længere et bær hænger, jo mere sukker samler det.',
				),
			},
		},
	}),
	coffee(DOCUMENT.huilaReserve, {
		shared: { roastLevel: ['Medium light'], heroImage: picture(MEDIA.filter), socialImage: picture(MEDIA.filter) },
		en: {
			name: 'Huila Reserve',
			values: {
				origin: 'Pitalito, Huila, Colombia',
				process: 'Washed, 36 hours of fermentation',
				roastDay: 'Wednesday',
				tastingNotes: 'Red apple, caramel and cocoa. Bright at the start, soft at the end.',
				brewing: 'Filter or moka pot. For filter use 60 grams to the litre and a medium grind.',
				headline: 'Forty families, one lot',
				teaser: 'Washed coffee from a cooperative above Pitalito: red apple, caramel and a bright start. The lot we wait for all spring.',
				bodyText: rich(
					'Huila Reserve is bought once a year, in one lot, from a cooperative of forty families above Pitalito. We pay before the harvest, so that nobody has to sell early and cheaply.',
					'The cherries are pulped on the evening they are picked and left to ferment for 36 hours in clean tanks. Then they are washed and dried under a roof for two weeks. Slow drying makes the taste last: coffee from this lot is as lively in March as in October.',
					'In the cup there is red apple first, then caramel, and cocoa when it cools. It is the coffee we pour for people who say that they do not like light roasts.',
				),
				metaTitle: 'Huila Reserve | Fjordlys Coffee',
				metaDescription:
					'Washed coffee from forty families in Huila, Colombia. Red apple, caramel and cocoa, roasted in Aarhus every Wednesday.',
				imageDescription: 'A glass filter with coffee dripping into a pot',
			},
		},
	}),
	coffee(DOCUMENT.decafSugarcane, {
		shared: { roastLevel: ['Medium'], heroImage: picture(MEDIA.bag) },
		en: {
			name: 'Decaf Sugarcane',
			values: {
				origin: 'Huila, Colombia',
				process: 'Washed, decaffeinated with ethyl acetate from sugarcane',
				roastDay: 'Every second Wednesday',
				tastingNotes: 'Milk chocolate, brown sugar and a little red fruit. Sweeter than its strong brother.',
				headline: 'All of the evening, none of the waiting',
				teaser:
					'Decaf that tastes of coffee. The caffeine is taken out in Colombia with a solvent made of sugarcane, close to where the beans grow.',
				bodyText: rich(
					'Most decaf is bought cheaply, treated far away and roasted dark to hide it. We do the opposite: a good washed coffee from Huila, decaffeinated in the country where it grew.',
					'The green beans are steamed, so that they open, and rinsed again and again with water and ethyl acetate made of fermented sugarcane. The solvent takes the caffeine along and leaves the rest. After drying, less than a tenth of a percent of caffeine is left.',
					'The treatment makes the beans sweeter and a little softer. Roast them like any other coffee and they turn bitter, so we use less heat and stop earlier. Brew a touch finer than usual.',
				),
				imageDescription: 'A bag of coffee with a blue label',
			},
		},
		da: {
			name: 'Koffeinfri Sukkerrør',
			values: {
				origin: 'Huila, Colombia',
				process: 'Vasket, koffeinfri ved hjælp af ethylacetat fra sukkerrør',
				roastDay: 'Hver anden onsdag',
				tastingNotes: 'Mælkechokolade, brun farin og lidt rød frugt.',
				headline: 'Hele aftenen og god nattesøvn',
				teaser:
					'Koffeinfri kaffe, der smager af kaffe. Koffeinen tages ud i Colombia med et opløsningsmiddel af sukkerrør, tæt på hvor bønnerne gror.',
				bodyText: rich(
					'De fleste koffeinfri kaffer købes billigt, behandles langt væk og ristes mørkt for at skjule det. Vi gør det modsatte: en god vasket kaffe fra Huila, som gøres koffeinfri i det land, hvor den er groet.',
					'De grønne bønner dampes, så de åbner sig, og skylles igen og igen med vand og ethylacetat af gæret sukkerrør. Efter tørringen er der mindre end en tiendedel procent koffein tilbage.',
				),
			},
		},
	}),
	coffee(DOCUMENT.winterBlend, {
		shared: { roastLevel: ['Medium dark'], heroImage: picture(MEDIA.cup) },
		en: {
			name: 'Winter blend',
			values: {
				origin: 'Nyeri, Kenya and Sul de Minas, Brazil',
				process: 'Washed and natural',
				roastDay: 'Tuesday, from the first week of November',
				tastingNotes: 'Blackcurrant, cinnamon and dark chocolate.',
				brewing: 'French press: 65 grams to the litre, four minutes, and press slowly.',
				headline: 'A dark coffee for long evenings',
				teaser: 'Blackcurrant from Kenya on a base of chocolate from Brazil. Only in the shops from November to the end of January.',
				bodyText: rich(
					'Winter blend is on sale for twelve weeks and then gone. It is made for candles, thick socks and something sweet on the side.',
					'Washed coffee from Nyeri gives blackcurrant and a spice that reminds us of cinnamon. The Brazilian half is dried in the sun and brings chocolate and weight. We roast both a little longer than our other coffees, until the edges are rounded and the fruit turns into jam.',
				),
			},
			changed: {
				headline: 'Blackcurrant, cinnamon and a long evening',
				metaDescription: 'Blackcurrant, cinnamon and dark chocolate. Our winter coffee is here from November to January.',
			},
		},
	}),
];
