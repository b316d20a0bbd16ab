import { DOCUMENT, MEDIA } from './ids.ts';
import { picture, rich, type DocumentPlan } from './plan.ts';

const article = (id: string, plan: Omit<DocumentPlan, 'id' | 'parent' | 'type'>): DocumentPlan => ({
	id,
	parent: DOCUMENT.journal,
	type: 'article',
	...plan,
});

export const ARTICLES: readonly DocumentPlan[] = [
	article(DOCUMENT.waterMatters, {
		shared: { heroImage: picture(MEDIA.filter), socialImage: picture(MEDIA.filter) },
		en: {
			name: 'Why water matters',
			values: {
				headline: 'Why water matters more than your grinder',
				teaser: 'A cup of coffee is 98 percent water. Aarhus has hard water, and it changes what you taste. Here is what to do about it.',
				topic: 'Brewing',
				writtenBy: 'Head of training',
				bodyText: rich(
					'A cup of filter coffee is more than 98 percent water. Yet when a coffee tastes flat at home, people change the beans, then the grinder, then the kettle, and the water last. We would begin at the other end.',
					'Water from the tap in Aarhus is hard. It carries about 250 milligrams of dissolved minerals in every litre, mostly calcium and bicarbonate from the chalk that it has passed through. Some of these minerals help: calcium and magnesium pull flavour out of the grounds, and without them coffee tastes thin and sour. Bicarbonate does the opposite. It neutralises acids, and a coffee that should taste of red apple ends up tasting of warm paper.',
					'## A test in ten minutes',
					'Buy one bottle of soft mineral water with less than 100 milligrams of dissolved solids to the litre. Brew the same coffee twice, once with tap water and once with the bottle, with the same dose and the same time. Let both cool for five minutes and taste them side by side.',
					'In our courses, nine people out of ten prefer the soft water, and most can say why: it is sweeter, and they can name a fruit. The remaining one usually drinks coffee with milk, where the difference is small.',
					'## What to do at home',
					'- Use a jug filter and change its cartridge every month. It takes out about half of the hardness.',
					'- Mix: one part tap water and two parts distilled water come close to what we use in the shops.',
					'- Descale the kettle every four weeks. Old lime gives its taste back.',
					'- Do not use distilled water alone. Without any minerals the coffee turns sharp and empty.',
					'In the shops we measure the water every Monday and mix it to 90 milligrams. That is not a magic number. It is where our own coffees taste most like themselves, and where the machines stay free of lime.',
					'So before you buy a better grinder, spend the price of one bag of coffee on water for a month. If nothing changes, we will talk about grinders.',
				),
				metaTitle: 'Why water matters | Fjordlys Journal',
				metaDescription: 'Hard water hides the fruit in your coffee. A ten-minute test and four simple ways to better water at home.',
				imageDescription: 'Water poured from a kettle over a coffee filter',
			},
		},
		da: {
			name: 'Derfor betyder vandet noget',
			values: {
				headline: 'Derfor betyder vandet mere end kværnen',
				teaser: 'En kop kaffe er 98 procent vand. Vandet i Aarhus er hårdt, og det ændrer det, du smager. Her er, hvad du kan gøre.',
				topic: 'Brygning',
				writtenBy: 'Kursusleder',
				bodyText: rich(
					'En kop filterkaffe er mere end 98 procent vand. Alligevel skifter folk først bønnerne, så kværnen, så kedlen og til sidst vandet, når kaffen smager fladt derhjemme. Vi ville begynde i den anden ende.',
					'Vandet fra hanen i Aarhus er hårdt. Det bærer omkring 250 milligram opløste mineraler i hver liter, mest calcium og bikarbonat fra den kalk, det er løbet igennem. Nogle af mineralerne hjælper: calcium og magnesium trækker smag ud af kaffen. Bikarbonat gør det modsatte. Det neutraliserer syrerne, og en kaffe, der skulle smage af rødt æble, ender med at smage af varmt papir.',
					'## En prøve på ti minutter',
					'Køb en flaske blødt mineralvand med under 100 milligram opløste stoffer pr. liter. Bryg den samme kaffe to gange, en gang med vand fra hanen og en gang med flasken. Lad begge køle af i fem minutter, og smag dem side om side.',
					'## Det kan du gøre',
					'- Brug en filterkande, og skift patronen hver måned.',
					'- Bland en del vand fra hanen med to dele destilleret vand.',
					'- Afkalk kedlen hver fjerde uge.',
					'I butikkerne måler vi vandet hver mandag og blander det til 90 milligram. Det er ikke et magisk tal, men det er dér, vores egne kaffer smager mest af sig selv.',
				),
				metaTitle: 'Derfor betyder vandet noget | Fjordlys Journal',
				metaDescription: 'Hårdt vand skjuler frugten i din kaffe. En prøve på ti minutter og tre nemme råd til bedre vand derhjemme.',
				imageDescription: 'Vand hældes fra en kedel over et kaffefilter',
			},
		},
	}),
	article(DOCUMENT.roastDay, {
		shared: { heroImage: picture(MEDIA.roaster), socialImage: picture(MEDIA.roaster) },
		en: {
			name: 'A Tuesday in the roastery',
			values: {
				headline: 'A Tuesday in the roastery',
				teaser: 'From the first batch at six to the last parcel at three: what happens to the coffee that is on your doormat on Thursday.',
				topic: 'Roastery',
				writtenBy: 'Head roaster',
				bodyText: rich(
					'The drum is warm at half past five. It takes forty minutes to reach 200 degrees, and nothing good comes of hurrying, so the first thing we do on a Tuesday is wait.',
					'At six the first fifteen kilos of green coffee go in. Green coffee smells of hay. For four minutes it only dries; then it turns yellow, and the room begins to smell of bread. After nine minutes the beans crack, a sound like a small fire. From there on, every ten seconds count: one batch of Guji Highland leaves the drum 70 seconds after the crack, House espresso stays for more than two minutes.',
					'Each batch is cooled in four minutes and weighed. It has lost between eleven and sixteen percent of its weight, most of it water. We grind a sample, measure its colour and write both numbers on the sack. If a batch is more than two points off, it does not go out under its own name; it becomes the coffee we drink ourselves.',
					'## Tasting at eleven',
					'At eleven everybody who is in the house tastes yesterday’s batches. We use the same cups, the same water and the same spoon for everyone, from the person who packs to the person who buys. Nobody speaks until all have written something down. Two years ago a packer noticed a taste of cardboard that the rest of us had missed; it was a leaking sack, and forty kilos went to the compost.',
					'## Parcels at three',
					'Orders close at noon. Between noon and three we weigh, seal and label, about 340 bags on an ordinary Tuesday and twice as many in December. The bags have a valve, because fresh coffee gives off gas for days. At three the van comes, and what was green in the morning is on its way.',
					'On Thursday, when it lies on your doormat, it is two days old. Give it until Sunday.',
				),
				metaTitle: 'A Tuesday in the roastery | Fjordlys Journal',
				metaDescription:
					'Six o’clock: the first batch. Three o’clock: the last parcel. A day in our roastery in Aarhus, told by the head roaster.',
				imageDescription: 'A roasting drum with beans in the cooling tray',
			},
		},
		da: {
			name: 'En tirsdag i risteriet',
			values: {
				headline: 'En tirsdag i risteriet',
				teaser:
					'Fra den første portion klokken seks til den sidste pakke klokken tre: det sker der med kaffen, som ligger på din dørmåtte torsdag.',
				topic: 'Risteriet',
				writtenBy: 'Ristemester',
				bodyText: rich(
					'Tromlen tændes klokken halv seks. Den er fyrre minutter om at nå 200 grader, og der kommer ikke noget godt ud af at skynde sig, så det første, vi gør om tirsdagen, er at vente.',
					'Klokken seks kommer de første femten kilo grøn kaffe i. Grøn kaffe dufter af hø. I fire minutter tørrer den kun; så bliver den gul, og rummet begynder at dufte af brød. Efter ni minutter knækker bønnerne med en lyd som et lille bål. Derfra tæller hvert tiende sekund.',
					'Hver portion køles på fire minutter og vejes. Den har tabt mellem elleve og seksten procent af sin vægt, det meste af det vand. Er en portion mere end to point ved siden af, bliver den til den kaffe, vi selv drikker.',
					'## Pakker klokken tre',
					'Vi tager imod ordrer til klokken tolv. Mellem tolv og tre vejer, lukker og mærker vi omkring 340 poser på en almindelig tirsdag. Klokken tre kommer bilen, og det, der var grønt om morgenen, er på vej.',
				),
				metaTitle: 'En tirsdag i risteriet | Fjordlys Journal',
				imageDescription: 'En ristetromle med bønner i kølebakken',
			},
		},
	}),
	article(DOCUMENT.readingABag, {
		shared: { heroImage: picture(MEDIA.bag), socialImage: picture(MEDIA.bag) },
		en: {
			name: 'How to read a bag of coffee',
			values: {
				headline: 'How to read a bag of coffee',
				teaser: 'Origin, process, roast day: seven words on the bag tell you nearly everything about the cup. Three of them matter most.',
				topic: 'Buying',
				writtenBy: 'Shop manager, Latin Quarter',
				bodyText: rich(
					'There is a lot of print on a bag of coffee, and some of it is decoration. Seven things are worth reading, and three of them decide whether you will like what is inside.',
					'## Roast day',
					'Not the best-before date, the day of roasting. Coffee is at its best between one and six weeks after it. If a bag does not say, it was probably not last week.',
					'## Process',
					'Washed coffees taste clean and bright: apple, citrus, tea. Natural coffees are dried inside the fruit and taste of berries, wine or jam. Honey processed ones stand in between. If you have ever said that coffee should taste of coffee, choose washed.',
					'## Roast level',
					'Light keeps the taste of the place, dark brings the taste of the roasting. For espresso with milk go darker, for black filter coffee go lighter.',
					'## The other four',
					'- Origin: the smaller the place, the more somebody cared to write it down.',
					'- Altitude: higher means slower ripening and more sweetness.',
					'- Variety: interesting once you have tasted a few.',
					'- Tasting notes: a promise about the direction, not an ingredient list. Nobody has put blueberries in.',
					'And one word that means nothing: premium. Anybody may print it.',
				),
				metaTitle: 'How to read a bag of coffee | Fjordlys Journal',
				metaDescription: 'Seven things on a bag of coffee are worth reading, and three decide whether you will like it. A short guide.',
				imageDescription: 'A bag of coffee with a printed label',
			},
		},
	}),
	article(DOCUMENT.visitToHuila, {
		shared: { heroImage: picture(MEDIA.farm), socialImage: picture(MEDIA.farm) },
		en: {
			name: 'Nine days in Huila',
			values: {
				headline: 'Nine days in Huila',
				teaser:
					'Our buyer went to Pitalito in June and came back with one lot, two pages of figures and a changed mind about paying early.',
				topic: 'Origin',
				writtenBy: 'Green coffee buyer',
				bodyText: rich(
					'From Aarhus to Pitalito it takes two flights, one night and six hours in a car. The last hour goes uphill, and the road is only open because the cooperative repairs it every spring.',
					'I go in June, when the main harvest ends and the coffee is resting in parchment. That is the time to taste, because what is good now will be good when it reaches us in September. In nine days we tasted 112 samples from forty families. Fourteen were better than last year’s lot, and all fourteen had dried for more than twelve days.',
					'## What drying costs',
					'A family needs cash when the harvest comes in. A buyer with money in hand takes the coffee wet, for about two thirds of the price. Drying it for two weeks means waiting for two weeks, and paying for a roof. So the best thing anybody can do for quality is not a machine. It is to pay sooner.',
					'Since last year we pay sixty percent before the harvest. I was against it: the risk was ours, and the first year it rained. This year the share of coffee that dried slowly has gone from a third to nearly all of it, and the price that the families get is 31 percent above the local market.',
					'## What we agreed',
					'- One lot of 4,200 kilos, all of it washed and dried for at least twelve days.',
					'- Sixty percent of the price before the harvest, the rest when it is loaded.',
					'- The same price next year, unless the market goes above it.',
					'The lot is called Huila Reserve. You can taste the waiting.',
				),
				metaTitle: 'Nine days in Huila | Fjordlys Journal',
				metaDescription:
					'Why we pay sixty percent before the harvest, and what slow drying does for the cup: notes from our buyer’s visit to Pitalito.',
				imageDescription: 'Green hills with rows of coffee trees',
			},
		},
		da: {
			name: 'Ni dage i Huila',
			state: 'draft',
			values: {
				headline: 'Ni dage i Huila',
				teaser: 'Vores indkøber rejste til Pitalito i juni og kom hjem med ét parti, to sider tal og en ny mening om at betale tidligt.',
				topic: 'Oprindelse',
				writtenBy: 'Indkøber af grøn kaffe',
				bodyText: rich(
					'Fra Aarhus til Pitalito tager det to fly, en nat og seks timer i bil. Den sidste time går opad, og vejen er kun åben, fordi kooperativet reparerer den hvert forår.',
				),
			},
		},
	}),
	article(DOCUMENT.decafExplained, {
		shared: { heroImage: picture(MEDIA.cup) },
		en: {
			name: 'Decaf, explained',
			values: {
				headline: 'Where does the caffeine go?',
				teaser: 'Three ways to take the caffeine out of a bean, what each does to the taste, and why we chose sugarcane.',
				topic: 'Roastery',
				writtenBy: 'Head roaster',
				bodyText: rich(
					'Caffeine sits inside the green bean, and it dissolves in water. So do most of the things that taste good. Every method of making decaf is a way of persuading the one to leave and the others to stay.',
					'With water alone, the beans are soaked until everything has come out, the caffeine is caught in a carbon filter, and the next beans are soaked in what is left. It is clean, costs the most, and the cup ends up a little quiet.',
					'With carbon dioxide, the gas is pressed until it flows like a liquid and picks up hardly anything but caffeine. It works best in big plants with big lots, so it is rarely used for small farms.',
					'With ethyl acetate, a solvent that is also in ripe fruit, the beans are steamed and rinsed for about eight hours. In Colombia it is made of sugarcane. It leaves a sweetness behind that suits our roast, and it is done close to where the coffee grows.',
					'We tasted all three without labels. The sugarcane coffee won twice out of three times, and the third time it came second. That is why our decaf is called what it is called.',
				),
			},
		},
	}),
	article(DOCUMENT.frenchPress, {
		shared: { heroImage: picture(MEDIA.cup), socialImage: picture(MEDIA.cup) },
		en: {
			name: 'French press without the mud',
			state: 'draft',
			values: {
				headline: 'French press without the mud',
				teaser: 'Grind finer, wait longer and do not press. It sounds wrong and it works.',
				topic: 'Brewing',
				writtenBy: 'Head of training',
				bodyText: rich(
					'The French press has a bad name for one reason: the mud at the bottom of the cup. It comes from pressing. Leave that out, and the press becomes the easiest way to a clean and heavy cup.',
					'Use 65 grams to the litre, ground as fine as for filter. Pour the water on, wait four minutes, and stir the crust so that it sinks. Take off the foam with a spoon. Then wait five more minutes. The grounds fall to the bottom by themselves.',
					'Put the plunger in just under the surface, as a sieve, and pour slowly. Leave the last centimetre in the pot.',
				),
			},
		},
	}),
];
