import { dayOf } from '@huying/shared/follow-up/figures'
import { DAY, HOUR } from '@huying/shared/time/day'
import { LONG_CASE } from '../cloud/fill'
import { DESK, identifier, type Person, VILLAGE } from '../cloud/people'
import { NOW } from '../cloud/ports'
import { words } from '../cloud/words'

/** What is asked of the case function, and by whom. */
export interface Operation {
	readonly by: Person
	/** As the contract spells it. */
	readonly route: string
	readonly params?: Record<string, string>
	readonly query?: Record<string, string>
	readonly body?: Record<string, unknown>
}

/** The case that is taken from a submission to a rating, each time the same one. */
const MEASURED = identifier('measured')

/** The case to which a town whistles its units, of which the catalogue says that one leads and five help. */
const WHISTLED = identifier('whistled')

/** A photo that a step uses: it must lie ready. */
export const photos = {
	call: { photo: identifier('photo', 1), owner: 'caller' },
	progress: { photo: identifier('photo', 2), owner: 'handler' },
	resolve: { photo: identifier('photo', 3), owner: 'handler' },
	reportIn: { photo: identifier('photo', 4), owner: 'enforcement' },
	finishPart: { photo: identifier('photo', 5), owner: 'enforcement' },
} as const satisfies Record<string, { photo: string; owner: Person }>

const command = (
	by: Person,
	type: string,
	says: Record<string, unknown> = {},
	id: string = MEASURED,
): Operation => ({
	by,
	route: 'POST /cases/{case}/commands',
	params: { case: id },
	body: { id: identifier(`command-${id === MEASURED ? type : `${type}-${by}`}`), type, ...says },
})

/** The board over the last thirty days. */
const month = { from: dayOf(NOW - 29 * DAY), to: dayOf(NOW) }

/** What is measured, in the order in which it happens. */
export const operations = {
	submit: {
		by: 'caller',
		route: 'POST /cases',
		body: {
			id: MEASURED,
			text: words.call,
			village: VILLAGE,
			identity: 'named',
			photos: [photos.call.photo],
			kind: 'livelihood',
			name: '演示居民',
			phone: '19900000000',
		},
	},
	accept: command('dispatcher', 'accept', { urgency: 'yellow', public: false }),
	assign: command('dispatcher', 'order', { unit: DESK, words: words.call }),
	sign: command('handler', 'sign'),
	progress: command('handler', 'progress', { words: words.work, photos: [photos.progress.photo] }),
	resolve: command('handler', 'resolve', { words: words.reply, photos: [photos.resolve.photo] }),
	verify: command('dispatcher', 'verify', { words: words.reply }),
	rate: command('caller', 'rate', { solved: true, content: true }),
	mine: { by: 'caller', route: 'GET /cases' },
	queue: { by: 'handler', route: 'GET /queues/{unit}/{status}', params: { unit: DESK, status: 'handling' } },
	whistle: {
		by: 'town',
		route: 'POST /summonses',
		body: {
			id: WHISTLED,
			text: words.call,
			village: VILLAGE,
			matter: 'scatteredPollution',
			meetAt: NOW + 4 * HOUR,
			place: { longitude: 117.6, latitude: 34.76 },
		},
	},
	'whistle: lead signs': command('environment', 'sign', {}, WHISTLED),
	'whistle: support signs': command('enforcement', 'signPart', {}, WHISTLED),
	'whistle: reports in': command(
		'enforcement',
		'reportIn',
		{ photos: [photos.reportIn.photo], place: { longitude: 117.6, latitude: 34.76 } },
		WHISTLED,
	),
	'whistle: part done': command(
		'enforcement',
		'finishPart',
		{ words: words.work, photos: [photos.finishPart.photo] },
		WHISTLED,
	),
	'whistle: marked': command('town', 'mark', { unit: 'enforcement', speed: 5, quality: 4 }, WHISTLED),
	'whistle: the room': { by: 'environment', route: 'GET /cases/{case}', params: { case: WHISTLED } },
	board: { by: 'leader', route: 'GET /board', query: { from: '2026-01-01', to: '2026-12-31' } },
	'board, cases': {
		by: 'dispatcher',
		route: 'GET /board/{line}/{name}',
		params: { line: DESK, name: 'open' },
		query: month,
	},
	'one case': { by: 'dispatcher', route: 'GET /cases/{case}', params: { case: LONG_CASE } },
} as const satisfies Record<string, Operation>
export type OperationName = keyof typeof operations
