import { country, house, picture, road } from './scenery'

const cone = (x: number, y: number) =>
	`<path d="M${x} ${y - 120} l44 110 h-88Z" fill="#c8643c"/><path d="M${x - 20} ${y - 70} h40 l9 24 h-58Z" fill="#f1ebe1"/><rect x="${x - 58}" y="${y - 14}" width="116" height="18" rx="6" fill="#a9512f"/>`

const lamp = (
	lit: boolean,
) => `<path d="M860 700 V190 Q860 120 770 120" stroke="#8b9096" stroke-width="18" fill="none"/>
	<rect x="690" y="106" width="96" height="30" rx="14" fill="${lit ? '#ffe9a8' : '#5c6066'}"/>
	${lit ? '<path d="M738 130 L430 900 H1000Z" fill="#ffe9a8" opacity="0.34"/><circle cx="738" cy="126" r="70" fill="#fff2c4" opacity="0.5"/>' : ''}`

const bags = [
	[330, 760, 95, '#4d5358'],
	[470, 790, 110, '#3f464b'],
	[610, 765, 90, '#66706b'],
	[400, 690, 80, '#8a8577'],
	[540, 690, 88, '#5a6167'],
	[720, 800, 80, '#7d7462'],
	[480, 620, 64, '#6a7177'],
]
	.map(
		([x, y, r, fill]) =>
			`<ellipse cx="${x}" cy="${y}" rx="${r}" ry="${Number(r) * 0.8}" fill="${fill}"/><path d="M${Number(x) - 14} ${Number(y) - Number(r) * 0.76} l14 -30 l14 30Z" fill="${fill}"/>`,
	)
	.join('')

const bins = [520, 680]
	.map(
		(x, index) =>
			`<rect x="${x}" y="560" width="130" height="180" rx="12" fill="${index ? '#4e7a94' : '#5e8158'}"/><rect x="${x - 8}" y="540" width="146" height="30" rx="10" fill="#3d4a44"/>`,
	)
	.join('')

const wall = (
	hole: boolean,
) => `<rect width="1200" height="900" fill="#cfdde0"/><rect y="120" width="1200" height="600" fill="#cbb9a0"/>
	${Array.from({ length: 10 }, (_, row) => Array.from({ length: 11 }, (__, column) => `<rect x="${column * 120 - (row % 2) * 60}" y="${122 + row * 60}" width="114" height="54" fill="${(row * 7 + column * 3) % 5 ? '#bfa98c' : '#b59c7d'}"/>`).join('')).join('')}
	<rect y="720" width="1200" height="180" fill="#9d968a"/>
	${
		hole
			? '<path d="M450 720 L462 330 L520 300 L600 318 L690 290 L742 350 L752 720Z" fill="#3c352f"/><path d="M420 720 l60 -40 l70 30 l60 -34 l90 36 l70 -30 l50 38Z" fill="#a58d70"/>'
			: '<path d="M450 720 V300 H752 V720Z" fill="#d8cbb6"/><path d="M450 360 H752 M450 420 H752 M450 480 H752 M450 540 H752 M450 600 H752 M450 660 H752 M550 300 V360 M650 360 V420 M550 420 V480 M650 480 V540 M550 540 V600 M650 600 V660 M550 660 V720" stroke="#efe7d8" stroke-width="6"/>'
	}`

const shed = (x: number) =>
	`<path d="M${x} 610 V470 L${x + 150} 420 L${x + 300} 470 V610Z" fill="#8f8b86"/><path d="M${x - 14} 474 L${x + 150} 414 L${x + 314} 474 L${x + 314} 450 L${x + 150} 392 L${x - 14} 450Z" fill="#6b7480"/><rect x="${x + 110}" y="520" width="80" height="90" fill="#4f4a45"/>`
