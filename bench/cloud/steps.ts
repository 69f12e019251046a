import type { Step } from './life'
import { DESK, identifier } from './people'
import { words } from './words'

/** A step's photos are counted here; who lives the life draws their identifiers. */
const photographs = (count: number) => Array.from({ length: count }, (_, index) => identifier('any', index))

const accept: Step = { by: 'dispatcher', type: 'accept', urgency: 'yellow', public: false }
const assign: Step = { by: 'dispatcher', type: 'order', unit: DESK, supports: [], words: words.call }
const sign: Step = { by: 'handler', type: 'sign' }
const progress: Step = { by: 'handler', type: 'progress', words: words.work, photos: photographs(1) }
const resolve: Step = { by: 'handler', type: 'resolve', words: words.reply, photos: photographs(1) }
const verify: Step = { by: 'dispatcher', type: 'verify', words: words.reply, photos: [] }
const notSolved: Step = { by: 'caller', type: 'rate', solved: false, words: words.unsolved }
const solved: Step = { by: 'caller', type: 'rate', solved: true, content: true }
const rework: Step = { by: 'dispatcher', type: 'rework', words: words.unsolved }
const supplement: Step = { by: 'caller', type: 'supplement', words: words.unsolved, photos: photographs(1) }

/** The lives that the tables are filled with. */
export const lives = {
	/** On a unit's desk, being handled. */
	handling: [accept, assign, sign],
	/** Waiting for the centre. */
	submitted: [],
	/** Solved at once, and closed. */
	closed: [accept, assign, sign, progress, resolve, verify, solved, { by: 'dispatcher', type: 'close' }],
	declined: [{ by: 'dispatcher', type: 'decline', reason: 'inCourt', words: words.work }],
	/** As long as a life gets: supplemented, urged, returned, and gone back to the unit twice. */
	long: [
		accept,
		assign,
		sign,
		progress,
		supplement,
		{ by: 'caller', type: 'urge' },
		progress,
		resolve,
		{ by: 'dispatcher', type: 'return', words: words.unsolved, photos: [] },
		resolve,
		verify,
		notSolved,
		rework,
		sign,
		progress,
		resolve,
		verify,
		notSolved,
		rework,
		sign,
		progress,
		resolve,
		verify,
		solved,
	],
} as const satisfies Record<string, readonly Step[]>
