/** What the demonstration pictures have in common: a muted village in flat shapes, 1200 by 900, and the mark of a demonstration. */

const hues = {
	morning: {
		sky: '#cfdde0',
		low: '#efe6d4',
		hill: '#a9b8a4',
		far: '#bcc8b8',
		ground: '#b9ae93',
		road: '#8d8880',
	},
	dusk: {
		sky: '#3d4757',
		low: '#8a7a78',
		hill: '#3b443f',
		far: '#525b58',
		ground: '#4b473f',
		road: '#44423f',
	},
} as const
export type Hour = keyof typeof hues

/** A tree of the 榴园: a round crown, and fruit. */
const tree = (x: number, y: number, size: number, hour: Hour) => {
	const leaf = hour === 'dusk' ? '#2f3a31' : '#6f8a62'
	const fruit = hour === 'dusk' ? '#5f3532' : '#b4473f'
	const dots = [
		[-0.4, -0.1],
		[0.15, -0.45],
		[0.45, 0.1],
		[-0.05, 0.25],
	].map(
		([dx = 0, dy = 0]) =>
			`<circle cx="${x + dx * size}" cy="${y - size * 1.25 + dy * size}" r="${size * 0.11}" fill="${fruit}"/>`,
	)
	return `<rect x="${x - size * 0.09}" y="${y - size * 0.6}" width="${size * 0.18}" height="${size * 0.6}" fill="#6b5a48"/>
		<ellipse cx="${x}" cy="${y - size * 1.2}" rx="${size * 0.85}" ry="${size * 0.75}" fill="${leaf}"/>${dots.join('')}`
}

/** Sky, hills, fields and trees. */
export function country(hour: Hour = 'morning'): string {
	const hue = hues[hour]
	return `<defs><linearGradient id="sky" x2="0" y2="1"><stop offset="0" stop-color="${hue.sky}"/><stop offset="1" stop-color="${hue.low}"/></linearGradient></defs>
		<rect width="1200" height="900" fill="url(#sky)"/>
		<path d="M0 330 Q200 210 420 300 T860 270 T1200 310 V480 H0Z" fill="${hue.far}"/>
		<path d="M0 390 Q260 300 520 370 T1200 350 V520 H0Z" fill="${hue.hill}"/>
		<rect y="430" width="1200" height="470" fill="${hue.ground}"/>
		${tree(110, 500, 90, hour)}${tree(270, 470, 60, hour)}${tree(1080, 500, 95, hour)}${tree(930, 466, 58, hour)}`
}

/** A road that runs away from us. */
export function road(hour: Hour = 'morning'): string {
	const hue = hues[hour]
	return `<path d="M520 430 H680 L1130 900 H70Z" fill="${hue.road}"/>
		<path d="M520 430 L70 900 H104 L528 430Z M680 430 L1130 900 H1096 L672 430Z" fill="#d8d0bd" opacity="${hour === 'dusk' ? 0.35 : 0.9}"/>
		<path d="M596 450 h8 l4 60 h-16Z M588 560 h24 l5 80 h-34Z M578 710 h44 l8 130 h-60Z" fill="#e6dfcf" opacity="${hour === 'dusk' ? 0.3 : 0.8}"/>`
}

/** A house with a tiled roof. */
export function house(x: number, y: number, width: number, wall = '#d9cdb8', roof = '#7d6a61'): string {
	const height = width * 0.55
	return `<path d="M${x - width * 0.08} ${y - height} L${x + width * 0.5} ${y - height * 1.6} L${x + width * 1.08} ${y - height}Z" fill="${roof}"/>
		<rect x="${x}" y="${y - height}" width="${width}" height="${height}" fill="${wall}"/>
		<rect x="${x + width * 0.4}" y="${y - height * 0.62}" width="${width * 0.2}" height="${height * 0.62}" fill="#6e5443"/>
		<rect x="${x + width * 0.1}" y="${y - height * 0.7}" width="${width * 0.18}" height="${height * 0.3}" fill="#8fa3a8"/>
		<rect x="${x + width * 0.72}" y="${y - height * 0.7}" width="${width * 0.18}" height="${height * 0.3}" fill="#8fa3a8"/>`
}

/** A whole picture, marked as drawn for the demonstration. */
export function picture(...layers: readonly string[]): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900">
		${layers.join('\n')}
		<g font-family="Noto Sans SC, sans-serif" font-size="44" font-weight="700" text-anchor="middle">
			<rect x="968" y="40" width="192" height="76" rx="38" fill="#faf7f2" opacity="0.94"/>
			<text x="1064" y="94" fill="#211c17">演示图</text>
		</g></svg>`
}