const smoke =
	'<g fill="#5d5a57" opacity="0.55"><ellipse cx="430" cy="330" rx="70" ry="44"/><ellipse cx="500" cy="260" rx="95" ry="56"/><ellipse cx="610" cy="190" rx="120" ry="66"/></g><rect x="398" y="350" width="40" height="110" fill="#75665c"/>'

const ditch = (water: string) =>
	`<path d="M560 440 H660 L960 900 H330Z" fill="#6d5f49"/><path d="M580 450 H642 L880 900 H420Z" fill="${water}"/>`
const scum =
	'<g fill="#6d7357" opacity="0.8"><ellipse cx="590" cy="770" rx="86" ry="18"/><ellipse cx="700" cy="840" rx="74" ry="16"/></g><g fill="#c9c3b2"><rect x="520" y="720" width="44" height="20" transform="rotate(-18 540 730)"/><rect x="690" y="740" width="36" height="18" transform="rotate(24 710 750)"/></g>'

/** Every demonstration picture. Pairs show a place before and after. */
export const scenes: Readonly<Record<string, string>> = {
	'manhole-sunken': picture(
		country(),
		road(),
		'<ellipse cx="600" cy="690" rx="230" ry="96" fill="#6f6a63"/><ellipse cx="600" cy="700" rx="180" ry="72" fill="#2b2724"/><path d="M440 706 Q600 800 760 706 L720 660 Q600 720 470 668Z" fill="#57524c"/><path d="M380 640 l-70 -30 M820 640 l86 -40 M780 780 l80 60 M420 780 l-90 66" stroke="#4a4641" stroke-width="8" fill="none"/>',
	),
	'manhole-new': picture(
		country(),
		road(),
		'<ellipse cx="600" cy="694" rx="226" ry="94" fill="#a7a39c"/><ellipse cx="600" cy="690" rx="172" ry="68" fill="#55524e"/><g stroke="#77736d" stroke-width="9" fill="none"><ellipse cx="600" cy="690" rx="130" ry="50"/><ellipse cx="600" cy="690" rx="84" ry="31"/><path d="M428 690 H772 M600 622 V758 M480 642 L720 738 M720 642 L480 738"/></g>',
		cone(330, 800),
		cone(870, 800),
	),
	'lamp-dark': picture(country('dusk'), road('dusk'), lamp(false)),
	'lamp-lit': picture(country('dusk'), road('dusk'), lamp(true)),
	rubbish: picture(country(), house(760, 520, 300), bags),
	'rubbish-cleared': picture(
		country(),
		house(760, 520, 300),
		'<ellipse cx="500" cy="770" rx="360" ry="86" fill="#c6bca2"/>',
		bins,
	),
	ditch: picture(country(), house(90, 510, 240), ditch('#3f4436'), scum),
	'ditch-part': picture(
		country(),
		house(90, 510, 240),
		ditch('#3f4436'),
		'<path d="M580 450 H642 L761 680 H500Z" fill="#8fb0b4"/>',
		scum,
	),
	'illegal-building': picture(
		country(),
		house(140, 560, 300),
		'<rect x="470" y="300" width="420" height="270" fill="#aeb4b8"/><rect x="450" y="276" width="460" height="40" fill="#5f7f97"/><rect x="520" y="360" width="120" height="90" fill="#7b868d"/><rect x="700" y="380" width="130" height="190" fill="#6c7379"/><path d="M470 300 V220 M560 300 V220 M650 300 V220 M740 300 V220 M830 300 V220 M890 300 V220 M470 232 H890" stroke="#8a6d4d" stroke-width="10"/><rect y="570" width="1200" height="330" fill="#a39b8c"/>',
	),
	pothole: picture(
		country(),
		road(),
		'<path d="M380 700 Q470 630 600 650 T830 690 Q850 770 700 780 T430 770 Q350 750 380 700Z" fill="#5a554e"/><path d="M450 712 Q560 668 690 700 T780 728 Q720 762 590 752 T450 712Z" fill="#7e8b90"/><path d="M380 700 l-80 -24 M830 690 l90 -36 M610 780 l16 70 M520 640 l-30 -60" stroke="#55504a" stroke-width="8"/>',
	),
	well: picture(
		country(),
		'<path d="M0 640 H1200 M0 720 H1200 M0 810 H1200" stroke="#9c9173" stroke-width="16"/><g fill="#7c9660"><path d="M60 640 l16 -60 l16 60Z M160 640 l16 -60 l16 60Z M900 640 l16 -60 l16 60Z M1020 640 l16 -60 l16 60Z M60 810 l20 -76 l20 76Z M180 810 l20 -76 l20 76Z M980 810 l20 -76 l20 76Z M1100 810 l20 -76 l20 76Z"/></g><rect x="470" y="520" width="260" height="230" rx="10" fill="#a8a49c"/><rect x="446" y="494" width="308" height="46" rx="10" fill="#8c8880"/><rect x="560" y="380" width="80" height="120" fill="#4e7186"/><path d="M640 430 H800 Q840 430 840 480" stroke="#4e7186" stroke-width="34" fill="none"/><path d="M822 480 Q812 620 760 720 M840 480 V724 M858 480 Q872 620 920 720" stroke="#b9d6df" stroke-width="12" fill="none"/><ellipse cx="840" cy="740" rx="150" ry="34" fill="#b9d6df"/>',
	),
	'door-hole': picture(wall(true)),
	'door-bricked': picture(wall(false)),
	sheds: picture(
		country(),
		smoke,
		shed(180),
		shed(520),
		shed(830),
		'<path d="M0 610 H1200 V900 H0Z" fill="#8f8468"/><path d="M300 700 Q500 660 760 710 T1140 760 V830 Q800 790 520 800 T180 790Z" fill="#4f4b38"/>',
	),
	// A room with a table and people around it, nobody to be known
	meeting: picture(
		'<rect width="1200" height="900" fill="#e6e0d2"/><rect y="640" width="1200" height="260" fill="#b6a88e"/>',
		'<rect x="280" y="110" width="640" height="230" rx="8" fill="#4c6152"/><path d="M340 180 H860 M340 230 H800 M340 280 H700" stroke="#dfe8df" stroke-width="10" opacity="0.7"/>',
		[190, 360, 530, 700, 870, 1010]
			.map(
				(x, n) =>
					`<circle cx="${x}" cy="${450 + (n % 2) * 14}" r="46" fill="#c9a98a"/><path d="M${x - 78} 640 Q${x - 70} 512 ${x} 508 Q${x + 70} 512 ${x + 78} 640Z" fill="${['#5a6b7a', '#7a5a55', '#5d6f59', '#6b6476', '#76694f', '#50666b'][n]}"/>`,
			)
			.join(''),
		'<path d="M90 620 H1110 L1160 760 H40Z" fill="#8c6f4e"/><g fill="#f6f2ea"><rect x="240" y="650" width="90" height="60"/><rect x="470" y="656" width="90" height="60"/><rect x="700" y="650" width="90" height="60"/><rect x="920" y="656" width="90" height="60"/></g>',
	),
	/** A paper with lines and a round seal on a table; nothing is written on it. */
	paper: picture(
		'<rect width="1200" height="900" fill="#9b8468"/>',
		'<rect x="330" y="90" width="560" height="740" rx="6" fill="#fbf8f1" transform="rotate(-3 610 460)"/>',
		'<g transform="rotate(-3 610 460)"><rect x="470" y="150" width="280" height="26" fill="#8d8a84"/><path d="M400 240 H820 M400 290 H820 M400 340 H780 M400 390 H820 M400 440 H800 M400 490 H640" stroke="#b5b1a8" stroke-width="12"/><circle cx="740" cy="680" r="78" fill="none" stroke="#b4473f" stroke-width="12"/><path d="M740 640 l12 28 h30 l-24 18 l9 29 l-27 -17 l-27 17 l9 -29 l-24 -18 h30Z" fill="#b4473f"/></g>',
	),
}
